/**
 * How far a light sign at a line's end stands in the margin. By the ruler a margin of letters, hyphens and commas is
 * straight; to the eye it has notches, since the signs are nearly white.
 */
import type { Atom } from './atoms.ts'

/** In parts of the sign's width. */
const HYPHEN_PART = 0.5
const PARTS: ReadonlyMap<string, number> = new Map([
  ['-', HYPHEN_PART],
  ['\u2010', HYPHEN_PART],
  ['.', 0.6],
  [',', 0.6],
  [';', 0.3],
  [':', 0.3],
  ['–', 0.2],
  ['—', 0.2],
  ["'", 0.4],
  ['’', 0.4],
  ['”', 0.4],
  ['“', 0.4],
  ['»', 0.3],
])

/** Points that the last sign of an atom may stand beyond the measure. */
export function overhangOf({ text, word, dress }: Atom): number {
  if (isLetter(text.charCodeAt(text.length - 1))) return 0
  const part = PARTS.get(text.charAt(text.length - 1))
  if (part === undefined) return 0
  const glyph = word.pieces.at(-1)?.glyphs.at(-1)
  return glyph === undefined ? 0 : (part * glyph.advance * dress.size) / 1000
}

/** Nearly all words end with one. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0x400 && code < 0x530)

/** What a hyphen of ours takes of the measure. */
export const withinMargin = (hyphen: number): number => hyphen * (1 - HYPHEN_PART)
