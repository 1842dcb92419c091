/**
 * A tree in which a reader looks up a name or a number (ISO 32000-1, 7.9.6 and 7.9.7). Entries stand in leaves, so that
 * whoever follows one link of a volume with fifty thousand places reads the leaf that holds it, and not all of them.
 */
import type { Objects } from './packing.ts'
import { reference } from './syntax.ts'

export type SearchTree = {
  readonly kind: 'Names' | 'Nums'
  readonly count: number
  /** As they are spelled in the file, by their turn in the order of the keys. */
  key(turn: number): string
  value(turn: number): string
}

const ENTRIES_PER_LEAF = 100

/** Gives the number of the root. The root alone has no limits (table 36). */
export function writeSearchTree(tree: SearchTree, objects: Objects): number {
  const root = objects.next()
  if (tree.count <= ENTRIES_PER_LEAF) {
    writeEntries(tree, { objects, id: root, from: 0, limits: '' })
    return root
  }
  const leaves: number[] = []
  for (let from = 0; from < tree.count; from += ENTRIES_PER_LEAF) {
    const id = objects.next()
    const last = Math.min(from + ENTRIES_PER_LEAF, tree.count) - 1
    writeEntries(tree, { objects, id, from, limits: `\n/Limits [${tree.key(from)} ${tree.key(last)}]` })
    leaves.push(id)
  }
  objects.pack(root).line(`<<\n/Kids [${leaves.map(reference).join(' ')}]\n>>`)
  return root
}

type Leaf = { readonly objects: Objects; readonly id: number; readonly from: number; readonly limits: string }

function writeEntries({ kind, count, key, value }: SearchTree, { objects, id, from, limits }: Leaf): void {
  const words = objects.pack(id)
  words.letters(`<<${limits}\n/${kind} [`)
  for (let turn = from; turn < Math.min(from + ENTRIES_PER_LEAF, count); turn++) {
    words.letters(`\n${key(turn)} `)
    words.letters(value(turn))
  }
  words.line(']\n>>')
}
