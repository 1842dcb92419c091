/**
 * Keeps the places of one paragraph in typed arrays that grow when they must and are used again for the next: a volume
 * has tens of thousands of paragraphs with a hundred places each.
 */
import type { Places } from './break-lines.ts'

/** Place → the atom it lies in or after, and the offset in that atom's text; AFTER for the atom's end. */
export type CutPlaces = Places & { readonly atoms: Int32Array; readonly offsets: Int32Array }
export const AFTER = -1

export type Store = { -readonly [Key in keyof CutPlaces]: CutPlaces[Key] }

export function createStore(): Store {
  return { count: 0, ...createArrays(512) }
}

/** Adds a place with nothing in it; gives its number. */
export function addPlace(store: Store): number {
  if (store.count === store.ends.length) grow(store)
  return store.count++
}

type Arrays = Omit<Store, 'count'>

function createArrays(size: number): Arrays {
  return {
    ends: new Float64Array(size),
    starts: new Float64Array(size),
    spacesEnd: new Float64Array(size),
    spacesStart: new Float64Array(size),
    penalties: new Float64Array(size),
    hyphens: new Uint8Array(size),
    atoms: new Int32Array(size),
    offsets: new Int32Array(size),
  }
}

function grow(store: Store): void {
  const next = createArrays(store.ends.length * 2)
  next.ends.set(store.ends)
  next.starts.set(store.starts)
  next.spacesEnd.set(store.spacesEnd)
  next.spacesStart.set(store.spacesStart)
  next.penalties.set(store.penalties)
  next.hyphens.set(store.hyphens)
  next.atoms.set(store.atoms)
  next.offsets.set(store.offsets)
  Object.assign(store, next)
}
