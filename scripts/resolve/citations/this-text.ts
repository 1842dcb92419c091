/**
 * A text that speaks of itself: "this Declaration", "the present resolution".
 */
import type { CitationFamily } from './citation.ts'
import { readNoun } from './nouns.ts'

export const thisText: CitationFamily = {
  name: 'this-text',
  find: ({ words }) =>
    [...words.matchAll(THIS)].map((found) => {
      const range = { start: found.index, end: found.index + found[0].length }
      const { kind, letters } = readNoun(found[1] ?? '')
      return { ...range, parts: [{ ...range, number: null, cites: { type: 'this-text', kind, letters } }] }
    }),
}

/** "this Declaration" and "The present resolution"; not "this Declaration of Independence", "this resolution process". */
const THIS =
  /(?<![\p{L}\p{N}-])(?:[Tt]his|[Tt]he present|[Cc]ette|[Ll]a présente|[Цц]я|[Цц]ієї|[Цц]ю) ((?:[Dd][eé]claration|[Rr][eé]solution|[Rr]ecommendation|[Oo]pinion|[Дд]еклараці[яїю]|[Рр]езолюці[яїю]))(?![\p{L}\p{N}-]| of (?!the Assembly)\p{Lu}| \d)/gu
