/**
 * Whose text a citation means, as far as the sentence says. By form alone "Resolution 2433 (2022)" may be of the Council
 * of Europe or of the Security Council; the body named beside it decides, never the topic.
 *
 *     "UNSC Resolution 1325"                              beside it
 *     "Resolution 2433 (2022) of the Parliamentary Assembly of the Council of Europe"   after it
 *     "as PACE stated in its Resolution 2433 (2022)"      earlier in the sentence
 */
import type { Numbering } from '../registry/registry.ts'
import type { Issuer, OrganMention, Range, Wording } from './citation.ts'

/** How a number is printed: "469", "2433 (2022)", "76/124". */
export type NumberForm = 'plain' | 'with-year' | 'with-session'

/** The issuer of the citation at `range`, or null when the sentence names none that numbers its texts in this form. */
export function findIssuer(wording: Wording, range: Range, form: NumberForm): Issuer {
  const beside =
    organBefore(wording, range.start) ?? organAfter(wording, range.end) ?? adopterCountingLike(wording, range.end, form)
  if (beside !== null) return beside.organ
  return earlierInSentence(wording, range.start, form)
}

/** "UNGA resolutions", "the Assembly's Declaration": the body right before an offset. */
export function organBefore(wording: Wording, at: number): OrganMention | null {
  const before = wording.words.slice(Math.max(0, at - 3), at)
  const gap = before.endsWith("'s ") ? 3 : before.endsWith("' ") ? 2 : before.endsWith(' ') ? 1 : 0
  return gap === 0 ? null : organEndingAt(wording, at - gap)
}

/** Between a citation and its body: "of the", "by", "adopted by the", "(2022) of the". */
const LINK_TO_ORGAN = /^ (?:(?:of|by|adopted by|de|de l'|du|des)(?: the| l')? ?)?$/u

/** The body named right after an offset: "… of the General Assembly". */
export function organAfter(wording: Wording, at: number): OrganMention | null {
  const next = firstOrganFrom(wording, at)
  if (next === null || next.start - at > 20) return null
  return LINK_TO_ORGAN.test(wording.words.slice(at, next.start)) ? next : null
}

/** The words of a citation begin with its body's name when that stands right before it: "UNSC Resolution 1325". */
export function startWithOrgan(wording: Wording, at: number): number {
  if (wording.words[at - 1] !== ' ') return at
  return organEndingAt(wording, at - 1)?.start ?? at
}

/** A body is named "nearby" a number without year up to this many letters before it. */
const NEARBY = 80

/** So many bodies are looked at before a citation; no sentence that means one names more, and the search stays linear. */
const BODIES_LOOKED_AT = 8

const FORMS: Readonly<Record<Numbering, readonly NumberForm[]>> = {
  'one-series': ['plain'],
  'per-kind': ['with-year'],
  'per-session': ['with-session'],
  'per-year': ['plain', 'with-year'],
  none: [],
}

/** " adopted unanimously by the", ", endorsed by the", ", which was passed by the". */
const ADOPTED_BY =
  /^,? (?:(?:as|which was) )?(?:(?:unanimously|first|later|jointly) )?(?:adopted|endorsed|passed|approved|issued)(?: unanimously)? by(?: the| all of the)? $/u

/** Who is said to have adopted a text. */
export function organThatAdopted(wording: Wording, at: number): OrganMention | null {
  const next = firstOrganFrom(wording, at)
  return next !== null && next.start - at <= 60 && ADOPTED_BY.test(wording.words.slice(at, next.start)) ? next : null
}

/** The same of a numbered text, when the body numbers its texts in this form; others may endorse a text as well. */
function adopterCountingLike(wording: Wording, at: number, form: NumberForm): OrganMention | null {
  const next = organThatAdopted(wording, at)
  return next !== null && countsLike(next, form) ? next : null
}

/** Whether a body is known to print its numbers so. */
export const countsLike = ({ numbering }: OrganMention, form: NumberForm): boolean =>
  numbering !== null && FORMS[numbering].includes(form)

function earlierInSentence(wording: Wording, at: number, form: NumberForm): Issuer {
  const from = wording.sentenceStart(at)
  const last = countOrgansBefore(wording, at) - 1
  for (let index = last; index > last - BODIES_LOOKED_AT; index--) {
    const mention = wording.organs[index]
    if (mention === undefined || mention.start < from) return null
    if (form === 'plain' && at - mention.end > NEARBY) return null
    if (mention.numbering === null || FORMS[mention.numbering].includes(form)) return mention.organ
  }
  return null
}

function organEndingAt(wording: Wording, end: number): OrganMention | null {
  const last = wording.organs[countOrgansBefore(wording, end + 1) - 1]
  return last?.end === end ? last : null
}

function firstOrganFrom(wording: Wording, at: number): OrganMention | null {
  return wording.organs[countOrgansBefore(wording, at + 1)] ?? null
}

/** The first body named between two offsets: "Resolution adopted by the General Assembly on …". */
export function organWithin(wording: Wording, { start, end }: Range): OrganMention | null {
  const first = firstOrganFrom(wording, start)
  return first !== null && first.end <= end ? first : null
}

/** How many mentions end before this offset. Mentions are in order, so halving finds it. */
function countOrgansBefore(wording: Wording, at: number): number {
  let low = 0
  let high = wording.organs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((wording.organs[middle]?.end ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
