/**
 * Walks over the words of a text without cutting them out: reading asks of every word whether it is one of a few, and a
 * string for each would cost more than the answer. A word comes as its two ends and a sum of its letters, the same for
 * the same letters; who needs to be sure compares the letters.
 */

/** What counts as a letter of a word: one answer for each code unit, asked of the pattern once. */
export type Letters = { readonly pattern: RegExp; readonly kinds: Uint8Array }

type Word = (sum: number, from: number, to: number) => 'go on' | 'stop'

const UNKNOWN = 0
const BETWEEN = 1
const IN_WORD = 2

export function lettersLike(pattern: RegExp): Letters {
  return { pattern, kinds: new Uint8Array(0x10000) }
}

/** Half of a letter outside the basic plane counts as a letter here. */
export function isLetter({ pattern, kinds }: Letters, code: number): boolean {
  if (kinds[code] === UNKNOWN) {
    const isHalf = code >= 0xd800 && code <= 0xdfff
    kinds[code] = isHalf || pattern.test(String.fromCharCode(code)) ? IN_WORD : BETWEEN
  }
  return kinds[code] === IN_WORD
}

/** The one hot loop: every letter of every text comes by. */
export function scanWords(text: string, letters: Letters, visit: Word): void {
  let sum = 0
  let from = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(letters, code)) {
      if (from < 0) from = at
      sum = addLetter(sum, code)
    } else if (from >= 0) {
      if (visit(sum, from, at) === 'stop') return
      sum = 0
      from = -1
    }
  }
  if (from >= 0) visit(sum, from, text.length)
}

export function sumOf(word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) sum = addLetter(sum, word.charCodeAt(at))
  return sum
}

function addLetter(sum: number, code: number): number {
  return (Math.imul(sum, 31) + code) | 0
}
