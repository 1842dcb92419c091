/**
 * A shaped word as the inside of a TJ array: `(ab` + `)-12(` + `cd)`. Pieces differ in their height only.
 */
import { isMark } from '../faces/characters.ts'
import type { Shaped } from '../pages.ts'
import type { GrowingBytes } from './growing-bytes.ts'
import type { Slots } from './slots.ts'

/** The first piece of the word, which nearly always is the only one. */
export type Encoded = Piece & {
  readonly rest: readonly Piece[]
  readonly advance: number // Thousandths of an em that the pen moves.
}
export type Piece = {
  readonly start: number // Of its bytes on the desk.
  readonly end: number
  readonly rise: number
  readonly enlarged: number // Hundredths of a point; see `STEP_BACK`.
}

/** Where words are put together, one behind another: a file has forty thousand, and an object for each would be larger. */
export type Desk = { readonly slots: Slots; readonly bytes: GrowingBytes }

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
export function encode(shaped: Shaped, tracking: number, { slots, bytes }: Desk): Encoded {
  const backward = shaped.direction === 'right-to-left'
  const pieces: Piece[] = []
  let open: Omit<Piece, 'end'> | null = null
  let wanted = backward ? shaped.width + tracking * shaped.glyphs.length : 0 // Where the next glyph's origin belongs.
  let afterMark = false
  let pen = 0 // Where it would be without a correction.
  for (const glyph of shaped.glyphs) {
    if (backward) wanted -= glyph.advance + tracking
    const slot = slots.of(shaped.face, glyph.id, glyph.text)
    const shift = Math.round(pen - wanted - glyph.xOffset)
    const mark = backward && isMark(glyph.text)
    const apart = backward && open !== null && (shift < STEP_BACK || mark || afterMark)
    afterMark = mark
    const enlarged: number = apart ? (open?.enlarged === 1 ? 2 : 1) : 0
    if (open === null || open.rise !== glyph.yOffset || open.enlarged !== enlarged) {
      if (open !== null) pieces.push({ ...open, end: bytes.length })
      open = { start: bytes.length, rise: glyph.yOffset, enlarged }
    }
    if (shift !== 0) bytes.correction(shift)
    bytes.copy(slot.code)
    pen += slot.width - shift
    if (!backward) wanted += glyph.advance + tracking
  }
  if (open !== null) pieces.push({ ...open, end: bytes.length })
  const [first = NOTHING, ...rest] = pieces
  return { ...first, rest: rest.length === 0 ? NONE : rest, advance: pen }
}

/** A word without glyphs. */
const NOTHING: Piece = { start: 0, end: 0, rise: 0, enlarged: 0 }
const NONE: readonly Piece[] = []
