/**
 * The strip of a sheet while it grows, and the anchors that wait for a row to stand on.
 */
import type { Sheet } from '../../../template/galley.ts'
import { addAnchor, type GrowingRows, type RowLine } from './growing-rows.ts'
import type { Typesetter } from './typesetter.ts'

/** The strip as it grows. */
export type Strip = {
  readonly sheet: Sheet
  readonly typesetter: Typesetter
  readonly rows: GrowingRows
  after: number // Space wanted below the last row.
  labels: RowLine[] // Labels that wait for the first line of their item.
  anchors: string[] // Anchors that wait for the next row.
}

/** Where words stand: from `left`, `width` wide. */
export type Measure = { readonly left: number; readonly width: number; readonly inItem: boolean }

/** The anchors that wait stand at the row that was begun last. */
export function leaveAnchors(strip: Strip, x: number): void {
  if (strip.anchors.length === 0) return
  for (const id of strip.anchors) addAnchor(strip.rows, id, x)
  strip.anchors = []
}
