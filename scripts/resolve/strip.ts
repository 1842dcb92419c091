/**
 * A passage as one strip of letters: its leaves laid end to end, and the way back from an offset on the strip to the
 * source. Marks of notes have no letters; a line break is one blank.
 */
import type { Inline, Span } from '../ast/ast.ts'
import { type Leaf, leavesOf, wordsOfLeaf } from '../ast/walk.ts'

export type Strip = {
  readonly letters: string // As adopted.
  readonly leaves: readonly LeafOnStrip[]
}
export type LeafOnStrip = { readonly leaf: Leaf; readonly start: number; readonly end: number }

export function layOut(content: readonly Inline[]): Strip {
  const leaves: LeafOnStrip[] = []
  const letters: string[] = []
  let at = 0
  for (const leaf of leavesOf(content)) {
    const own = wordsOfLeaf(leaf)
    leaves.push({ leaf, start: at, end: at + own.length })
    letters.push(own)
    at += own.length
  }
  return { letters: letters.join(''), leaves }
}

/** The span in the source of a range of the strip, from its first letter to its last. */
export function spanOf(strip: Strip, range: { readonly start: number; readonly end: number }): Span {
  const first = leafAt(strip, range.start)
  const last = leafAt(strip, range.end - 1)
  if (first === null || last === null) return { start: 0, end: 0 }
  return {
    start: offsetInSource(first.leaf, range.start - first.start),
    end: offsetInSource(last.leaf, range.end - last.start),
  }
}

/** The leaf that holds a letter, by halving: leaves are in order. */
function leafAt({ leaves }: Strip, letter: number): LeafOnStrip | null {
  let low = 0
  let high = leaves.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle]?.end ?? 0) <= letter) low = middle + 1
    else high = middle
  }
  return leaves[low] ?? null
}

/**
 * Where the letter `at` of a leaf stands in the source. Most leaves are as long as their source. In one that is not, a
 * line end of several characters reads as one blank: it is exact up to its first blank and from its last, and between
 * them it is the place in proportion, so that the order of places is the order of letters.
 */
export function offsetInSource(leaf: Leaf, at: number): number {
  const { start, end } = leaf.span
  const letters = wordsOfLeaf(leaf)
  const longer = end - start - letters.length
  if (at >= letters.length) return end
  if (longer === 0 || !letters.slice(0, at).includes(' ')) return Math.min(start + at, end)
  if (!letters.slice(at).includes(' ')) return Math.max(start, end - (letters.length - at))
  return start + at + Math.round((longer * at) / letters.length)
}
