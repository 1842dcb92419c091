/**
 * The front door: texts as read become a library, in which every citation is a reference bound to its target.
 *
 *     texts ─▶ unique ids ─▶ shelf ─▶ each passage: gather matches ─▶ bind ─▶ rewrite ─▶ library
 *
 * All texts are on the shelf before the first citation is bound, so the order of the sources does not matter.
 */
import type { OfficialText } from '../ast/ast.ts'
import type { ReadText } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { createOrganFinder } from './citations/organ-mentions.ts'
import type { Library } from './library.ts'
import { resolveText } from './resolve-text.ts'
import { shelve } from './shelf.ts'
import { makeUnique } from './unique-texts.ts'

export function resolve(texts: readonly ReadText[], report: Report): Library {
  const read = [...makeUnique(texts, report)].sort((a, b) => (a.text.id < b.text.id ? -1 : 1))
  const shelf = shelve(read.map(({ text }) => text))
  const findOrgans = createOrganFinder(bodiesOf(read))
  const resolved = read.map((one) => resolveText(one, { shelf, findOrgans, report }))
  const byId = new Map(resolved.map(({ text }) => [text.id, text]))
  const places = new Map(read.map(({ text, placeAt }) => [text.id, placeAt]))
  return {
    texts: resolved.map(({ text }) => text),
    byId,
    citations: resolved.flatMap(({ citations }) => citations),
    abbreviations: resolved.flatMap(({ abbreviations }) => abbreviations),
    placeAt(text, offset) {
      const place = places.get(text)?.(offset)
      if (place === undefined) throw new RangeError(`The library has no text ‘${text}’.`)
      return place
    },
  }
}

/** The bodies that the texts state: their names are looked for in prose too. */
function bodiesOf(read: readonly ReadText[]): readonly string[] {
  return [...new Set(read.flatMap(({ text }) => nameOfBody(text)))]
}

const nameOfBody = ({ metadata: { body } }: OfficialText): readonly string[] =>
  body === null || body.value.trim() === '' ? [] : [body.value.trim()]
