/**
 * Transformation matrices [a b c d e f] (ISO 32000-1, 8.3.3) and upright boxes.
 */
export type Matrix = readonly [number, number, number, number, number, number]
export type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  if (outer === IDENTITY) return inner
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The matrix after a step in its own space; called for every word and every gap of a page. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f]
}

/** How tall a unit becomes. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** The upright box around a transformed rectangle. */
export function boxOf(matrix: Matrix, x: number, y: number, width: number, height: number): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (const [px, py] of [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const) {
    xs.push(matrix[0] * px + matrix[2] * py + matrix[4])
    ys.push(matrix[1] * px + matrix[3] * py + matrix[5])
  }
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

export const contains = (box: Box, x: number, y: number, slack = 0): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.bottom - slack && y <= box.top + slack

export const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
  top: Math.min(a.top, b.top),
})
