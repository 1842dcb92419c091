/**
 * Texts cited by kind, title and number in brackets: "the Declaration on Building Resilience (419)". A year in the
 * brackets is a year: "the Declaration on Friendship (1970)" is not number 1970.
 */
import type { CitationFamily, Match, Wording } from './citation.ts'
import { findIssuer, startWithOrgan } from './issuer.ts'
import { NOUN_SOURCE, readNoun } from './nouns.ts'

export const titledText: CitationFamily = {
  name: 'titled-text',
  find: (wording) => [...wording.words.matchAll(TITLED)].flatMap((found) => readCitation(wording, found)),
}

/** "Declaration on … (419)": up to 200 letters without bracket, semicolon or another noun's beginning "on". */
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}-])(${NOUN_SOURCE}) (?:on|sur|про) [^();]{3,200} \\((\\d{1,3})\\)`, 'giu')

function readCitation(wording: Wording, found: RegExpExecArray): Match[] {
  const noun = readNoun(found[1] ?? '')
  if (noun.count === 'many' || noun.letters === 'small') return []
  const end = found.index + found[0].length
  const number = found[2] ?? ''
  const issuer = findIssuer(wording, { start: found.index, end }, 'plain')
  const start = startWithOrgan(wording, found.index)
  const part = {
    start,
    end,
    number: { start: end - 1 - number.length, end: end - 1 },
    cites: { type: 'numbered', kind: noun.kind, number, year: null, issuer },
  } as const
  return [{ start, end, parts: [part] }]
}
