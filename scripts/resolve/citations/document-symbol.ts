/**
 * Documents that their symbol alone identifies: acts and papers of the European Union, texts of the European Parliament,
 * the treaty series and papers of the Council of Europe, resolutions of the United States Congress.
 */
import type { InstrumentGroup } from '../../ast/ast.ts'
import type { CitationFamily } from './citation.ts'

export const documentSymbol: CitationFamily = {
  name: 'document-symbol',
  find: ({ words }) =>
    SERIES.flatMap(({ pattern, series, group }) =>
      [...words.matchAll(pattern)].map((found) => {
        const range = { start: found.index, end: found.index + found[0].length }
        const title = series === null ? found[0] : `${series}, ${found[0]}`
        const cites = { type: 'symbol', id: idOf(found[0]), title, group } as const
        return { ...range, parts: [{ ...range, number: null, cites }] }
      }),
    ),
}

type Series = {
  readonly pattern: RegExp
  readonly series: string | null // Printed before the symbol; null where the symbol says it all.
  readonly group: InstrumentGroup
}

const SERIES: readonly Series[] = [
  {
    // "P9_TA(2023)0056"
    pattern: /(?<![\p{L}\p{N}])P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\d{4}(?!\p{N})/gu,
    series: 'European Parliament',
    group: 'european-union',
  },
  {
    // "B9-0134/2023", "RC-B9-0123/2023", "A9-0288/2023"
    pattern: /(?<![\p{L}\p{N}-])(?:RC-)?[ABC]\d{1,2}-\d{4}\/\d{4}(?!\p{N})/gu,
    series: 'European Parliament',
    group: 'european-union',
  },
  {
    // "COM(2013) 619 final", "SWD(2021) 186", "JOIN(2012) 558 final"
    pattern: /(?<![\p{L}\p{N}])(?:COM|SWD|JOIN|SEC)\(\d{4}\) ?\d{1,4}(?: final)?(?![\p{L}\p{N}])/gu,
    series: 'European Commission',
    group: 'european-union',
  },
  {
    // "Regulation (EU) 2016/679", "Regulation (EC) No 1049/2001", "Council Decision (CFSP) 2014/145"
    pattern:
      /(?<![\p{L}\p{N}])(?:Council )?(?:Regulation|Decision) \((?:EU|EC|EEC|CFSP|EU, Euratom)\) (?:No )?\d{1,4}\/\d{2,4}(?!\p{N})/gu,
    series: null,
    group: 'european-union',
  },
  {
    // "Directive 2013/48/EU", "Directive (EU) 2016/680"
    pattern: /(?<![\p{L}\p{N}])Directive (?:\(EU\) \d{4}\/\d{1,4}|\d{2,4}\/\d{1,4}\/(?:EU|EC|EEC))(?![\p{L}\p{N}])/gu,
    series: null,
    group: 'european-union',
  },
  {
    // "EUCO 4/23", "EUCO 24/22 REV 1"
    pattern: /(?<![\p{L}\p{N}])EUCO \d{1,3}\/\d{2}(?: REV \d)?(?!\p{N})/gu,
    series: 'European Council',
    group: 'european-union',
  },
  {
    // "ETS No. 5", "CETS No. 210"
    pattern: /(?<![\p{L}\p{N}])C?ETS No\.? \d{1,3}(?!\p{N})/gu,
    series: 'Council of Europe',
    group: 'treaty',
  },
  {
    // "CM(2005)72", "SG/Inf(2001)34", "CM/Rec(2016)4"
    pattern: /(?<![\p{L}\p{N}])(?:CM|SG)(?:\/[A-Z][a-z]{2})?\(\d{4}\)\d{1,4}(?!\p{N})/gu,
    series: 'Council of Europe',
    group: 'other',
  },
  {
    // "S. Res. 100", "H.Res. 755", "H. Con. Res. 21"
    pattern: /(?<![\p{L}\p{N}])(?:S|H)\. ?(?:Con\. ?|J\. ?)?Res\. ?\d{1,4}(?!\p{N})/gu,
    series: 'United States Congress',
    group: 'other',
  },
]

/** 'com-2013-619-final' */
const idOf = (symbol: string): string =>
  symbol
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
