/**
 * What a character is to somebody who looks for words that run against their paragraph.
 */
import { type Direction, hasRightToLeft } from '../../ast/right-to-left.ts'

/**
 * `against`: a letter of the other direction; Arabic digits and commas count as letters of theirs. `along`: a letter
 * of the paragraph's own. `mark`: an accent, which goes with its letter. `digit`: European digits, which both directions
 * use.
 */
export type Kind = 'against' | 'along' | 'mark' | 'digit' | 'space' | 'opening' | 'closing' | 'sign'

/** Where a line of the paragraph must end: no turn goes on behind it. */
export const LINE_BREAK = '\u2028'

const LETTER = /^\p{L}$/u
const DIGIT = /^[\p{Nd}%‰]$/u
const SPACE = /^\s$/u
const OPENING = /^[\p{Ps}\p{Pi}]$/u
const CLOSING = /^[\p{Pe}\p{Pf}]$/u
const MARK = /^\p{M}$/u

/** `at`: where the character stands in `text`. */
export function kindOf(text: string, at: number, base: Direction): Kind {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (hasRightToLeft(character)) return base === 'left-to-right' ? 'against' : 'along'
  if (character === LINE_BREAK) return 'along'
  if (LETTER.test(character)) return base === 'left-to-right' ? 'along' : 'against'
  if (MARK.test(character)) return 'mark'
  if (SPACE.test(character)) return 'space'
  if (DIGIT.test(character)) return 'digit'
  if (OPENING.test(character)) return 'opening'
  if (CLOSING.test(character)) return 'closing'
  return character === '"' || character === "'" ? quotationSign(text, at) : 'sign'
}

/** A straight quotation mark opens before a word, closes behind one, and is part of a word inside it: צה"ל. */
function quotationSign(text: string, at: number): Kind {
  const before = /[^\s\p{P}]/u.test(text.charAt(at - 1))
  const after = /[^\s\p{P}]/u.test(text.charAt(at + 1))
  if (before && after) return 'sign'
  return after ? 'opening' : 'closing'
}
