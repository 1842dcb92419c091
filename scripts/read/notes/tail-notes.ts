/**
 * The notes that stand numbered at the end of a text, and whose marks stand behind words further up.
 *
 *     A. whereas … of 3 March 2026 (1);          2. Urges members² to go.
 *
 *     (1) OJ C 229, 29.6.2023, p. 30.            ¹ See the first report.
 *                                                ² See the report of the committee.
 */
import { isAdoptionFormula } from '../facts/adoption.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'

/** How a note begins: its mark, the name of a bracket note, and how many letters both take. */
export type Start = { readonly mark: string; readonly bracket: string | null; readonly length: number }

/** `[1] OJ C 229`, `(1) OJ C 229` */
const IN_BRACKETS = /^(\[(\d{1,2})\]|\((\d{1,2})\))[ \t\u00a0]+(?=\S)/
/** `¹ OJ C 229`, `¹⁰OJ C 229` */
const RAISED = /^([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)[ \t\u00a0]*(?=[^\s⁰¹²³⁴-⁹])/
/** `1. OJ C 229`, `1 OJ C 229`, where the mark in the text is `¹`. */
const NUMBERED = /^(\d{1,2})\.?[ \t\u00a0]+(?=\p{Lu})/u
/** `* Adopted by …` may stand between the text and its notes, or below them. */
const STARRED = /^\\?[*†‡§]{1,3}[ \t\u00a0]*/
/** A mark behind a word. */
const MARK =
  /(?<=[\p{L}\p{N}.,;:)”"’»*†‡§])(?:[ \u00a0]?(\[\d{1,2}\]|\(\d{1,2}\))(?=[\s.,;:)]|$)|([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)(?=[\s.,;:)\]”"’»*_]|$))/gu
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

type Form = (words: string) => (Start & { readonly number: number }) | null

const FORMS: readonly Form[] = [inBrackets, raised, numbered]

/** The last rows of a text, if they count `(1)`, `(2)` … and each of their marks stands behind a word further up. */
export function findTailNotes(rows: readonly Row[]): ReadonlyMap<number, Start> {
  for (const form of FORMS) {
    const found = findTail(rows, form)
    if (found.size > 0 && areMarked(rows, found) && (form !== numbered || beginsAgain(rows, found))) return found
  }
  return new Map()
}

function findTail(rows: readonly Row[], form: Form): ReadonlyMap<number, Start> {
  const found = new Map<number, Start>()
  let wanted: number | null = null
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (row?.use !== 'words' || isAdoptionNote(row.words)) continue
    const start = form(row.words)
    if (start && (wanted === null || start.number === wanted)) {
      const { number, ...rest } = start
      found.set(at, rest)
      wanted = number - 1
      if (wanted === 0) return found
    } else if (!isWrapped(rows, at)) return new Map()
  }
  return new Map()
}

/** The line of a note that goes on: right below another line, and no label. */
function isWrapped(rows: readonly Row[], at: number): boolean {
  return rows[at - 1]?.use === 'words' && readLabel(rows[at]?.words ?? '') === null
}

function isAdoptionNote(words: string): boolean {
  const sign = STARRED.exec(words)?.[0]
  return sign !== undefined && isAdoptionFormula(words.slice(sign.length))
}

function inBrackets(words: string): ReturnType<Form> {
  const match = IN_BRACKETS.exec(words)
  if (!match) return null
  return { mark: match[1] ?? '', bracket: null, length: match[0].length, number: Number(match[2] ?? match[3]) }
}

function raised(words: string): ReturnType<Form> {
  const match = RAISED.exec(words)
  const mark = match?.[1] ?? ''
  const number = [...mark].reduce((sum, figure) => sum * 10 + RAISED_FIGURES.indexOf(figure), 0)
  return match ? { mark, bracket: null, length: match[0].length, number } : null
}

function numbered(words: string): ReturnType<Form> {
  const match = NUMBERED.exec(words)
  const figures = match?.[1] ?? ''
  const mark = [...figures].map((figure) => RAISED_FIGURES.charAt(Number(figure))).join('')
  return match ? { mark, bracket: null, length: match[0].length, number: Number(figures) } : null
}

function areMarked(rows: readonly Row[], found: ReadonlyMap<number, Start>): boolean {
  const marks = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (row.use !== 'words' || found.has(index)) continue
    for (const [, figure, sign] of row.words.matchAll(MARK)) marks.add(figure ?? sign ?? '')
  }
  return [...found.values()].every(({ mark }) => marks.has(mark))
}

/** The clauses have counted to 2 at least, so the last `1.` is none of them. */
function beginsAgain(rows: readonly Row[], found: ReadonlyMap<number, Start>): boolean {
  const first = Math.min(...found.keys())
  return rows.slice(0, first).some(({ use, words }) => use === 'words' && readLabel(words)?.core === '2')
}
