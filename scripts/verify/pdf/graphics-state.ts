/**
 * The graphics state of a content stream (ISO 32000-1, 8.4), as far as it decides where text stands and whether it
 * can be seen.
 */
import type { Font } from './fonts.ts'
import { type Box, IDENTITY, type Matrix } from './matrix.ts'

export type GraphicsState = {
  matrix: Matrix
  clip: Box
  lightness: number // Of the fill colour: 0 black, 1 white.
  space: (parts: readonly number[]) => number // Of the fill colour: its parts → its lightness.
  lineWidth: number
  lineLightness: number // Of the colour that lines are drawn with.
  opacity: number
  font: Font | null
  size: number
  mode: number // Text render mode; 3 and 7 print nothing.
  rise: number
  leading: number
  letterSpace: number
  wordSpace: number
  stretch: number // 1 is the natural width.
}

export const firstState = (page: Box): GraphicsState => ({
  matrix: IDENTITY,
  clip: page,
  lightness: 0,
  space: lightnessOf,
  lineWidth: 1,
  lineLightness: 0,
  opacity: 1,
  font: null,
  size: 0,
  mode: 0,
  rise: 0,
  leading: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
})

/**
 * How light a colour of one (grey), three (red, green, blue) or four (cyan, magenta, yellow, black) parts is. Any other,
 * a pattern for one, nobody can judge; it counts as white, so that words in it are looked at.
 */
export function lightnessOf(parts: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = parts
  if (parts.length === 1) return a
  if (parts.length === 3) return 0.299 * a + 0.587 * b + 0.114 * c
  return parts.length === 4 ? (1 - d) * (1 - (0.299 * a + 0.587 * b + 0.114 * c)) : 1
}
