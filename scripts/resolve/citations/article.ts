/**
 * Articles of a treaty, a place in whatever the words around name: "Article 5 of the Washington Treaty", "the Washington
 * Treaty, including Article 5". An article without a treaty beside it stays vague: which treaty is never guessed.
 */
import type { CitationFamily, Match } from './citation.ts'
import { readList } from './number-list.ts'

export const article: CitationFamily = {
  name: 'article',
  find: ({ words }) => [...words.matchAll(NOUN)].flatMap((found) => readArticles(words, found)),
}

const NOUN = /(?<![\p{L}\p{N}-])(?:articles?|arts?\.|ст\.|статт(?:ями|ях|ею|я|і|ю)) (?=\d|[IVX])/giu

/** "5", "17.3", "2(2)", "51(c)", "IX". */
const ITEM = /(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5})(?: ?\((?:\d{1,2}|[a-z]{1,3})\)){0,3}(?![\p{L}\p{N}%])/uy

function readArticles(words: string, found: RegExpExecArray): Match[] {
  const items = readList(words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const parts = items.map((item, index) => ({
    start: index === 0 ? found.index : item.start,
    end: item.end,
    number: null,
    cites: { type: 'pinpoint', unit: 'article', path: [item.match[0]] } as const,
  }))
  return [{ start: found.index, end: last.end, parts }]
}
