/**
 * The description of a page, as search engines and mail programs show it. It is put together from what is known.
 *
 *     a text     → 'Declaration 489, adopted at the Plenary Sitting in Sofia, Bulgaria, on 27 May 2024, NATO Parliamentary Assembly'
 *     a volume   → its subtitle, or 'Declaration 489; Declaration 490 – NATO Parliamentary Assembly'
 */
import type { Compendium } from '../../compose/compendium.ts'
import { sayIn } from '../../compose/own-words.ts'
import { adoptionInWords } from '../../template/adoption.ts'
import type { Galley } from '../../template/galley.ts'
import { entriesOf } from './linked-facts.ts'

/** Search engines show about so many letters. */
const LONGEST = 160

export function describePage({ subject, keywords, author }: Galley, compendium: Compendium): string | null {
  const [only, ...others] = entriesOf(compendium)
  if (compendium.shape === 'single' && only !== undefined && others.length === 0) {
    return joined([only.name, adoptionInWords(only.text, sayIn(compendium.spoken ?? 'en')), author], ', ')
  }
  return subject ?? joined([cut(keywords.join('; ')), author], ' – ')
}

function joined(parts: readonly (string | null)[], sign: string): string | null {
  const known = parts.filter((part) => part !== null && part !== '')
  return known.length === 0 ? null : known.join(sign)
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(';', LONGEST))} …`
}
