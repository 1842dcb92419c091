/**
 * A passage as one strip of letters: its leaves laid end to end, and the way back from an offset on the strip to the
 * source. Marks of notes have no letters; a line break is one blank.
 */
import type { Inline, Span } from '../ast/ast.ts'
import { type Leaf, leavesOf, wordsOfLeaf } from '../ast/walk.ts'
import { alignLetters } from './align.ts'

export type Strip = {
  readonly letters: string // As adopted.
  readonly leaves: readonly LeafOnStrip[]
}
export type LeafOnStrip = {
  readonly leaf: Leaf
  readonly start: number
  readonly end: number
  readonly offsets: readonly number[] | null // Where each letter begins in the source; null when one follows the other.
}

/** `source`: what the spans point to, if it is at hand; without it, places inside hard-wrapped lines are near. */
export function layOut(content: readonly Inline[], source: string | null): Strip {
  const leaves: LeafOnStrip[] = []
  const letters: string[] = []
  let at = 0
  for (const leaf of leavesOf(content)) {
    const own = wordsOfLeaf(leaf)
    leaves.push({ leaf, start: at, end: at + own.length, offsets: alignLetters(own, leaf.span, source) })
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
  return { start: offsetIn(first, range.start), end: offsetIn(last, range.end) }
}

/** Where a letter of the strip stands in the source: there the source is cut when the strip is cut before it. */
export function sourceOffset(strip: Strip, at: number): number {
  const leaf = leafAt(strip, at)
  return leaf === null ? 0 : offsetIn(leaf, at)
}

function offsetIn({ leaf, start, end, offsets }: LeafOnStrip, at: number): number {
  if (at >= end) return leaf.span.end
  return offsets?.[at - start] ?? leaf.span.start + at - start
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
