/**
 * Notes that do not begin with a star: the numbered ones at the end of a text, `[1]` or `(1)`, and national notes whose
 * mark was lost.
 *
 *     A. whereas … of 3 March 2026 (1);          11. **Welcoming** …;
 *                                                * Adopted by the Assembly …
 *     (1) OJ C 229, 29.6.2023, p. 30.            Ruritania recognises the Republic under its old name.
 *                                                12. **Highlighting** …;
 */
import { findLeads } from '../body/leads.ts'
import { readLabel } from '../labels/labels.ts'
import { neighbour, type Row } from '../lines/rows.ts'

export type Start = { readonly mark: string; readonly bracket: string | null; readonly length: number }

/** `[1] OJ C 229`, `(1) OJ C 229` */
const TAIL_NOTE = /^(\[(\d{1,2})\]|\((\d{1,2})\))[ \t\u00a0]+(?=\S)/
/** A mark behind a word. */
const MARK = /(?<=[\p{L}\p{N}.,;:)”"’»])[ \u00a0]?(\[\d{1,2}\]|\(\d{1,2}\))(?=[\s.,;:)]|$)/gu

/** The last rows of a text, if they count `(1)`, `(2)` … and each of their marks stands behind a word further up. */
export function findTailNotes(rows: readonly Row[]): ReadonlyMap<number, Start> {
  const found = new Map<number, Start>()
  let wanted: number | null = null
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (row?.use !== 'words') continue
    const match = TAIL_NOTE.exec(row.words)
    const number = match ? Number(match[2] ?? match[3]) : null
    if (!match || number === null || (wanted !== null && number !== wanted)) break
    found.set(at, { mark: match[1] ?? '', bracket: null, length: match[0].length })
    wanted = number - 1
    if (wanted === 0) break
  }
  return wanted === 0 && areMarked(rows, found) ? found : new Map()
}

function areMarked(rows: readonly Row[], found: ReadonlyMap<number, Start>): boolean {
  const marks = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (row.use !== 'words' || found.has(index)) continue
    for (const [, mark] of row.words.matchAll(MARK)) marks.add(mark ?? '')
  }
  return [...found.values()].every(({ mark }) => marks.has(mark))
}

const LONGEST_NATIONAL = 400
/** What a note of one delegation says: a state, and a verb of declaring. */
const DECLARES =
  /^(?:The )?\p{Lu}[\p{L}’' -]{2,60}? (?:recognises|recognizes|does not recognise|reserves|declares|maintains|reconnaît|визнає)(?!\p{L})/u

/** The row that stands like a note right behind the adoption note, inside a run that goes on; null when none does. */
export function findUnmarked(rows: readonly Row[], note: number, after: number): number | null {
  const index = rows.findIndex((row, at) => at >= after && row.use === 'words')
  const row = rows[index]
  const before = neighbour(rows, note, -1)
  const next = index < 0 ? null : neighbour(rows, index, 1)
  if (!row || !before || !next || row.words.length > LONGEST_NATIONAL || !DECLARES.test(row.words)) return null
  const isInRun = readLabel(before.words) !== null && readLabel(next.words) !== null && readLabel(row.words) === null
  return isInRun && row.words.endsWith('.') && findLeads([wordsOf(row)]).role === null ? index : null
}

function wordsOf({ words }: Row): { type: 'words'; text: string; span: { start: number; end: number } } {
  return { type: 'words', text: words.slice(0, 80), span: { start: 0, end: 0 } }
}
