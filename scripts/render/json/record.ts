/**
 * A volume as plain data: a compendium comes in, its `CompendiumRecord` goes out. Keys always stand in the order in
 * which they are written here.
 */
import type { CompendiumRecord, RecordedCitation, RecordedText } from '../../ast/ast.ts'
import type { Compendium, Entry } from '../../compose/compendium.ts'

export function recordOf(compendium: Compendium): CompendiumRecord {
  const adopted = compendium.groups.flatMap((group) =>
    group.entries.map((entry) => recordedText(entry, 'adopted', group.title)),
  )
  const texts = [...adopted, ...compendium.background.map((entry) => recordedText(entry, 'background', null))]
  return {
    engross: compendium.engross,
    type: compendium.type,
    id: compendium.id,
    title: compendium.title,
    subtitle: compendium.subtitle,
    body: compendium.body,
    language: compendium.language,
    texts,
    citations: citationsOf(compendium, texts),
  }
}

function recordedText(entry: Entry, role: RecordedText['role'], group: string | null): RecordedText {
  return {
    role,
    group,
    text: entry.text,
    citedBy: entry.citedBy.map(({ text, clause, name }) => ({ text, clause, name })),
  }
}

/** The citations of the texts of this volume, in its order; the library may hold more. */
function citationsOf({ library }: Compendium, texts: readonly RecordedText[]): RecordedCitation[] {
  const perText = new Map<string, RecordedCitation[]>(texts.map(({ text }) => [text.id, []]))
  for (const { from, words, family, state, target, group, span } of library.citations) {
    perText.get(from.text)?.push({ from, words, family, state, target, group, span })
  }
  return [...perText.values()].flat()
}
