/**
 * Reads from a font file by how much two glyphs come nearer to each other. fontkit can do it too, but takes apart the
 * whole table of positions first, which is most of the time of a short volume; here a pair is looked up where it lies.
 *
 * Kerning is the feature 'kern' of the table GPOS (OpenType 1.9, “GPOS – Glyph Positioning Table”): lookups with pairs
 * of glyphs or of classes of glyphs. A font that does anything else there is left to fontkit.
 */

/** Font units by which the first glyph's advance changes before the second. */
export type Kerning = (left: number, right: number) => number

/** Null for a font whose kerning is more than a change of the first glyph's advance, the same in all scripts of ours. */
export function readKerning(font: Uint8Array): Kerning | null {
  const table = tableOf(font, 'GPOS')
  const lookups = table === null ? null : kerningLookups(table)
  if (table === null || lookups === null) return null
  const read: (readonly Kern[])[] = []
  for (const lookup of lookups) {
    const subtables = readLookup(table, lookup)
    if (subtables === null) return null
    read.push(subtables)
  }
  return (left, right) => read.reduce((sum, subtables) => sum + firstAnswer(subtables, left, right), 0)
}

/** A subtable: null when it has nothing to say about a pair, and the next one is asked. */
type Kern = (left: number, right: number) => number | null

function firstAnswer(subtables: readonly Kern[], left: number, right: number): number {
  for (const kern of subtables) {
    const answer = kern(left, right)
    if (answer !== null) return answer
  }
  return 0
}

function tableOf(font: Uint8Array, tag: string): DataView | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    if (tagAt(view, record) === tag) return part(view, view.getUint32(record + 8))
  }
  return null
}

const part = (view: DataView, offset: number): DataView => new DataView(view.buffer, view.byteOffset + offset)

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
}

const SCRIPTS = new Set(['DFLT', 'latn', 'grek', 'cyrl'])

/** Numbers of the lookups; null when the scripts differ, or when letters are joined like those of Arabic. */
function kerningLookups(table: DataView): readonly number[] | null {
  const scripts = part(table, table.getUint16(4))
  let common: readonly number[] | null = null
  for (let index = 0; index < scripts.getUint16(0); index++) {
    const record = 2 + index * 6
    if (!SCRIPTS.has(tagAt(scripts, record))) continue
    const script = part(scripts, scripts.getUint16(record + 4))
    const features = featuresOf(script, part(table, table.getUint16(6)))
    const own = features.get('kern')
    if (own === undefined || features.has('curs')) return null
    if (common !== null && common.join() !== own.join()) return null
    common = own
  }
  return common
}

/** The features of a script's usual language, with their lookups. */
function featuresOf(script: DataView, list: DataView): ReadonlyMap<string, readonly number[]> {
  const features = new Map<string, readonly number[]>()
  const usual = script.getUint16(0)
  if (usual === 0) return features
  const language = part(script, usual)
  for (let index = 0; index < language.getUint16(4); index++) {
    const record = 2 + language.getUint16(6 + index * 2) * 6
    const feature = part(list, list.getUint16(record + 4))
    const lookups = Array.from({ length: feature.getUint16(2) }, (_, at) => feature.getUint16(4 + at * 2))
    features.set(tagAt(list, record), lookups)
  }
  return features
}

const PAIRS = 2
const EXTENSION = 9
/** Lookups that pass over letters or ligatures look at more than two neighbours. */
const PASSES_OVER_LETTERS = 0x06

function readLookup(table: DataView, index: number): readonly Kern[] | null {
  const list = part(table, table.getUint16(8))
  const lookup = part(list, list.getUint16(2 + index * 2))
  if ((lookup.getUint16(2) & PASSES_OVER_LETTERS) !== 0) return null
  const kerns: Kern[] = []
  for (let at = 0; at < lookup.getUint16(4); at++) {
    const kern = readSubtable(part(lookup, lookup.getUint16(6 + at * 2)), lookup.getUint16(0))
    if (kern === null) return null
    kerns.push(kern)
  }
  return kerns
}

/** A value of one number: how much the advance changes. */
const ADVANCE_ONLY = 0x0004

function readSubtable(subtable: DataView, type: number): Kern | null {
  if (type === EXTENSION) return readSubtable(part(subtable, subtable.getUint32(4)), subtable.getUint16(2))
  const onlyAdvance = subtable.getUint16(4) === ADVANCE_ONLY && subtable.getUint16(6) === 0
  if (type !== PAIRS || !onlyAdvance) return null
  return subtable.getUint16(0) === 1 ? pairsOfGlyphs(subtable) : pairsOfClasses(subtable)
}

function pairsOfGlyphs(subtable: DataView): Kern {
  const coverage = part(subtable, subtable.getUint16(2))
  return (left, right) => {
    const index = coverageOf(coverage, left)
    if (index === null) return null
    const set = part(subtable, subtable.getUint16(10 + index * 2))
    const at = search(set.getUint16(0), (record) => set.getUint16(2 + record * 4) - right)
    return at === null ? null : set.getInt16(4 + at * 4)
  }
}

function pairsOfClasses(subtable: DataView): Kern {
  const coverage = part(subtable, subtable.getUint16(2))
  const lefts = part(subtable, subtable.getUint16(8))
  const rights = part(subtable, subtable.getUint16(10))
  const width = subtable.getUint16(14)
  return (left, right) => {
    if (coverageOf(coverage, left) === null) return null
    return subtable.getInt16(16 + (classOf(lefts, left) * width + classOf(rights, right)) * 2)
  }
}

/** The number of a glyph among those that a subtable is about. */
function coverageOf(coverage: DataView, glyph: number): number | null {
  const count = coverage.getUint16(2)
  if (coverage.getUint16(0) === 1) return search(count, (at) => coverage.getUint16(4 + at * 2) - glyph)
  const range = searchRange(coverage, { count, first: 4 }, glyph)
  return range === null ? null : coverage.getUint16(range + 4) + glyph - coverage.getUint16(range)
}

/** Glyphs that no class names are of class 0. */
function classOf(classes: DataView, glyph: number): number {
  if (classes.getUint16(0) === 1) {
    const index = glyph - classes.getUint16(2)
    return index >= 0 && index < classes.getUint16(4) ? classes.getUint16(6 + index * 2) : 0
  }
  const range = searchRange(classes, { count: classes.getUint16(2), first: 4 }, glyph)
  return range === null ? 0 : classes.getUint16(range + 4)
}

type Ranges = { readonly count: number; readonly first: number }

/** Ranges are three numbers: the first glyph, the last, and what is said of them. Gives where the range lies. */
function searchRange(view: DataView, { count, first }: Ranges, glyph: number): number | null {
  const at = search(count, (range) => {
    const place = first + range * 6
    if (view.getUint16(place) > glyph) return 1
    return view.getUint16(place + 2) < glyph ? -1 : 0
  })
  return at === null ? null : first + at * 6
}

/** Looks for the one of a sorted row that is `0`; greater ones stand behind it. */
function search(count: number, compare: (index: number) => number): number | null {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = compare(middle)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return null
}
