/**
 * The sheet around a page as a printing house wants it. The page keeps its places: its lower left corner stays the
 * origin, and the sheet reaches below zero, so that nothing on it moves.
 *
 *     MediaBox ┌───────────┐   marks, outside of the bleed
 *     BleedBox │ ┌───────┐ │
 *     TrimBox  │ │ page  │ │   what remains after the cut
 */
import type { PressShape } from '../../../theme/theme.ts'
import type { Dictionary } from '../draw/internals.ts'

export type PageSize = { readonly width: number; readonly height: number }

/** How far the sheet and its marks reach beyond the page. */
export type SheetAround = { readonly bleed: number; readonly markFrom: number; readonly edge: number }

const MILLIMETRE = 72 / 25.4
/** A mark begins outside of the bleed, and never nearer to the cut than this: a knife that slips must not show it. */
const NEAREST_MARK = 3 * MILLIMETRE
export const MARK = 5 * MILLIMETRE
/** White between the marks and the edge of the sheet. */
const WHITE = 2 * MILLIMETRE

/** Null when the page is all there is. */
export function sheetAround({ bleed, cropMarks }: PressShape): SheetAround | null {
  if (bleed === 0 && cropMarks === 'off') return null
  const markFrom = Math.max(bleed, NEAREST_MARK)
  return { bleed, markFrom, edge: cropMarks === 'on' ? markFrom + MARK + WHITE : bleed }
}

/** The boxes of a page (ISO 32000-1, 14.11.2). */
export function pageBoxes({ width, height }: PageSize, { bleed, edge }: SheetAround): Dictionary {
  const grown = (by: number): readonly number[] => [-by, -by, width + by, height + by].map(thousandths)
  return { MediaBox: grown(edge), CropBox: grown(edge), BleedBox: grown(bleed), TrimBox: grown(0) }
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000 || 0
