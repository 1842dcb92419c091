/**
 * The entries of a dictionary. Nine of ten dictionaries have fewer than ten, and a file has a hundred thousand of them:
 * two rows that are searched from end to end are quicker to make and to look into than a table.
 */
import type { PdfValue } from './values.ts'

/** What is asked of entries; where a key stands twice the later one counts. */
export type Entries = {
  get(key: string): PdfValue | undefined
  has(key: string): boolean
  some(test: (key: string, value: PdfValue) => boolean): boolean // Makes nothing on the way, unlike a walk over pairs.
  readonly size: number
  values(): Iterable<PdfValue>
  [Symbol.iterator](): Iterator<[string, PdfValue]>
}

/** Beyond so many a table is quicker, and keeps a hostile file from costing the square of its size. */
const FEW = 24

export function entriesOf(keys: readonly string[], values: readonly PdfValue[]): Entries {
  if (keys.length <= FEW) return new Few(keys, values)
  return new Many(keys.map((key, index) => [key, values[index] ?? null]))
}

class Many extends Map<string, PdfValue> implements Entries {
  some(test: (key: string, value: PdfValue) => boolean): boolean {
    for (const [key, value] of this) if (test(key, value)) return true
    return false
  }
}

class Few implements Entries {
  readonly #keys: readonly string[]
  readonly #values: readonly PdfValue[]

  constructor(keys: readonly string[], values: readonly PdfValue[]) {
    this.#keys = keys
    this.#values = values
  }

  get(key: string): PdfValue | undefined {
    return this.#values[this.#keys.lastIndexOf(key)]
  }

  has(key: string): boolean {
    return this.#keys.includes(key)
  }

  some(test: (key: string, value: PdfValue) => boolean): boolean {
    const [keys, values] = [this.#keys, this.#values]
    for (let index = 0; index < keys.length; index++) {
      if (test(keys[index] as string, values[index] ?? null)) return true
    }
    return false
  }

  get size(): number {
    return this.#keys.length
  }

  values(): Iterable<PdfValue> {
    return this.#values
  }

  *[Symbol.iterator](): Iterator<[string, PdfValue]> {
    for (const [index, key] of this.#keys.entries()) yield [key, this.#values[index] ?? null]
  }
}
