/**
 * What a font may put in the place of a glyph (OpenType, GSUB): small capitals, joined forms of Arabic letters,
 * ligatures, a letter in two parts. When it does so is not asked here, only that it can; but forms that nobody gets
 * without asking for them (raised figures, swashes, old letters) are none of ours.
 */
import { calledBy } from './contexts.ts'
import { lettersIn } from './tables.ts'
import { offsetsAt, wordsAt } from './words.ts'

export type Substitutions = {
  readonly others: ReadonlyMap<number, readonly number[]> // Glyph → those that may stand in its place.
  readonly ligatures: readonly Ligature[]
}
export type Fractions = 'none' | 'set'
export type Ligature = { readonly parts: readonly number[]; readonly glyph: number }

/** `fractions`: whether figures may be those of fractions: only beside U+2044, the bar of "1⁄2". */
export function readSubstitutions(table: DataView, fractions: Fractions): Substitutions {
  const others = new Map<number, number[]>()
  const ligatures: Ligature[] = []
  const found: Found = {
    replace: (from, to) => {
      const known = others.get(from)
      if (known) known.push(...to)
      else others.set(from, [...to])
    },
    join: (ligature) => ligatures.push(ligature),
  }
  const lookups = offsetsAt(table, table.getUint16(8))
  for (const index of usedLookups(table, lookups, fractions)) {
    for (const part of partsOf(table, lookups[index])) readLookup(table, part, found)
  }
  return { others, ligatures }
}

/** What text gets by itself, and small capitals, which a theme may ask for. */
const FEATURES = new Set(
  'ccmp locl rlig liga clig calt rclt smcp isol init medi fina med2 fin2 fin3 mset rtlm ltrm rtla ltra'.split(' '),
)
const OF_FRACTIONS = new Set(['frac', 'numr', 'dnom'])

/** Those of the features, and those that they call. */
function usedLookups(table: DataView, lookups: readonly number[], fractions: Fractions): ReadonlySet<number> {
  const used = new Set<number>()
  const list = table.getUint16(6)
  for (let index = 0; index < table.getUint16(list); index++) {
    const record = list + 2 + index * 6
    const feature = lettersIn(table, record, 4)
    if (!FEATURES.has(feature) && !(fractions === 'set' && OF_FRACTIONS.has(feature))) continue
    for (const lookup of wordsAt(table, list + table.getUint16(record + 4) + 2)) used.add(lookup)
  }
  for (const index of used) {
    for (const { kind, at } of partsOf(table, lookups[index])) {
      if (kind === 5 || kind === 6) for (const called of calledBy(table, kind, at)) used.add(called)
    }
  }
  return used
}

/** The parts of a lookup, which are all of one kind. Kind 7 leads to parts that are far away. */
function partsOf(table: DataView, lookup: number | undefined): readonly Part[] {
  if (lookup === undefined) return []
  const kind = table.getUint16(lookup)
  return offsetsAt(table, lookup + 4, lookup).map((at) =>
    kind === 7 ? { kind: table.getUint16(at + 2), at: at + table.getUint32(at + 4) } : { kind, at },
  )
}

type Part = { readonly kind: number; readonly at: number }

type Found = {
  replace(from: number, to: readonly number[]): void
  join(ligature: Ligature): void
}

/** Kinds 5 and 6 have nothing of their own. */
function readLookup(table: DataView, { kind, at }: Part, found: Found): void {
  switch (kind) {
    case 1:
      readSingle(table, at, found)
      break
    case 2: // One glyph becomes several,
    case 3: // or one of several.
      eachCovered(table, at, (glyph, index) => found.replace(glyph, wordsAt(table, setAt(table, at, index))))
      break
    case 4:
      readLigatures(table, at, found)
      break
    case 8:
      readReversed(table, at, found)
  }
}

function readSingle(table: DataView, at: number, found: Found): void {
  const word = table.getInt16(at + 4)
  const isShift = table.getUint16(at) === 1
  eachCovered(table, at, (glyph, index) => {
    found.replace(glyph, [isShift ? (glyph + word) & 0xffff : table.getUint16(at + 6 + index * 2)])
  })
}

function readLigatures(table: DataView, at: number, found: Found): void {
  eachCovered(table, at, (first, index) => {
    for (const ligature of offsetsAt(table, setAt(table, at, index))) {
      const count = table.getUint16(ligature + 2) - 1
      const rest = Array.from({ length: count }, (_, part) => table.getUint16(ligature + 4 + part * 2))
      found.join({ parts: [first, ...rest], glyph: table.getUint16(ligature) })
    }
  })
}

/** Single glyphs again, with what must stand before and behind them in between. */
function readReversed(table: DataView, at: number, found: Found): void {
  const behind = at + 6 + table.getUint16(at + 4) * 2
  const glyphs = behind + 4 + table.getUint16(behind) * 2
  eachCovered(table, at, (glyph, index) => found.replace(glyph, [table.getUint16(glyphs + index * 2)]))
}

/** Where the set of the covered glyph of this index is. */
const setAt = (table: DataView, at: number, index: number): number => at + table.getUint16(at + 6 + index * 2)

/** The glyphs that a lookup is for, in their order: a list of them, or ranges. */
function eachCovered(table: DataView, lookup: number, visit: (glyph: number, index: number) => void): void {
  const at = lookup + table.getUint16(lookup + 2)
  const count = table.getUint16(at + 2)
  let index = 0
  for (let entry = 0; entry < count; entry++) {
    if (table.getUint16(at) === 1) visit(table.getUint16(at + 4 + entry * 2), index++)
    else {
      const [first, last] = [table.getUint16(at + 4 + entry * 6), table.getUint16(at + 6 + entry * 6)]
      for (let glyph = first; glyph <= last; glyph++) visit(glyph, index++)
    }
  }
}
