/**
 * Recognises the line above a title, the number in it, and the kind of text that it names.
 *
 *     DECLARATION 489*            declaration, 489
 *     Resolution 2433 (2022)      resolution, 2433
 *     RESOLUTION n. 457           resolution, 457
 *     ДЕКЛАРАЦІЯ № 12             declaration, 12
 *     A/RES/76/124                resolution, 76/124
 *     ENTSCHLIESSUNG 112          resolution, 112: capitals write SS for ß, and so does Switzerland
 */
import type { Kind } from '../../ast/ast.ts'

export type SymbolLine = {
  readonly kind: Kind | null // Null when the line is a symbol that does not say it.
  readonly number: { readonly value: string; readonly from: number; readonly to: number } | null // Place in the words.
}

/** The names of kinds at the beginning of a line, in the languages of the texts. */
const KIND_NAMES: readonly (readonly [string, Kind])[] = [
  ['declaration|déclaration|declaración|erklärung|декларація|заява', 'declaration'],
  ['resolution|résolution|resolución|entschließung|entschliessung|резолюція|постанова', 'resolution'],
  ['recommendation|recommandation|recomendación|empfehlung|рекомендація', 'recommendation'],
  ['opinion|avis|dictamen|stellungnahme|висновок', 'opinion'],
]
const ALL_NAMES = KIND_NAMES.map(([names]) => names).join('|')

/** `489`, `76/124`, `ES-11/1`, `806-IX` */
const NUMBER = '(?:[A-Z]{1,3}-)?\\d{1,4}(?:/\\d{1,4})?(?:-[IVXLC]{1,6})?'
const MARKS = '(?:\\\\?[*†‡§¹²³]|[ \\u00a0]?\\[\\^?[\\w-]{1,12}\\]){0,3}'
const SIGNS = '[#*_ ]{0,9}'

/** "DRAFT RESOLUTION 503", "Projet de résolution": the line names its kind, and that nobody has adopted it yet. */
const DRAFT = '(?:(?:preliminary |revised )?draft|(?:avant-)?projet de)[ \\u00a0]+'
const IS_DRAFT = new RegExp(`(?:^|[ \\u00a0#*_])${DRAFT}(?:${ALL_NAMES})(?!\\p{L})`, 'iu')

/** A whole line: kind, perhaps "No.", perhaps a number, perhaps a year, perhaps the mark of a note, perhaps who presented it. */
const SYMBOL = new RegExp(
  `^${SIGNS}(?:${DRAFT})?(${ALL_NAMES})(?:[ \\u00a0]+(?:(?:no\\.?|n\\.|n[°º]|nr\\.?|№)[ \\u00a0]*)?(${NUMBER}))?[ \\u00a0]*(?:\\(\\d{4}\\)[1-9]?)?[ \\u00a0]*${MARKS}${SIGNS}(?:[ \\u00a0](?:presented by|présentée? par)[ \\u00a0].{3,60})?$`,
  'iu',
)
/** `A/RES/76/124`, `S/RES/2623 (2022)`, `United Nations A/RES/ES-11/1`; the number is what follows RES. */
const UNITED_NATIONS =
  /^[*_]{0,2}(?:United Nations[ \u00a0]{1,9})?[AES]\/RES\/((?:ES-)?\d{1,4}(?:\/\d{1,4})?)[ \u00a0]?(?:\(\d{4}\))?[*_]{0,2}$/
/** A number alone on the line after the kind: `№ 806-IX`, `489*` */
const NUMBER_ALONE = new RegExp(`^${SIGNS}(?:no\\.?|n\\.|n[°º]|№)?[ \\u00a0]*(${NUMBER})${MARKS}${SIGNS}$`, 'iu')
/** A title that begins with the kind and ends with the number: "Declaration on NATO Enlargement (419)". */
const NUMBER_AT_END = new RegExp(`^${SIGNS}(${ALL_NAMES})(?!\\p{L}).{3,150}\\((\\d{1,4})\\)${MARKS}${SIGNS}$`, 'iu')

/** A title that begins with both: "DECLARATION 608 ON RUNNING TEXT", "Resolution 510 – Rivers". */
const NUMBER_BEFORE = new RegExp(
  `^${SIGNS}(${ALL_NAMES})[ \\u00a0](?:no\\.? ?|№ ?|n[°º] ?)?(\\d{1,4})(?: (?:on|sur|про|über)(?= )|(?: [–—-]|:) ).{3,150}$`,
  'iu',
)

export function readSymbol(words: string): SymbolLine | null {
  if (words.length > 80) return null
  const united = UNITED_NATIONS.exec(words)
  if (united) return { kind: 'resolution', number: placeOf(words, united[1]) }
  const match = SYMBOL.exec(words)
  return match ? { kind: kindOf(match[1] ?? ''), number: placeOf(words, match[2]) } : null
}

/** What a symbol calls its text: 'ПОСТАНОВА' in "ПОСТАНОВА № 806-IX", which is a resolution. */
export function printedKind(words: string): string | null {
  return words.length > 80 ? null : (SYMBOL.exec(words)?.[1] ?? null)
}

/** Does the symbol, with the name of the body that may stand above it, say that the text is a draft? */
export function isDraft(words: string): boolean {
  return words.length <= 200 && IS_DRAFT.test(words)
}

/** A form of one tradition: `S. RES. 100`, `EUCO 4/23`. */
export type SymbolForm = { readonly form: RegExp; readonly kind: Kind | null; readonly gives: 'number' | 'code' }
export type OwnSymbol = SymbolLine & Pick<SymbolForm, 'gives'>

export function readOwnSymbol(words: string, forms: readonly SymbolForm[]): OwnSymbol | null {
  const bare = words.length > 80 ? '' : words.replace(/^[#*_ ]{1,9}|[*_ ]{1,9}$/g, '')
  for (const { form, kind, gives } of forms) {
    const match = form.exec(bare)
    if (match) return { kind, gives, number: placeOf(words, match[1]) }
  }
  return null
}

/** "presented by the Defence and Security Committee", "Author(s): …": printed with the title, and not part of it. */
export function isPresentedBy(words: string): boolean {
  return /^[*_]{0,2}(?:(?:presented by|présentée? par)(?!\p{L})|(?:author|auteur)(?:s|\(s\))?[ \u00a0]?:)/iu.test(words)
}

export function readNumberAlone(words: string): SymbolLine['number'] {
  return placeOf(words, words.length > 30 ? undefined : NUMBER_ALONE.exec(words)?.[1])
}

/** The same where the line itself says that it is a number: "№ 806-IX". */
export function readSignedNumber(words: string): SymbolLine['number'] {
  return /^[*_ ]{0,3}(?:№|no\.|n[°º.])/iu.test(words) ? readNumberAlone(words) : null
}

/** `78/901.  Protection of submarine cables`: how the General Assembly prints its number where no symbol stands above. */
const NUMBER_AND_TITLE = /^[*_#]{0,3} ?(\d{2}\/\d{1,3}(?: ?[A-Z])?)\.[ \t\u00a0]{1,12}\p{Lu}[^.]{3,150}$/u

export function readNumberedTitle(title: string): SymbolLine | null {
  const number = title.length > 200 ? undefined : NUMBER_AND_TITLE.exec(title)?.[1]
  return number === undefined ? null : { kind: 'resolution', number: placeOf(title, number) }
}

/** The kind that a title begins with, and the number behind it or at the end; years are no numbers. */
export function readTitleSymbol(title: string): SymbolLine | null {
  if (title.length > 200) return null
  const atEnd = NUMBER_AT_END.exec(title)
  const match = atEnd ?? NUMBER_BEFORE.exec(title)
  const number = match?.[2]
  if (!match || number === undefined || /^(?:19|20)\d\d$/.test(number)) return null
  const from = atEnd ? title.lastIndexOf(number) : title.indexOf(number)
  return { kind: kindOf(match[1] ?? ''), number: { value: number, from, to: from + number.length } }
}

function placeOf(words: string, value: string | undefined): SymbolLine['number'] {
  if (value === undefined) return null
  const from = words.lastIndexOf(value)
  return { value, from, to: from + value.length }
}

function kindOf(name: string): Kind {
  const lower = name.toLowerCase()
  return KIND_NAMES.find(([names]) => names.split('|').includes(lower))?.[1] ?? 'text'
}

const TITLE_KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/(?<!\p{L})communiqu[eé](?!\p{L})/iu, 'communique'],
  [/(?<!\p{L})(?:statement|заява|erklärung)(?!\p{L})/iu, 'statement'],
  [/^(?:joint |summit |final )?d[eé]claration(?!\p{L})/iu, 'declaration'],
  [/^r[eé]solution(?!\p{L})/iu, 'resolution'],
]

/** The kind that a title names, if it names one. */
export function kindInTitle(title: string): Kind | null {
  return TITLE_KINDS.find(([name]) => name.test(title))?.[1] ?? null
}
