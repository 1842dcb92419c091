/**
 * Texts cited by the day of their adoption: "the UN General Assembly Resolution adopted on February 23, 2023",
 * "its Declaration of 27 May 2024".
 */
import type { CitationFamily, Match, Wording } from './citation.ts'
import { DATE_SOURCE, readDate } from './dates.ts'
import { findIssuer, organBefore, organWithin, startWithOrgan } from './issuer.ts'
import { readNoun, SINGULAR_SOURCE } from './nouns.ts'

export const datedText: CitationFamily = {
  name: 'dated-text',
  find: (wording) => [...wording.words.matchAll(NOUN_AND_DATE)].flatMap((found) => readCitation(wording, found)),
}

/** "Resolution adopted on 23 February 2023", "Declaration of 27 May 2024", "Resolution adopted by the Assembly on …". */
const NOUN_AND_DATE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${SINGULAR_SOURCE})(?: (?:adopted|passed|issued))?(?: by (?:the )?[\\p{L} ]{3,50})? (?:on|of) (?:\\p{Lu}\\p{Ll}{2,5}day,? )?(${DATE_SOURCE})(?!\\d)`,
  'giu',
)

/** "its Declaration of 27 May 2024". */
const POSSESSIVE = /(?:^|[^\p{L}])(?:its|their|our) (?:own |previous |earlier |recent )?$/iu

function readCitation(wording: Wording, found: RegExpExecArray): Match[] {
  const noun = readNoun(found[1] ?? '')
  const date = readDate(found[2] ?? '')
  if (date === null) return []
  const end = found.index + found[0].length
  const start = startWithOrgan(wording, found.index)
  const inside = organWithin(wording, { start: found.index, end })?.organ ?? null
  const own = POSSESSIVE.test(wording.words.slice(Math.max(0, found.index - 20), found.index))
  const isNamed = own || inside !== null || organBefore(wording, found.index) !== null
  if (noun.letters === 'small' && !isNamed) return []
  const issuer = inside ?? findIssuer(wording, { start: found.index, end }, 'with-session')
  const cites = { type: 'dated', kind: noun.kind, date, issuer } as const
  return [{ start, end, parts: [{ start, end, number: null, cites }] }]
}
