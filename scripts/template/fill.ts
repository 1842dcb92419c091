/**
 * From a compendium to its galley: the view is made, the templates write it down as markup, and the markup is read.
 *
 *     Compendium ─▶ view ─▶ templates ─▶ markup ─▶ Galley
 *
 * Before it is given out, the galley is compared with the texts: see `same-words.ts`.
 */
import type { Compendium, Entry } from '../compose/compendium.ts'
import { type Maker, NOBODY } from './colophon-view.ts'
import type { Galley } from './galley.ts'
import type { Templates } from './load-templates.ts'
import { readMarkup } from './read-markup.ts'
import { proveSameWords } from './same-words.ts'
import { volumeView } from './volume-view.ts'

/** Throws a `Refusal` when the templates write too much, no markup, or other words than the texts hold. */
export function fill(compendium: Compendium, templates: Templates, maker: Maker = NOBODY): Galley {
  const { language } = compendium
  const budget = { ceiling: ceilingFor(compendium), spent: 0 }
  const text = templates.write(volumeView(compendium, maker), budget)
  const parts = readMarkup({ text, language, file: templates.entry })
  proveSameWords(compendium, parts)
  return {
    id: compendium.id,
    title: compendium.title,
    subject: compendium.subtitle,
    author: compendium.body,
    keywords: keywordsOf(entriesOf(compendium)),
    language,
    date: compendium.date,
    parts,
  }
}

function entriesOf({ groups, background }: Compendium): readonly Entry[] {
  return [...groups.flatMap((group) => group.entries), ...background]
}

/**
 * What a volume may grow to, in characters. The built-in templates write about twice what the sources hold, and some
 * thousand characters for each text and each line of the annexes; eight times that leaves room for any house.
 */
const SMALLEST_CEILING = 4 * 1024 * 1024
const GROWTH = 8
const FOR_A_TEXT = 4_000
const FOR_A_CITATION = 1_000

function ceilingFor(compendium: Compendium): number {
  const entries = entriesOf(compendium)
  const letters = entries.reduce((sum, { text }) => sum + FOR_A_TEXT + lengthOf(text.body), 0)
  return SMALLEST_CEILING + GROWTH * (letters + FOR_A_CITATION * compendium.library.citations.length)
}

function lengthOf(body: Entry['text']['body']): number {
  return (body.at(-1)?.span.end ?? 0) - (body[0]?.span.start ?? 0)
}

/** Word shows keywords of up to 255 characters; a long volume names the texts that fit. */
const LONGEST_KEYWORDS = 255

function keywordsOf(entries: readonly Entry[]): readonly string[] {
  const kept: string[] = []
  let length = 0
  for (const { name } of entries) {
    length += name.length + 2
    if (length > LONGEST_KEYWORDS) break
    if (!kept.includes(name)) kept.push(name)
  }
  return kept
}
