/**
 * Where one arrives on a page: the highest words at or below the point that a link names.
 */
export type Landings = {
  /** Words whose first line has its baseline at `top` begin here. */
  add(page: number, top: number, landing: Landing): void // `page`: its turn.
  find(page: number, y: number | null): Landing | null
}

/** An offset of the text, or a note by its turn. */
export type Landing =
  | { readonly type: 'text'; readonly offset: number }
  | { readonly type: 'note'; readonly index: number }

/** Baselines of one line differ by no more than this: superscripts stand in the middle of a line. */
const LINE = 3

export function createLandings(): Landings {
  const pages = new Map<number, { top: number; landing: Landing }[]>()
  return {
    add(page, top, landing) {
      const row = pages.get(page) ?? []
      row.push({ top, landing })
      pages.set(page, row)
    },
    find(page, y) {
      const below = (pages.get(page) ?? []).filter(({ top }) => y === null || top <= y)
      const highest = below.reduce((best, { top }) => Math.max(best, top), Number.NEGATIVE_INFINITY)
      return below.find(({ top }) => top >= highest - LINE)?.landing ?? null
    },
  }
}
