/**
 * Documents that their symbol alone identifies. Each series of symbols is a row of data, and every row is a family.
 */
import type { InstrumentGroup } from '../../../ast/ast.ts'
import { idFrom } from '../../registry/external-text.ts'
import type { CitationFamily, Part, Range } from '../citation.ts'
import { execAt, readList } from '../number-list.ts'

export type SymbolSeries = {
  readonly name: string // Of the family: 'european-union-act'.
  readonly pattern: RegExp // Flags `gu`.
  readonly next?: RegExp // One further symbol of a list, flags `uy`: "Directives 2013/48/EU and 2012/13/EU".
  readonly series: string | null // Printed before the symbol; null where the symbol says it all.
  readonly group: InstrumentGroup
}

export function toFamily(row: SymbolSeries): CitationFamily {
  return {
    name: row.name,
    find: ({ words }) =>
      [...words.matchAll(row.pattern)].map((found) => {
        const first = { start: found.index, end: found.index + found[0].length }
        const parts = [toPart(words, first, row), ...furtherParts(words, first.end, row)]
        return { start: first.start, end: parts[parts.length - 1]?.end ?? first.end, parts }
      }),
  }
}

function toPart(words: string, { start, end }: Range, { series, group }: SymbolSeries): Part {
  const symbol = words.slice(start, end)
  const title = series === null ? symbol : `${series}, ${symbol}`
  return { start, end, number: null, cites: { type: 'symbol', symbol, id: idFrom(symbol), title, group } }
}

/** Between two symbols of a list. */
const JOINER = /, (?:and )?| (?:and|or|et|та) /uy

function furtherParts(words: string, from: number, row: SymbolSeries): readonly Part[] {
  const joiner = row.next === undefined ? null : execAt(JOINER, words, from)
  if (row.next === undefined || joiner === null) return []
  return readList(words, from + joiner[0].length, row.next).map((item) => toPart(words, item, row))
}
