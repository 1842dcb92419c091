/**
 * Languages as Word's spelling knows them: it has dictionaries for regions, not for languages at large, and checks
 * nothing in a text that is only "en". A language without a region gets the one in which assemblies write it.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import { escapeXml } from './xml.ts'

/** British English: the United Nations, the Council of Europe and the NATO Parliamentary Assembly write it. */
const REGIONS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'bg-BG bs-BA cs-CZ da-DK de-DE el-GR en-GB es-ES et-EE fi-FI fr-FR ga-IE hr-HR hu-HU hy-AM is-IS it-IT ka-GE lb-LU ' +
    'ar-SA fa-IR he-IL ur-PK lt-LT lv-LV mk-MK mt-MT nb-NO nl-NL nn-NO pl-PL pt-PT ro-RO ru-RU sk-SK sl-SI sq-AL sr-RS sv-SE tr-TR uk-UA'
  )
    .split(' ')
    .map((tag) => [tag.slice(0, 2), tag]),
)

/** 'en' → 'en-GB', 'fr-CA' → 'fr-CA' */
export function wordLanguage(language: string): string {
  return REGIONS[language] ?? REGIONS[language.toLowerCase()] ?? language
}

/** Word keeps the language of words from right to left apart. */
export function languageXml(language: string): string {
  const tag = escapeXml(wordLanguage(language))
  return `<w:lang w:val="${tag}"${directionOfLanguage(language) === 'right-to-left' ? ` w:bidi="${tag}"` : ''}/>`
}
