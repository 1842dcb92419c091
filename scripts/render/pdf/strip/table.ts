/**
 * Sets a table: columns by their shares, rows of cells, a fine rule above, below the head and at the end. A row stands
 * whole on one page; only a row that is taller than most of a page is sliced line by line. Head rows come again at the
 * top of every page that goes on with the table; they are then furniture and not read twice.
 */

import type { Direction } from '../../../ast/right-to-left.ts'
import type { Block, NoteRun, Row, Table } from '../../../template/galley.ts'
import { directionOfTable } from '../../direction/turned-runs.ts'
import { linesIn, notesOn, startOf } from '../lines/paragraph.ts'
import { addLine, addNoteMark, addRow, type RowLine } from './growing-rows.ts'
import { leaveAnchors, type Measure, type Strip } from './growing-strip.ts'
import { baselineIn, type RowRule, TEAR_FREE, TEAR_LEAVING_ONE, TEAR_NEVER } from './rows.ts'

/** White between columns, above and below the words of a row, around the table. */
const COLUMN_GAP = 14
const PADDING = 3
const BEFORE = 4
const AFTER = 12
const RULE = 0.5
/** A row taller than this part of the type area is sliced. */
const TALLEST = 0.6

/** Adds the table's rows to the strip; gives the space wanted below it. */
export function setTable(table: Table, strip: Strip, measure: Measure): number {
  if (table.id !== null) strip.anchors.push(table.id)
  const columns = inDirection(shareOut(table, measure), directionOfTable(table, strip.sheet.language), measure)
  const heads = table.head.map((row) => setRow(row, { table, strip, columns }))
  const rows = table.rows.map((row) => setRow(row, { table, strip, columns }))
  const before = Math.max(strip.after, BEFORE)
  const line = { x: measure.left, width: measure.width, thickness: RULE }
  const repeat: number[] = []
  for (const [index, head] of heads.entries()) {
    const rules = [
      ...(index === 0 ? [{ ...line, y: 0 }] : []),
      ...(index === heads.length - 1 ? [{ ...line, y: head.height - RULE }] : []),
    ]
    const options = { strip, rules, before: index === 0 ? before : 0, tear: TEAR_NEVER, repeat: [] }
    repeat.push(addCells(head, options))
  }
  for (const [index, cells] of rows.entries()) {
    const last = index === rows.length - 1
    const top = index === 0 && heads.length === 0
    const rules = [...(top ? [{ ...line, y: 0 }] : []), ...(last ? [{ ...line, y: cells.height - RULE }] : [])]
    const leavesOne = index === rows.length - 2 || (index === 0 && !last)
    const tear = leavesOne && heads.length > 0 ? TEAR_LEAVING_ONE : TEAR_FREE
    const options = { strip, rules, before: top ? before : 0, tear, repeat: index === 0 ? [] : repeat }
    if (cells.height > tallest(strip)) addSlices(cells, options)
    else addCells(cells, options)
  }
  return rows.length + heads.length > 0 ? AFTER : strip.after
}

function tallest({ typesetter }: Strip): number {
  const { height, top, bottom } = typesetter.theme.page
  return (height - top - bottom) * TALLEST
}

type ColumnPlace = { readonly x: number; readonly width: number }

function shareOut({ columns }: Table, { left, width }: Measure): readonly ColumnPlace[] {
  const room = width - COLUMN_GAP * Math.max(0, columns.length - 1)
  const total = columns.reduce((sum, share) => sum + share, 0) || 1
  let x = left
  return columns.map((share) => {
    const place = { x, width: (room * share) / total }
    x += place.width + COLUMN_GAP
    return place
  })
}

/** The first column stands where the words begin. */
function inDirection(places: readonly ColumnPlace[], direction: Direction, measure: Measure): readonly ColumnPlace[] {
  if (direction === 'left-to-right') return places
  return places.map(({ x, width }) => ({ x: 2 * measure.left + measure.width - x - width, width }))
}

type CellRow = {
  readonly height: number
  readonly lines: readonly CellLine[]
  readonly ids: readonly string[]
}
type CellLine = RowLine & {
  readonly cell: number
  readonly top: number
  readonly leading: number
  readonly notes: readonly NoteRun[]
}
type RowJob = { readonly table: Table; readonly strip: Strip; readonly columns: readonly ColumnPlace[] }

function setRow(row: Row, job: RowJob): CellRow {
  const lines: CellLine[] = []
  const ids: string[] = []
  let height = 0
  for (const [cell, { flow }] of row.cells.entries()) {
    const column = job.columns[cell] ?? job.columns.at(-1)
    if (!column) continue
    let top = PADDING
    for (const block of flow) {
      if (block.id !== null) ids.push(block.id)
      top = addCellBlock(block, { ...job, column, cell, top }, lines)
    }
    height = Math.max(height, top + PADDING)
  }
  return { height, lines, ids }
}

type CellJob = RowJob & { readonly column: ColumnPlace; readonly cell: number; readonly top: number }

function addCellBlock(block: Block, { table, strip, column, cell, top }: CellJob, lines: CellLine[]): number {
  const style = strip.typesetter.theme.styles[block.style]
  const paragraph = strip.typesetter.setBlock(block, {
    sheet: strip.sheet,
    x: column.x,
    width: column.width,
    beyond: 0,
  })
  const owner = { type: 'block', block, table } as const
  const { leading } = style
  let y = top
  for (let number = 0; number < linesIn(paragraph); number++) {
    const notes = notesOn(paragraph, number).map(({ note }) => note)
    lines.push({ owner, baseline: y + baselineIn(style), paragraph, number, cell, top: y, leading, notes })
    y += leading
  }
  return y
}

type RowOptions = {
  readonly strip: Strip
  readonly rules: readonly RowRule[]
  readonly before: number
  readonly tear: number
  readonly repeat: readonly number[]
}

/** One row of the strip, with these cells; gives its number. */
function addCells({ height, lines, ids }: CellRow, { strip, rules, before, tear, repeat }: RowOptions): number {
  const { rows, typesetter } = strip
  const row = addRow(rows, { height, before, tear })
  strip.anchors.push(...ids)
  const [first] = lines
  leaveAnchors(strip, (first && startOf(first.paragraph, first.number)) ?? typesetter.left)
  for (const line of lines) {
    addLine(rows, line)
    for (const note of line.notes) addNoteMark(rows, note)
  }
  if (rules.length > 0) rows.rules.set(row, rules)
  if (repeat.length > 0) rows.repeats.set(row, repeat)
  return row
}

/** One row for each line that stands lowest so far; lines of the other cells go with the row in which they end. */
function addSlices(cells: CellRow, options: RowOptions): void {
  const group = {}
  const sorted = [...cells.lines].sort((a, b) => a.top + a.leading - (b.top + b.leading))
  let top = 0
  for (let index = 0; index < sorted.length; ) {
    const bottom = (sorted[index]?.top ?? 0) + (sorted[index]?.leading ?? 0)
    const begins = index === 0
    const lines: CellLine[] = []
    for (; index < sorted.length; index++) {
      const line = sorted[index]
      if (!line || line.top + line.leading > bottom + 0.01) break
      lines.push({ ...line, baseline: line.baseline - top })
    }
    const ends = index === sorted.length
    const height = (ends ? cells.height : bottom) - top
    const rules = options.rules.filter((rule) => (rule.y === 0 ? begins : ends))
    const placed = rules.map((rule) => (rule.y === 0 ? rule : { ...rule, y: height - rule.thickness }))
    const own = { ...options, rules: placed, before: begins ? options.before : 0 }
    const row = addCells({ height, lines, ids: begins ? cells.ids : [] }, own)
    options.strip.rows.slices.set(row, { group, cells: lines.map((line) => line.cell) })
    top = bottom
  }
}
