/**
 * Texts called by the place of the session that adopted them: "the OSCE PA 2014 Baku Declaration", "the Baku Declaration
 * of the OSCE Parliamentary Assembly (2014)". A body and a year must stand beside the place, or nobody knows what is meant.
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Wording } from './citation.ts'
import { organAfter, organBefore, organThatAdopted, startWithOrgan } from './issuer.ts'
import { NOUN_HINTS } from './nouns.ts'

export const placedText: CitationFamily = {
  name: 'placed-text',
  hints: NOUN_HINTS,
  find: (wording) => matchesOf(wording.words, PLACE).flatMap((found) => readCitation(wording, found)),
}

/** "2014 Baku Declaration", "Baku Declaration". */
const PLACE = /(?<![\p{L}\p{N}-])(?:((?:19|20)\d\d) )?(\p{Lu}[\p{L}-]{2,20}) Declaration(?![\p{L}\p{N}-]| \d)/gu

/** " (2014)", " of 2014", " in 2014", " on 3 July 2025", " at its 2014 annual session". */
const YEAR_BEHIND =
  /^(?: \(((?:19|20)\d\d)\)|,? (?:of|in|on|at its)(?: \d{1,2} \p{Lu}\p{Ll}{2,8})? ((?:19|20)\d\d)(?: annual session)?(?!\d))/u
/** Enough for the longest of them. */
const BEHIND = 36

function readCitation(wording: Wording, found: RegExpExecArray): Match[] {
  const end = found.index + found[0].length
  const before = organBefore(wording, found.index)
  const after = organAfter(wording, end) ?? organThatAdopted(wording, end)
  const organ = before ?? after
  const last = before === null ? (after?.end ?? end) : end
  const behind = YEAR_BEHIND.exec(wording.words.slice(last, last + BEHIND))
  const year = found[1] ?? behind?.[1] ?? behind?.[2]
  if (organ === null || organ.organ === 'own' || year === undefined) return []
  const start = startWithOrgan(wording, found.index)
  const stop = last + (found[1] === undefined ? (behind?.[0].length ?? 0) : 0)
  const place = found[2] ?? ''
  const cites = { type: 'placed', kind: 'declaration', place, year, issuer: organ.organ } as const
  return [{ start, end: stop, parts: [{ start, end: stop, number: null, cites }] }]
}
