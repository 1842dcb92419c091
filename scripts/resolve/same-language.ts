/**
 * Whether two texts are in one language, wherever it is spoken: 'en-GB' and 'en-US' are, 'sr-Latn' and 'sr-Cyrl' are not
 * read by the same people.
 */
import type { OfficialText } from '../ast/ast.ts'
import { groupBy } from './group-by.ts'

export const isSameLanguage = (a: OfficialText, b: OfficialText): boolean =>
  languageOf(a.language) === languageOf(b.language)

/** The language of more texts than any other; null when two have as many. */
export function mostFrequentLanguage(texts: readonly OfficialText[]): string | null {
  const counts = [...groupBy(texts, ({ language }) => languageOf(language))].map(([language, all]) => {
    return { language, count: all.length }
  })
  const most = Math.max(...counts.map(({ count }) => count))
  const [first, ...others] = counts.filter(({ count }) => count === most)
  return first === undefined || others.length > 0 ? null : first.language
}

/** 'fr-FR' → 'fr'; 'sr-Latn-RS' → 'sr-latn'. A region has two letters or three figures. */
export function languageOf(tag: string): string {
  const [language = '', ...more] = tag.toLowerCase().split('-')
  return [language, ...more.filter((part) => !/^(?:[a-z]{2}|\d{3})$/.test(part))].join('-')
}
