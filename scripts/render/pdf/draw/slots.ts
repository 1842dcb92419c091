/**
 * The glyphs of one document: which slot of which embedded font stands for a glyph *and* its letters.
 *
 * A slot has one text (its ToUnicode entry), so a glyph that stands for two texts takes two slots: hyphen and U+00AD
 * are one glyph in most fonts, as are space and U+00A0. pdfkit's own subset knows one slot per glyph and would give
 * both the letters of the first, which no validator notices.
 */
import { isMark } from '../faces/characters.ts'
import type { Face, Shaped } from '../pages.ts'
import type { EmbeddedFont, PdfDocument } from './internals.ts'

export type Slot = {
  readonly code: string // Two bytes, escaped for a literal string.
  readonly width: number // Advance that the font itself states, in thousandths of an em.
}

export type Slots = {
  font(face: Face): EmbeddedFont
  of(face: Face, glyph: number, letters: string): Slot
  letter(face: Face, letter: Letter): Slot
}

/** A letter that is not part of a word: a space, a hyphen of ours. */
export type Letter = { readonly character: string; readonly reads: string }

export function createSlots(document: PdfDocument): Slots {
  const fonts = new Map<string, FontSlots>()
  const faces = new Map<Face, FontSlots>()
  const letters = new Map<Letter, Map<Face, Slot>>()
  const open = (face: Face): FontSlots => {
    const known = faces.get(face) ?? fonts.get(face.file)
    if (known) return known
    document.registerFont(face.file, face.font)
    document.font(face.file)
    const opened = { font: document._font, slots: new Map<string, Slot>() }
    fonts.set(face.file, opened)
    faces.set(face, opened)
    return opened
  }
  const of = (face: Face, glyph: number, letters: string): Slot => {
    const { font, slots } = open(face)
    const key = `${glyph} ${letters}`
    const known = slots.get(key)
    if (known) return known
    const made = addSlot(font, glyph, letters)
    slots.set(key, made)
    return made
  }
  return {
    font: (face) => open(face).font,
    of,
    letter(face, letter) {
      const slots = letters.get(letter) ?? new Map<Face, Slot>()
      const known = slots.get(face)
      if (known) return known
      const made = of(face, glyphOf(face, letter.character), letter.reads)
      letters.set(letter, slots.set(face, made))
      return made
    },
  }
}

type FontSlots = { readonly font: EmbeddedFont; readonly slots: Map<string, Slot> }

/** Largest number of glyphs that two bytes can count. */
const MOST_SLOTS = 65_536

/** What a glyph must not read as (PDF/UA 7.21.7): byte order marks, which have no width and no meaning in a text. */
const FORBIDDEN = new Set([0, 0xfeff, 0xfffe])

/** A missing glyph is refused here once more: as a slot of its own it prints an empty box and passes validators. */
function addSlot(font: EmbeddedFont, glyph: number, letters: string): Slot {
  if (glyph === 0) throw new Error(`“${letters}” has no glyph in ${font.font.postscriptName}.`)
  const slot = font.subset.glyphs.length
  if (slot >= MOST_SLOTS) throw new Error(`${font.font.postscriptName} has more glyphs in use than a PDF can count.`)
  const width = font.font.getGlyph(glyph).advanceWidth * font.scale
  font.subset.glyphs.push(glyph)
  font.widths[slot] = width
  font.unicode[slot] = [...letters].map((letter) => letter.codePointAt(0) ?? 0).filter((code) => !FORBIDDEN.has(code))
  return { code: escapeBytes(slot), width }
}

function glyphOf(face: Face, character: string): number {
  return face.font.glyphForCodePoint(character.codePointAt(0) ?? 0).id
}

/** Bytes that mean something inside a literal string: brackets, the escape sign, and a carriage return reads as a line feed. */
const ESCAPES = new Map([
  [0x28, '\\('],
  [0x29, '\\)'],
  [0x5c, '\\\\'],
  [0x0d, '\\r'],
  [0x0a, '\\n'],
])

function escapeBytes(slot: number): string {
  return [slot >> 8, slot & 0xff].map((byte) => ESCAPES.get(byte) ?? String.fromCharCode(byte)).join('')
}

/**
 * A shaped word as the inside of a TJ array: `(ab` + `)-12(` + `cd)`. Pieces differ in their height only.
 */
export type Encoded = {
  readonly pieces: readonly Piece[]
  readonly advance: number // Thousandths of an em that the pen moves.
}
export type Piece = {
  readonly inner: string
  readonly rise: number
  readonly enlarged: number // Hundredths of a point; see `STEP_BACK`.
}

/**
 * pdf.js (the reader in Firefox) takes a glyph for a neighbour of the one before it unless the pen goes back by more than
 * a fifth of an em, and puts neighbours from right to left into the opposite order; a mark is always one to its letter.
 * Glyphs of another size are no neighbours for it, so those are made larger by what nobody sees. A marked sequence would
 * part them too, but poppler loses the structure of what comes after it.
 */
const STEP_BACK = 220

/**
 * `tracking`: thousandths of an em added after each glyph. Glyphs are painted in the order of their letters, for that is
 * the order in which readers and copies find them; in a word from right to left each stands to the left of the one before.
 */
export function encode(shaped: Shaped, tracking: number, slots: Slots): Encoded {
  const backward = shaped.direction === 'right-to-left'
  const pieces: { inner: string; rise: number; enlarged: number }[] = []
  let wanted = backward ? shaped.width + tracking * shaped.glyphs.length : 0 // Where the next glyph's origin belongs.
  let afterMark = false
  let pen = 0 // Where it would be without a correction.
  for (const glyph of shaped.glyphs) {
    if (backward) wanted -= glyph.advance + tracking
    const slot = slots.of(shaped.face, glyph.id, glyph.text)
    const shift = Math.round(pen - wanted - glyph.xOffset)
    const mark = isMark(glyph.text)
    const apart = backward && pieces.length > 0 && (shift < STEP_BACK || mark || afterMark)
    afterMark = mark
    let piece = pieces.at(-1)
    const enlarged = apart ? (piece?.enlarged === 1 ? 2 : 1) : 0
    if (piece?.rise !== glyph.yOffset || piece.enlarged !== enlarged) {
      piece = { inner: '', rise: glyph.yOffset, enlarged }
      pieces.push(piece)
    }
    piece.inner += shift === 0 ? slot.code : `)${shift}(${slot.code}`
    pen += slot.width - shift
    if (!backward) wanted += glyph.advance + tracking
  }
  return { pieces, advance: pen }
}
