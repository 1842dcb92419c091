/** Symbols of the Council of Europe, of the parliamentary assemblies of the Alliance and of the OSCE, of chambers. */
import type { SymbolSeries } from './symbol-series.ts'

export const ASSEMBLY_SYMBOLS: readonly SymbolSeries[] = [
  {
    // "109 SESP 15 E rev.1", "178 SESA 25 E", "086 SESP 17 E rev. 1 fin"
    name: 'nato-assembly-document',
    hints: [' e', ' f'],
    pattern:
      /(?<![\p{L}\p{N}])\d{3} (?:SES[AP]|[A-Z]{2,6}) \d{2} [EF](?: rev\.? ?\d{1,2})?(?: (?:fin|bis))?(?![\p{L}\p{N}])/gu,
    series: 'NATO Parliamentary Assembly',
    group: 'other',
    body: 'nato-pa',
  },
  {
    // "Doc. 15506", "Doc. 13011", "Doc. 15477 Add. 2"
    name: 'council-of-europe-assembly-document',
    hints: ['doc.'],
    pattern: /(?<![\p{L}\p{N}])Doc\. ?\d{4,5}(?: (?:Add|rev)\.(?: ?\d{1,2})?)?(?!\p{N})/gu,
    series: 'Parliamentary Assembly of the Council of Europe',
    group: 'other',
    body: 'pace',
  },
  {
    // "ETS No. 1", "CETS No. 210", "STE n° 5"
    name: 'council-of-europe-treaty',
    hints: ['ets', 'ste', 'stce'],
    pattern: /(?<![\p{L}\p{N}])(?:C?ETS|STCE|STE) (?:[Nn]os?\.?|[Nn]°|№) ?\d{1,3}(?!\p{N})/gu,
    series: 'Council of Europe',
    group: 'treaty',
  },
  {
    // "CM(2005)72", "SG/Inf(2001)34", "CM/Rec(2016)4", "CM/ResDH(2022)48", "Rec(2004)10"
    name: 'council-of-europe-document',
    hints: ['(19', '(20'],
    pattern: /(?<![\p{L}\p{N}/])(?:(?:CM|SG|DH)(?:\/[A-Z][A-Za-z]{1,6}){0,2}|Rec)\(\d{4}\)\d{1,4}(?!\p{N})/gu,
    series: 'Council of Europe',
    group: 'other',
  },
  {
    // "AS (14) D E": the declaration of an annual session.
    name: 'osce-document',
    hints: ['as (', '.de', '.do', '.jour', '.gal'],
    pattern: /(?<![\p{L}\p{N}])AS \(\d{2}\) [A-Z]{1,4}(?: \d{1,2})? [EFRG](?![\p{L}\p{N}])/gu,
    series: 'OSCE Parliamentary Assembly',
    group: 'other',
    body: 'osce-pa',
  },
  {
    // "PC.DEC/1117", "MC.DEC/3/11", "MC.DOC/1/11/Corr.1"
    name: 'osce-document',
    hints: ['as (', '.de', '.do', '.jour', '.gal'],
    pattern:
      /(?<![\p{L}\p{N}])(?:PC|MC|FSC|SUM)\.(?:DEC|DOC|JOUR|DEL|GAL)\/\d{1,4}(?:\/\d{2})?(?:\/(?:Rev|Corr|Add)\.\d)?(?![\p{L}\p{N}/])/gu,
    series: 'OSCE',
    group: 'other',
  },
  {
    // "S. Res. 100", "H.Res. 755", "H. Con. Res. 21"
    name: 'united-states-resolution',
    hints: ['res.'],
    pattern: /(?<![\p{L}\p{N}])(?:S|H)\. ?(?:Con\. ?|J\. ?)?Res\. ?\d{1,4}(?!\p{N})/gu,
    series: 'United States Congress',
    group: 'other',
  },
]
