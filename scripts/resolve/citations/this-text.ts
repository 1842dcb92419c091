/**
 * A text that speaks of itself, "this Declaration", "the present resolution"; and one that speaks again of a text that it
 * has just cited, "that Resolution", "the said Declaration".
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Cited } from './citation.ts'
import { NOUN_HINTS, type NounRead, readNoun } from './nouns.ts'

export const thisText: CitationFamily = {
  name: 'this-text',
  hints: NOUN_HINTS,
  find: ({ words }) => read(words, THIS, ({ kind, letters }) => ({ type: 'this-text', kind, letters })),
}

export const thatText: CitationFamily = {
  name: 'that-text',
  hints: NOUN_HINTS,
  find: ({ words }) => read(words, THAT, ({ kind }) => ({ type: 'that-text', kind })),
}

function read(words: string, pattern: RegExp, citedBy: (noun: NounRead) => Cited) {
  return matchesOf(words, pattern).map((found) => {
    const range = { start: found.index, end: found.index + found[0].length }
    return { ...range, parts: [{ ...range, number: null, cites: citedBy(readNoun(found[1] ?? '')) }] }
  })
}

/** "this Declaration" and "The present resolution"; not "this Declaration of Independence", "this resolution process". */
const THIS =
  /(?<![\p{L}\p{N}-])(?:[Tt]his|[Tt]he present|[Cc]ette|[Ll]a présente|[Цц]я|[Цц]ієї|[Цц]ю|[Цц]ій) ((?:[Dd][eé]claration|[Rr][eé]solution|[Rr]ecomm[ae]ndation|[Oo]pinion|[Дд]еклараці[яїю]|[Рр]езолюці[яїю]))(?![\p{L}\p{N}-]| of (?!the Assembly)| \d)/gu

/** "that Resolution", "the same declaration", "of the said Resolution"; not "that resolution of disputes". */
const THAT =
  /(?<![\p{L}\p{N}-])(?:[Tt]hat|[Tt]he (?:said|same|aforementioned|above-mentioned|latter)|[Ll]adite|[Зз]азначеної) ((?:[Dd][eé]claration|[Rr][eé]solution|[Rr]ecomm[ae]ndation|[Oo]pinion|[Дд]еклараці[їю]|[Рр]езолюці[їю]))(?![\p{L}\p{N}-]| of | \d)/gu
