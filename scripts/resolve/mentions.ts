/**
 * Finds what a passage names: bodies ("UN General Assembly (UNGA) resolutions"), instruments ("the UN Charter"), titles
 * of texts that the library holds. Whose resolution is meant is decided by the body named beside it, so all families
 * share these lists. The finders are prepared once per library.
 */
import type { InstrumentMention, OrganMention } from './citations/citation.ts'
import { shortNameOf } from './citations/named-again.ts'
import { createNameFinder } from './name-finder.ts'
import { bodyKey, type Registry } from './registry/registry.ts'
import type { Shelf } from './shelf.ts'
import { createTitleFinder, type TitleFinder, type TitleFound } from './title-finder.ts'

export type Finders = {
  readonly findOrgans: (words: string) => readonly OrganMention[]
  readonly findInstruments: (words: string) => readonly InstrumentMention[]
  readonly findTitle: TitleFinder['at']
  readonly findTitles: (words: string) => readonly TitleFound[]
}

/** In a text of an assembly, the bare word is that assembly: "other Assembly Resolutions". */
const OWN_NAMES = ['Assembly', 'Parliamentary Assembly', 'Assemblée', 'Асамблеї', 'Асамблея'] as const

const OWN = { organ: 'own', numbering: null } as const

/** Knows the registry and the bodies that the texts of the library state. */
export function createFinders(registry: Registry, shelf: Shelf): Finders {
  const organs = new Map<string, Omit<OrganMention, 'start' | 'end'>>(OWN_NAMES.map((name) => [name, OWN]))
  for (const name of bodiesOf(shelf)) organs.set(name, { organ: bodyKey(name, registry), numbering: null })
  for (const [name, { id, numbering }] of registry.organByName) organs.set(name, { organ: id, numbering })
  const organNames = createNameFinder(organs.keys())
  const called = new Map([...registry.entries].map(([id, { target }]) => [id, shortNameOf(target?.title ?? '')]))
  const titles = createTitleFinder(shelf)
  const instrumentNames = createNameFinder(registry.entryByName.keys())
  return {
    findOrgans: (words) =>
      organNames(words).map(({ start, end, name }) => ({ start, end, ...(organs.get(name) ?? OWN) })),
    findInstruments: (words) =>
      instrumentNames(words).flatMap(({ start, end, name }) => {
        const entry = registry.entryByName.get(name)
        return entry === undefined ? [] : [{ start, end, entry, called: called.get(entry) ?? null }]
      }),
    findTitle: titles.at,
    findTitles: titles.in,
  }
}

function bodiesOf(shelf: Shelf): ReadonlySet<string> {
  const names = [...shelf.byId.values()].map(({ text }) => text.metadata.body?.value.trim() ?? '')
  return new Set(names.filter((name) => name !== ''))
}
