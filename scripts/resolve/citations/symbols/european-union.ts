/** Symbols of the European Union: texts of its Parliament, papers of its Commission, its acts and its Official Journal. */
import type { SymbolSeries } from './symbol-series.ts'

const group = 'european-union'

export const EUROPEAN_UNION_SYMBOLS: readonly SymbolSeries[] = [
  {
    // "P9_TA(2023)0056", "P10_TA(2025)0033"
    name: 'european-parliament-text',
    hints: ['_ta'],
    pattern: /(?<![\p{L}\p{N}])P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\d{4}(?!\p{N})/gu,
    series: 'European Parliament',
    group,
    body: 'european-parliament',
  },
  {
    // "B9-0134/2023", "RC-B9-0123/2023", "A9-0288/2023"
    name: 'european-parliament-document',
    hints: ['/'],
    pattern: /(?<![\p{L}\p{N}-])(?:RC-)?[ABCT]\d{1,2}-\d{4}\/\d{4}(?!\p{N})/gu,
    series: 'European Parliament',
    group,
    body: 'european-parliament',
  },
  {
    // "2023/2558(RSP)", "2013/0309(COD)"
    name: 'european-parliament-procedure',
    hints: ['/'],
    pattern: /(?<![\p{L}\p{N}/])\d{4}\/\d{4}[A-Z]? ?\([A-Z]{3}\)(?!\p{N})/gu,
    series: 'European Parliament, procedure',
    group,
    body: 'european-parliament',
  },
  {
    // "COM(2013) 619 final", "SWD(2021) 186", "JOIN(2012) 558 final", "COM(2022)0197"
    name: 'european-commission-paper',
    hints: ['(19', '(20'],
    pattern: /(?<![\p{L}\p{N}])(?:COM|SWD|JOIN|SEC|C)\(\d{4}\) ?\d{1,4}(?: final)?(?![\p{L}\p{N}])/gu,
    series: 'European Commission',
    group,
  },
  {
    // "Regulation (EU) 2016/679", "Regulation (EC) No 1049/2001", "Council Decision (CFSP) 2014/145"
    name: 'european-union-act',
    hints: ['regulation', 'decision', 'directive', 'règlement', 'décision', 'action', 'position'],
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:Council|Commission) )?(?:(?:Implementing|Delegated) )?(?:Regulations?|Decisions?|[Rr]èglements?|[Dd]écisions?) \((?:EU|EC|EEC|CFSP|UE|CE|PESC|EU, Euratom)\) (?:No |n° ?)?\d{1,4}\/\d{2,4}(?![\p{L}\p{N}/])/gu,
    next: /\((?:EU|EC|EEC|CFSP|UE|CE|PESC)\) (?:No |n° ?)?\d{1,4}\/\d{2,4}(?![\p{L}\p{N}/])/uy,
    series: null,
    group,
  },
  {
    // "Decision 2014/145/CFSP", "Council Framework Decision 2002/584/JHA"
    name: 'european-union-act',
    hints: ['regulation', 'decision', 'directive', 'règlement', 'décision', 'action', 'position'],
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:Council|Commission) )?(?:(?:Implementing|Framework) )?(?:Decisions?|Joint Actions?|Common Positions?) \d{4}\/\d{1,4}\/(?:CFSP|JHA|EU|EC|Euratom)(?![\p{L}\p{N}])/gu,
    next: /\d{4}\/\d{1,4}\/(?:CFSP|JHA|EU|EC|Euratom)(?![\p{L}\p{N}])/uy,
    series: null,
    group,
  },
  {
    // "Directive 2013/48/EU", "Directive (EU) 2016/680"
    name: 'european-union-act',
    hints: ['regulation', 'decision', 'directive', 'règlement', 'décision', 'action', 'position'],
    pattern:
      /(?<![\p{L}\p{N}])(?:Council )?[Dd]irectives? (?:\((?:EU|UE)\) \d{4}\/\d{1,4}|\d{2,4}\/\d{1,4}\/(?:EU|EC|EEC|UE|CE|CEE))(?![\p{L}\p{N}])/gu,
    next: /(?:\((?:EU|UE)\) \d{4}\/\d{1,4}|\d{2,4}\/\d{1,4}\/(?:EU|EC|EEC|UE|CE|CEE))(?![\p{L}\p{N}])/uy,
    series: null,
    group,
  },
  {
    // "OJ C 229, 29.6.2023, p. 30–32", "OJ L 119, 4.5.2016, p. 1", "OJ C 229, 29.6.2023"
    name: 'official-journal',
    hints: ['oj '],
    pattern:
      /(?<![\p{L}\p{N}])OJ [LC](?: ?\d{1,4}(?: ?[A-Z])?)?(?:\/\d{1,5})?, \d{1,2}\.\d{1,2}\.\d{4}(?:, pp?\. ?\d{1,4}(?: ?[-–] ?\d{1,4})?)?(?!\p{N})/gu,
    series: null,
    group,
  },
  {
    // "EUCO 4/23", "EUCO 24/22 REV 1"
    name: 'european-council-paper',
    hints: ['euco'],
    pattern: /(?<![\p{L}\p{N}])EUCO \d{1,3}\/\d{2}(?: REV \d)?(?!\p{N})/gu,
    series: 'European Council',
    group,
    body: 'european-council',
  },
]
