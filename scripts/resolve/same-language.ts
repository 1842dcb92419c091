/**
 * Whether two texts are in one language, wherever it is spoken: 'en-GB' and 'en-US' are, 'sr-Latn' and 'sr-Cyrl' are not
 * read by the same people.
 */
import type { OfficialText } from '../ast/ast.ts'

export const isSameLanguage = (a: OfficialText, b: OfficialText): boolean =>
  languageOf(a.language) === languageOf(b.language)

/** 'fr-FR' → 'fr'; 'sr-Latn-RS' → 'sr-latn'. A region has two letters or three figures. */
export function languageOf(tag: string): string {
  const [language = '', ...more] = tag.toLowerCase().split('-')
  return [language, ...more.filter((part) => !/^(?:[a-z]{2}|\d{3})$/.test(part))].join('-')
}
