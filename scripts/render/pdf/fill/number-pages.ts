/**
 * Numbers the pages of a volume: which folio each has, and which stay blank. A page stays blank where the next sheet
 * begins on a right-hand page and would come on a left-hand one. Blank pages belong to the sheet before them, are
 * counted, and carry neither folio nor head.
 */
import type { Part, Sheet } from '../../../template/galley.ts'
import type { PageShape } from '../../../theme/theme.ts'
import { beginOnRecto } from '../../rectos.ts'
import type { Rows } from '../strip/rows.ts'
import type { Filled } from './fill-pages.ts'
import { createCounter, type Folio } from './numbering.ts'

/** What the pages of a sheet need to know of it. */
export type SheetWithPages = {
  readonly part: Part
  readonly sheet: Sheet
  readonly followers: readonly Sheet[]
  readonly rows: Pick<Rows, 'opens'>
  readonly pages: readonly Filled[]
}

/** `sheet`: the one that the top of the page belongs to. */
export type Numbered<S> = {
  readonly set: S
  readonly sheet: Sheet
  readonly filled: Filled
  readonly folio: Folio
}

const BLANK: Filled = { from: 0, to: 0, noteFrom: 0, noteTo: 0, blank: true }

/** Where the count of folios begins anew, it does so on a right-hand page. */
export function numberPages<S extends SheetWithPages>(sheets: readonly S[], page: PageShape): Numbered<S>[] {
  const count = createCounter()
  const rectos = beginOnRecto([...new Set(sheets.map(({ part }) => part))], page)
  const numbered: Numbered<S>[] = []
  for (const [index, set] of sheets.entries()) {
    const tops = sheetsAtTop(set)
    for (const [turn, filled] of set.pages.entries()) {
      numbered.push({ set, sheet: tops[turn] as Sheet, filled, folio: count(set.part.role) })
    }
    const next = sheets[index + 1]
    if (next === undefined || numbered.length % 2 === 0 || !rectos.has(next.sheet)) continue
    numbered.push({ set, sheet: tops.at(-1) ?? set.sheet, filled: BLANK, folio: count(set.part.role) })
  }
  return numbered
}

function sheetsAtTop({ sheet, followers, rows, pages }: SheetWithPages): readonly Sheet[] {
  if (followers.length === 0) return pages.map(() => sheet)
  let top = sheet
  let row = 0
  return pages.map(({ from }) => {
    while (row <= from) top = rows.opens.get(row++) ?? top
    return top
  })
}
