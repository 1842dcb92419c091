/**
 * Says of all that stands on a page, which label the page has: that is what references to it print.
 */
import type { Sheet } from '../../../template/galley.ts'
import { firstAnchor, type Rows } from '../strip/rows.ts'
import type { Filled } from './fill-pages.ts'
import type { Folio } from './numbering.ts'

type Anchored = {
  readonly sheet: Sheet
  readonly rows: Rows
  readonly notes: { readonly rows: Rows }
  readonly pages: readonly Filled[]
}
type PageOf = { readonly filled: Filled; readonly folio: Pick<Folio, 'label'> }

export function labelPage(set: Anchored, { filled, folio }: PageOf, labels: Map<string, string>): void {
  if (filled === set.pages[0]) labels.set(set.sheet.id, folio.label)
  for (const id of anchorsBetween(set.rows, filled.from, filled.to)) labels.set(id, folio.label)
  for (const id of anchorsBetween(set.notes.rows, filled.noteFrom, filled.noteTo)) labels.set(id, folio.label)
}

function anchorsBetween(rows: Rows, from: number, to: number): readonly string[] {
  return from === to ? NONE : rows.anchors.ids.slice(firstAnchor(rows, from), firstAnchor(rows, to))
}

const NONE: readonly string[] = []
