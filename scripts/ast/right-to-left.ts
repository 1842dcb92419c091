/**
 * Which way words are written. Hebrew and Arabic letters run from right to left, and the words of a line, its brackets
 * and its numbers change places with them; `render/direction/` says how.
 */

export type Direction = 'left-to-right' | 'right-to-left'

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, with their marks, digits and signs. */
const SCRIPTS =
  '\\u0590-\\u08ff\\ufb1d-\\ufd3d\\ufd40-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'

const CHARACTER = new RegExp(`[${SCRIPTS}]`, 'u')

/** Whether any character belongs to a script that is written from right to left: "the word السلام in this text". */
export function hasRightToLeft(text: string): boolean {
  return CHARACTER.test(text)
}

/** The first letter that is no digit, sign or mark. */
const FIRST_LETTER = /\p{L}/u

/** The way in which the first letter is written; null for a text without letters: "– 12 –". */
export function directionOf(text: string): Direction | null {
  const [letter] = FIRST_LETTER.exec(text) ?? []
  if (letter === undefined) return null
  return CHARACTER.test(letter) ? 'right-to-left' : 'left-to-right'
}

export function opposite(direction: Direction): Direction {
  return direction === 'left-to-right' ? 'right-to-left' : 'left-to-right'
}
