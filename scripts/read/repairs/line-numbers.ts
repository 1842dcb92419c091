/**
 * Drafts count their lines in the margin, and copying brings the numbers in with the words. They are set aside; the
 * rows stay as they are. Which numbers count lines, and which are labels, is decided in lines/line-numbers.ts.
 *
 *     5 of the land is for all;          of the land is for all;
 *     12 2. URGES all members            2. URGES all members
 */
import type { Span } from '../../ast/ast.ts'
import { type Edge, FEWEST, findLineNumbers } from '../lines/line-numbers.ts'
import type { Row } from '../lines/rows.ts'
import type { Reading } from '../reading.ts'
import { sayRepaired } from './say-repaired.ts'

/** `5 of the land`, `12 2. URGES`, `7` */
const AT_START = /^(\d{1,4})(?:[ \t\u00a0]+|$)/
/** `of the land    5`; two blanks are put before the words, so that a number alone is one, too. */
const AT_END = /(?:[ \u00a0]{2}|\t)(\d{1,4})$/
const LONGEST_END = 8

/** Where the figures stand in the words of a row, and which words are left. */
type Cut = { readonly figures: Span; readonly left: Span; readonly number: number }
type Numbered = { readonly index: number; readonly row: Row; readonly cut: Cut }

export function dropLineNumbers(reading: Reading, rows: readonly Row[]): readonly Row[] {
  if (reading.repairsOff.has('line-numbers')) return rows
  const [left, right] = [columnOf(rows, 'start'), columnOf(rows, 'end')]
  const column = right.length > left.length ? right : left
  const [first] = column
  if (!first) return rows
  const mended = [...rows]
  const shift = shiftOf(rows, column)
  for (const numbered of column) mended[numbered.index] = withoutNumber(reading, numbered, shift)
  const numbers = column.map(({ cut }) => cut.number)
  const message = `${column.length} line numbers in the margin, ${first.cut.number} to ${numbers.reduce((a, b) => Math.max(a, b), 0)}, were set aside.`
  sayRepaired(reading, { name: 'line-numbers', at: first.row.from, message })
  return mended
}

function columnOf(rows: readonly Row[], edge: Edge): readonly Numbered[] {
  if (!mayHold(rows, edge)) return []
  const cutAt = edge === 'start' ? cutStart : cutEnd
  const withWords = rows.flatMap((row, index) => (row.use === 'words' ? [{ index, row, cut: cutAt(row.words) }] : []))
  const members = findLineNumbers(
    withWords.map(({ row: { words }, cut }) =>
      cut ? { number: cut.number, words: words.slice(cut.left.start, cut.left.end) } : { number: null, words },
    ),
    edge,
  )
  return withWords.filter((numbered, at): numbered is Numbered => numbered.cut !== null && members.has(at))
}

/** Most texts have no three rows with a figure at that edge, and need no closer look. */
function mayHold(rows: readonly Row[], edge: Edge): boolean {
  let count = 0
  for (const { use, words } of rows) {
    if (use !== 'words') continue
    const code = words.charCodeAt(edge === 'start' ? 0 : words.length - 1)
    if (code >= 0x30 && code <= 0x39 && ++count >= FEWEST) return true
  }
  return false
}

function cutStart(words: string): Cut | null {
  const match = AT_START.exec(words)
  if (!match) return null
  const [all, figures = ''] = match
  return {
    number: Number(figures),
    figures: { start: 0, end: figures.length },
    left: { start: all.length, end: words.length },
  }
}

function cutEnd(words: string): Cut | null {
  const figures = AT_END.exec(`  ${words}`.slice(-LONGEST_END))?.[1]
  if (figures === undefined) return null
  const start = words.length - figures.length
  return {
    number: Number(figures),
    figures: { start, end: words.length },
    left: { start: 0, end: words.slice(0, start).trimEnd().length },
  }
}

/** A number alone counts a blank line. */
function withoutNumber(reading: Reading, { row, cut }: Numbered, shift: number): Row {
  const { figures, left } = cut
  reading.aside.put('line-number', { start: row.from + figures.start, end: row.from + figures.end })
  const [from, to] = [row.from + left.start, row.from + left.end]
  const words = row.words.slice(left.start, left.end)
  const use = words === '' ? 'blank' : 'words'
  if (left.start === 0) return { ...row, words, use, to, end: to }
  return { ...row, words, use, start: from, from, indent: Math.max(0, columnOfWords(row, cut) + shift) }
}

/** Rows with a number are set in by as much as those without: the least of both are of one depth. */
function shiftOf(rows: readonly Row[], column: readonly Numbered[]): number {
  const numbered = new Set(column.map(({ index }) => index))
  const others = rows.flatMap(({ use, indent }, index) => (use === 'words' && !numbered.has(index) ? [indent] : []))
  const least = (columns: readonly number[]): number =>
    columns.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER)
  return (others.length > 0 ? least(others) : 0) - least(column.map(({ row, cut }) => columnOfWords(row, cut)))
}

/** A tab counts four, as everywhere. */
function columnOfWords({ indent, words }: Row, { left }: Cut): number {
  const before = words.slice(0, left.start)
  return indent + before.length + 3 * (before.split('\t').length - 1)
}
