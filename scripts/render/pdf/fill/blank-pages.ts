/**
 * A page stays blank where the next sheet begins on a right-hand page and would come on a left-hand one. Blank pages
 * belong to the sheet before them, are counted, and carry neither folio nor head.
 */
import type { Sheet } from '../../../template/galley.ts'
import type { Filled } from './fill-pages.ts'

/** What the pages of a sheet need to know of it. */
type SheetWithPages = { readonly sheet: Sheet; readonly pages: readonly Filled[] }

const BLANK: Filled = { from: 0, to: 0, noteFrom: 0, noteTo: 0, blank: true }

/** `rectos`: see `render/rectos.ts`. Where the count of folios begins anew, it does so on a right-hand page. */
export function withBlankPages<S extends SheetWithPages>(
  sheets: readonly S[],
  rectos: ReadonlySet<Sheet>,
): readonly S[] {
  if (rectos.size === 0) return sheets
  let count = 0
  return sheets.map((set, index) => {
    count += set.pages.length
    const next = sheets[index + 1]
    if (next === undefined || count % 2 === 0 || !rectos.has(next.sheet)) return set
    count++
    return { ...set, pages: [...set.pages, BLANK] }
  })
}
