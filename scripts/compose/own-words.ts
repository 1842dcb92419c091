/**
 * The words that we add to a volume – "Contents", "Cited by", "27 May 2024" – in the volume's language. Phrases are
 * written in English where they are used, with their gaps by name, and looked up in the book of the language:
 *
 *     sayIn('de')('{above}, para. {label}', { above: 'Entschließung 112', label: '9' })   → 'Entschließung 112, Abs. 9'
 *
 * A language without a book hears English. Findings and the command line always speak English.
 */
import { FRENCH } from './own-words/french.ts'
import { GERMAN } from './own-words/german.ts'
import { PHRASES, type Phrase } from './own-words/phrases.ts'
import { UKRAINIAN } from './own-words/ukrainian.ts'

/** Fills the gaps of a phrase in one language. */
export type Say = (phrase: Phrase, gaps?: Readonly<Record<string, string>>) => string

/** A phrase as another language has it. */
export type PhraseBook = Readonly<Record<Phrase, string>>

const BOOKS: ReadonlyMap<string, PhraseBook> = new Map([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['uk', UKRAINIAN],
])

/** The language in which we speak where a volume is in `language`: 'de-AT' → 'de', 'tlh' → 'en'. */
export function spokenFor(language: string): string {
  const first = (language.split('-', 1)[0] ?? '').toLowerCase()
  return BOOKS.has(first) ? first : 'en'
}

export function sayIn(language: string): Say {
  const book = BOOKS.get(spokenFor(language))
  return book === undefined ? inEnglish : (phrase, gaps) => fillGaps(book[phrase], gaps)
}

export const inEnglish: Say = (phrase, gaps) => fillGaps(phrase, gaps)

/** Words of a template in the language of the volume; a house's own words stay as they are written. */
export function sayWords(words: string, language: string): string {
  return isPhrase(words) ? sayIn(language)(words) : words
}

const isPhrase = (words: string): words is Phrase => (PHRASES as readonly string[]).includes(words)

/** `{label}` */
const GAP = /\{([a-z]+)\}/g

function fillGaps(phrase: string, gaps: Readonly<Record<string, string>> | undefined): string {
  return gaps === undefined ? phrase : phrase.replace(GAP, (gap, name: string) => gaps[name] ?? gap)
}
