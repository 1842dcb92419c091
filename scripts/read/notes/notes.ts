/**
 * Takes notes out of the lines, wherever a page ended and left them, so that the list around them is whole again.
 *
 *     11. **Welcoming** …;
 *     * Adopted by the Assembly at its Plenary Sitting in Sofia (Bulgaria) on Monday 27 May 2024.
 *     12. **Highlighting** …;
 *
 * A line that begins with a star is a note if it is an adoption formula or if a line of the head ends with that star;
 * else it is a list item.
 */
import type { Span } from '../../ast/ast.ts'
import { isAdoptionFormula } from '../facts/adoption.ts'
import { strandOf } from '../inline/strand.ts'
import { type LabelShape, readLabel } from '../labels/labels.ts'
import { neighbour, type Row } from '../lines/rows.ts'
import { createNames, type Names } from '../names/names.ts'
import { slugOf } from '../names/slug.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { createNoteBook, type NoteBook, type NoteDraft } from './note-book.ts'
import { findTailNotes, type Start } from './tail-notes.ts'
import { findUnmarked } from './unmarked.ts'

export type NotesTaken = { readonly rows: readonly Row[]; readonly notes: NoteBook }

/** `[^1]: First.` */
const BRACKET_NOTE = /^\[\^([^\]\s[]{1,40})\]:[ \t\u00a0]*/
/** `* Adopted by …`, `† Turkey …`, `\* Adopted`, `1 Adopted by …` */
const MARKED_NOTE = /^(\\?\*{1,3}|[†‡§]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|[1-9])([ \t\u00a0]*)(?=[^\s*])/
/** `1. Assembly debate on 30 January 2025 (7th sitting)`: the note of the Council of Europe, in the middle of its clauses. */
const ORIGIN =
  /^([1-9])\.[ \t\u00a0]{1,9}(?=(?:Assembly debate on|Text adopted by|Discussion par l[’']Assemblée|Texte adopté par)(?!\p{L}))/u
/** A head line that ends with marks: "DECLARATION 489*", "RESOLUTION 502*†", "**RESOLUTION 12**\*", "ENLARGEMENT1". */
const MARK_AT_END =
  /[\p{L}\p{N}.)»”"](?:(?:\*\*|__)?\\|[ \u00a0](?=[*†‡§¹]))?(\*{1,9}|\*{0,3}[†‡§]{1,3}\*{0,3}|\*{0,3}[¹²³⁴⁵⁶⁷⁸⁹]|(?<=[\p{L})])[1-9])$/u
/** "Resolution adopted by consensus* by the Assembly": one mark, and no partner for it in the line. */
const MARK_WITHIN = /^[^*†‡]{2,150}[\p{L}\p{N})](\*|[†‡])(?=[ ,;)])[^*†‡]{0,150}$/u
/** "*Resolution adopted by consensus\* by the Assembly*": the backslash tells the mark from the signs of emphasis. */
const ESCAPED_WITHIN = /[\p{L}\p{N})]\\(\*)(?=[ ,;)])/u
/** The marks of one run of them: `*†` → `*`, `†`. */
const EACH_MARK = /\*+|†+|‡+|§+|[¹²³⁴⁵⁶⁷⁸⁹1-9]/gu

export function takeNotes(reading: Reading, rows: readonly Row[]): NotesTaken {
  if (reading.repairsOff.has('notes-in-the-text')) return { rows, notes: createNoteBook([]) }
  const head = rows.filter((row) => row.use === 'words').slice(0, LONGEST_HEAD)
  const marks = marksOfHead(head)
  const inHead = bracketsOfHead(head)
  const left = [...rows]
  const drafts: NoteDraft[] = []
  const names = createNames()
  const alone = findAlone(rows)
  const tail = findTailNotes(rows)
  let before: Row | null = null // The last row that stays; to look back for it would cost the square of many notes.
  for (let index = 0; index < left.length; index++) {
    const row = left[index]
    const start =
      row?.use === 'words'
        ? (tail.get(index) ??
          startOf(row, marks, alone) ??
          startOfSecond(rows, index, marks) ??
          startBelowRule(rows, index))
        : null
    if (row?.use === 'words' && !start) before = row
    if (!row || !start) continue
    const until = endOf(left, index, tail)
    const isOfHead = start.bracket !== null && inHead.has(start.bracket)
    drafts.push(draftOf(reading, left.slice(index, until), { start, names, number: drafts.length + 1, isOfHead }))
    if (start.bracket === null && !tail.has(index)) sayIfMoved(reading, left, { index, before })
    for (let at = index; at < until; at++) left[at] = { ...(left[at] as Row), use: 'gone' }
    const unmarked = isAdoptionRow(row, start) ? findUnmarked(left, before, until) : null
    if (unmarked !== null) {
      drafts.push(unmarkedDraft(reading, left[unmarked] as Row, { names, number: drafts.length + 1 }))
      left[unmarked] = { ...(left[unmarked] as Row), use: 'gone' }
    }
    index = until - 1
  }
  return { rows: left, notes: createNoteBook(drafts) }
}

const LONGEST_HEAD = 14 // Rows with words.

/** The marks that stand at the ends of lines before the first label. */
function marksOfHead(head: readonly Row[]): ReadonlySet<string> {
  const marks = new Set<string>()
  for (const row of head) {
    if (readLabel(row.words)?.class === 'number') break
    const mark =
      ESCAPED_WITHIN.exec(row.words)?.[1] ?? MARK_AT_END.exec(row.words)?.[1] ?? MARK_WITHIN.exec(row.words)?.[1]
    if (mark === undefined) continue
    const opening = /^(?:#{1,6} )?(\*{0,3})/.exec(row.words)?.[1]?.length ?? 0
    const isEscaped = row.words.at(-mark.length - 1) === '\\' || ESCAPED_WITHIN.test(row.words)
    const own = mark.startsWith('*') && !isEscaped ? mark.slice(opening) : mark
    for (const [each] of own.matchAll(EACH_MARK)) if (each.length < 4) marks.add(each)
  }
  return marks
}

/** "Resolution 2599 (2025)[^1]": the adoption note of a text may carry a figure in brackets like any other note. */
function bracketsOfHead(head: readonly Row[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { words } of head) {
    if (readLabel(words)?.class === 'number' || BRACKET_NOTE.test(words)) break
    for (const [, name = ''] of words.matchAll(BRACKET_MARK)) names.add(name)
  }
  return names
}

/** "(2025)[^1]" */
const BRACKET_MARK = /\[\^([^\]\s[]{1,40})\]/gu

function startOf(row: Row, marks: ReadonlySet<string>, alone: ReadonlySet<string>): Start | null {
  const bracket = BRACKET_NOTE.exec(row.words)
  if (bracket) return { mark: bracket[1] ?? '', bracket: bracket[1] ?? '', length: bracket[0].length }
  const origin = ORIGIN.exec(row.words)
  if (origin && marks.has(origin[1] ?? '')) return { mark: origin[1] ?? '', bracket: null, length: origin[0].length }
  const match = MARKED_NOTE.exec(row.words)
  const mark = match?.[1]?.replace('\\', '') ?? ''
  const isFigure = /^[1-9]$/.test(mark)
  if (!match || (isFigure && !marks.has(mark))) return null
  const rest = row.words.slice(match[0].length)
  const isGlued = match[2] === ''
  const start = { mark, bracket: null, length: match[0].length }
  // A formula is a note even where extraction has lost its mark in the head.
  if (isAdoptionFormula(rest) && !(isGlued && rest.endsWith('*'))) return start
  return marks.has(mark) && alone.has(mark) && !isGlued && !isFigure ? start : null
}

/** `* Turkey recognises …` beside `* Adopted by …`: a sentence, not the item of a list, though its mark is taken. */
function startOfSecond(rows: readonly Row[], index: number, marks: ReadonlySet<string>): Start | null {
  const { words = '' } = rows[index] ?? {}
  const match = MARKED_NOTE.exec(words)
  const mark = match?.[1]?.replace('\\', '') ?? ''
  if (!match || match[2] === '' || !marks.has(mark) || !/^\p{Lu}.*\.$/u.test(words.slice(match[0].length))) return null
  const beside = [neighbour(rows, index, -1), neighbour(rows, index, 1)]
  const [before, after] = beside.map((row) => row?.words ?? '')
  const hasAdoption = beside.some((row) => isAdoptionFormula(withoutMark(row?.words ?? '')))
  const isItem = [before, after].some((line) => /:$/.test(line ?? '') || isItemWith(mark, line ?? ''))
  return hasAdoption && !isItem ? { mark, bracket: null, length: match[0].length } : null
}

/** `____` and below it `1 See the report.`, the mark of which stands behind a word further up: the foot of a page. */
function startBelowRule(rows: readonly Row[], index: number): Start | null {
  const [, mark = '', blank = ''] = /^([1-9])([ \t\u00a0]{1,9})(?=\p{Lu})/u.exec(rows[index]?.words ?? '') ?? []
  if (mark === '' || !/^_{3,}$/.test(rows[index - 1]?.words ?? '')) return null
  const glued = new RegExp(`\\p{Ll}{2}[,.;:)”]?${mark}(?![\\p{L}\\p{N}])`, 'u')
  const isMarked = rows.slice(Math.max(0, index - FARTHEST_MARK), index).some((row) => glued.test(row.words))
  return isMarked ? { mark, bracket: null, length: mark.length + blank.length } : null
}

const FARTHEST_MARK = 120 // Rows: the mark stands on the same page.

function withoutMark(words: string): string {
  const mark = MARKED_NOTE.exec(words)?.[0] ?? null
  return mark === null ? '' : words.slice(mark.length)
}

function isItemWith(mark: string, words: string): boolean {
  return words.startsWith(`${mark} `) && !isAdoptionFormula(withoutMark(words))
}

/** `*Resolution adopted by consensus*`: signs of emphasis at the beginning of a line are no mark. */
const EMPHASIS = /^\*{1,3}[^\s*][^*]{0,300}\*/

/** Marks with which exactly one line begins: a second one would make them bullets. */
function findAlone(rows: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words } of rows) {
    const mark = MARKED_NOTE.exec(words)?.[1]?.replace('\\', '')
    if (mark !== undefined && !EMPHASIS.test(words)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([mark]) => mark))
}

/** A note goes on over wrapped lines until a blank row, another note or a label. */
function endOf(rows: readonly Row[], index: number, tail: ReadonlyMap<number, Start>): number {
  let until = index + 1
  for (; until < rows.length; until++) {
    const row = rows[until]
    if (row?.use !== 'words' || BRACKET_NOTE.test(row.words) || tail.has(until)) break
    const shape = readLabel(row.words)
    if (MARKED_NOTE.test(row.words) || (shape && endsNote(shape, rows[until - 1]))) break
  }
  return until
}

/** A number ends a note; a letter does where the note has come to its full stop: "b. two" after "… 27 May 2024." */
function endsNote(shape: LabelShape, before: Row | undefined): boolean {
  return shape.isBulleted || shape.class === 'number' || /[.!?][”"»)]?$/.test(before?.words ?? '')
}

function isAdoptionRow(row: Row, { length }: Start): boolean {
  return isAdoptionFormula(row.words.slice(length))
}

type Draft = {
  readonly start: Start
  readonly names: Names
  readonly number: number
  readonly isOfHead: boolean // Its mark in brackets stands in the head.
}
type Unmarked = Pick<Draft, 'names' | 'number'>

/** A national note whose mark was lost: it is kept as a note without one, and said so. */
function unmarkedDraft(reading: Reading, row: Row, { names, number }: Unmarked): NoteDraft {
  const message = `${quoted(row.words)} stands like a note beside the adoption note and has no mark.`
  const hint = 'It was read as a note. Write its mark before it and where it belongs, as in the original.'
  remark(reading, { code: 'footnote-unmarked', at: row.from, message, hint })
  const strand = strandOf(reading.source.text, [{ start: row.from, end: row.to }])
  return { id: names.free(`note-${number}`), mark: '', bracket: null, isTwice: false, strand, at: row.from }
}

function draftOf(reading: Reading, rows: readonly Row[], { start, names, number, isOfHead }: Draft): NoteDraft {
  const first = rows[0] as Row
  const contentAt = first.from + start.length
  const signs = reading.source.text.slice(first.from, contentAt).trimEnd().length
  reading.aside.put('markup', { start: first.from, end: first.from + signs })
  const pieces = rows.map((row): Span => ({ start: row === first ? contentAt : row.from, end: row.to }))
  const strand = strandOf(reading.source.text, pieces)
  const isTwice = start.bracket !== null && names.isTaken(start.bracket)
  if (isTwice) {
    const message = `Two notes carry the mark ${quoted(start.mark)}.`
    remark(reading, { code: 'footnote-duplicate', at: first.from, message, hint: 'Give one of them another mark.' })
  }
  if (start.bracket !== null) names.free(start.bracket)
  const name = (start.bracket === null ? '' : slugOf(start.bracket)) || String(number)
  const isAdoption = (start.bracket === null || isOfHead) && isAdoptionFormula(strand.text)
  const id = names.free(isAdoption ? 'adoption' : `note-${name}`)
  return { id, mark: start.mark, bracket: start.bracket, isTwice, strand, at: first.from }
}

type Place = { readonly index: number; readonly before: Row | null }

function sayIfMoved(reading: Reading, rows: readonly Row[], { index, before }: Place): void {
  const row = rows[index]
  const after = neighbour(rows, index, 1)
  if (!row || !before || !after || !readLabel(before.words)) return
  const message = `The note ${quoted(row.words)} stood inside the text; it was bound to its mark.`
  remark(reading, { code: 'note-moved', at: row.from, message })
}

/** After the whole text was read: notes whose mark never came. */
export function sayUnused(reading: Reading, notes: NoteBook): void {
  for (const draft of notes.drafts) {
    if (notes.isClaimed(draft) || draft.isTwice || draft.mark === '') continue
    const message = `The note ${quoted(draft.mark)} has no mark in the text.`
    const hint = 'Put its mark where it belongs, or delete it.'
    const severity = draft.bracket === null ? 'warning' : 'error'
    remark(reading, { code: 'footnote-unused', at: draft.at, message, hint, severity })
  }
}
