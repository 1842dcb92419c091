/**
 * A font file of the theme, as far as it says which shapes a letter may have: the glyph of its character, and whatever
 * the font itself may put in that one's place. A PDF that says "A" must draw a shape that this file has for an A.
 */
import { readCharstrings } from './charstrings.ts'
import { type GlyphOf, readCodePoints } from './code-points.ts'
import { readDrawings } from './outlines.ts'
import { type Fractions, readSubstitutions, type Substitutions } from './substitutions.ts'
import { type FontTables, lettersIn, readTables } from './tables.ts'

export type FontFile = {
  readonly name: string // 'EBGaramond-Regular': how a PDF calls it, behind six letters of its own.
  /** Whether the shape is one that the letters may have. */
  draws(letters: string, shape: string, fractions: Fractions): boolean
}

/** By their names; a file that does not say which glyph stands for which character is left out. */
export function readFontFiles(fonts: readonly Uint8Array[]): ReadonlyMap<string, readonly FontFile[]> {
  const named = new Map<string, FontFile[]>()
  for (const bytes of fonts) {
    const known = files.get(bytes)
    const file = known === undefined ? unlessDamaged(() => read(readTables(bytes))) : known
    files.set(bytes, file)
    if (file) named.set(file.name, [...(named.get(file.name) ?? []), file])
  }
  return named
}

/** A run proves many files, which are all set from the same fonts. */
const files = new WeakMap<Uint8Array, FontFile | null>()

function read(tables: FontTables): FontFile | null {
  const [cmap, names, outlines] = [tables.get('cmap'), tables.get('name'), tables.get('CFF ')]
  const drawing = outlines ? readCharstrings(outlines) : readDrawings(tables)
  const glyphOf = cmap ? readCodePoints(cmap) : null
  if (!names || !drawing || !glyphOf) return null
  const substitutions = new Map<Fractions, Substitutions | null>() // Few letters need them; null when they are damaged.
  return {
    name: postScriptName(names),
    draws(letters, shape, fractions) {
      if (!IN_THEIR_PLACES.test(letters)) return true
      const glyphs = glyphsOf(letters, glyphOf)
      if (glyphs.some((glyph) => drawing(glyph) === shape)) return true
      const known = substitutions.get(fractions)
      const found = known === undefined ? unlessDamaged(() => readSubstitutionsOf(tables, fractions)) : known
      substitutions.set(fractions, found)
      return found === null || [...reachable(glyphs, found)].some((glyph) => drawing(glyph) === shape)
    },
  }
}

/**
 * Scripts whose glyphs stand in the order of their letters. In those of India some change places, and a glyph has the
 * letters of its neighbour; there nothing is known.
 */
const IN_THEIR_PLACES =
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Common}\p{sc=Inherited}]+$/u

const NOTHING: Substitutions = { others: new Map(), ligatures: [] }

function readSubstitutionsOf(tables: FontTables, fractions: Fractions): Substitutions {
  const table = tables.get('GSUB')
  return table ? readSubstitutions(table, fractions) : NOTHING
}

/** Null where a table leads out of itself: then nothing is known. */
function unlessDamaged<Value>(readIt: () => Value): Value | null {
  try {
    return readIt()
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

/** Letters as they are written, as one with their accents, and where the font has no such glyph, with these apart. */
function glyphsOf(letters: string, glyphOf: GlyphOf): readonly number[] {
  const whole = glyphsIn(`${letters}${letters.normalize('NFC')}`, glyphOf)
  return whole.length > 0 ? whole : glyphsIn(letters.normalize('NFD'), glyphOf)
}

function glyphsIn(letters: string, glyphOf: GlyphOf): readonly number[] {
  const points = [...letters].flatMap((letter) => pointsOf(letter.codePointAt(0) ?? 0))
  return [...new Set(points.map(glyphOf))].filter((glyph) => glyph !== 0)
}

/** Hyphens that fonts draw alike, or do not have: the soft one, the one that keeps a word together. */
const HYPHENS = new Set([0x2d, 0xad, 0x2010, 0x2011])

function pointsOf(point: number): readonly number[] {
  if (HYPHENS.has(point)) return [...HYPHENS]
  return isTurned(point) ? [point, ...PARTNERS.map((by) => point + by).filter(isTurned)] : [point]
}

/** Brackets, quotation marks and signs that are turned round in a text from right to left; partners stand near: "«", "»". */
const TURNED = /^\p{Bidi_Mirrored}$/u
const PARTNERS = [-16, -2, -1, 1, 2, 16]
const isTurned = (point: number): boolean => TURNED.test(String.fromCodePoint(point))

/** All glyphs that may come out where these went in. */
function reachable(glyphs: readonly number[], { others, ligatures }: Substitutions): ReadonlySet<number> {
  const reached = new Set(glyphs)
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const glyph of reached) for (const other of others.get(glyph) ?? []) reached.add(other)
    for (const { parts, glyph } of ligatures) if (parts.every((part) => reached.has(part))) reached.add(glyph)
  }
  return reached
}

/** The sixth name of a font (OpenType, name); spaces have no place in the name of a PDF. */
function postScriptName(names: DataView): string {
  const [count, letters] = [names.getUint16(2), names.getUint16(4)]
  for (let index = 0, at = 6; index < count; index++, at += 12) {
    if (names.getUint16(at + 6) !== 6) continue
    const text = lettersIn(names, letters + names.getUint16(at + 10), names.getUint16(at + 8))
    return text.replaceAll('\0', '').replaceAll(' ', '_') // In either encoding the name is plain ASCII.
  }
  return ''
}
