/**
 * A volume as plain data: a compendium comes in, its `CompendiumRecord` goes out. Keys always stand in the order in
 * which they are written here.
 */
import type { CompendiumRecord, RecordedCitation, RecordedText } from '../../ast/ast.ts'
import type { Compendium, Entry } from '../../compose/compendium.ts'
import { standingOf, withStandings } from './standings.ts'

export function recordOf(compendium: Compendium): CompendiumRecord {
  const adopted = compendium.groups.flatMap(({ title, entries }) =>
    entries.map((entry) => ({ entry, role: 'adopted', group: title }) as const),
  )
  const printed = [
    ...adopted,
    ...compendium.background.map((entry) => ({ entry, role: 'background', group: null }) as const),
  ]
  const here = new Set(printed.map(({ entry }) => entry.text.id))
  const texts = printed.map((one) => recordedText(one, here))
  return {
    engross: compendium.engross,
    type: compendium.type,
    id: compendium.id,
    title: compendium.title,
    subtitle: compendium.subtitle,
    body: compendium.body,
    language: compendium.language,
    texts,
    citations: citationsOf(compendium, here),
  }
}

type Printed = Pick<RecordedText, 'role' | 'group'> & { readonly entry: Entry }

function recordedText({ entry, role, group }: Printed, here: ReadonlySet<string>): RecordedText {
  return {
    role,
    group,
    text: withStandings(entry.text, here),
    citedBy: entry.citedBy.map(({ text, clause, name }) => ({ text, clause, name })),
  }
}

/** The citations of the texts of this volume, in its order; the library may hold more. */
function citationsOf({ library }: Compendium, here: ReadonlySet<string>): RecordedCitation[] {
  const perText = new Map<string, RecordedCitation[]>([...here].map((id) => [id, []]))
  for (const citation of library.citations) {
    const { from, words, family, state, target, missing, group, span } = citation
    const standing = standingOf(citation, here)
    const lacking = missing === undefined ? {} : { missing }
    perText.get(from.text)?.push({ from, words, family, state, standing, target, ...lacking, group, span })
  }
  return [...perText.values()].flat()
}
