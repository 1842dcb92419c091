/**
 * Texts cited by the day of their adoption: "the UN General Assembly Resolution adopted on February 23, 2023",
 * "its Declaration of 27 May 2024", "the 27 May 2024 Declaration of the Assembly".
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Range, Wording } from './citation.ts'
import { DATE_SOURCE, readDate } from './dates.ts'
import { findIssuer, organAfter, organBefore, organWithin, startWithOrgan } from './issuer.ts'
import { BEFORE_NOUN, isForeign, NOUN_HINTS, POSSESSIVE, readNoun, SINGULAR_SOURCE } from './nouns.ts'

export const datedText: CitationFamily = {
  name: 'dated-text',
  hints: NOUN_HINTS,
  find: (wording) => [
    ...matchesOf(wording.words, NOUN_AND_DATE).flatMap(({ 0: all, 1: noun = '', 2: date = '', index }) =>
      readCitation(wording, { start: index, end: index + all.length }, { noun, date }),
    ),
    ...matchesOf(wording.words, DATE_AND_NOUN).flatMap(({ 0: all, 1: date = '', 2: noun = '', index }) =>
      readCitation(wording, { start: index, end: index + all.length }, { noun, date }),
    ),
  ],
}

/** "Resolution adopted on 23 February 2023", "résolution du 2 mars 2022", "Resolution adopted by the Assembly on …". */
const NOUN_AND_DATE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${SINGULAR_SOURCE}|деклараці[їй]|резолюці[їй])(?: (?:adopted|passed|issued|adoptée))?(?: (?:by|of|par|de) (?:the |la |l')?[\\p{L} ]{3,50}| [\\p{L} ]{3,50})? (?:on|of|du|le|від) (?:\\p{Lu}\\p{Ll}{2,5}day,? )?(${DATE_SOURCE})(?!\\d)`,
  'giu',
)

/** "the 27 May 2024 Declaration". */
const DATE_AND_NOUN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${DATE_SOURCE}) (${SINGULAR_SOURCE})(?![\\p{L}\\p{N}-]| \\d)`,
  'giu',
)

type Said = { readonly noun: string; readonly date: string }

function readCitation(wording: Wording, { start: from, end }: Range, said: Said): Match[] {
  const noun = readNoun(said.noun)
  const date = readDate(said.date)
  if (date === null) return []
  const start = startWithOrgan(wording, from)
  const inside = organWithin(wording, { start: from, end })?.organ ?? null
  const own = POSSESSIVE.test(wording.words.slice(Math.max(0, from - BEFORE_NOUN), from))
  const isNamed = own || inside !== null || organBefore(wording, from) !== null || organAfter(wording, end) !== null
  if ((noun.letters === 'small' || isForeign(said.noun)) && !isNamed) return []
  const issuer = inside ?? findIssuer(wording, { start: from, end }, 'with-session')
  return [
    { start, end, parts: [{ start, end, number: null, cites: { type: 'dated', kind: noun.kind, date, issuer } }] },
  ]
}
