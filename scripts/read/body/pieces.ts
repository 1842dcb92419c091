/**
 * Rows → pieces: one for each clause, paragraph, heading and wrap-up line, with all the lines that belong to it. Here
 * hard-wrapped lines become one paragraph, and a paragraph that a page break cut is put together again.
 */
import type { Span } from '../../ast/ast.ts'
import { type LabelShape, plainBullet, readLabel } from '../labels/labels.ts'
import { createLevels, type Levels } from '../labels/levels.ts'
import { beginsRun, readLooseLabel } from '../labels/loose-labels.ts'
import { findSuccessors } from '../labels/successors.ts'
import type { Row } from '../lines/rows.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { isEndLine } from './end-lines.ts'
import { headingOf } from './headings.ts'
import { findLeads } from './leads.ts'
import { findTableEnd } from './table-lines.ts'

export type Piece = {
  readonly type: 'item' | 'paragraph' | 'heading' | 'wrap-up' | 'table'
  readonly label: PieceLabel | null
  readonly depth: number // Of an item from 0; of a heading from 1; of a wrap-up line the depth of its clause.
  readonly spans: readonly Span[] // Its words, line by line.
  readonly indent: number
  readonly gap: Gap // What stands between it and the piece before.
  readonly start: number
  readonly lines?: readonly Row[] // Of a table.
}
export type PieceLabel = {
  readonly printed: string // '' for a Markdown bullet.
  readonly core: string
  readonly form: string // Siblings share it.
  readonly span: Span | null
}
export type Gap = 'none' | 'blank' | 'interrupted'

type Draft = Omit<Piece, 'spans'> & { readonly spans: Span[]; last: Row }

type State = {
  readonly pieces: Draft[]
  readonly levels: Levels
  gap: Gap
  /** 1 while a list hangs on a paragraph without a label ("We commit to:" and its bullets), else 0. */
  offset: 0 | 1
}

export function gatherPieces(reading: Reading, rows: readonly Row[]): readonly Piece[] {
  const state: State = { pieces: [], levels: createLevels(), gap: 'blank', offset: 0 }
  const hasSuccessor = findSuccessors(rows)
  let tableEnd = 0
  for (const [index, row] of rows.entries()) {
    if (index < tableEnd) continue
    if (row.use === 'blank' && state.gap === 'none') state.gap = 'blank'
    if (row.use === 'gone') state.gap = 'interrupted'
    if (row.use !== 'words') continue
    if (state.gap === 'interrupted' && reading.repairsOff.has('list-pieces')) state.levels.end()
    tableEnd = findTableEnd(rows, index) ?? 0
    if (tableEnd > 0) takeTable(state, rows.slice(index, tableEnd))
    else takeRow({ reading, state, rows, hasSuccessor }, row, index)
    state.gap = 'none'
  }
  return state.pieces
}

/** A table ends the lists before it; the series of the text goes on behind it. */
function takeTable(state: State, lines: readonly Row[]): void {
  const [first] = lines
  const last = lines[lines.length - 1]
  if (!first || !last) return
  state.levels.endNested()
  state.offset = 0
  const spans = [{ start: first.from, end: last.to }]
  state.pieces.push({ type: 'table', label: null, depth: 0, spans, last, lines, ...standing(state, first) })
}

type Ground = {
  readonly reading: Reading
  readonly state: State
  readonly rows: readonly Row[]
  readonly hasSuccessor: (shape: LabelShape, row: Row) => boolean
}

function takeRow(ground: Ground, row: Row, index: number): void {
  const { reading, state, rows } = ground
  const heading = headingOf(rows, index)
  if (heading) {
    reading.aside.put('markup', { start: row.from, end: row.from + heading.markup })
    reading.aside.put('markup', { start: row.to - heading.markupAtEnd, end: row.to })
    const end = row.to - heading.markupAtEnd
    const { printed, core } = heading
    const labelSpan = { start: row.from + heading.labelAt, end: row.from + heading.labelAt + printed.length }
    const label = printed ? { printed, core, form: 'heading', span: labelSpan } : null
    const spans = [{ start: row.from + heading.contentAt, end }]
    state.pieces.push({ type: 'heading', label, depth: heading.depth, spans, last: row, ...standing(state, row) })
    return
  }
  const shape = labelOf(reading, row)
  const isBare = shape === null || (shape.isBulleted && shape.printed === '')
  const loose = isBare ? looseLabelOf(ground, row, index) : null
  if (loose && takeItem(ground, row, loose)) return
  if (shape && takeItem(ground, row, shape)) return
  takeWords(ground, row)
}

/** `- a.` is the label `a.` behind a sign, or, where the editor says so, a bullet with the words `a.` */
function labelOf({ repairsOff }: Reading, { words }: Row): LabelShape | null {
  const shape = readLabel(words)
  const isBoth = shape?.isBulleted && shape.printed !== ''
  return isBoth && repairsOff.has('bulleted-labels') ? plainBullet(words, words.slice(0, 1)) : shape
}

/** `5,` or `5 –` where a `5.` would be the next label, or a run of such labels begins. */
function looseLabelOf({ state, rows }: Ground, row: Row, index: number): LabelShape | null {
  const loose = readLooseLabel(row.words)
  if (loose === null || beginsRun(loose, rows, index)) return loose
  const before = state.pieces[state.pieces.length - 1]?.last.words ?? ''
  return state.levels.wouldGoOn(loose) && ENDED.test(before) ? loose : null
}

/** ";", ".", ":", "; and" */
const ENDED = /(?:[.;:]|[;,] (?:and|or|et|ou|und|та|і|й))[*_”"»)]{0,3}$/u

function standing(state: State, row: Row): Pick<Piece, 'gap' | 'indent' | 'start'> {
  return { gap: state.gap, indent: row.indent, start: row.from }
}

/** Adds an item if the levels believe the label. */
function takeItem({ reading, state, hasSuccessor }: Ground, row: Row, shape: LabelShape): boolean {
  const before = state.pieces[state.pieces.length - 1]
  const depth = state.levels.place(shape, {
    before: before && before.type !== 'heading' ? before.last.words : '',
    isDirectlyAfter: state.gap === 'none' && before !== undefined,
    indent: row.indent,
    hasSuccessor: hasSuccessor(shape, row),
  })
  if (depth === null) {
    const message = `${quoted(row.words)} begins like a label and was read as prose.`
    const hint = 'If it is a label, put a blank line before it.'
    const loud = state.levels.wouldGoOn(shape) ? ({ severity: 'warning', hint } as const) : {}
    remark(reading, { code: 'label-lookalike', at: row.from, message, ...loud })
    return false
  }
  const signs = row.labelEscapes ?? 0 // Backslashes within the label.
  const at = (offset: number): number => row.from + offset + (offset > shape.labelAt ? signs : 0)
  state.offset = hangs(state, before, { shape, depth }) ? 1 : 0
  for (const [from, to] of shape.markup) reading.aside.put('markup', { start: at(from), end: at(to) })
  const span = { start: at(shape.labelAt), end: at(shape.labelAt + shape.printed.length) }
  const { printed, core, form } = shape
  const label = { printed, core, form, span: printed === '' ? null : span }
  // `**1. Recalling** that`: the sign before the label opens the bold that closes behind it.
  const sign = shape.opensBold ? [{ start: at(shape.labelAt - 2), end: at(shape.labelAt) }] : []
  const spans = [...sign, { start: at(shape.contentAt), end: row.to }]
  state.pieces.push({ type: 'item', label, depth: depth + state.offset, spans, last: row, ...standing(state, row) })
  return true
}

type Item = { readonly shape: LabelShape; readonly depth: number }

/** Does an outermost item belong to the paragraph before its list? Numbers and capitals begin a series of their own. */
function hangs(state: State, before: Draft | undefined, { shape, depth }: Item): boolean {
  if (before?.type === 'item') return state.offset === 1 && (depth > 0 || isListLabel(shape) || isNextInBrackets(shape))
  if (before?.type !== 'paragraph' || depth !== 0) return false
  const isFirstInBrackets = shape.printed === '(1)' && /[:—–][*_]{0,3}$/.test(before.last.words)
  return isFirstInBrackets || (isListLabel(shape) && /:[*_]{0,3}$/.test(before.last.words))
}

/** `(2)` after `(1)` of "Resolved, That the Senate—". */
function isNextInBrackets(shape: LabelShape): boolean {
  return shape.class === 'number' && shape.printed.startsWith('(')
}

function isListLabel(shape: LabelShape): boolean {
  return shape.class === 'bullet' || shape.class === 'lower' || shape.class === 'cyrillic'
}

function takeWords({ state }: Ground, row: Row): void {
  const before = state.pieces[state.pieces.length - 1]
  if (before && (row.joins || goesOn(before, row, state.gap))) {
    if (isEmpty(before)) before.spans.length = 0
    before.spans.push({ start: row.from, end: row.to })
    before.last = row
    return
  }
  const innermost = state.levels.depth + state.offset
  const isWrapUp = before?.type === 'item' && innermost > 0 && SMALL_START.test(row.words)
  const depth = isWrapUp ? innermost - 1 : 0
  if (!isWrapUp) {
    state.levels.endNested()
    state.offset = 0
  }
  const spans = [{ start: row.from, end: row.to }]
  state.pieces.push({
    type: isWrapUp ? 'wrap-up' : 'paragraph',
    label: null,
    depth,
    spans,
    last: row,
    ...standing(state, row),
  })
}

const SMALL_START = /^[*_(“"«]{0,3}\p{Ll}/u
/** What ends a sentence or a clause. */
const FINISHED = /[.;:!?…][*_”"»’)\]]{0,4}$/
/** A line that stops in the middle of a sentence. */
const CUT = /[\p{L}\p{N},–—-][*_”"’)]{0,3}$/u
/** No printer wraps lines as late as this: such a line is a paragraph. */
const LONGEST_WRAPPED = 200

/** Does a row go on with the piece before it? */
function goesOn(before: Draft, row: Row, gap: Gap): boolean {
  if (before.type === 'table') return false
  if (before.type === 'heading') return isEmpty(before) && gap === 'none'
  if (standApart(before, row.words)) return false
  const isFinished = FINISHED.test(before.last.words)
  if (gap === 'blank' && opensSmallParagraph(before, row.words)) return false
  if (gap !== 'none') return CUT.test(before.last.words) && SMALL_START.test(row.words)
  if (!isFinished) return before.last.words.length <= LONGEST_WRAPPED || SMALL_START.test(row.words)
  const fallsBack = before.type === 'item' && before.depth > 0 && row.indent < before.indent
  if (fallsBack && SMALL_START.test(row.words)) return false
  return before.last.words.length <= LONGEST_WRAPPED
}

/** The lines of a signature, and the paragraphs of a preamble that has neither numbers nor blank lines. */
function standApart({ type, last }: Draft, words: string): boolean {
  if (type !== 'paragraph') return false
  if (isEndLine(last.words) && isEndLine(words)) return true
  return CLAUSE_ENDS.test(last.words) && /^[*_]{0,3}\p{Lu}/u.test(words) && opensPreamble(words)
}

/** "Recalling …," "Whereas …; and" */
const CLAUSE_ENDS = /[,;](?: (?:and|et|und|та))?$/

/** "We, the Speakers," / "having met in Kyiv," / "recalling …," between blank lines: a preamble in small letters. */
function opensSmallParagraph({ type, last }: Draft, words: string): boolean {
  return type === 'paragraph' && last.words.endsWith(',') && SMALL_START.test(words) && opensPreamble(words)
}

function opensPreamble(words: string): boolean {
  const start = words.slice(0, 80).replace(/[*_]/g, '')
  return findLeads([{ type: 'words', text: start, span: { start: 0, end: 0 } }]).role === 'preambular'
}

/** A label alone on its line: its words come on the next. */
function isEmpty({ spans }: Draft): boolean {
  return spans.every(({ start, end }) => start === end)
}
