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
import { inEnglish, type Say } from './own-words.ts'

export function abbreviationRows(
  texts: readonly OfficialText[],
  library: Library,
  say: Say = inEnglish,
): readonly AbbreviationRow[] {
  const rows = new Map<string, { readonly short: string; readonly long: string; readonly places: CitedBy[] }>()
  for (const text of texts) {
    const defined = library.abbreviations.filter((one) => one.text === text.id)
    const name = nameOf(text, say)
    const names = defined.length === 0 ? new Map<string, string>() : placeNames(text, name, say)
    for (const one of defined) {
      const { short, long } = one
      const key = `${short} ${long}`
      const row = rows.get(key) ?? { short, long, places: [] }
      if (!row.places.some((place) => isSame(place, one)))
        row.places.push({ ...placeIn(one), name: names.get(one.clause ?? '') ?? name })
      rows.set(key, row)
    }
  }
  return [...rows.values()].sort((a, b) => compareNaturally(a.short, b.short) || compareNaturally(a.long, b.long))
}

const isSame = (place: CitedBy, { text, clause }: Abbreviation): boolean =>
  place.text === text && place.clause === clause

const placeIn = ({ text, clause }: Abbreviation): Omit<CitedBy, 'name'> => ({ text, clause })
