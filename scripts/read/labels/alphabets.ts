/**
 * The ways in which labels count. One label alone is ambiguous ("i." is the ninth letter or the first Roman numeral,
 * "aa" follows z in one alphabet and "ab" in another), so each alphabet says what a label would be in it, and the whole
 * run decides (series.ts).
 */
export type Alphabet = {
  readonly name: 'figures' | 'doubled letters' | 'letters' | 'Roman' | 'Cyrillic' | 'full Cyrillic'
  decode(core: string): number | null // 'j' → 10
}

/** `28`, `3 bis`, `12a`, `PP4`: the figures count, what is added to them was inserted. */
const FIGURES = /^(?:PP|OP)?(\d{1,4})/
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** Ukrainian drafters usually leave ґ є з и і ї й ь out, some do not; the run shows which. */
const CYRILLIC_FULL = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'
const CYRILLIC_USUAL = 'абвгдежклмнпрстуфхцшщюя'
const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/

export const ALPHABETS: readonly Alphabet[] = [
  { name: 'figures', decode: (core) => figures(core) },
  { name: 'doubled letters', decode: (core) => doubled(core.toLowerCase()) },
  { name: 'letters', decode: (core) => bijective(core.toLowerCase()) },
  { name: 'Roman', decode: (core) => roman(core.toLowerCase()) },
  { name: 'Cyrillic', decode: (core) => positionIn(CYRILLIC_USUAL, core.toLowerCase()) },
  { name: 'full Cyrillic', decode: (core) => positionIn(CYRILLIC_FULL, core.toLowerCase()) },
]

/** What the label would be in each alphabet that has it. */
export function readings(core: string): readonly number[] {
  return readLetters(core).readings
}

/** What the label would be in each alphabet, in their order; null where it is none. */
export function valuesOf(core: string): readonly (number | null)[] {
  return readLetters(core).values
}

type Read = { readonly values: readonly (number | null)[]; readonly readings: readonly number[] }

/** Many texts count with few labels, and several passes ask about each: every label is decoded once. */
const KNOWN = new Map<string, Read>()
const MOST_KNOWN = 2048

function readLetters(core: string): Read {
  const known = KNOWN.get(core)
  if (known !== undefined) return known
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  const values = ALPHABETS.map(({ decode }) => decode(core))
  const read = { values, readings: values.filter((value) => value !== null) }
  KNOWN.set(core, read)
  return read
}

/** Was it inserted after its number: `3 bis`, `12a`, `2-1`? */
export function isInserted(core: string): boolean {
  return /^(?:PP|OP)?\d+(?:[ \u00a0]?[a-z]|-\d)/.test(core)
}

function figures(core: string): number | null {
  const components = core.split('.')
  const match = FIGURES.exec(components[components.length - 1] ?? '')
  return match ? Number(match[1]) : null
}

/** a … z, aa, bb, cc: Word's own way to count. */
function doubled(core: string): number | null {
  const place = positionIn(LETTERS, core.charAt(0))
  const isRepeated = [...core].every((letter) => letter === core[0])
  return place !== null && isRepeated && core.length <= 3 ? place + 26 * (core.length - 1) : null
}

/** a … z, aa, ab, ac: the browsers' way to count. */
function bijective(core: string): number | null {
  const places = [...core].map((letter) => positionIn(LETTERS, letter))
  if (core.length > 2 || core === '' || places.some((place) => place === null)) return null
  return places.reduce<number>((sum, place) => sum * 26 + (place ?? 0), 0)
}

function roman(core: string): number | null {
  const match = ROMAN.exec(core)
  if (!match) return null
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  return [...core].reduce((sum, letter, index) => {
    const value = values[letter] ?? 0
    const next = values[core[index + 1] ?? ''] ?? 0
    return sum + (value < next ? -value : value)
  }, 0)
}

function positionIn(letters: string, core: string): number | null {
  const index = core.length === 1 ? letters.indexOf(core) : -1
  return index < 0 ? null : index + 1
}
