/**
 * Where leaves have two sides, the back of the cover stays blank and the first text begins on a right-hand page. Blank
 * pages are counted and carry neither folio nor head.
 */
import type { Part, Sheet } from '../../../template/galley.ts'
import type { Filled } from './fill-pages.ts'

/** What the pages of a sheet need to know of it. */
type SheetWithPages = { readonly part: Part; readonly sheet: Sheet; readonly pages: readonly Filled[] }

const BLANK: Filled = { from: 0, to: 0, noteFrom: 0, noteTo: 0, blank: true }

export function withBlankPages<S extends SheetWithPages>(sheets: readonly S[]): readonly S[] {
  const body = sheets.findIndex(({ part }) => part.role !== 'front')
  let count = 0
  return sheets.map((set, index) => {
    if (set.part.role !== 'front') return set
    count += set.pages.length
    const closes = set.sheet.style === 'cover' || index === body - 1
    if (!closes || count % 2 === 0) return set
    count++
    return { ...set, pages: [...set.pages, BLANK] }
  })
}
