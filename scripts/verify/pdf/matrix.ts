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

/** Where a point comes to stand, called for every word of a file: across the page, and up from its foot. */
export const acrossOf = (matrix: Matrix, x: number, y: number): number => x * matrix[0] + y * matrix[2] + matrix[4]
export const upOf = (matrix: Matrix, x: number, y: number): number => x * matrix[1] + y * matrix[3] + matrix[5]

/** How tall a unit becomes. */
export const scaleOf = (matrix: Matrix): number => Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))

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
    xs.push(acrossOf(matrix, px, py))
    ys.push(upOf(matrix, px, py))
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
