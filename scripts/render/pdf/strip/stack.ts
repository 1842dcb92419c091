/**
 * Sheets that are torn into pages as one strip: a sheet, and those that follow on below it. Short annexes share a page
 * this way; where one begins is decided like every other tear, so that its title never stands alone at the foot.
 */
import type { Part, Sheet } from '../../../template/galley.ts'
import type { PageShape } from '../../../theme/theme.ts'
import { followOn } from '../../follow-on.ts'
import { addRow, closeRows, createRows, type GrowingRows } from './growing-rows.ts'
import { firstAnchor, type Rows, TEAR_FREE } from './rows.ts'
import { addStrip } from './strip.ts'
import type { Typesetter } from './typesetter.ts'

export type Stack = {
  readonly part: Part
  readonly sheet: Sheet // The first, which begins a page.
  readonly followers: readonly Sheet[]
}

export function stackSheets(parts: readonly Part[], page: PageShape): readonly Stack[] {
  const following = followOn(parts, page)
  return parts.flatMap((part) => {
    const firsts = part.sheets.flatMap((sheet, index) => (following.has(sheet) ? [] : [index]))
    return firsts.map((first, index) => ({
      part,
      sheet: part.sheets[first] as Sheet,
      followers: part.sheets.slice(first + 1, firsts[index + 1]),
    }))
  })
}

export function makeStack({ sheet, followers }: Stack, typesetter: Typesetter): Rows {
  const rows = createRows()
  addStrip(sheet, typesetter, rows)
  for (const follower of followers) addBelow(follower, typesetter, rows)
  return closeRows(rows)
}

/** The rows of a sheet that begins below another. */
function addBelow(sheet: Sheet, typesetter: Typesetter, rows: GrowingRows): void {
  const { annexGap } = typesetter.theme.page
  const first = rows.heights.length
  addStrip(sheet, typesetter, rows)
  // A sheet without words has a place all the same.
  if (rows.heights.length === first) addRow(rows, { height: 0, before: 0, tear: TEAR_FREE })
  if (annexGap !== 'page') rows.befores[first] = annexGap
  rows.opens.set(first, sheet)
  openAnchor(sheet, typesetter, { rows, first })
  keepBeginning(rows, first)
}

type Opened = { readonly rows: GrowingRows; readonly first: number }

/** The sheet's own anchor comes before those of its first words. */
function openAnchor(sheet: Sheet, { left }: Typesetter, { rows, first }: Opened): void {
  const at = firstAnchor(rows, first)
  rows.anchors.rows.splice(at, 0, first)
  rows.anchors.ids.splice(at, 0, sheet.id)
  rows.anchors.xs.splice(at, 0, left)
}

/** So much of a sheet stands below the one before it, or it begins a page: a title, a head and some four lines. */
const LEAST_BEGINNING = 110
/** Costs more than a page. */
const TEAR_IN_BEGINNING = 2e6

function keepBeginning(rows: GrowingRows, first: number): void {
  const { heights, befores, tears } = rows
  let height = heights[first] as number
  for (let row = first; row < heights.length - 1 && height < LEAST_BEGINNING; row++) {
    tears[row] = Math.max(tears[row] as number, TEAR_IN_BEGINNING)
    height += (heights[row + 1] as number) + (befores[row + 1] as number)
  }
}
