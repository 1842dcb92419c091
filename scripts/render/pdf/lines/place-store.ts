/**
 * Keeps the places of one paragraph in typed arrays that grow when they must and are used again for the next.
 */
import type { Places } from './break-lines.ts'

/** Place → the atom it lies in or after, and the offset in that atom's text; AFTER for the atom's end. */
export type CutPlaces = Places & { readonly atoms: Int32Array; readonly offsets: Int32Array }
export const AFTER = -1

export type Entry = {
  readonly end: number
  readonly start: number
  readonly spaceEnd: number
  readonly spaceStart: number
  readonly penalty: number
  readonly hyphen: number
  readonly atom: number
  readonly offset: number
}

export type Store = { reset(): void; add(entry: Entry): void; places(): CutPlaces }

export function createStore(): Store {
  let arrays = createArrays(512)
  let count = 0
  return {
    reset() {
      count = 0
    },
    add(entry) {
      if (count === arrays.ends.length) arrays = grow(arrays)
      arrays.ends[count] = entry.end
      arrays.starts[count] = entry.start
      arrays.spacesEnd[count] = entry.spaceEnd
      arrays.spacesStart[count] = entry.spaceStart
      arrays.penalties[count] = entry.penalty
      arrays.hyphens[count] = entry.hyphen
      arrays.atoms[count] = entry.atom
      arrays.offsets[count] = entry.offset
      count++
    },
    places: () => ({ ...arrays, count }),
  }
}

type Arrays = Omit<CutPlaces, 'count'>

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

function grow(old: Arrays): Arrays {
  const next = createArrays(old.ends.length * 2)
  next.ends.set(old.ends)
  next.starts.set(old.starts)
  next.spacesEnd.set(old.spacesEnd)
  next.spacesStart.set(old.spacesStart)
  next.penalties.set(old.penalties)
  next.hyphens.set(old.hyphens)
  next.atoms.set(old.atoms)
  next.offsets.set(old.offsets)
  return next
}
