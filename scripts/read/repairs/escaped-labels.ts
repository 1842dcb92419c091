/**
 * Converters to Markdown put a backslash into every number that is printed and no list of theirs: `1\. The Assembly`. In
 * front of a number in prose (`12\. Allies`) it takes the meaning from the full stop. Which of both it is, the run says:
 * `1\.`, `2\.` and `3\.`, paragraph by paragraph, are clauses.
 */
import { readLabel } from '../labels/labels.ts'
import { follows } from '../labels/levels.ts'
import type { Row } from '../lines/rows.ts'
import { quoted, type Reading } from '../reading.ts'
import { sayRepaired } from './say-repaired.ts'

/** `1\. `, `a\) `, `\(iv\) ` */
const ESCAPED = /^(?:\\\()?(\d{1,3}|[a-z]{1,4}|[A-Z]{1,2})\\(?=[.)][ \t\u00a0])/
const FEWEST = 2

export function believeEscapedLabels(reading: Reading, rows: readonly Row[]): readonly Row[] {
  if (reading.repairsOff.has('escaped-labels')) return rows
  const escaped = rows.flatMap((row, index) => (ESCAPED.test(row.words) && begins(rows, index) ? [index] : []))
  if (escaped.length < FEWEST || rows.some(isFirst) || !isRun(escaped.map((index) => coreOf(rows, index)))) return rows
  const mended = [...rows]
  for (const index of escaped) {
    const row = rows[index]
    if (row) mended[index] = withoutBackslashes(row)
  }
  const first = rows[escaped[0] ?? 0]
  const message = `${escaped.length} labels, from ${quoted(first?.words ?? '')} on, have a backslash of Markdown in them and were read without it.`
  sayRepaired(reading, { name: 'escaped-labels', at: first?.from ?? 0, message })
  return mended
}

function withoutBackslashes(row: Row): Row {
  const words = row.words.replace(ESCAPED, (signs) => signs.replaceAll('\\', ''))
  return { ...row, words, labelEscapes: row.words.length - words.length }
}

/** A paragraph, and no wrapped line in the middle of one. */
function begins(rows: readonly Row[], index: number): boolean {
  return rows[index]?.use === 'words' && rows[index - 1]?.use !== 'words'
}

/** A text that has its clause 1 already means its backslashes. */
function isFirst({ use, words }: Row): boolean {
  const label = use === 'words' ? readLabel(words) : null
  return label?.core === '1' && label.class === 'number'
}

function coreOf(rows: readonly Row[], index: number): string {
  return ESCAPED.exec(rows[index]?.words ?? '')?.[1] ?? ''
}

/** The numbers count from 1 without a gap; letters may stand between them. */
function isRun(cores: readonly string[]): boolean {
  const numbers = cores.filter((core) => /^\d/.test(core))
  return numbers.length >= FEWEST && numbers.every((core, index) => follows(numbers[index - 1] ?? '0', core))
}
