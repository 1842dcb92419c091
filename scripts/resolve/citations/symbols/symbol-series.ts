/**
 * Documents that their symbol alone identifies. Each series of symbols is a row of data, and every row is a family.
 */

import type { InstrumentGroup } from '../../../ast/ast.ts'
import { matchesOf } from '../../../matches-of.ts'
import { idFrom } from '../../registry/external-text.ts'
import type { CitationFamily, Part, Range } from '../citation.ts'
import { execAt, readList } from '../number-list.ts'

export type SymbolSeries = {
  readonly name: string // Of the family: 'european-union-act'.
  readonly hints: readonly string[] // In small letters: what every symbol has one of.
  readonly pattern: RegExp // Flags `gu`.
  readonly next?: RegExp // One further symbol of a list, flags `uy`: "Directives 2013/48/EU and 2012/13/EU".
  readonly series: string | null // Printed before the symbol; null where the symbol says it all.
  readonly group: InstrumentGroup
  readonly body?: string // Whose documents they are, as the registry calls it: in a text of that body they are its own.
}

export function toFamily(row: SymbolSeries): CitationFamily {
  return {
    name: row.name,
    hints: row.hints,
    find: ({ words }) =>
      matchesOf(words, row.pattern).map((found) => {
        const first = { start: found.index, end: found.index + found[0].length }
        const noun = nounOf(found[0], row)
        const parts = [first, ...furtherItems(words, first.end, row)].map((item) => toPart(words, item, { row, noun }))
        return { start: first.start, end: parts[parts.length - 1]?.end ?? first.end, parts }
      }),
  }
}

/** Of a series that is cited in lists: "Directives 2013/48/EU" has the noun "Directive", and the body is left out. */
const NOUN = /^(?:(?:Council|Commission) )?([\p{L} ]{3,40}?)s? (?=[\d(])/u

function nounOf(symbol: string, { next }: SymbolSeries): string | null {
  return next === undefined ? null : (NOUN.exec(symbol)?.[1] ?? null)
}

type Kept = { readonly row: SymbolSeries; readonly noun: string | null }

/** One document has one title and id, however it is cited: "Council Regulation (EU) 2022/263", "and (EU) 2022/263". */
function toPart(words: string, { start, end }: Range, { row, noun }: Kept): Part {
  const symbol = words.slice(start, end)
  const plain = noun === null ? symbol : `${noun} ${NOUN.test(symbol) ? symbol.replace(NOUN, '') : symbol}`
  const title = row.series === null ? plain : `${row.series}, ${plain}`
  return {
    start,
    end,
    number: null,
    cites: { type: 'symbol', symbol: plain, id: idFrom(plain), title, group: row.group, body: row.body ?? null },
  }
}

/** Between two symbols of a list. */
const JOINER = /, (?:and )?| (?:and|or|et|та) /uy

function furtherItems(words: string, from: number, row: SymbolSeries): readonly Range[] {
  const joiner = row.next === undefined ? null : execAt(JOINER, words, from)
  if (row.next === undefined || joiner === null) return []
  return readList(words, from + joiner[0].length, row.next)
}
