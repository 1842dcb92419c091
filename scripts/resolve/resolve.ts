/**
 * The front door: texts as read become a library, in which every citation is a reference bound to its target.
 *
 *     texts ─▶ unique ids ─▶ shelf ─▶ each passage: gather matches ─▶ bind ─▶ rewrite ─▶ library
 *
 * All texts are on the shelf before the first citation is bound, so the order of the sources does not matter.
 */
import type { ReadText, WrittenReference } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { atOnce, type Steps } from '../steps.ts'
import { prepareFiles } from './file-links.ts'
import type { Library } from './library.ts'
import { createFinders } from './mentions.ts'
import { sayStale } from './overrides.ts'
import type { Registry } from './registry/registry.ts'
import { type ResolvedText, resolveText } from './resolve-text.ts'
import { shelve } from './shelf.ts'
import { makeUnique } from './unique-texts.ts'

export type Around = {
  readonly registry: Registry // What stands outside the library; see `registry/read-registry.ts`.
  readonly language?: string | null // Of the volumes, where somebody says so: it decides between translations.
}

export function resolve(texts: readonly ReadText[], around: Around, report: Report): Library {
  return atOnce(resolveInSteps(texts, around, report))
}

/** The same, text by text. */
export function* resolveInSteps(texts: readonly ReadText[], around: Around, report: Report): Steps<Library> {
  const { registry, language = null } = around
  const read = [...makeUnique(texts, registry, report)].sort((a, b) => (a.text.id < b.text.id ? -1 : 1))
  const shelf = shelve(
    read.map(({ text }) => text),
    { registry, language },
  )
  const said = { met: new Set<WrittenReference>(), unknown: new Set<WrittenReference>(), report }
  const surroundings = {
    shelf,
    registry,
    finders: createFinders(registry, shelf),
    files: prepareFiles(shelf),
    said,
    report,
  }
  const resolved: ResolvedText[] = []
  for (const one of read) {
    yield
    resolved.push(resolveText(one, surroundings))
  }
  sayStale(read, said)
  const places = new Map(read.map(({ text, placeAt }) => [text.id, placeAt]))
  return {
    texts: resolved.map(({ text }) => text),
    byId: new Map(resolved.map(({ text }) => [text.id, text])),
    citations: resolved.flatMap(({ citations }) => citations),
    abbreviations: resolved.flatMap(({ abbreviations }) => abbreviations),
    dates: registry.dates,
    placeAt(text, offset) {
      const place = places.get(text)?.(offset)
      if (place === undefined) throw new RangeError(`The library has no text ‘${text}’.`)
      return place
    },
  }
}
