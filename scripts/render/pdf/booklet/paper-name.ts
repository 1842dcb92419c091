/**
 * What a sheet of paper is called: 'A4 landscape', 'A5', or its size in millimetres when it has no name.
 */

/** Upright, in millimetres. */
const NAMES: readonly (readonly [string, number, number])[] = [
  ['A2', 420, 594],
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['A6', 105, 148],
  ['Tabloid', 279, 432],
  ['Legal', 216, 356],
  ['Letter', 216, 279],
]

const MILLIMETRES = 25.4 / 72
/** Two A5 pages are a millimetre narrower than A4. */
const TOLERANCE = 1.5

/** Width and height are points. */
export function paperName(width: number, height: number): string {
  const [across, down] = [width * MILLIMETRES, height * MILLIMETRES]
  const [short, long] = across < down ? [across, down] : [down, across]
  const found = NAMES.find(([, x, y]) => Math.abs(x - short) < TOLERANCE && Math.abs(y - long) < TOLERANCE)
  if (found === undefined) return `${Math.round(across)} × ${Math.round(down)} mm`
  return across < down ? found[0] : `${found[0]} landscape`
}
