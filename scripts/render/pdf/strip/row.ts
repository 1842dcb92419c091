/**
 * A row: the smallest piece that a page holds whole, usually one line with whatever stands beside it. A sheet is a
 * strip of rows; filling pages means choosing after which rows to tear it. Lengths are points; x from the left edge of
 * a recto page, y from the top of the row.
 */
import type { NoteRun, Sheet } from '../../../template/galley.ts'
import type { LineWords } from '../lines/line-words.ts'
import type { Owner } from '../pages.ts'

export type Row = {
  readonly height: number
  readonly before: number // Space above, left out at the top of a page.
  readonly lines: readonly RowLine[]
  readonly rules: readonly RowRule[]
  readonly anchors: readonly RowAnchor[]
  readonly notes: readonly NoteRun[] // Notes whose marks stand in the row.
  readonly tear: number // What it costs to end a page after this row; see the constants below.
  readonly repeat: readonly Row[] // Head rows that come again when a page begins with this row.
  readonly group: object | null // Rows that are slices of one table row; their lines are put back into cell order.
  readonly atFoot: boolean // Small print that stands at the foot of a title page.
  readonly opens?: Sheet // The sheet that begins with this row, below the end of another.
}

export type RowLine = {
  readonly owner: Owner
  readonly baseline: number
  readonly words: LineWords
  readonly cell: number // Order inside a group.
}
export type RowRule = { readonly x: number; readonly y: number; readonly width: number; readonly thickness: number }
export type RowAnchor = { readonly id: string; readonly x: number }

/** Most rows have no rules, anchors or heads to repeat, and share this. */
export const NONE: readonly never[] = []

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
