/**
 * The rows of a sheet while they are made, from top to bottom: a row, its lines, whatever else it has; then the next.
 */
import type { NoteRun, Sheet } from '../../../template/galley.ts'
import type { Paragraph } from '../lines/paragraph.ts'
import type { Owner } from '../pages.ts'
import type { NoteInRow, RowRule, Rows, Slice } from './rows.ts'

export type GrowingRows = Rows & {
  readonly heights: number[]
  readonly befores: number[]
  readonly tears: number[]
  readonly lineEnds: number[]
  readonly lines: {
    readonly owners: Owner[]
    readonly baselines: number[]
    readonly paragraphs: Paragraph[]
    readonly numbers: number[]
  }
  readonly anchors: { readonly rows: number[]; readonly ids: string[]; readonly xs: number[] }
  readonly notes: NoteInRow[]
  readonly rules: Map<number, readonly RowRule[]>
  readonly repeats: Map<number, readonly number[]>
  readonly slices: Map<number, Slice>
  readonly atFoot: Set<number>
  readonly opens: Map<number, Sheet>
}

export function createRows(): GrowingRows {
  return {
    heights: [],
    befores: [],
    tears: [],
    lineEnds: [],
    lines: { owners: [], baselines: [], paragraphs: [], numbers: [] },
    anchors: { rows: [], ids: [], xs: [] },
    notes: [],
    rules: new Map(),
    repeats: new Map(),
    slices: new Map(),
    atFoot: new Set(),
    opens: new Map(),
  }
}

export type RowShape = { readonly height: number; readonly before: number; readonly tear: number }

/** Begins the next row; gives its number. */
export function addRow(rows: GrowingRows, { height, before, tear }: RowShape): number {
  rows.heights.push(height)
  rows.befores.push(before)
  rows.tears.push(tear)
  rows.lineEnds.push(rows.lines.owners.length)
  return rows.heights.length - 1
}

export type RowLine = {
  readonly owner: Owner
  readonly baseline: number
  readonly paragraph: Paragraph
  readonly number: number
}

/** A line of the row that was begun last. */
export function addLine(rows: GrowingRows, { owner, baseline, paragraph, number }: RowLine): void {
  const { lines, lineEnds } = rows
  lines.owners.push(owner)
  lines.baselines.push(baseline)
  lines.paragraphs.push(paragraph)
  lines.numbers.push(number)
  lineEnds[lineEnds.length - 1] = lines.owners.length
}

/** An anchor at the row that was begun last. */
export function addAnchor({ anchors, heights }: GrowingRows, id: string, x: number): void {
  anchors.rows.push(heights.length - 1)
  anchors.ids.push(id)
  anchors.xs.push(x)
}

/** A mark of a note in the row that was begun last. */
export function addNoteMark({ notes, heights }: GrowingRows, note: NoteRun): void {
  notes.push({ row: heights.length - 1, note })
}

/** The same rows without the room that arrays keep for more. */
export function closeRows(rows: GrowingRows): Rows {
  const { lines, anchors } = rows
  return {
    ...rows,
    heights: rows.heights.slice(),
    befores: rows.befores.slice(),
    tears: rows.tears.slice(),
    lineEnds: rows.lineEnds.slice(),
    lines: {
      owners: lines.owners.slice(),
      baselines: lines.baselines.slice(),
      paragraphs: lines.paragraphs.slice(),
      numbers: lines.numbers.slice(),
    },
    anchors: { rows: anchors.rows.slice(), ids: anchors.ids.slice(), xs: anchors.xs.slice() },
  }
}
