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

/** The places of a page: the baselines, and where they are in the text; a note by its turn, below zero. */
type Row = { readonly tops: number[]; readonly places: number[] }

/** A volume has a quarter of a million places and is asked for some thousand: they are kept as bare numbers. */
export function createLandings(): Landings {
  const pages = new Map<number, Row>()
  return {
    add(page, top, landing) {
      const row = pages.get(page) ?? { tops: [], places: [] }
      row.tops.push(top)
      row.places.push(landing.type === 'text' ? landing.offset : -1 - landing.index)
      pages.set(page, row)
    },
    find(page, y) {
      const { tops, places } = pages.get(page) ?? { tops: [], places: [] }
      const isBelow = (top: number): boolean => y === null || top <= y
      const highest = tops.reduce((best, top) => (isBelow(top) ? Math.max(best, top) : best), Number.NEGATIVE_INFINITY)
      const place = places[tops.findIndex((top) => isBelow(top) && top >= highest - LINE)]
      if (place === undefined) return null
      return place < 0 ? { type: 'note', index: -1 - place } : { type: 'text', offset: place }
    },
  }
}
