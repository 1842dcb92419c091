/**
 * One text in several languages. A citation means the text in the language of the citing one. Where there is none, it
 * means the translation in the language of the volumes, for that is what their readers read, else the one in the
 * language of most texts, which bears the plain id; else nobody knows.
 *
 *     declaration-474 (en), declaration-474-fr, and a Ukrainian text that cites both: the English one in an English volume
 */
import { languageOf } from './same-language.ts'
import type { Shelf, Shelved } from './shelf.ts'

export const inLanguageOf = (tag: string, texts: readonly Shelved[]): readonly Shelved[] =>
  texts.filter(({ text }) => languageOf(text.language) === languageOf(tag))

/** Texts of one body, kind and number, each in another language. */
export function areTranslations(texts: readonly Shelved[]): boolean {
  const [first] = texts
  if (first === undefined || first.number === null) return false
  const languages = new Set(texts.map(({ text }) => languageOf(text.language)))
  const isOfFirst = ({ body, number, text }: Shelved): boolean =>
    body === first.body && number === first.number && text.kind === first.text.kind
  return texts.length > 1 && languages.size === texts.length && texts.every(isOfFirst)
}

/** The translation that is meant in a third language. */
export function translationMeant(texts: readonly Shelved[], { languages }: Shelf): Shelved | undefined {
  if (!areTranslations(texts)) return undefined
  return languages.flatMap((language) => inLanguageOf(language, texts))[0]
}
