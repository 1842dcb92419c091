/**
 * Mentions that name no single text: "other Assembly Resolutions", "relevant resolutions of the UNGA". They are
 * recognised and counted, and nobody is warned of them.
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Wording } from './citation.ts'
import { organAfter, organBefore } from './issuer.ts'
import { NOUN_HINTS, type NounRead, PLURAL_SOURCE, readNoun } from './nouns.ts'

export const vague: CitationFamily = {
  name: 'vague',
  hints: NOUN_HINTS,
  find: (wording) => matchesOf(wording.words, PLURAL).flatMap((found) => readMention(wording, found)),
}

/** A plural noun without a number: "Resolutions in support of Ukraine". */
const PLURAL = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${PLURAL_SOURCE})(?![\\p{L}\\p{N}-]| (?:nos?\\.? |n° |№ ?|ES-|S-)?\\d| ES-| S-)`,
  'giu',
)

/** Words that point without naming: "all other relevant". Those of the first line make small "resolutions" a citation. */
const QUALIFIER =
  /(?<![\p{L}\p{N}-])(?:(other|relevant|pertinent|previous|prior|earlier|past|recent|latest|subsequent|related|numerous|several|successive|applicable)|all|any|many|various|multiple|its|their|our|these|those|such|own) $/iu

function readMention(wording: Wording, found: RegExpExecArray): Match[] {
  const before = readBefore(wording, found.index)
  const after = organAfter(wording, found.index + found[0].length)
  const issuer = after?.organ ?? before.issuer
  if (issuer === null && !isQualified(before.qualifier, readNoun(found[0]))) return []
  const range = { start: before.start, end: after?.end ?? found.index + found[0].length }
  return [{ ...range, parts: [{ ...range, number: null, cites: { type: 'vague', issuer } }] }]
}

type Qualifier = 'none' | 'weak' | 'strong'

/** "its Resolutions", "relevant resolutions"; not "their resolutions for the new year", nor "other declarations". */
function isQualified(qualifier: Qualifier, { kind, letters }: NounRead): boolean {
  if (kind !== 'resolution') return false
  return qualifier === 'strong' || (qualifier === 'weak' && letters === 'capital')
}

/** Goes back over qualifiers and bodies: "other relevant UN General Assembly |Resolutions". */
function readBefore(wording: Wording, noun: number) {
  let start = noun
  let issuer: string | null = null
  let qualifier: Qualifier = 'none'
  for (let steps = 0; steps < 8; steps++) {
    const organ = organBefore(wording, start)
    const word = QUALIFIER.exec(wording.words.slice(Math.max(0, start - 16), start))
    if (organ !== null) {
      issuer ??= organ.organ
      start = organ.start
    } else if (word !== null) {
      if (qualifier !== 'strong') qualifier = word[1] === undefined ? 'weak' : 'strong'
      start -= word[0].length
    } else break
  }
  return { start, issuer, qualifier }
}
