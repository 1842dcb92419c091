/**
 * The short forms that the texts of a volume define, as a list: each with its long form and the places where it is
 * defined. Two texts may mean different things by one short form; then each meaning has a line.
 *
 *     UNGA   UN General Assembly   Declaration 489, para. 21
 */
import type { OfficialText } from '../ast/ast.ts'
import type { Abbreviation, Library } from '../resolve/library.ts'
import type { AbbreviationRow, CitedBy } from './compendium.ts'
import { nameOf, placeNames } from './names.ts'
import { compareNaturally } from './natural-order.ts'

export function abbreviationRows(texts: readonly OfficialText[], library: Library): readonly AbbreviationRow[] {
  const rows = new Map<string, { readonly short: string; readonly long: string; readonly places: CitedBy[] }>()
  for (const text of texts) {
    const defined = library.abbreviations.filter((one) => one.text === text.id)
    const names = defined.length === 0 ? new Map<string, string>() : placeNames(text)
    for (const one of defined) {
      const { short, long } = one
      const key = `${short} ${long}`
      const row = rows.get(key) ?? { short, long, places: [] }
      if (!row.places.some((place) => isSame(place, one))) row.places.push(placeOf(one, text, names))
      rows.set(key, row)
    }
  }
  return [...rows.values()].sort((a, b) => compareNaturally(a.short, b.short) || compareNaturally(a.long, b.long))
}

const isSame = (place: CitedBy, { text, clause }: Abbreviation): boolean =>
  place.text === text && place.clause === clause

function placeOf({ clause }: Abbreviation, text: OfficialText, names: ReadonlyMap<string, string>): CitedBy {
  return { text: text.id, clause, name: names.get(clause ?? '') ?? nameOf(text) }
}
