/**
 * Rows of character codes → what they say. A page shows a few letters at a time; a glyph is asked for once.
 */
import type { Glyph, Shown } from './fonts.ts'

/** Letters, digits, punctuation and signs print something; blanks and joiners need not. */
const PRINTS = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Adds what a row of codes says to what was shown so far, and gives the glyphs that something is wrong with. */
export type CodeReader = (codes: string, shown: Shown) => readonly Glyph[]

/** `length`: bytes a code. */
export function createCodeReader(makeGlyph: (code: number) => Glyph, length: number): CodeReader {
  const glyphs: (Known | undefined)[] = []
  const glyphOf = (code: number): Known => {
    const glyph = makeGlyph(code)
    const known = { glyph, letters: lettersOf(glyph, length), isOdd: isOdd(glyph, length) }
    glyphs[code] = known
    return known
  }
  return (codes, shown) => {
    let odd = NONE
    for (let at = 0; at + length <= codes.length; at += length) {
      let code = 0
      for (let byte = 0; byte < length; byte++) code = code * 256 + codes.charCodeAt(at + byte)
      const known = glyphs[code] ?? glyphOf(code)
      shown.letters += known.letters
      shown.width += known.glyph.width
      shown.glyphs++
      if (length === 1 && code === 32) shown.blanks++
      if (known.isOdd) odd = [...odd, known.glyph]
    }
    return odd
  }
}

const NONE: readonly Glyph[] = []

type Known = { readonly glyph: Glyph; readonly letters: string; readonly isOdd: boolean }

/** Codes of one byte are letters where the font says nothing else. */
function lettersOf({ text, code }: Glyph, length: number): string {
  return text ?? (length === 1 ? String.fromCharCode(code) : '')
}

function isOdd({ text, shape }: Glyph, length: number): boolean {
  if (shape === 'missing' || shape === 'of-another') return true
  if (text === null) return length > 1
  return shape === 'empty' && PRINTS.test(text)
}
