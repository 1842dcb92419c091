/**
 * Sheets that are torn into pages as one strip: a sheet, and those that follow on below it. Short annexes share a page
 * this way; where one begins is decided like every other tear, so that its title never stands alone at the foot.
 */
import type { Part, Sheet } from '../../../template/galley.ts'
import type { PageShape } from '../../../theme/theme.ts'
import { followOn } from '../../follow-on.ts'
import { NONE, type Row, TEAR_FREE } from './row.ts'
import { makeStrip } from './strip.ts'
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

export function makeStack({ sheet, followers }: Stack, typesetter: Typesetter): readonly Row[] {
  if (followers.length === 0) return makeStrip(sheet, typesetter)
  return [...makeStrip(sheet, typesetter), ...followers.flatMap((follower) => opened(follower, typesetter))]
}

/** The rows of a sheet that begins below another. */
function opened(sheet: Sheet, typesetter: Typesetter): readonly Row[] {
  const { annexGap } = typesetter.theme.page
  const [first = EMPTY_ROW, ...others] = makeStrip(sheet, typesetter)
  const before = annexGap === 'page' ? first.before : annexGap
  const anchors = [{ id: sheet.id, x: typesetter.left }, ...first.anchors]
  return keepBeginning([{ ...first, before, anchors, opens: sheet }, ...others])
}

/** So much of a sheet stands below the one before it, or it begins a page: a title, a head and some four lines. */
const LEAST_BEGINNING = 110
/** Costs more than a page. */
const TEAR_IN_BEGINNING = 2e6

function keepBeginning(rows: readonly Row[]): readonly Row[] {
  let height = 0
  return rows.map((row, index) => {
    height += row.height + (index > 0 ? row.before : 0)
    if (height >= LEAST_BEGINNING || index === rows.length - 1) return row
    return { ...row, tear: Math.max(row.tear, TEAR_IN_BEGINNING) }
  })
}

/** A sheet without words has a place all the same. */
const EMPTY_ROW: Row = {
  height: 0,
  before: 0,
  lines: NONE,
  rules: NONE,
  anchors: NONE,
  notes: NONE,
  tear: TEAR_FREE,
  repeat: NONE,
  group: null,
  atFoot: false,
}
