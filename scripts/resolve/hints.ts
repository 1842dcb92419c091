/**
 * Which of many short hints stand in a passage? Most stand in none, and to search a passage for each of fifty would cost
 * more than all citations. So the pairs of letters of the passage are marked once; a hint of which a pair is missing
 * cannot stand there, and only the others are searched for.
 */

/** Does the passage have any of the hints? All are in small letters. Good until the next passage is asked about. */
export type Hinted = (hints: readonly string[]) => boolean

export function hintsIn(words: string): Hinted {
  const small = words.toLowerCase()
  passage++
  markPairs(small)
  return (hints) => {
    const answer = ANSWERS.get(hints)
    if (answer?.passage === passage) return answer.isHinted
    const isHinted = hints.some((hint) => mayStand(hint) && small.includes(hint))
    if (answer === undefined) ANSWERS.set(hints, { passage, isHinted })
    else {
      answer.passage = passage
      answer.isHinted = isHinted
    }
    return isHinted
  }
}

/** Passages are counted, and a mark or an answer holds for the passage whose number it bears: nothing is ever wiped. */
let passage = 0

/** Families that share their hints are answered by one look. */
const ANSWERS = new WeakMap<readonly string[], { passage: number; isHinted: boolean }>()

/** Pairs share places, so a place may be marked by another pair: then the search decides. */
const PLACES = 4096
const MARKS = new Float64Array(PLACES)

function markPairs(small: string): void {
  let before = small.charCodeAt(0)
  for (let at = 1; at < small.length; at++) {
    const code = small.charCodeAt(at)
    MARKS[placeOf(before, code)] = passage
    before = code
  }
}

function mayStand(hint: string): boolean {
  for (let at = 1; at < hint.length; at++) {
    if (MARKS[placeOf(hint.charCodeAt(at - 1), hint.charCodeAt(at))] !== passage) return false
  }
  return true
}

function placeOf(first: number, second: number): number {
  return (first * 61 + second) & (PLACES - 1)
}
