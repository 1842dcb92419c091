/** Symbols of the United Nations beside those of its resolutions. */
import type { SymbolSeries } from './symbol-series.ts'

export const UNITED_NATIONS_SYMBOLS: readonly SymbolSeries[] = [
  {
    // "E/CN.7/2012/L.2", "A/ES-11/L.1/Rev.1", "A/HRC/49/71", "S/2023/15", "S/PV.8979", "S/PRST/2021/3", "A/77/589-S/2022/821"
    name: 'united-nations-symbol',
    hints: ['/', 'pv.'],
    pattern:
      /(?<![\p{L}\p{N}/.-])(?:A|S|E|T|ST|CD|CAT|CRC|CCPR|CEDAW|CERD|CRPD|HRI)\/(?:(?:(?:[A-Z]{1,5}(?:\.\d{1,3})?|[A-Z]{1,3}-\d{1,2}|\d{1,4})\/){1,4}(?:[A-Z]{1,4}\.)?\d{1,5}|[A-Z]{1,4}\.\d{1,5})(?:\/(?:Rev|Add|Corr)\.\d{1,2}){0,2}(?:-[AS](?:\/(?:[A-Z]{1,4}-)?\d{1,4}){2}(?:\/(?:Rev|Add|Corr)\.\d{1,2})?)?(?![\p{L}\p{N}/])/gu,
    series: 'United Nations',
    group: 'united-nations',
  },
]
