/**
 * Binds all citations of one passage: whole texts first, then the places in them. A pinpoint goes to its neighbour:
 *
 *     "paragraph 12 of Resolution 2463"            forward; one reference to the clause
 *     "the Washington Treaty, including Article 5"  backward; two references
 *     "paragraph 28 a."                             alone; a paragraph of this text
 */
import { bindAlone, bindInside, withoutTrouble } from './bind-pinpoint.ts'
import {
  bindDated,
  bindNumbered,
  bindPlaced,
  bindSymbol,
  bindThisText,
  bindTitled,
  groupOf,
  issuerKey,
} from './bind-text.ts'
import type { Binding, Bound, Citing } from './binding.ts'
import type { Cited, Pinpoint, ThatText, Wording } from './citations/citation.ts'
import { organAfter } from './citations/issuer.ts'
import type { FoundPart } from './gather.ts'
import { splitRange } from './split-range.ts'
import { severalInstruments } from './trouble.ts'

export function bind(parts: readonly FoundPart[], wording: Wording, citing: Citing): readonly Bound[] {
  const bound: Bound[] = [] // From the last to the first, so that what follows a pinpoint is bound before it.
  for (let last = parts.length - 1; last >= 0; last--) {
    const part = parts[last]
    if (part === undefined) continue
    if (part.cites.type !== 'pinpoint') {
      const binding = bindDocument(part.cites, { citing, before: parts.slice(Math.max(0, last - LOOKED_AT), last) })
      if (binding !== null) bound.push(toBound(part, binding))
      continue
    }
    const first = firstOfMatch(parts, last)
    bindPinpoints(parts.slice(first, last + 1), parts.slice(Math.max(0, first - LOOKED_AT), first), {
      wording,
      citing,
      bound,
    })
    last = first
  }
  return bound.reverse()
}

type Document = Exclude<Cited, Pinpoint>

/** `before`: the parts before it in the passage, for one that speaks again of a text that was cited. */
type Place = { readonly citing: Citing; readonly before: readonly FoundPart[] }

function bindDocument(cites: Document, { citing, before }: Place): Binding | null {
  switch (cites.type) {
    case 'numbered':
      return bindNumbered(cites, citing)
    case 'dated':
      return bindDated(cites, citing)
    case 'titled':
      return bindTitled(cites, citing)
    case 'placed':
      return bindPlaced(cites, citing)
    case 'this-text':
      return bindThisText(cites, citing)
    case 'that-text':
      return bindThatText(cites, { citing, before })
    case 'named': {
      const { target, group } = citing.registry.entries.get(cites.entry) ?? { target: null, group: 'other' }
      return { state: target === null ? 'vague' : 'external', target, group }
    }
    case 'named-one-of':
      return bindOneOf(cites.entries, citing)
    case 'symbol':
      return bindSymbol(cites, citing)
    case 'vague': {
      const group = cites.issuer === null ? 'other' : groupOf(issuerKey(cites.issuer, citing), citing)
      return { state: 'vague', target: null, group }
    }
  }
}

/** "the Charter" after the UN Charter and the Charter of Paris. */
function bindOneOf(ids: readonly string[], { registry }: Citing): Binding {
  const group = registry.entries.get(ids[0] ?? '')?.group ?? 'other'
  return { state: 'vague', target: null, group, trouble: severalInstruments(ids) }
}

/** "that Resolution" is the nearest one before it, in the passage or in the clause around it; without any, the words cite nothing. */
function bindThatText({ kind }: ThatText, { citing, before }: Place): Binding | null {
  const here = before.findLast(({ cites }) => 'kind' in cites && cites.kind === kind && cites.type !== 'that-text')
  const cites = here?.cites ?? citing.earlier?.get(kind)
  if (cites === undefined || cites.type === 'pinpoint') return null
  const binding = bindDocument(cites, { citing, before: [] })
  return binding === null ? null : withoutTrouble(binding)
}

/** No sentence that speaks of "that Resolution", or of an article "thereof", names more between. */
const LOOKED_AT = 8

const toBound = ({ start, end, family, number }: FoundPart, binding: Binding): Bound => ({
  start,
  end,
  family,
  number,
  binding,
})

/** The first part of the match whose last part stands at `last`: "Articles 3" of "Articles 3 and 5". */
function firstOfMatch(parts: readonly FoundPart[], last: number): number {
  let first = last
  while (first > 0 && parts[first - 1]?.match === parts[last]?.match) first--
  return first
}

type Situation = { readonly wording: Wording; readonly citing: Citing; readonly bound: Bound[] }

function bindPinpoints(group: readonly FoundPart[], before: readonly FoundPart[], situation: Situation): void {
  const { wording, citing, bound } = situation
  const { start, end } = group[0]?.match ?? { start: 0, end: 0 }
  const next = bound[bound.length - 1]
  const gap = next === undefined ? '' : wording.words.slice(end, next.start)
  const forward = next !== undefined && isForward(gap) ? next : null
  if (forward !== null) bound.pop()
  const named = forward === null ? backwardDocument(before, { start, end }, situation) : withoutTrouble(forward.binding)
  const shared = named === null ? (sharedDocument(group, next, gap) ?? unknownDocument(wording, end)) : null
  const within = forward === null ? shared : named
  for (const [index, part] of [...group].reverse().entries()) {
    if (part.cites.type !== 'pinpoint') continue
    const binding = bindPinpoint(part.cites, { named, shared }, citing)
    if (binding === null) continue
    const whole = index === 0 && forward !== null ? closeWith(forward, part, binding) : toBound(part, binding)
    for (const one of splitRange(whole, part)) bound.push(within === null ? one : { ...one, within })
  }
}

/** "Article 5 |and |Article 3 of the Washington Treaty", "… |and the |third operative paragraph of …": both are of that treaty; paragraphs likewise. */
const SHARED = /^(?:, (?:and )?| and | or | et | та )(?:the )?$/u

/** The text of the place behind, when that place is of the same kind and names its text. */
function sharedDocument(group: readonly FoundPart[], next: Bound | undefined, gap: string): Binding | null {
  if (next?.within === undefined || next.family !== group[0]?.family || !SHARED.test(gap)) return null
  return withoutTrouble(next.within)
}

/** The last pinpoint and its text are one reference: "5 of the Washington Treaty" of "Articles 3 and 5 of …". */
function closeWith(forward: Bound, part: FoundPart, binding: Binding): Bound {
  const trouble = binding.trouble ?? forward.binding.trouble
  return { ...toBound(part, trouble === undefined ? binding : { ...binding, trouble }), end: forward.end }
}

/** From a pinpoint to the text behind it: "of the", ", of", "in our"; "Article 51 UN Charter". */
const FORWARD = /^(?: |,? (?:of|in|to|under|from|de|du|de la)(?: the| its| our| said)? | (?:de l|d)')$/u

/** "paragraph 12 of the Assembly's |Resolution 463": a body stands between. */
const FORWARD_OVER_BODY = /^ (?:of|in|to|under|from)(?: the)? \p{Lu}[\p{L} ]{1,60}'s? $/u

/** A longer gap is no link from a pinpoint to its text. */
const WIDEST_GAP = 80

const isForward = (gap: string): boolean =>
  gap.length <= WIDEST_GAP && (FORWARD.test(gap) || FORWARD_OVER_BODY.test(gap))

/** From a text to the pinpoint behind it: ", including", "'s", " (", ", in particular its", " of 2 March 2022, ". */
const BACKWARD =
  /^(?: (?:of|du|від) \d{1,2} \p{L}{3,12} \d{4})?(?:'s |, | \(| |,? at |,? whose |,? (?:and )?(?:including|in particular|notably|especially|particularly|specifically)(?: its| the)? |,? (?:et )?(?:notamment|en particulier) (?:à )?(?:son |sa |ses |l')?)$/u

/** "Article 2(4) thereof": of the text named before. "paragraph 3 above": of this text. */
const AFTER_PINPOINT = /^ (thereof|above|below)(?!\p{L})/u

function backwardDocument(
  before: readonly FoundPart[],
  { start, end }: { start: number; end: number },
  { wording, citing }: Situation,
): Binding | null {
  const behind = AFTER_PINPOINT.exec(wording.words.slice(end, end + 9))?.[1]
  if (behind === 'above' || behind === 'below') return null
  const last = before.findLastIndex(({ cites }) => cites.type !== 'pinpoint')
  const named = before[last]
  if (named === undefined || named.cites.type === 'pinpoint') return null
  const after = organAfter(wording, named.end)?.end ?? named.end
  const isNeighbour = last === before.length - 1 && BACKWARD.test(wording.words.slice(after, start))
  const isThereof = behind === 'thereof' && wording.sentenceStart(start) <= named.start
  if (!isNeighbour && !isThereof) return null
  const document = bindDocument(named.cites, { citing, before: before.slice(0, last) })
  return document === null ? null : withoutTrouble(document)
}

/** "paragraph 2 and paragraph 12 of Declaration 489": of this text, when that Declaration has no such paragraph. */
function bindShared(pinpoint: Pinpoint, document: Binding, citing: Citing): Binding {
  const inside = bindInside(pinpoint, document, citing)
  if (inside.trouble === undefined) return inside
  const alone = bindAlone(pinpoint, citing)
  return alone.state === 'held' ? alone : inside
}

/** "paragraph 4 of the report": of a text that is not recognised, and so of no text of ours. */
const OF_ANOTHER = /^ of (?!this|the present|above|below)/u

function unknownDocument(wording: Wording, end: number): Binding | null {
  return OF_ANOTHER.test(wording.words.slice(end, end + 16)) ? { state: 'vague', target: null, group: 'other' } : null
}

/** The text that the words name, or the one that they share with the place behind them. */
type Documents = { readonly named: Binding | null; readonly shared: Binding | null }

function bindPinpoint(pinpoint: Pinpoint, { named, shared }: Documents, citing: Citing): Binding | null {
  if (named !== null) return bindInside(pinpoint, named, citing)
  if (shared !== null) return bindShared(pinpoint, shared, citing)
  const alone = bindAlone(pinpoint, citing)
  return pinpoint.spoken === 'as-draft' && !isDraft(alone) ? null : alone
}

/** "the PP3 battery" is no paragraph of a text whose labels are not spoken so. */
const isDraft = ({ target }: Binding): boolean => target?.type === 'clause' && /^(?:OP|PP)\d/u.test(target.clause)
