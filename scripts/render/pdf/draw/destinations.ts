/**
 * The names that links lead to, with their places. A volume has tens of thousands, and all are kept until its end.
 */
import { writeNameTree } from './name-tree.ts'
import type { Objects } from './packing.ts'
import { length, reference } from './syntax.ts'

export type Destination = { readonly page: number; readonly x: number; readonly y: number } // y from the bottom.

export class Destinations {
  readonly #names: string[] = []
  readonly #places: number[] = [] // Three for each name: an object of its own would be as large as everything it says.

  add(name: string, { page, x, y }: Destination): void {
    this.#names.push(name)
    this.#places.push(page, x, y)
  }

  /** Gives the number of the tree. */
  write(objects: Objects): number {
    return writeNameTree(this.#names, (index) => this.#place(3 * index), objects)
  }

  #place(at: number): string {
    const number = (turn: number): number => this.#places[at + turn] as number
    return `[${reference(number(0))} /XYZ ${length(number(1))} ${length(number(2))} null]`
  }
}
