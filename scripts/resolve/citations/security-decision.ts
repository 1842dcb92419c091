/**
 * Decisions of the OSCE as prose cites them. They are the documents whose symbols stand in `symbols/assemblies.ts`: one
 * document has one id, however it is called.
 *
 *     OSCE Ministerial Council Decision No. 3/11   is MC.DEC/3/11
 *     Decision No. 1117 of the Permanent Council   is PC.DEC/1117
 */
import { matchesOf } from '../../matches-of.ts'
import { idFrom } from '../registry/external-text.ts'
import type { CitationFamily, Match } from './citation.ts'
import { readList } from './number-list.ts'

export const securityDecision: CitationFamily = {
  name: 'osce-document',
  hints: ['ministerial council', 'permanent council', 'security co'],
  find: ({ words }) => [
    ...matchesOf(words, BEFORE).flatMap((found) => readBefore(words, found)),
    ...matchesOf(words, BEHIND).flatMap(readBehind),
  ],
}

/** Who decides, and the letters of its symbols. */
const COUNCILS: ReadonlyMap<string, string> = new Map([
  ['Ministerial', 'MC'],
  ['Permanent', 'PC'],
  ['Forum', 'FSC'],
])
const COUNCIL = '((?:Ministerial|Permanent) Council|Forum for Security Co-?operation)'

/** "OSCE Ministerial Council Decision No. ", "Permanent Council's Decisions Nos. ". */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:OSCE|CSCE) )?${COUNCIL}(?:'s)? [Dd]ecisions? (?:[Nn]os?\\.? ?)?(?=\\d)`,
  'gu',
)

/** "Decision No. 1117 of the OSCE Permanent Council". */
const BEHIND = new RegExp(
  `(?<![\\p{L}\\p{N}-])[Dd]ecision (?:[Nn]o\\.? ?)?(\\d{1,4}(?:/\\d{2})?) of the (?:(?:OSCE|CSCE) )?${COUNCIL}(?!\\p{L})`,
  'gu',
)

/** "1117", "3/11"; not "2004" of "Decisions 2004 to 2006" that count years, nor "12/2014". */
const ITEM = /(\d{1,4}(?:\/\d{2})?)(?![\p{L}\p{N}/%]|[.,]\d)/uy

function readBefore(words: string, found: RegExpExecArray): Match[] {
  const council = found[1] ?? ''
  const items = readList(words, found.index + found[0].length, ITEM).filter(({ match }) => counts(council, match[0]))
  const parts = items.map(({ start, end, match }, index) => ({
    start: index === 0 ? found.index : start,
    end,
    number: null,
    cites: decisionOf(council, match[0]),
  }))
  const last = parts[parts.length - 1]
  return last === undefined ? [] : [{ start: found.index, end: last.end, parts }]
}

function readBehind({ 0: all, 1: number = '', 2: council = '', index: start }: RegExpExecArray): Match[] {
  if (!counts(council, number)) return []
  const range = { start, end: start + all.length }
  return [{ ...range, parts: [{ ...range, number: null, cites: decisionOf(council, number) }] }]
}

/** The Permanent Council counts through; the others begin anew each year. */
const counts = (council: string, number: string): boolean => number.includes('/') !== council.startsWith('Permanent')

function decisionOf(council: string, number: string) {
  const series = COUNCILS.get(council.split(' ')[0] ?? '') ?? ''
  const symbol = `${series}.DEC/${number}`
  return { type: 'symbol', symbol, id: idFrom(symbol), title: `OSCE, ${symbol}`, group: 'other', body: null } as const
}
