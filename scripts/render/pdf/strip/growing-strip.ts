/**
 * The strip of a sheet while it grows, and the anchors that wait for a row to stand on.
 */
import type { Sheet } from '../../../template/galley.ts'
import { NONE, type Row, type RowAnchor, type RowLine } from './row.ts'
import type { Typesetter } from './typesetter.ts'

/** The strip as it grows. */
export type Strip = {
  readonly sheet: Sheet
  readonly typesetter: Typesetter
  readonly rows: Row[]
  after: number // Space wanted below the last row.
  labels: RowLine[] // Labels that wait for the first line of their item.
  anchors: string[] // Anchors that wait for the next row.
}

/** Where words stand: from `left`, `width` wide. */
export type Measure = { readonly left: number; readonly width: number; readonly inItem: boolean }

export function takeAnchors(strip: Strip, x: number): readonly RowAnchor[] {
  if (strip.anchors.length === 0) return NONE
  const anchors = strip.anchors.map((id) => ({ id, x }))
  strip.anchors = []
  return anchors
}

/** Anchors of blocks without words at the end of a sheet belong to its last row. */
export function leaveAnchors(strip: Strip): void {
  const last = strip.rows.at(-1)
  if (!last || strip.anchors.length === 0) return
  strip.rows[strip.rows.length - 1] = {
    ...last,
    anchors: [...last.anchors, ...takeAnchors(strip, strip.typesetter.left)],
  }
}
