/**
 * Which way a paragraph runs: as its first letter is written. In a text from right to left a Latin name may come first,
 * so there most letters of the paragraph must be Latin too. What has no letters, a cell of figures, runs as its text
 * does.
 *
 *     in a Hebrew text     NATO קוראת לממשלות      right-to-left
 *     in a Hebrew text     Adopted on 28 May          left-to-right
 *     in an English text   قرار NATO Assembly 12     right-to-left: somebody else's title
 */
import { type Direction, directionOf, hasRightToLeft } from '../../ast/right-to-left.ts'

/** `around`: the direction of the text. */
export function directionOfWords(words: string, around: Direction): Direction {
  const first = directionOf(words) ?? around
  return around === 'right-to-left' && first === 'left-to-right' ? mostLetters(words) : first
}

const LETTERS = /\p{L}/gu

function mostLetters(words: string): Direction {
  let lead = 0
  for (const [letter] of words.matchAll(LETTERS)) lead += hasRightToLeft(letter) ? 1 : -1
  return lead < 0 ? 'left-to-right' : 'right-to-left'
}
