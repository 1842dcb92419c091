/**
 * The entries of a dictionary. Nine of ten dictionaries have fewer than ten, and a file has a hundred thousand of them:
 * two rows that are searched from end to end are quicker to make and to look into than a table.
 */
import type { PdfValue } from './values.ts'

/** What is asked of entries; where a key stands twice the later one counts. */
export type Entries = {
  get(key: string): PdfValue | undefined
  has(key: string): boolean
  readonly size: number
  values(): Iterable<PdfValue>
  [Symbol.iterator](): Iterator<[string, PdfValue]>
}

/** Beyond so many a table is quicker, and keeps a hostile file from costing the square of its size. */
const FEW = 24

export function entriesOf(keys: readonly string[], values: readonly PdfValue[]): Entries {
  if (keys.length <= FEW) return new Few(keys, values)
  return new Map(keys.map((key, index) => [key, values[index] ?? null]))
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
