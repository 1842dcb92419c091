/**
 * Words that a line end divided: "inter-" / "national". The hyphen is dropped only where the whole word stands elsewhere
 * in the same text, or names a month or a day, and nowhere with its hyphen. "well-" / "established" and "Euro-" / "Atlantic" keep theirs: a wrong
 * hyphen is a blemish, a lost one changes a word.
 */
import { MONTHS, WEEKDAYS } from '../facts/date-words.ts'
import type { Row } from '../lines/rows.ts'
import { quoted, type Reading } from '../reading.ts'
import { sayRepaired } from './say-repaired.ts'

/** "inter-" at the end of a line; a soft hyphen is handled where lines are joined. */
const BEFORE = /(?<![\p{L}\p{M}\p{N}-])([\p{L}\p{M}]{2,40})[-\u2010]$/u
/** "national" at the beginning of the next. */
const AFTER = /^(\p{Ll}[\p{L}\p{M}]{1,40})(?![\p{L}\p{M}-])/u
/** "INFRA-" / "STRUCTURE": a title in capitals. */
const AFTER_IN_CAPITALS = /^([\p{Lu}\p{M}]{2,40})(?![\p{L}\p{M}-])/u
/** What stands before a hyphen that belongs to its word. */
const KEPT = new Set('well self euro ex vice half non anti pre post co multi trans so mid'.split(' '))

export function dropLineEndHyphens(reading: Reading, rows: readonly Row[]): readonly Row[] {
  if (reading.repairsOff.has('line-end-hyphens')) return rows
  let known: ReadonlySet<string> | null = null
  const mended = [...rows]
  for (let index = 0; index < rows.length; index++) {
    const row = mended[index]
    const first = row?.use === 'words' ? firstHalf(row.words) : undefined
    if (!row || first === undefined) continue
    const next = nextWords(rows, index)
    const second = next === null ? undefined : secondHalf(first, rows[next]?.words ?? '')
    if (next === null || second === undefined || KEPT.has(first.toLowerCase())) continue
    known ??= wordsOf(rows)
    const [whole, divided] = [first + second, `${first}-${second}`].map((word) => word.toLowerCase())
    if (!known.has(whole ?? '') || known.has(divided ?? '')) continue
    reading.aside.put('line-end-hyphen', { start: row.to - 1, end: row.to })
    mended[index] = { ...row, words: row.words.slice(0, -1), to: row.to - 1 }
    mended[next] = { ...(mended[next] as Row), joins: 'the row before' }
    const message = `${quoted(`${first}-`)} and ${quoted(second)} were read as ${quoted(first + second)}: the word is known without its hyphen.`
    sayRepaired(reading, { name: 'line-end-hyphens', at: row.to - 1, message })
  }
  return mended
}

/** The sign at the end is looked at first: a pattern that ends in it would be tried at every letter. */
function firstHalf(words: string): string | undefined {
  return words.endsWith('-') || words.endsWith('\u2010') ? BEFORE.exec(words)?.[1] : undefined
}

function secondHalf(first: string, words: string): string | undefined {
  const isCapitals = first === first.toUpperCase()
  return (AFTER.exec(words) ?? (isCapitals ? AFTER_IN_CAPITALS.exec(words) : null))?.[1]
}

/** The next row, or the next after what a page break left between. */
function nextWords(rows: readonly Row[], index: number): number | null {
  let wasGone = false
  for (let at = index + 1; at < rows.length; at++) {
    const use = rows[at]?.use
    if (use === 'words') return wasGone || at === index + 1 ? at : null
    if (use === 'gone') wasGone = true
  }
  return null
}

const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu

function wordsOf(rows: readonly Row[]): ReadonlySet<string> {
  const words = new Set<string>([...MONTHS.keys(), ...WEEKDAYS.keys()])
  for (const row of rows) {
    if (row.use !== 'words') continue
    for (const [word] of row.words.matchAll(WORD)) words.add(word.toLowerCase().replace(/[\u2010\u2011]/g, '-'))
  }
  return words
}
