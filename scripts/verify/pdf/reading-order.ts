/**
 * Whether words come in the order in which they are printed: from page to page, and down each page.
 *
 * A row of a table that is taller than a page goes on on the next, all its cells side by side, and is heard cell by
 * cell. So each cell may begin again on the page on which the row begins, behind what the cells before it print there.
 */
export type ReadingOrder = {
  /** `order`: the turn of the words among all that is printed on their page. */
  take(page: number, order: number): 'on' | 'back'
  beginRow(): void
  beginCell(): void
  endRow(): void
}

type Place = { readonly page: number; readonly order: number }
type Row = { readonly from: Place; readonly reached: Map<number, number> } // Page → how far cells went on it.

export function createReadingOrder(): ReadingOrder {
  let last: Place = { page: 0, order: 0 }
  let row: Row | null = null
  return {
    take(page, order) {
      const least = row?.reached.get(page) ?? (page === last.page ? last.order : 0)
      const back = page < last.page || order < least
      last = { page, order }
      row?.reached.set(page, order)
      return back ? 'back' : 'on'
    },
    beginRow() {
      row = { from: last, reached: new Map([[last.page, last.order]]) }
    },
    beginCell() {
      if (row) last = row.from
    },
    endRow() {
      if (!row) return
      const page = Math.max(...row.reached.keys())
      last = { page, order: row.reached.get(page) as number }
      row = null
    },
  }
}
