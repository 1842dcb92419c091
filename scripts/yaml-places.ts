/**
 * Where things stand in a YAML file: offsets to lines and columns, and paths (`['texts', 0, 'title']`) to the nodes of
 * values and keys. What costs is prepared once, for a file can have thousands of faults.
 */
import { type Document, isMap, isNode, isScalar, type Node, type YAMLMap } from 'yaml'
import type { Place } from './ast/ast.ts'

/** Turns offsets into places: lines and columns from 1, a column is a code point. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { file, line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 }
  }
}

export const startOf = (node: Node | null): number => node?.range?.[0] ?? 0

export function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(found)) return found
  }
  return null
}

export function keyFinder(document: Document): (path: readonly PropertyKey[]) => Node | null {
  const known = new WeakMap<YAMLMap, ReadonlyMap<unknown, Node>>()
  return (path) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
    const key = isMap(parent) ? keysOf(parent, known).get(path.at(-1)) : undefined
    return key ?? nodeAt(document, path)
  }
}

/** Keys of a map by name; remembered, for a file can have many unknown keys. */
function keysOf(map: YAMLMap, known: WeakMap<YAMLMap, ReadonlyMap<unknown, Node>>): ReadonlyMap<unknown, Node> {
  const keys =
    known.get(map) ?? new Map(map.items.flatMap(({ key }) => (isScalar(key) ? [[key.value, key] as const] : [])))
  known.set(map, keys)
  return keys
}
