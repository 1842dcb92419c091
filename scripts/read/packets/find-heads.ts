/**
 * A packet: one file with the texts of a session – a cover, a list of contents, then text after text. It is cut where the
 * head of a text begins: a line with kind and number, soon followed by enacting words or by clause 1. A file with fewer
 * than two such heads is one text.
 */
import { isAdoptionFormula } from '../facts/adoption.ts'
import { findDate } from '../facts/calendar.ts'
import { isOpening } from '../head/opening.ts'
import { readNumberAlone, readNumberedTitle, readSymbol, type SymbolLine } from '../head/symbol.ts'
import { readLabel } from '../labels/labels.ts'
import { neighbour, type Row } from '../lines/rows.ts'
import type { Reading } from '../reading.ts'

/** Where the rows of each text begin; one entry, 0, when the file is one text. */
export function findHeads(reading: Reading, rows: readonly Row[]): readonly number[] {
  if (reading.repairsOff.has('packets')) return [0]
  const heads: number[] = []
  let from = 0 // Nothing before belongs to the next head.
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (row?.use !== 'words' || row.words.length > LONGEST_LINE || symbolOf(row.words) === null) continue
    const body = findBody(rows, index)
    const head = body === null ? null : findStart(rows, index, from)
    if (body === null || head === null) continue
    heads.push(head)
    from = body + 1
    index = body
  }
  return heads.length < 2 ? [0] : heads
}

/** "RESOLUTION 482", "78/902.  Assistance to coastal States" */
function symbolOf(words: string): SymbolLine | null {
  return readSymbol(words) ?? readNumberedTitle(words)
}

const LONGEST_HEAD = 12 // Rows with words between the symbol and the first clause.
const LONGEST_LINE = 160

/** The enacting words or the clause 1 that a head leads to; null when the line only names a text. */
function findBody(rows: readonly Row[], symbol: number): number | null {
  const words = rows[symbol]?.words ?? ''
  let isNumbered = symbolOf(words)?.number !== null
  let seen = 0
  for (let at = symbol + 1; at < rows.length && seen < LONGEST_HEAD; at++) {
    const row = rows[at]
    if (row?.use !== 'words') continue
    if (isOpening(row.words)) return at
    if (seen++ === 0 && readNumberAlone(row.words) !== null) isNumbered = true
    const label = readLabel(row.words)
    if (label?.core === '1' && label.class === 'number') return isNumbered ? at : null
    if (label || !isTitleLike(row.words)) return null
  }
  return null
}

const MOST_ABOVE = 6 // Rows with words above the symbol: the body's name, or a title that comes first.

/** Where the head begins: a blank, a page or the file's start stands before it. Null when it hangs on a sentence. */
function findStart(rows: readonly Row[], symbol: number, from: number): number | null {
  let start = symbol
  for (let at = symbol - 1, seen = 0; at >= from && seen < MOST_ABOVE; at--) {
    if (rows[at + 1]?.afterPageBreak) break
    const row = rows[at]
    if (row?.use === 'gone') break // A cover, a list of contents, a running head.
    if (row?.use !== 'words') continue
    if (!isTitleLike(row.words) || readLabel(row.words) || isNote(row.words) || closes(rows, at)) break
    start = at
    seen++
  }
  const before = rows[start - 1]
  const isFree = start === 0 || before?.use !== 'words' || rows[start]?.afterPageBreak
  return isFree ? topOfPage(rows, start) : null
}

/** The running head above the head of a text tells the code of this text, not of the one before. */
function topOfPage(rows: readonly Row[], start: number): number {
  for (let at = start; at >= Math.max(0, start - MOST_ABOVE); at--) {
    if (at < start && rows[at]?.use === 'words') break
    if (rows[at]?.afterPageBreak) return at
  }
  return start
}

function isTitleLike(words: string): boolean {
  return words.length <= LONGEST_LINE && !/[.;,!?][*_”"»)]{0,3}$/u.test(words)
}

/** "61st plenary meeting" / "24 May 2024": the end of the text before. */
function closes(rows: readonly Row[], at: number): boolean {
  const isMeeting = (words: string): boolean => /^\d{1,5}(?:st|nd|rd|th) (?:plenary )?(?:meeting|sitting)$/i.test(words)
  const words = rows[at]?.words ?? ''
  const isDate = words.length < 40 && findDate(words)?.from === 0
  return isMeeting(words) || (isDate && isMeeting(neighbour(rows, at, -1)?.words ?? ''))
}

function isNote(words: string): boolean {
  return isAdoptionFormula(words.replace(/^(?:\\?\*{1,3}|[†‡§¹1])[ \u00a0]?/, ''))
}
