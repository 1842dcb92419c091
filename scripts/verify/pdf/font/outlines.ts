/**
 * The shapes in a TrueType font: enough to tell an empty glyph and a missing one, and whether two glyphs draw the same.
 * A letter that prints nothing is hidden, and one that prints the font's "no such glyph" box is not that letter.
 */
import { type FontTables, lettersIn, readTables } from './tables.ts'

export type Outlines = {
  /** `missing`: glyph 0, or a copy of its outline. `empty`: nothing is printed. */
  shapeOf(glyph: number): 'drawn' | 'empty' | 'missing'
  /** What a glyph draws, as bytes that are the same wherever the font was copied to; '' for nothing. */
  drawing: Drawing
}

export type Drawing = (glyph: number) => string

/** Null when the font is of another kind or its tables are damaged: then nothing is known about shapes. */
export function readOutlines(font: Uint8Array): Outlines | null {
  const drawing = readDrawings(readTables(font))
  if (drawing === null) return null
  const box = drawing(0)
  return {
    drawing,
    shapeOf(glyph) {
      if (glyph === 0) return 'missing'
      const own = drawing(glyph)
      if (own === '') return 'empty'
      return own === box ? 'missing' : 'drawn'
    },
  }
}

/** Letters with accents are made of parts, at most two or three deep. */
const DEEPEST_PART = 8

export function readDrawings(tables: FontTables): Drawing | null {
  const [head, loca, glyf] = [tables.get('head'), tables.get('loca'), tables.get('glyf')]
  if (!head || !loca || !glyf || head.byteLength < 54) return null
  const wide = head.getInt16(50) === 1
  const count = Math.floor(loca.byteLength / (wide ? 4 : 2)) - 1
  const offset = (glyph: number) => (wide ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const known = new Map<number, string>()
  const draw = (glyph: number, depth: number): string => {
    if (glyph < 0 || glyph >= count || depth > DEEPEST_PART) return ''
    const there = known.get(glyph)
    if (there !== undefined) return there
    const [start, end] = [offset(glyph), offset(glyph + 1)]
    const own = end <= glyf.byteLength && start < end ? lettersIn(glyf, start, end - start) : ''
    const drawn = isComposed(own) ? withParts(own, (part) => draw(part, depth + 1)) : own
    known.set(glyph, drawn)
    return drawn
  }
  return (glyph) => draw(glyph, 0)
}

/** The number of contours is negative. */
const isComposed = (outline: string): boolean => outline.length >= PARTS && outline.charCodeAt(0) >= 0x80

/** Where the list of parts begins, and the flags that say how long each entry is (OpenType, glyf). */
const PARTS = 10
const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** Copies of a font number their glyphs anew: what a part draws takes the place of its number. */
function withParts(outline: string, draw: (part: number) => string): string {
  const word = (at: number): number => (outline.charCodeAt(at) << 8) | outline.charCodeAt(at + 1)
  let drawn = outline.slice(0, PARTS)
  let at = PARTS
  for (let more = true; more && at + 4 <= outline.length; ) {
    const flags = word(at)
    const scale = flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0
    const end = at + 4 + (flags & WORDS ? 4 : 2) + scale
    drawn += `${outline.slice(at, at + 2)}(${draw(word(at + 2))})${outline.slice(at + 4, end)}`
    at = end
    more = (flags & MORE) !== 0
  }
  return drawn + outline.slice(at)
}
