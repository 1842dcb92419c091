/**
 * Resolutions of the UN General Assembly (and of the Human Rights Council, which counts alike), by session and number
 * or, until 1975, by number and session in roman figures; and UN document symbols.
 *
 *     resolutions ES-11/1 and ES-11/4 · resolution 68/248 A · resolution 377 A (V) · A/RES/76/124 · S/RES/2623(2022)
 */
import type { CitationFamily, Issuer, Match, Wording } from './citation.ts'
import { findIssuer, startWithOrgan } from './issuer.ts'
import { type ListItem, readList } from './number-list.ts'

export const unitedNationsResolution: CitationFamily = {
  name: 'united-nations-resolution',
  find: (wording) => [
    ...[...wording.words.matchAll(NOUN)].flatMap((found) => readResolutions(wording, found)),
    ...[...wording.words.matchAll(SYMBOL)].map(readSymbol),
  ],
}

const NOUN = /(?<![\p{L}\p{N}-])(?:resolutions?|résolutions?|резолюці(?:ями|ям|ях|єю|я|ю|ї|й)) (?=\d|ES-|S-)/giu

/** "76/124", "ES-11/1", "68/248 A"; "377 A (V)", "3314 (XXIX)". Not "2006/11", which the Economic and Social Council has. */
const ITEM =
  /((?:(?:ES|S)-)?\d{1,2}\/\d{1,3}(?: [A-Z](?![\p{L}\p{N}]))?|\d{1,4}(?: [A-Z](?: and [A-Z])?)? \([IVXL]{1,7}\))(?![\p{L}\p{N}/])/uy

/** The organs that count by session; "its resolution 49/1" after the Human Rights Council is that Council's. */
const COUNTS_BY_SESSION = new Set(['un-ga', 'un-hrc'])

function readResolutions(wording: Wording, found: RegExpExecArray): Match[] {
  const items = readList(wording.words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const said = findIssuer(wording, { start: found.index, end: last.end }, 'with-session')
  const issuer = said !== null && COUNTS_BY_SESSION.has(said) ? said : 'un-ga'
  const start = startWithOrgan(wording, found.index)
  const parts = items.map((item, index) => toPart(item, index === 0 ? start : item.start, issuer))
  return [{ start, end: last.end, parts }]
}

function toPart(item: ListItem, start: number, issuer: Issuer) {
  const cites = { type: 'numbered', kind: 'resolution', number: item.match[0], year: null, issuer } as const
  return { start, end: item.end, number: { start: item.start, end: item.end }, cites }
}

/** "A/RES/ES-11/1", "S/RES/2623(2022)", "S/RES/2623 (2022)". */
const SYMBOL =
  /(?<![\p{L}\p{N}/])(?:A\/RES\/((?:(?:ES|S)-)?\d{1,2}\/\d{1,3}(?:[A-Z](?![\p{L}\p{N}]))?)|S\/RES\/(\d{1,4})(?: ?\((\d{4})\))?)(?![\p{N}/])/gu

function readSymbol(found: RegExpExecArray): Match {
  const range = { start: found.index, end: found.index + found[0].length }
  const [, assembly, council, year] = found
  const number = assembly ?? council ?? ''
  const issuer = assembly === undefined ? 'un-sc' : 'un-ga'
  const at = range.start + found[0].indexOf(number)
  const cites = { type: 'numbered', kind: 'resolution', number, year: year ?? null, issuer } as const
  return { ...range, parts: [{ ...range, number: { start: at, end: at + number.length }, cites }] }
}
