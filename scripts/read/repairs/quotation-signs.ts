/**
 * The signs with which mail and Markdown mark quoted lines. They are set aside; the lines stay as they are.
 *
 *     > We, the leaders, met today in Kyiv.          We, the leaders, met today in Kyiv.
 */
import type { Row } from '../lines/rows.ts'
import type { Reading } from '../reading.ts'
import { sayRepaired } from './say-repaired.ts'

/** `> We`, `>> 1. Recalling`; "> 50 per cent" is a comparison. */
const QUOTED = /^>(?: ?>){0,5}(?:[ \t\u00a0]{1,9}(?=[\p{L}*_“"«(#•-]|\d{1,3}[.)])|$)/u

export function dropQuotationSigns(reading: Reading, rows: readonly Row[]): readonly Row[] {
  if (reading.repairsOff.has('quotation-signs')) return rows
  let isSaid = false
  return rows.map((row) => {
    const sign = row.use === 'words' ? QUOTED.exec(row.words)?.[0] : undefined
    if (sign === undefined) return row
    reading.aside.put('markup', { start: row.from, end: row.from + sign.trimEnd().length })
    if (!isSaid) {
      const message = 'The signs “>” of quotation before the lines were set aside.'
      sayRepaired(reading, { name: 'quotation-signs', at: row.from, message })
    }
    isSaid = true
    const from = row.from + sign.length
    return { ...row, start: from, from, words: row.words.slice(sign.length), use: from < row.to ? 'words' : 'blank' }
  })
}
