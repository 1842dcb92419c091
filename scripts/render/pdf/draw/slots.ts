/**
 * The glyphs of one document: which slot of which embedded font stands for a glyph *and* its letters.
 *
 * A slot has one text (its ToUnicode entry), so a glyph that stands for two texts takes two slots: hyphen and U+00AD
 * are one glyph in most fonts, as are space and U+00A0. pdfkit's own subset knows one slot per glyph and would give
 * both the letters of the first, which no validator notices.
 */
import type { Face } from '../pages.ts'
import type { EmbeddedFont, PdfDocument } from './internals.ts'

export type Slot = {
  readonly letters: string // What it reads as.
  readonly code: Uint8Array // Two bytes, escaped for a literal string.
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
  const open = (face: Face): FontSlots => {
    const known = faces.get(face) ?? fonts.get(face.file)
    if (known) return known
    document.registerFont(face.file, face.font)
    document.font(face.file)
    const opened = { font: document._font, slots: [] }
    fonts.set(face.file, opened)
    faces.set(face, opened)
    return opened
  }
  const of = (face: Face, glyph: number, letters: string): Slot => {
    const { font, slots } = open(face)
    for (const slot of slots[glyph] ?? []) if (slot.letters === letters) return slot
    const made = addSlot(font, glyph, letters)
    slots[glyph] = [...(slots[glyph] ?? []), made]
    return made
  }
  return {
    font: (face) => open(face).font,
    of,
    letter: (face, { character, reads }) => of(face, glyphOf(face, character), reads),
  }
}

/** `slots`: by glyph; nearly all have one. */
type FontSlots = { readonly font: EmbeddedFont; readonly slots: Slot[][] }

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
  return { letters, code: escapeBytes(slot), width }
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

function escapeBytes(slot: number): Uint8Array {
  const letters = [slot >> 8, slot & 0xff].map((byte) => ESCAPES.get(byte) ?? String.fromCharCode(byte))
  return Uint8Array.from(letters.join(''), (letter) => letter.charCodeAt(0))
}
