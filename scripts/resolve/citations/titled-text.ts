/**
 * Texts cited by their title: with the number in brackets behind it, "the Declaration on Building Resilience (419)" –
 * a year in the brackets is a year: "the Declaration on Friendship (1970)" is not number 1970 – or by the title alone,
 * when the library holds a text of that title: "its declaration “Standing with Ukraine until Victory”".
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Wording } from './citation.ts'
import { findIssuer, startWithOrgan } from './issuer.ts'
import { isForeign, NOUN_HINTS, NOUN_SOURCE, readNoun } from './nouns.ts'

export const titledText: CitationFamily = {
  name: 'titled-text',
  hints: NOUN_HINTS,
  find: (wording) => [
    ...matchesOf(wording.words, TITLE_AND_NUMBER).flatMap((found) => readNumber(wording, found)),
    ...matchesOf(wording.words, NOUN_BEFORE_TITLE).flatMap((found) => readTitle(wording, found)),
  ],
}

/**
 * A title alone: "its text Keeping Harbours Open", "in “Keeping Harbours Open”". Its words must be written as a title is,
 * for "keeping harbours open" may be what the sentence says.
 */
export const bareTitle: CitationFamily = {
  name: 'titled-text',
  hints: [''], // Their titles are found already.
  find: ({ titles, words }) =>
    titles.flatMap(({ start, end, texts }): Match[] => {
      const quoted = /["“«'‘]/u.test(words.charAt(start - 1)) ? CLOSING.exec(words.slice(end, end + 2)) : null
      if (quoted === null && !isWrittenAsTitle(words.slice(start, end))) return []
      const range = quoted === null ? { start, end } : { start: start - 1, end: end + quoted[0].length }
      const cites = { type: 'titled', kind: 'text', texts, issuer: null } as const
      return [{ ...range, parts: [{ ...range, number: null, cites }] }]
    }),
}

/** "Safeguarding the Black Sea together": it begins with a capital, and so do most of its words. */
function isWrittenAsTitle(title: string): boolean {
  const words = title.split(' ')
  return /^\p{Lu}/u.test(title) && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
}

/** "Declaration on … (419)": up to 200 letters without bracket, semicolon or another noun's beginning "on". */
const TITLE_AND_NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${NOUN_SOURCE}) (?:on|sur|про) [^();]{3,200} \\((\\d{1,3})\\)`,
  'giu',
)

function readNumber(wording: Wording, found: RegExpExecArray): Match[] {
  const noun = readNoun(found[1] ?? '')
  if ((noun.count === 'many' || noun.letters === 'small') && !isForeign(found[1] ?? '')) return []
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

/** "declaration ", "Declaration entitled “", "resolution on ": what may stand before a title. */
const NOUN_BEFORE_TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${NOUN_SOURCE})(?: (?:entitled|titled|called|intitulée))?((?: on(?: the)?|:|,)? ["“«'‘] ?| on the | on | )`,
  'giu',
)

/** Titles may begin with the "on" or "on the" behind the noun, or after it; and their quotation mark is closed. */
const CLOSING = /^ ?["”»'’]/u

function readTitle(wording: Wording, found: RegExpExecArray): Match[] {
  const { words } = wording
  const noun = readNoun(found[1] ?? '')
  const behind = found.index + found[0].length
  const title = wording.titleAt(behind) ?? wording.titleAt(behind - (found[2] ?? '').trimStart().length)
  if (title === null) return []
  const opened = /["“«'‘]/u.test(found[2] ?? '')
  const end = title.end + (opened ? (CLOSING.exec(words.slice(title.end, title.end + 2))?.[0].length ?? 0) : 0)
  const start = startWithOrgan(wording, found.index)
  const issuer = findIssuer(wording, { start: found.index, end }, 'plain')
  const cites = { type: 'titled', kind: noun.kind, texts: title.texts, issuer } as const
  return [{ start, end, parts: [{ start, end, number: null, cites }] }]
}
