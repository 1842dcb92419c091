/**
 * Letters that run from right to left must be painted so: each stands to the left of the letter that is read before it.
 * A file whose Hebrew or Arabic letters come in the order of reading and stand from left to right is copied rightly and
 * shows every word the wrong way round.
 */

/** Hebrew, Arabic and their kin. */
const BACKWARD = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'
/** Their letters; digits run from left to right, and marks stand where their letter does. */
const LETTER = `(?=${BACKWARD})\\p{L}`
const FIRST = new RegExp(`^${LETTER}`, 'u')
const LAST = new RegExp(`${LETTER}\\p{M}*$`, 'u')
const TWO = new RegExp(`${LETTER}\\p{M}*${LETTER}`, 'u')
const FIRST_OF_THEM = 0x590

export type BackwardCheck = {
  /** Letters that are painted in one go, and where they begin; gives those that stand in the wrong order. */
  check(letters: string, x: number, y: number): string | null
}

export function createBackwardCheck(): BackwardCheck {
  let last: { readonly letters: string; readonly x: number; readonly y: number } | null = null
  return {
    check(letters, x, y) {
      if (!mayRunBackward(letters)) {
        last = null
        return null
      }
      const before = last
      last = LAST.test(letters) ? { letters, x, y } : isMarks(letters) ? before : null
      if (before !== null && before.y === y && x >= before.x && FIRST.test(letters)) return before.letters + letters
      return TWO.exec(letters)?.[0] ?? null
    },
  }
}

/** Nearly all words are Latin or Cyrillic, and are told by their first letter alone; glyphs of others come one by one. */
function mayRunBackward(letters: string): boolean {
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) >= FIRST_OF_THEM) return true
  return false
}

const isMarks = (letters: string): boolean => /^\p{M}+$/u.test(letters)
