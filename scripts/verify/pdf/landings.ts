/**
 * Where one arrives on a page: the highest words at or below the point that a link names.
 */
import type { PagePoint } from './destinations.ts'

export type Landings = {
  /** Words whose first line has its baseline at `top` begin at this offset of the text. */
  add(page: number, top: number, offset: number): void
  find(point: PagePoint): number | null
}

/** Baselines of one line differ by no more than this: superscripts stand in the middle of a line. */
const LINE = 3

export function createLandings(): Landings {
  const pages = new Map<number, { top: number; offset: number }[]>()
  return {
    add(page, top, offset) {
      const row = pages.get(page) ?? []
      row.push({ top, offset })
      pages.set(page, row)
    },
    find({ page, y }) {
      const below = (pages.get(page) ?? []).filter(({ top }) => y === null || top <= y)
      const highest = below.reduce((best, { top }) => Math.max(best, top), Number.NEGATIVE_INFINITY)
      return below.find(({ top }) => top >= highest - LINE)?.offset ?? null
    },
  }
}
