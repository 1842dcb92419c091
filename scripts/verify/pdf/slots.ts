/**
 * Where the objects of a file are: in the file itself, or in a packed stream. A volume has a hundred thousand of them, so
 * the places are kept as bare numbers.
 */
import { Unreadable } from '../reading.ts'

export type Slot =
  | { readonly type: 'plain'; readonly at: number } // Byte of the file.
  | { readonly type: 'packed'; readonly container: number; readonly index: number }

export type Slots = {
  has(number: number): boolean
  set(number: number, slot: Slot): void
  get(number: number): Slot | null
  /** The numbers of all objects, those of one packed stream after the other. */
  inOrderOfFile(): Iterable<number>
}

/** What readers must be able to count (ISO 32000-1, Annex C). */
const MOST_OBJECTS = 8_388_607
/** Whatever lies farther is outside of every file. */
const FARTHEST = 0x7fff_fffe

export function createSlots(): Slots {
  let places = new Int32Array(1024) // Byte + 1; for a packed object the number of its stream, below zero; 0 for none.
  let indices = new Int32Array(1024)
  const grow = (number: number) => {
    if (!(number >= 0 && number <= MOST_OBJECTS))
      throw new Unreadable(`Object ${number} is beyond what a file may have.`)
    if (number < places.length) return
    places = grown(places, number + 1)
    indices = grown(indices, number + 1)
  }
  const containerOf = (number: number): number => Math.max(0, -(places[number] ?? 0))
  return {
    has: (number) => (places[number] ?? 0) !== 0,
    set(number, slot) {
      grow(number)
      places[number] = slot.type === 'plain' ? Math.min(slot.at, FARTHEST) + 1 : -Math.min(slot.container, FARTHEST)
      indices[number] = slot.type === 'plain' ? 0 : slot.index
    },
    get(number) {
      const place = places[number] ?? 0
      if (place === 0) return null
      if (place > 0) return { type: 'plain', at: place - 1 }
      return { type: 'packed', container: -place, index: indices[number] ?? 0 }
    },
    inOrderOfFile() {
      const numbers: number[] = []
      for (let number = 0; number < places.length; number++) if (places[number] !== 0) numbers.push(number)
      return numbers.sort((a, b) => containerOf(a) - containerOf(b))
    },
  }
}

function grown(row: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.min(MOST_OBJECTS + 1, Math.max(least, row.length * 2)))
  larger.set(row)
  return larger
}
