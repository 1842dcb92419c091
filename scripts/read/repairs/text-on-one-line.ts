/**
 * A text that came as one line: "DECLARATION 489* … The Assembly, 1. Recalling …; 2. Noting …: a. one; b. two." It is cut
 * before its labels, and only where they form a certain run: 1, 2, 3 without a gap, each after the end of a clause. A
 * number in prose ("in 2001. 12 Allies") never does.
 */
import { isOpening } from '../head/opening.ts'
import { readSymbol } from '../head/symbol.ts'
import type { Row } from '../lines/rows.ts'
import { quoted, type Reading } from '../reading.ts'
import { sayRepaired } from './say-repaired.ts'

const SHORTEST = 120 // A shorter line holds no whole text.
const CERTAIN = 3 // Labels in a row that nobody writes by accident.
const CERTAIN_LETTERS = 2

/** ` 2. `, ` **2.** `, after the end of a clause. */
const NUMBERS = /(?<=[;.:,][*_]{0,3})[ \u00a0]+(?=[*_]{0,3}(\d{1,3})\.[*_]{0,3}[ \u00a0])/gu
/** ` b. `, ` (b) `, ` b) ` */
const LETTERS = /(?<=[;:,.][*_]{0,3})[ \u00a0]+(?=\(?([a-z])[.)][ \u00a0])/gu
/** ` * Adopted by the Assembly …` */
const NOTES = /(?<=[;.])[ \u00a0]+(?=[*†‡§¹1][ \u00a0]?(?:Adopted|Presented|Adoptée?|Ухвалено) )/gu

export function cutOneLine(reading: Reading, rows: readonly Row[]): readonly Row[] {
  if (reading.repairsOff.has('text-on-one-line')) return rows
  return rows.flatMap((row) => (row.use === 'words' && row.words.length >= SHORTEST ? cut(reading, row) : [row]))
}

function cut(reading: Reading, row: Row): readonly Row[] {
  if (!row.words.includes(`${CERTAIN}.`)) return [row]
  const numbers = findRun(row.words, NUMBERS, { first: '1', least: CERTAIN })
  if (numbers === null) return [row]
  const clauses = [...splitHead(row.words.slice(0, numbers[0])), ...numbers]
  const parts = clauses.flatMap((from, index) => {
    const words = row.words.slice(from, clauses[index + 1] ?? row.words.length)
    const letters = findRun(words, LETTERS, { first: 'a', least: CERTAIN_LETTERS }) ?? []
    const notes = [...words.matchAll(NOTES)].map((match) => match.index + match[0].length)
    return [
      from,
      ...[...letters, ...notes]
        .filter((at) => at > 0)
        .toSorted((a, b) => a - b)
        .map((at) => from + at),
    ]
  })
  const message = `${quoted(row.words)} holds ${numbers.length} numbered clauses on one line; it was cut before each.`
  sayRepaired(reading, { name: 'text-on-one-line', at: row.from, message })
  return parts.map((from, index) => rowOf(row, from, parts[index + 1] ?? row.words.length))
}

function rowOf(row: Row, from: number, to: number): Row {
  const words = row.words.slice(from, to)
  const lead = words.length - words.trimStart().length
  const bare = words.trim()
  const start = row.from + from + lead
  return { ...row, words: bare, from: start, to: start + bare.length, afterPageBreak: from === 0 && row.afterPageBreak }
}

type Wanted = { readonly first: string; readonly least: number }

/** Where the labels of a run stand: the first, then always the next one; null when it is too short to be certain. */
function findRun(words: string, label: RegExp, { first, least }: Wanted): readonly number[] | null {
  const places: number[] = []
  let wanted = first
  const isAtStart = new RegExp(`^[*_]{0,3}\\(?${first}[.)][*_]{0,3}[ \\u00a0]`).test(words)
  if (isAtStart) {
    places.push(0)
    wanted = next(wanted)
  }
  for (const match of words.matchAll(label)) {
    if (match[1] !== wanted) continue
    places.push(match.index + match[0].length)
    wanted = next(wanted)
  }
  return places.length >= least ? places : null
}

function next(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1)
}

const LONGEST_OPENING = 100

/** The line above the title, the title and the enacting words, where they stand before the first number. */
function splitHead(head: string): readonly number[] {
  if (head.trim() === '') return []
  const places = [0]
  const symbol = [...head.slice(0, 60).matchAll(/[ \u00a0]|$/g)].map(({ index }) => index).findLast(isSymbolEnd(head))
  if (symbol !== undefined && head.slice(symbol).trim() !== '') places.push(symbol)
  const from = Math.max(0, head.length - LONGEST_OPENING)
  const opening = [...head.slice(from).matchAll(/(?<=[ \u00a0])\p{Lu}/gu)]
    .map(({ index }) => from + index)
    .find((at) => isOpening(head.slice(at).trim()))
  if (opening !== undefined && opening > (symbol ?? 0)) places.push(opening)
  return places
}

function isSymbolEnd(head: string): (end: number) => boolean {
  return (end) => end > 0 && readSymbol(head.slice(0, end)) !== null
}
