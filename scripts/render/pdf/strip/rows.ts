/**
 * The rows of a sheet. A row is the smallest piece that a page holds whole, usually one line with whatever stands beside
 * it; filling pages means choosing after which rows to tear the strip. Lengths are points; x from the left edge of a
 * recto page, y from the top of the row.
 *
 * A volume of 500 texts has a hundred thousand rows, and all are kept until the last page is drawn. So there is no
 * object for a row: what every row has stands in columns of numbers, and what few rows have stands in maps.
 */
import type { NoteRun, Sheet } from '../../../template/galley.ts'
import type { Paragraph } from '../lines/paragraph.ts'
import type { Owner } from '../pages.ts'

export type Rows = {
  readonly heights: readonly number[]
  readonly befores: readonly number[] // Space above, left out at the top of a page.
  readonly tears: readonly number[] // What it costs to end a page after the row; see the constants below.
  readonly lineEnds: readonly number[] // The line behind the last of the row.
  readonly lines: Lines
  readonly anchors: Anchors
  readonly notes: readonly NoteInRow[] // Notes whose marks stand in the rows, in their order.
  readonly rules: ReadonlyMap<number, readonly RowRule[]>
  readonly repeats: ReadonlyMap<number, readonly number[]> // Head rows that come again when a page begins with this row.
  readonly slices: ReadonlyMap<number, Slice> // Rows that are slices of one table row.
  readonly atFoot: ReadonlySet<number> // Small print that stands at the foot of a title page.
  readonly opens: ReadonlyMap<number, Sheet> // The sheet that begins with the row, below the end of another.
}

/** The lines of all rows, in their order. */
export type Lines = {
  readonly owners: readonly Owner[]
  readonly baselines: readonly number[]
  readonly paragraphs: readonly Paragraph[] // To which the words of the line belong …
  readonly numbers: readonly number[] // … and which of its lines they are.
}

/** Anchors in the order of their rows. */
export type Anchors = {
  readonly rows: readonly number[]
  readonly ids: readonly string[]
  readonly xs: readonly number[]
}
export type NoteInRow = { readonly row: number; readonly note: NoteRun }
export type RowRule = { readonly x: number; readonly y: number; readonly width: number; readonly thickness: number }
/** `group`: the same object for all slices of one table row; `cells`: of each line, which are put back into their order. */
export type Slice = { readonly group: object; readonly cells: readonly number[] }

/** Between two blocks. */
export const TEAR_FREE = 0
/** Inside a paragraph, where at least two lines stand on either side. */
export const TEAR_INSIDE = 60
/** After the first row of a table, or before its last: one row under its head looks lost. */
export const TEAR_LEAVING_ONE = 1000
/** After a line that ends with a hyphen. */
export const TEAR_HYPHEN = 1200
/** Widow, orphan, stranded heading, label or lead-in: only when nothing else is left. */
export const TEAR_NEVER = 1e9

/**
 * Where the baseline lies in a line of this leading: letters of 1 em, of which 0.78 stand above the baseline, are
 * centred in it. The same for all fonts, so that a fallback face does not move a line.
 */
export function baselineIn({ size, leading }: { readonly size: number; readonly leading: number }): number {
  return (leading - size) / 2 + size * 0.78
}

export const countRows = ({ heights }: Rows): number => heights.length

/** The first line of a row; the lines go on up to `lineEnds`. */
export const firstLine = ({ lineEnds }: Rows, row: number): number => (row === 0 ? 0 : (lineEnds[row - 1] as number))

/** The first anchor that stands in this row or below. */
export function firstAnchor({ anchors: { rows } }: Rows, row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return low
}
