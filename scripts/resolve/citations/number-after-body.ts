/**
 * Texts whose number stands behind their body: "Постанова Верховної Ради України № 806-IX", "Resolution of the Verkhovna
 * Rada No. 806-IX". The number must be marked as one, or it counts something else.
 */
import type { CitationFamily, Match, Wording } from './citation.ts'
import { organAfter } from './issuer.ts'
import { NOUN_HINTS, NOUN_SOURCE, readNoun } from './nouns.ts'
import { execAt } from './number-list.ts'

export const numberAfterBody: CitationFamily = {
  name: 'numbered-text',
  hints: NOUN_HINTS,
  find: (wording) => [...wording.words.matchAll(NOUN)].flatMap((found) => readCitation(wording, found)),
}

const NOUN = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${NOUN_SOURCE}|декларації|резолюції)(?= )`, 'giu')

/** " № 806-IX", " No. 12". */
const MARKED_NUMBER = /,? (?:№|[Nn]o\.?|[Nn]°) ?(\d{1,4}(?:-[IVXL]{1,6})?)(?![\p{L}\p{N}/%])(?!\.\d)/uy

function readCitation(wording: Wording, { 0: word, index }: RegExpExecArray): Match[] {
  const body = organAfter(wording, index + word.length)
  const marked = body === null ? null : execAt(MARKED_NUMBER, wording.words, body.end)
  if (body === null || marked === null) return []
  const end = body.end + marked[0].length
  const number = marked[1] ?? ''
  const cites = { type: 'numbered', kind: readNoun(word).kind, number, year: null, issuer: body.organ } as const
  const part = { start: index, end, number: { start: end - number.length, end }, cites }
  return [{ start: index, end, parts: [part] }]
}
