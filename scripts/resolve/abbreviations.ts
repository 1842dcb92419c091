/**
 * Finds the short forms that a text defines: "UN General Assembly (UNGA)", "Comprehensive Assistance Package (CAP)".
 * The long form is found backward from the bracket: every letter of the short form must stand in it in order, the first
 * at the beginning of a word.
 */

import { matchesOf } from '../matches-of.ts'

export type Defined = {
  readonly short: string // 'UNGA'
  readonly long: string // 'UN General Assembly'
  readonly start: number // Of the long form, as an offset on the strip.
  readonly end: number // After the closing bracket.
}

/** "(UNGA)", "(SAG-U)", "(NGOs)": two to ten letters, at least two of them capitals. */
const IN_BRACKETS = / \(((?=[^)]{0,9}\p{Lu}[^)]{0,9}\p{Lu})\p{L}[\p{L}\p{N}-]{1,9})\)/gu

/** No long form is longer than this many letters. */
const REACH = 120

export function findAbbreviations(words: string): readonly Defined[] {
  return matchesOf(words, IN_BRACKETS).flatMap((found) => {
    const short = found[1] ?? ''
    const end = found.index
    const before = sameSentence(words.slice(Math.max(0, end - REACH), end))
    const start = longFormStart(before, short)
    if (start === null) return []
    return [{ short, long: before.slice(start), start: end - before.length + start, end: end + found[0].length }]
  })
}

/** What stands after the last sign that a long form does not have. */
const sameSentence = (before: string): string => before.slice(before.search(/[^.;:,()]{0,120}$/u))

/** Walks both forms from their ends; the first letter of the short form must begin a word, and that word a capital. */
function longFormStart(before: string, short: string): number | null {
  const wanted = [...short.replace(/[-\d]|s$/gu, '').toLowerCase()]
  let at = before.length
  for (let index = wanted.length - 1; index >= 0; index--) {
    do at--
    while (at >= 0 && !isLetter(before, at, wanted[index] ?? '', index))
    if (at < 0) return null
  }
  const words = before.slice(at).split(' ').length
  return words <= Math.min(short.length + 5, short.length * 2) ? at : null
}

function isLetter(before: string, at: number, wanted: string, index: number): boolean {
  if (before.charAt(at).toLowerCase() !== wanted) return false
  if (index > 0) return true
  const beginsWord = at === 0 || !/[\p{L}\p{N}]/u.test(before.charAt(at - 1))
  return beginsWord && before.charAt(at) !== before.charAt(at).toLowerCase()
}
