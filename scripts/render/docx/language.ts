/**
 * Languages as Word's spelling knows them: it has dictionaries for regions, not for languages at large, and checks
 * nothing in a text that is only "en". A language without a region gets the one in which assemblies write it.
 */
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

/** Languages that are written from right to left, which Word keeps apart: Arabic, Persian, Hebrew, Urdu and their kin. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)/i

export function languageXml(language: string): string {
  const tag = escapeXml(wordLanguage(language))
  return `<w:lang w:val="${tag}"${RIGHT_TO_LEFT.test(tag) ? ` w:bidi="${tag}"` : ''}/>`
}
