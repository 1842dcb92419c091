/**
 * How alike two passages are: 0 for strangers, 1 for the same words in any order. Rare words count more than common
 * ones, for two clauses that share "Zaporizhzhia" are nearer than two that share "the".
 */
import { lettersOf, type Passage } from './comparison.ts'

/** The words of a passage as numbers, rising, each as often as it stands there. */
export type Bag = { readonly words: Int32Array; readonly weight: number }

export type Likeness = {
  readonly before: readonly Bag[]
  readonly after: readonly Bag[]
  /** From 0 to 1: twice the shared weight by the weight of both. */
  between(before: number, after: number): number
  /** The older passages that share a telling word with a newer one, those that share most first. */
  nearest(after: number): readonly number[]
}

/** Words as they are recognised, whatever their case: "URGES" and "urges". */
const WORD = /[\p{L}\p{M}\p{N}]+/gu

export function measureLikeness(before: readonly Passage[], after: readonly Passage[]): Likeness {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const read = (passage: Passage): Int32Array => {
    const words = passage.cells.map(lettersOf).join(' ').toLowerCase().match(WORD) ?? []
    return Int32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      counts[number] = (counts[number] ?? 0) + 1
      return number
    }).sort()
  }
  const [left, right] = [before.map(read), after.map(read)]
  const weights = counts.map((count) => 1 / Math.sqrt(count))
  const bagOf = (words: Int32Array): Bag => ({
    words,
    weight: words.reduce((sum, word) => sum + (weights[word] ?? 0), 0),
  })
  const bags = { before: left.map(bagOf), after: right.map(bagOf) }
  const index = createIndex(left)
  return {
    ...bags,
    between(a, b) {
      const [first, second] = [bags.before[a], bags.after[b]]
      if (!first || !second || first.weight + second.weight === 0) return 0
      return (2 * sharedWeight(first.words, second.words, weights)) / (first.weight + second.weight)
    },
    nearest: (b) => nearest(bags.after[b]?.words ?? new Int32Array(), index, weights),
  }
}

function sharedWeight(a: Int32Array, b: Int32Array, weights: readonly number[]): number {
  let [i, j, sum] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) sum += weights[a[i] ?? 0] ?? 0
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return sum
}

/** Word → the older passages that have it. A word that stands in more of them tells nothing and would cost much. */
const MOST_PASSAGES_OF_A_WORD = 32
/** So many near passages are measured exactly. */
const MEASURED = 8

function createIndex(passages: readonly Int32Array[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  passages.forEach((words, passage) => {
    for (const word of new Set(words))
      index.set(word, [...(index.get(word) ?? []).slice(0, MOST_PASSAGES_OF_A_WORD), passage])
  })
  return index
}

function nearest(
  words: Int32Array,
  index: ReadonlyMap<number, readonly number[]>,
  weights: readonly number[],
): readonly number[] {
  const shared = new Map<number, number>()
  for (const word of new Set(words)) {
    const passages = index.get(word) ?? []
    if (passages.length > MOST_PASSAGES_OF_A_WORD) continue
    for (const passage of passages) shared.set(passage, (shared.get(passage) ?? 0) + (weights[word] ?? 0))
  }
  const ranked = [...shared].sort(([a, one], [b, other]) => other - one || a - b)
  return ranked.slice(0, MEASURED).map(([passage]) => passage)
}
