/**
 * Part of a shaped word, for a word that is divided over two lines. Glyphs are reused where the cut falls between two
 * of them; a cut inside a ligature (`ef-fort` set with one glyph for ff) shapes the part anew.
 */

import type { Look, ShapedWord } from '../faces.ts'
import type { Shaped, ShapedGlyph } from '../pages.ts'
import type { Shape } from './atoms.ts'

/** A word with its letters; atoms are. */
export type Whole = { readonly word: ShapedWord; readonly dress: { readonly look: Look }; readonly text: string }

/** The letters from `from` to `to` (UTF-16 offsets into the word). */
export function sliceWord(
  { word, dress, text }: Whole,
  [from, to]: readonly [number, number],
  shape: Shape,
): ShapedWord {
  if (from === 0 && to === text.length) return word
  const pieces: Shaped[] = []
  let start = 0
  for (const piece of word.pieces) {
    const end = start + piece.text.length
    if (end > from && start < to) {
      const part = slicePiece(piece, Math.max(0, from - start), Math.min(piece.text.length, to - start))
      if (part === null) return shape(dress.look, text.slice(from, to))
      pieces.push(part)
    }
    start = end
  }
  let width = 0
  let glyphs = 0
  for (const piece of pieces) {
    width += piece.width
    glyphs += piece.glyphs.length
  }
  return { pieces, width, glyphs }
}

/** Null when a cut falls inside a glyph, or inside a word from right to left, whose letters may be joined. */
function slicePiece(piece: Shaped, from: number, to: number): Shaped | null {
  if (from === 0 && to === piece.text.length) return piece
  if (piece.direction === 'right-to-left') return null
  const glyphs: ShapedGlyph[] = []
  let at = 0
  let width = 0
  for (const glyph of piece.glyphs) {
    const next = at + glyph.text.length
    if ((at < from && next > from) || (at < to && next > to)) return null
    // A glyph without letters of its own goes with the glyph before it.
    if (at >= from && next <= to && !(glyph.text === '' && at === from && from > 0)) {
      glyphs.push(glyph)
      width += glyph.advance
    }
    at = next
  }
  return { face: piece.face, text: piece.text.slice(from, to), glyphs, width }
}

/** How wide both halves of a word are, and of how many glyphs, in thousandths of an em. */
export type Halves = {
  readonly head: number
  readonly headGlyphs: number
  readonly tail: number
  readonly tailGlyphs: number
}

/** A volume has forty thousand places to divide a word, and few are used: nothing is cut to measure them. */
export function measureHalves(whole: Whole, offset: number, shape: Shape): Halves {
  const [piece] = whole.word.pieces
  const measured = piece && whole.word.pieces.length === 1 ? measurePiece(piece, offset) : null
  if (measured !== null) return measured
  const head = sliceWord(whole, [0, offset], shape)
  const tail = sliceWord(whole, [offset, whole.text.length], shape)
  return { head: head.width, headGlyphs: head.glyphs, tail: tail.width, tailGlyphs: tail.glyphs }
}

/** Null as for `slicePiece`. */
function measurePiece({ glyphs, direction }: Shaped, offset: number): Halves | null {
  if (direction === 'right-to-left') return null
  let at = 0
  let index = 0
  let head = 0
  for (; index < glyphs.length; index++) {
    const glyph = glyphs[index] as ShapedGlyph
    if (at === offset && glyph.text !== '') break
    at += glyph.text.length
    if (at > offset) return null
    head += glyph.advance
  }
  let tail = 0
  for (let rest = index; rest < glyphs.length; rest++) tail += (glyphs[rest] as ShapedGlyph).advance
  return { head, headGlyphs: index, tail, tailGlyphs: glyphs.length - index }
}
