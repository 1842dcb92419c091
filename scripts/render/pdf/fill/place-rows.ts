/**
 * Places the rows of a page: text from the top, notes at the foot under their short rule, small print of a title page
 * at the foot too. What stands on them is put into the page's sink.
 */
import { directionOfLanguage } from '../../../ast/right-to-left.ts'
import type { Sheet } from '../../../template/galley.ts'
import type { Theme } from '../../../theme/theme.ts'
import { fitOf, type Paragraph, wordsOf } from '../lines/paragraph.ts'
import type { Owner, PlacedAnchor, PlacedFurniture, PlacedLine, PlacedRule, SheetBelow } from '../pages.ts'
import { firstAnchor, firstLine, type Rows } from '../strip/rows.ts'
import type { Filled } from './fill-pages.ts'
import type { Folio } from './numbering.ts'

export type PageJob = {
  readonly sheet: Sheet // To which the top of the page belongs.
  readonly rows: Rows
  readonly notes: Rows
  readonly filled: Filled
  readonly folio: Folio
}

/** Between text and notes: white, the rule, white. */
const WHITE_ABOVE_RULE = 9
const WHITE_BELOW_RULE = 5
const RULE = 0.5
export const NOTE_GAP = WHITE_ABOVE_RULE + RULE + WHITE_BELOW_RULE

/** What a page gathers while its rows are placed. */
export type Sink = {
  readonly theme: Theme
  readonly left: number // Left edge of the type area.
  readonly shift: number // What a verso page moves; nothing where both margins are the same, so that words are shared.
  readonly lines: PlacedLine[]
  readonly rules: PlacedRule[]
  readonly anchors: PlacedAnchor[]
  readonly begins: SheetBelow[]
  readonly repeated: PlacedFurniture[] // Heads of tables that come again, and numbers of lines.
}

export const measureOf = ({ page }: Theme): number => page.width - page.inner - page.outer

export function placeRows({ sheet, rows, filled }: PageJob, sink: Sink): void {
  const { theme } = sink
  let y = theme.page.top
  for (const head of rows.repeats.get(filled.from) ?? []) {
    placeRepeated(rows, { row: head, y }, sink)
    y += rows.heights[head] as number
  }
  const foot = footShift({ rows, filled }, theme)
  for (let row = filled.from; row < filled.to; row++) {
    if (row > filled.from || (row === 0 && keepsFirstSpace(sheet))) y += rows.befores[row] as number
    if (rows.atFoot.has(row) && foot.first === row) y += Math.max(0, foot.bottom - y)
    const opened = row > filled.from ? rows.opens.get(row) : undefined
    if (opened) sink.begins.push({ sheet: opened, line: sink.lines.length, y })
    placeRow(rows, { row, y }, sink)
    y += rows.heights[row] as number
  }
  if (rows.slices.size > 0) regroup(rows, filled, sink)
}

/** The space above the first block stays on covers and title pages, where it is part of the composition. */
export function keepsFirstSpace({ style }: Sheet): boolean {
  return style === 'cover' || style === 'title-page'
}

/** Where the small print at the foot of a title page begins. */
function footShift(
  { rows, filled }: Pick<PageJob, 'rows' | 'filled'>,
  { page }: Theme,
): { readonly first: number; readonly bottom: number } {
  let first = filled.to
  while (first > filled.from && rows.atFoot.has(first - 1)) first--
  return { first, bottom: page.height - page.bottom - heightOf(rows, first, filled.to) }
}

/** Of some rows together. */
function heightOf({ heights, befores }: Rows, from: number, to: number): number {
  let height = 0
  for (let row = from; row < to; row++) height += (heights[row] as number) + (row > from ? (befores[row] as number) : 0)
  return height
}

export function placeNotes({ sheet, notes, filled }: PageJob, sink: Sink): void {
  const { noteFrom, noteTo } = filled
  if (noteTo <= noteFrom) return
  const { page, colours } = sink.theme
  let y = page.height - page.bottom - heightOf(notes, noteFrom, noteTo)
  sink.rules.push({
    x:
      sink.left + (directionOfLanguage(sheet.language) === 'left-to-right' ? 0 : measureOf(sink.theme) - page.noteRule),
    y: y - WHITE_BELOW_RULE - RULE,
    width: page.noteRule,
    thickness: RULE,
    colour: colours.rule,
  })
  for (let row = noteFrom; row < noteTo; row++) {
    if (row > noteFrom) y += notes.befores[row] as number
    placeRow(notes, { row, y }, sink)
    y += notes.heights[row] as number
  }
}

type RowPlace = { readonly row: number; readonly y: number }

function placeRow(rows: Rows, { row, y }: RowPlace, sink: Sink): void {
  const { lines, lineEnds, anchors } = rows
  for (let line = firstLine(rows, row); line < (lineEnds[row] as number); line++) {
    sink.lines.push({
      owner: lines.owners[line] as Owner,
      baseline: y + (lines.baselines[line] as number),
      ...wordsOnPage(rows, line, sink),
    })
  }
  placeRules(rows, { row, y }, sink)
  for (let anchor = firstAnchor(rows, row); anchors.rows[anchor] === row; anchor++) {
    sink.anchors.push({ id: anchors.ids[anchor] as string, x: sink.shift + (anchors.xs[anchor] as number), y })
  }
}

function wordsOnPage({ lines }: Rows, line: number, { shift }: Sink): Pick<PlacedLine, 'words' | 'fit'> {
  const paragraph = lines.paragraphs[line] as Paragraph
  const number = lines.numbers[line] as number
  return { words: wordsOf(paragraph, number, shift), fit: fitOf(paragraph, number) }
}

function placeRules({ rules }: Rows, { row, y }: RowPlace, sink: Sink): void {
  for (const rule of rules.get(row) ?? []) {
    sink.rules.push({ ...rule, x: sink.shift + rule.x, y: y + rule.y, colour: sink.theme.colours.rule })
  }
}

/** Head rows that come again are furniture: they were read at the table's beginning. */
function placeRepeated(rows: Rows, { row, y }: RowPlace, sink: Sink): void {
  const { lines, lineEnds } = rows
  for (let line = firstLine(rows, row); line < (lineEnds[row] as number); line++) {
    const baseline = y + (lines.baselines[line] as number)
    sink.repeated.push({ kind: 'head', baseline, ...wordsOnPage(rows, line, sink) })
  }
  placeRules(rows, { row, y }, sink)
}

/** Slices of one table row lie line by line; a reader wants them cell by cell. */
function regroup(rows: Rows, { from, to }: Filled, sink: Sink): void {
  const before = firstLine(rows, from)
  for (let row = from; row < to; ) {
    const slice = rows.slices.get(row)
    const start = firstLine(rows, row) - before
    const cells: number[] = []
    do cells.push(...(rows.slices.get(row++)?.cells ?? []))
    while (slice && row < to && rows.slices.get(row)?.group === slice.group)
    if (!slice) continue
    const lines = sink.lines
      .slice(start, start + cells.length)
      .map((line, order) => ({ line, cell: cells[order] ?? 0 }))
    lines.sort((a, b) => a.cell - b.cell)
    sink.lines.splice(start, lines.length, ...lines.map(({ line }) => line))
  }
}
