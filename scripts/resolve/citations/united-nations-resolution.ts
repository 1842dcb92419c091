/**
 * Resolutions and decisions of the UN General Assembly (and of the Human Rights Council, which counts alike), by session
 * and number or, until 1975, by number and session in roman figures; their document symbols; and those of the Economic
 * and Social Council, by year and number.
 *
 *     resolutions ES-11/1 and ES-11/4 · resolution 68/248 A · resolution 377 A (V) · A/RES/76/124 · S/RES/2623(2022)
 *     decision 1982/112 · resolution 2006/11
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Issuer, Match, Part, Wording } from './citation.ts'
import { findIssuer, organAfter, organBefore, startWithOrgan } from './issuer.ts'
import { type ListItem, readList } from './number-list.ts'

const HINTS = ['resolution', 'résolution', 'decision', 'décision', 'резолюці', '/res/']

export const unitedNationsResolution: CitationFamily = {
  name: 'united-nations-resolution',
  hints: HINTS,
  find: (wording) => [
    ...matchesOf(wording.words, NOUN).flatMap((found) => readResolutions(wording, found)),
    ...matchesOf(wording.words, SYMBOL).map(readSymbol),
  ],
}

export const economicAndSocialCouncil: CitationFamily = {
  name: 'economic-and-social-council',
  hints: HINTS,
  find: (wording) => matchesOf(wording.words, NOUN).flatMap((found) => readByYear(wording, found)),
}

const NOUN =
  /(?<![\p{L}\p{N}-])(resolutions?|decisions?|résolutions?|décisions?|резолюці(?:ями|ям|ях|єю|я|ю|ї|й)) (?:nos?\.? ?|n° ?|№ ?)?(?=\d|ES-|S-)/giu

/** "76/124", "ES-11/1 (2022)", "68/248 A"; "377 A (V)", "3314 (XXIX)". Not "2006/11", which the Economic and Social Council has. */
export const NUMBER_BY_SESSION =
  /((?:(?:ES|S)-)?\d{1,2}\/\d{1,3}(?: [A-Z](?![\p{L}\p{N}]))?|\d{1,4}(?: [A-Z](?: and [A-Z])?)? \([IVXL]{1,7}\))(?: ?\((?:19|20)\d\d\))?(?![\p{L}\p{N}/])/uy

/** "2006/11", "1982/112". Not "2014/145/CFSP", which is the European Union's. */
const ITEM_BY_YEAR = /((?:19|20)\d\d\/\d{1,3})(?![\p{L}\p{N}/(])/uy

/** The organs that count by session; "its resolution 49/1" after the Human Rights Council is that Council's. */
const COUNTS_BY_SESSION = new Set(['un-ga', 'un-hrc'])
const COUNTS_BY_YEAR = new Set(['un-ecosoc', 'un-chr'])

function readResolutions(wording: Wording, found: RegExpExecArray): Match[] {
  const items = readList(wording.words, found.index + found[0].length, NUMBER_BY_SESSION)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const said = findIssuer(wording, { start: found.index, end: last.end }, 'with-session')
  return toMatch(wording, items, { found, issuer: said !== null && COUNTS_BY_SESSION.has(said) ? said : 'un-ga' })
}

function readByYear(wording: Wording, found: RegExpExecArray): Match[] {
  const items = readList(wording.words, found.index + found[0].length, ITEM_BY_YEAR)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const beside = (organBefore(wording, found.index) ?? organAfter(wording, last.end))?.organ ?? 'un-ecosoc'
  return toMatch(wording, items, { found, issuer: COUNTS_BY_YEAR.has(beside) ? beside : 'un-ecosoc' })
}

function toMatch(
  wording: Wording,
  items: readonly ListItem[],
  { found, issuer }: { readonly found: RegExpExecArray; readonly issuer: Issuer },
): Match[] {
  const start = startWithOrgan(wording, found.index)
  const isDecision = /^d[eé]cision/iu.test(found[1] ?? '')
  const parts = items.map((item, index): Part => {
    const number = item.match[1] ?? ''
    const kind = isDecision ? ({ kind: 'text', noun: 'decision' } as const) : ({ kind: 'resolution' } as const)
    const cites = { type: 'numbered', ...kind, number, year: null, issuer } as const
    const printed = { start: item.start, end: item.start + number.length }
    return { start: index === 0 ? start : item.start, end: item.end, number: printed, cites }
  })
  return [{ start, end: items[items.length - 1]?.end ?? start, parts }]
}

/** "A/RES/ES-11/1", "A/RES/2625(XXV)", "S/RES/2623(2022)", "S/RES/2623 (2022)". */
const SYMBOL =
  /(?<![\p{L}\p{N}/])(?:A\/RES\/((?:(?:ES|S)-)?\d{1,2}\/\d{1,3}(?:[A-Z](?![\p{L}\p{N}]))?|\d{1,4}(?:[A-Z])? ?\([IVXL]{1,7}\))|S\/RES\/(\d{1,4})(?: ?\((\d{4})\))?)(?![\p{N}/])/gu

function readSymbol(found: RegExpExecArray): Match {
  const range = { start: found.index, end: found.index + found[0].length }
  const [, assembly, council, year] = found
  const number = assembly ?? council ?? ''
  const issuer = assembly === undefined ? 'un-sc' : 'un-ga'
  const at = range.start + found[0].indexOf(number)
  const cites = { type: 'numbered', kind: 'resolution', number, year: year ?? null, issuer } as const
  return { ...range, parts: [{ ...range, number: { start: at, end: at + number.length }, cites }] }
}
