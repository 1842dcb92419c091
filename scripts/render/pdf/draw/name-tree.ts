/**
 * A search tree by names.
 */
import type { Objects } from './packing.ts'
import { writeSearchTree } from './search-tree.ts'
import { isBeyondAscii, literal } from './syntax.ts'

/** `value`: what stands behind the name of this index. Of a name that comes twice, the last counts. Gives the root. */
export function writeNameTree(names: readonly string[], value: (index: number) => string, objects: Objects): number {
  const indices = new Map<string, number>()
  for (const [index, name] of names.entries()) indices.set(name, index)
  const sorted = inOrder([...indices.keys()])
  const nameAt = (turn: number): string => sorted[turn] as string
  return writeSearchTree(
    {
      kind: 'Names',
      count: sorted.length,
      key: (turn) => literal(nameAt(turn)),
      value: (turn) => value(indices.get(nameAt(turn)) as number),
    },
    objects,
  )
}

/**
 * Names in the order of their bytes, by which viewers search: one with letters beyond ASCII is written as UTF-16 with a
 * mark in front (FE FF), so it stands behind all others.
 */
function inOrder(names: readonly string[]): readonly string[] {
  const sorted = names.toSorted() // By code units of UTF-16, and not by a language.
  const wide = sorted.filter(isBeyondAscii)
  return wide.length === 0 ? sorted : [...sorted.filter((name) => !isBeyondAscii(name)), ...wide]
}
