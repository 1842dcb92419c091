/**
 * Articles of a treaty, a place in whatever the words around name: "Article 5 of the Washington Treaty", "the Washington
 * Treaty, including Article 5". An article without a treaty beside it stays vague: which treaty is never guessed.
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Part } from './citation.ts'
import { joinRanges, type ListItem, readList } from './number-list.ts'

export const article: CitationFamily = {
  name: 'article',
  hints: ['art', 'ст'],
  find: ({ words }) => matchesOf(words, NOUN).flatMap((found) => readArticles(words, found)),
}

/** Not "an article 12 pages long". */
const NOUN =
  /(?<![\p{L}\p{N}-]|(?<!\p{L})an )(?:articles?|arts?\.|ст\.|статт(?:ями|ях|ею|я|і|ю)|статей) (?=\d|[IVX])/giu

/** "5", "17.3", "34-1", "2(2)", "8(2)(b)(viii)", "IX", "5 bis", and what narrows it: "5, paragraph 2". */
const ITEM =
  /(?:\d{1,3}(?:\.\d{1,2}){0,2}(?:[-–]\d{1,3}[a-z]{0,2}){0,3}|[IVX]{1,5})(?: ?\((?:\d{1,2}|[a-z]{1,5})\)){0,4}(?: (?:bis|ter))?(?:,? (?:paragraph|para\.|paragraphe) \d{1,2}(?: ?\([a-z]{1,3}\)){0,2})?(?![\p{L}\p{N}%])/uy

/** "newspaper articles 5 columns wide": a figure that counts or measures. */
const COUNTED = /^ (?:pages?|columns?|lines?|words?|pieces?|copies|minutes?|hours?|days?|weeks?|years?)(?!\p{L})/iu

function readArticles(words: string, found: RegExpExecArray): Match[] {
  const items = readList(words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined || COUNTED.test(words.slice(last.end, last.end + 12))) return []
  const parts = joinRanges(items).flatMap(([first, upTo]): Part[] => {
    if (first === undefined) return []
    const start = first.after === 'nothing' ? found.index : first.start
    const end = (upTo ?? first).end
    const [from, to = null] = endsOf(first, upTo, found[0]) ?? [words.slice(first.start, end)]
    const places = to === null ? { path: [from] } : { path: [from], upTo: [to] }
    return [{ start, end, number: null, cites: { type: 'pinpoint', unit: 'article', ...places } }]
  })
  return [{ start: found.index, end: last.end, parts }]
}

/** The two ends of a range: "Articles 3 to 5", "Articles 3-5". In "article 34-1" the dash is part of one number. */
function endsOf(first: ListItem, upTo: ListItem | undefined, noun: string): readonly [string, string] | null {
  if (upTo !== undefined) {
    return Number(upTo.match[0]) <= Number(first.match[0]) ? null : [first.match[0], upTo.match[0]]
  }
  const [, from, to, narrowed] = DASHED.exec(first.match[0]) ?? []
  if (from === undefined || to === undefined || SINGULAR.test(noun) || Number(to) <= Number(from)) return null
  return [from, `${to}${narrowed ?? ''}`]
}

/** "3-5", "3–5(a)": two ends, or the parts of one number. */
const DASHED = /^(\d{1,3})[-–](\d{1,3})((?: ?\(.{0,40})?)$/u

/** One article has one number: "l'article 3-5" is no range. An "art." may be several. */
const SINGULAR = /^(?:article|стаття|статтю|статтею) $/iu
