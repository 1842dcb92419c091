/**
 * Letters that run from right to left must be painted so: each stands to the left of the letter that is read before it,
 * in the word and across the blank to the next one. A file whose Hebrew or Arabic letters come in the order of reading
 * and stand from left to right is copied rightly and shows every word, or every sentence, the wrong way round.
 *
 * Only letters of one piece of the structure follow one another: the cells of a table stand side by side as its columns
 * run, whichever way their words do.
 */
import type { Mark } from './marks.ts'
import type { Printed } from './printed.ts'

/** Hebrew, Arabic and their kin. */
const BACKWARD = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'
/** Their letters; digits run from left to right, and marks stand where their letter does. */
const LETTER = `(?=${BACKWARD})\\p{L}`
const FIRST = new RegExp(`^${LETTER}`, 'u')
const LAST = new RegExp(`${LETTER}\\p{M}*\\s*$`, 'u')
const TWO = new RegExp(`${LETTER}\\p{M}*\\s*${LETTER}`, 'u')
const FIRST_OF_THEM = 0x590

export type BackwardCheck = {
  /** Letters that are painted in one go, and in which piece of the structure; gives those that stand in the wrong order. */
  check(printed: Printed, piece: Mark): string | null
}

type Painted = { readonly letters: string; readonly x: number; readonly y: number; readonly piece: Mark }

export function createBackwardCheck(): BackwardCheck {
  let last: Painted | null = null
  return {
    check({ text: letters, x, y }, piece) {
      if (isBlank(letters)) return null
      const before = last
      last = null
      if (!mayRunBackward(letters)) return null
      if (LAST.test(letters)) last = { letters, x, y, piece }
      else if (isMarks(letters)) last = before
      const follows = before !== null && before.piece === piece && before.y === y
      if (follows && x >= before.x && FIRST.test(letters)) return before.letters + letters
      return TWO.exec(letters)?.[0] ?? null
    },
  }
}

/** A blank, or nothing at all between two moves of the pen. */
const isBlank = (letters: string): boolean => letters === '' || letters.trim() === ''

/** Nearly all words are Latin or Cyrillic, and are told by their first letter alone; glyphs of others come one by one. */
function mayRunBackward(letters: string): boolean {
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) >= FIRST_OF_THEM) return true
  return false
}

const isMarks = (letters: string): boolean => /^\p{M}+$/u.test(letters)
