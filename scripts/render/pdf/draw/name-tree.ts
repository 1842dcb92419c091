/**
 * A search tree by names.
 */
import type { Objects } from './packing.ts'
import { writeSearchTree } from './search-tree.ts'
import { literal } from './syntax.ts'

/** `value`: what stands behind the name of this index. Of a name that comes twice, the last counts. Gives the root. */
export function writeNameTree(names: readonly string[], value: (index: number) => string, objects: Objects): number {
  const turns = inOrder(names)
  const indexOf = (turn: number): number => turns[turn] as number
  const key = (turn: number): string => literal(names[indexOf(turn)] as string)
  return writeSearchTree({ kind: 'Names', count: turns.length, key, value: (turn) => value(indexOf(turn)) }, objects)
}

/**
 * The indices of the names in the order of their bytes, by which viewers search: a name with letters beyond ASCII is
 * written as UTF-16 with a mark in front (FE FF), so it stands behind all others.
 */
function inOrder(names: readonly string[]): readonly number[] {
  const name = (index: number): string => names[index] as string
  const sorted = names.map((_, index) => index).sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b))
  const once = sorted.filter((index, turn) => name(index) !== names[sorted[turn + 1] ?? -1])
  return [...once.filter((index) => !isWide(name(index))), ...once.filter((index) => isWide(name(index)))]
}

/** 'declaration-489' → false, 'заява-5' → true */
const isWide = (name: string): boolean => /[^\0-\x7f]/.test(name)
