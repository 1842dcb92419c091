/**
 * Scripts of a page: exactly ours, known by its digest; the facts for machines and the words that a site searches, which
 * are plain data, name no place that the page could not lead to, and say what the texts say (`searched-words.ts`). Everything else that is called a script is a fault.
 */
import { createHash } from 'node:crypto'
import { leadsSomewhere } from '../addresses.ts'
import type { FinishedFile } from '../finished-file.ts'
import type { Fault } from '../reading.ts'
import { KNOWN_SCRIPTS } from './known-scripts.ts'
import { checkSearchedWords } from './searched-words.ts'
import type { Attributes } from './tags.ts'

export type Script = { readonly attributes: Attributes; readonly letters: string }

export function inspectScript({ attributes, letters }: Script, file: FinishedFile): readonly Fault[] {
  const others = [...attributes.keys()].filter((name) => name !== 'type')
  if (others.length > 0) return [active(`a script with the attribute “${others[0]}”`)]
  if (attributes.get('type') === 'application/ld+json') return inspectFacts(letters, file)
  if (attributes.get('type') === 'application/json') return inspectWords(letters, file)
  const isOurs = attributes.get('type') === 'module' && KNOWN_SCRIPTS.has(digestOf(letters))
  return isOurs ? [] : [active(`a script that is not ours: “${letters.trim().slice(0, 60)}”`)]
}

const digestOf = (letters: string): string => createHash('sha256').update(letters).digest('hex')

function inspectFacts(letters: string, file: FinishedFile): readonly Fault[] {
  try {
    const facts = JSON.parse(letters) as { readonly '@context'?: unknown }
    if (facts['@context'] !== 'https://schema.org') return [active('facts in terms that are not those of schema.org')]
    return addressesIn(facts).flatMap((address) =>
      address.startsWith('#') || leadsSomewhere(address, file) ? [] : [active(`facts about “${address.slice(0, 80)}”`)],
    )
  } catch {
    return [active('facts for machines that cannot be read')]
  }
}

/** `[["declaration-489", …, [[".28.j", …], …]], …]`: lists of words, each list beginning with a text that has a page. */
function inspectWords(letters: string, file: FinishedFile): readonly Fault[] {
  try {
    const texts = JSON.parse(letters) as unknown
    if (!Array.isArray(texts) || !isWords(texts)) return [active('data that are not words to be searched')]
    const pages = texts.map((text) => `${encodeURIComponent(String(Array.isArray(text) ? text[0] : text))}.html`)
    const lost = pages.filter((page) => !leadsSomewhere(page, file))
    return [...lost.map((page) => active(`words of “${page.slice(0, 80)}”`)), ...checkSearchedWords(texts, file)]
  } catch {
    return [active('words to be searched that cannot be read')]
  }
}

const isWords = (value: unknown): boolean => typeof value === 'string' || (Array.isArray(value) && value.every(isWords))

/** Every `@id` and `url`, however deep. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === '@id' || key === 'url') && typeof inner === 'string' ? [inner] : addressesIn(inner),
  )
}

const active = (what: string): Fault => ({ code: 'verify-active', message: `The page holds ${what}.` })
