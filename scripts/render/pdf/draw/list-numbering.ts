/**
 * How the labels of a list count, as PDF names it. It only tells a screen reader what to expect; the labels themselves
 * are printed as adopted.
 *
 *     1. 2. 3.  → Decimal      a. b. bb.  → LowerAlpha      (i) (ii)  → LowerRoman      28 bis, ★  → None
 */
import type { Item } from '../../../template/galley.ts'

export type ListNumbering = 'None' | 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman'

/** Signs around the count: '(iv)' → 'iv', '28.' → '28'. */
const AROUND = /^[([]|[.)\]:]+$/g
const DIGITS = /^\d+$/
/** A run of roman numbers begins with one, so that the list a … i … v stays a list of letters. */
const ROMAN = /^[ivxlcdm]+$/i
const LETTERS = /^[a-z]{1,2}$/i
const UPPER = /^[A-Z]+$/

export function listNumbering(items: readonly Item[]): ListNumbering {
  const counts = items.map((item) => item.label.replace(AROUND, ''))
  if (counts.every((count) => DIGITS.test(count))) return 'Decimal'
  const upper = counts.every((count) => UPPER.test(count))
  const begins = counts[0]?.toLowerCase() === 'i'
  if (begins && counts.every((count) => ROMAN.test(count))) return upper ? 'UpperRoman' : 'LowerRoman'
  if (counts.every((count) => LETTERS.test(count))) return upper ? 'UpperAlpha' : 'LowerAlpha'
  return 'None'
}
