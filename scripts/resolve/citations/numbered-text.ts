/**
 * Texts cited by kind and number. Whose they are is decided by the sentence, so one family serves the assemblies that
 * number through ("Declaration 489"), the Council of Europe ("Resolution 2433 (2022)") and the Security Council
 * ("UNSC Resolution 1325", "resolutions 1355 (2001) and 1493 (2003)").
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Issuer, Match, Part, Wording } from './citation.ts'
import { findIssuer, organBefore, startWithOrgan } from './issuer.ts'
import { issuerBehind } from './issuer-behind.ts'
import { BEFORE_NOUN, isForeign, NOUN_HINTS, NOUN_SOURCE, type NounRead, POSSESSIVE, readNoun } from './nouns.ts'
import { type ListItem, readList } from './number-list.ts'

export const numberedText: CitationFamily = {
  name: 'numbered-text',
  hints: NOUN_HINTS,
  find: (wording) => matchesOf(wording.words, NOUN_AND_FIGURE).flatMap((found) => readCitation(wording, found)),
}

/** "Declarations ", "Resolution no. ", "Декларації № ", right before a figure. */
const NOUN_AND_FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${NOUN_SOURCE})( {1,3}(?:nos?\\.?|nr\\.?|n\\.|n°|№) ?| {1,3})(?=\\d)`,
  'giu',
)

/**
 * One number, with its year if it has one: "489", "2433 (2022)". Not the beginning of "60/1", "4.5", "99%", "5th" or
 * "377 A (V)"; but of "381on", where a style change glued two words together.
 */
const ITEM =
  /(?:(?:№|[Nn]°|[Nn]os?\.?) ?)?(\d{1,4}(?:-[IVXL]{1,6}(?![\p{L}\p{N}]))?)(?: ?\(((?:19|20)\d\d)\))?(?=(?:on|of|adopted)(?!\p{L})|[^\p{L}\p{N}%/]|\/\p{Lu}\p{Ll}|$)(?![.,]\d| [A-Z] \([IVXL]| \([IVXL])/uy

/** After a figure that counts things: "Resolutions 469 and 12 countries", "Declaration 27 May 2024". */
const COUNTED =
  /^ (?:billion|million|thousand|hundred|per ?cent|countries|nations|states|members?|allies|others?|years?|months?|weeks?|days?|times|pixels|dpi|people|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/iu

function readCitation(wording: Wording, found: RegExpExecArray): Match[] {
  const { words } = wording
  const start = found.index
  const noun = readNoun(found[1] ?? '')
  const marked = (found[2] ?? '').trim() !== ''
  const items = keepItems(words, noun, readList(words, start + found[0].length, ITEM))
  const last = items[items.length - 1]
  if (items[0] === undefined || last === undefined) return []
  const form = items[0].match[2] === undefined ? 'plain' : 'with-year'
  const issuer = SECURITY_COUNCIL.test(found[1] ?? '') ? 'un-sc' : findIssuer(wording, { start, end: last.end }, form)
  if (!isCitation(wording, { start, noun, marked, first: items[0], issuer })) return []
  const behind = issuer === null && form === 'with-year' ? issuerBehind(wording, last.end, noun.kind) : null
  const from = startWithOrgan(wording, start)
  const said = { noun, issuer, behind }
  const parts = items.map((item, index) => toPart(item, index === 0 ? from : item.start, said))
  return [{ start: from, end: last.end, parts }]
}

/** "UNSCR 1325" says whose resolution it is. */
const SECURITY_COUNCIL = /^unscrs?$/iu

/** A singular noun has one number, unless each has its year: "Resolution 2433 (2022) and 2434 (2022)". */
function keepItems(words: string, noun: NounRead, items: readonly ListItem[]): readonly ListItem[] {
  const kept: ListItem[] = []
  for (const item of items) {
    if (kept.length > 0 && noun.count === 'one' && item.match[2] === undefined) break
    if (COUNTED.test(words.slice(item.end, item.end + 14))) break
    kept.push(item)
  }
  return kept
}

type Candidate = {
  readonly start: number
  readonly noun: NounRead
  readonly marked: boolean // "No." stands before the number.
  readonly first: ListItem
  readonly issuer: Issuer
}

/** Not "Declaration 2022" (a year), nor "a screen of resolution 720" (small letters and nobody who issued it). */
function isCitation(wording: Wording, { start, noun, marked, first, issuer }: Candidate): boolean {
  if (marked || first.match[2] !== undefined) return true
  if (organBefore(wording, start) !== null) return true
  if (/^(?:19|20)\d\d$/u.test(first.match[1] ?? '')) return issuer === 'un-sc'
  if (noun.letters === 'capital' || noun.count === 'many') return true
  return (
    issuer === 'un-sc' ||
    POSSESSIVE.test(wording.words.slice(Math.max(0, start - BEFORE_NOUN), start)) ||
    isForeign(wording.words.slice(start, start + 9))
  )
}

type Said = { readonly noun: NounRead; readonly issuer: Issuer; readonly behind: string | null }

function toPart(item: ListItem, from: number, { noun, issuer, behind }: Said): Part {
  const number = item.match[1] ?? ''
  const start = item.start + item.match[0].indexOf(number)
  return {
    start: from,
    end: item.end,
    number: { start, end: start + number.length },
    cites: {
      type: 'numbered',
      kind: noun.kind,
      number,
      year: item.match[2] ?? null,
      issuer,
      ...(behind && { behind }),
    },
  }
}
