/**
 * Articles of a treaty, a place in whatever the words around name: "Article 5 of the Washington Treaty", "the Washington
 * Treaty, including Article 5". An article without a treaty beside it stays vague: which treaty is never guessed.
 */
import type { CitationFamily, Match, Part } from './citation.ts'
import { joinRanges, type ListItem, readList } from './number-list.ts'

export const article: CitationFamily = {
  name: 'article',
  hints: ['art', 'ст'],
  find: ({ words }) => [...words.matchAll(NOUN)].flatMap((found) => readArticles(words, found)),
}

/** Not "an article 12 pages long". */
const NOUN =
  /(?<![\p{L}\p{N}-]|(?<!\p{L})an )(?:articles?|arts?\.|ст\.|статт(?:ями|ях|ею|я|і|ю)|статей) (?=\d|[IVX])/giu

/** "5", "17.3", "2(2)", "51(c)", "IX", "5 bis", and what narrows it: "5, paragraph 2". */
const ITEM =
  /(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5})(?: ?\((?:\d{1,2}|[a-z]{1,3})\)){0,3}(?: (?:bis|ter))?(?:,? (?:paragraph|para\.|paragraphe) \d{1,2}(?: ?\([a-z]{1,3}\)){0,2})?(?![\p{L}\p{N}%])/uy

function readArticles(words: string, found: RegExpExecArray): Match[] {
  const items = readList(words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const parts = joinRanges(items).flatMap(([first, upTo]): Part[] => {
    if (first === undefined) return []
    const start = first.after === 'nothing' ? found.index : first.start
    const end = (upTo ?? first).end
    const places = isRange(first, upTo)
      ? { path: [first.match[0]], upTo: [upTo.match[0]] }
      : { path: [words.slice(first.start, end)] }
    return [{ start, end, number: null, cites: { type: 'pinpoint', unit: 'article', ...places } }]
  })
  return [{ start: found.index, end: last.end, parts }]
}

/** "Articles 3 to 5"; in "article 34-1" the dash is part of one number. */
function isRange(first: ListItem, upTo: ListItem | undefined): upTo is ListItem {
  return upTo !== undefined && !(Number(upTo.match[0]) <= Number(first.match[0]))
}
