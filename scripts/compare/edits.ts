/**
 * Two lists of words → what is kept, and between it what goes and what comes.
 *
 * The fewest changes are not the most legible ones: two reworded sentences always share "the" and "of". Such islands
 * of a few letters between larger changes are taken into the change around them.
 */
import { commonStretches } from './common-stretches.ts'
import type { Word } from './words.ts'

/** Words from `a` to `b` of the older list are those from `c` to `d` of the newer one, unchanged or replaced. */
export type Edit = {
  readonly type: 'kept' | 'changed'
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** An island longer than this is kept whatever stands around it: "Assemblies," has eleven letters. */
const LARGEST_ISLAND = 11

export function editsBetween(before: readonly Word[], after: readonly Word[]): readonly Edit[] {
  const [a, b] = numbered(before, after)
  const edits: Edit[] = []
  let [at, to] = [0, 0]
  for (const stretch of [...commonStretches(a, b), { a: before.length, b: after.length, length: 0 }]) {
    if (stretch.a > at || stretch.b > to) edits.push({ type: 'changed', a: at, b: stretch.a, c: to, d: stretch.b })
    at = stretch.a + stretch.length
    to = stretch.b + stretch.length
    if (stretch.length > 0) edits.push({ type: 'kept', a: stretch.a, b: at, c: stretch.b, d: to })
  }
  return withoutIslands(edits, before, after)
}

/** Words as numbers, equal where the words are. */
function numbered(before: readonly Word[], after: readonly Word[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = ({ key }: Word): number => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)]
}

function withoutIslands(edits: readonly Edit[], before: readonly Word[], after: readonly Word[]): readonly Edit[] {
  const size = ({ a, b, c, d }: Edit): number => Math.max(lettersIn(before, a, b), lettersIn(after, c, d))
  const tidy: Edit[] = []
  edits.forEach((edit, index) => {
    const [last, next] = [tidy.at(-1), edits[index + 1]]
    if (edit.type === 'kept' && last?.type === 'changed' && next?.type === 'changed') {
      const letters = lettersIn(before, edit.a, edit.b)
      const isIsland = letters <= LARGEST_ISLAND && letters <= size(last) && letters <= size(next)
      if (isIsland && !holdsNote(before, edit)) {
        tidy[tidy.length - 1] = joined(last, edit)
        return
      }
    }
    if (edit.type === 'changed' && last?.type === 'changed') tidy[tidy.length - 1] = joined(last, edit)
    else tidy.push(edit)
  })
  return tidy
}

const joined = (first: Edit, second: Edit): Edit => ({
  type: 'changed',
  a: first.a,
  b: second.b,
  c: first.c,
  d: second.d,
})

/** A note that stayed is compared word by word; it is never given up for the look of a line. */
const holdsNote = (words: readonly Word[], { a, b }: Edit): boolean =>
  words.slice(a, b).some((word) => word.key.startsWith('note '))

/** Letters that are seen: white space does not make an island larger. */
function lettersIn(words: readonly Word[], from: number, to: number): number {
  let letters = 0
  for (let index = from; index < to; index++) letters += words[index]?.key.trim().length ?? 0
  return letters
}
