/**
 * Words, and what is known of each, found by their letters where they stand in a longer text. Nothing is cut out of the
 * text to ask: a volume has a million words and twenty thousand different ones, and cutting, hashing and dropping each
 * took longer than breaking all lines.
 *
 * A table with open addressing: a word stands at the place that its digest names, or at the next one that was free.
 */

/** Letters of a text from `from` up to `to`, with their digest. */
export type Letters = { text: string; from: number; to: number; digest: number }

const OFFSET_BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** The digest of no letters, and of one letter more (FNV-1a over UTF-16 units). */
export const NO_LETTERS = OFFSET_BASIS
export const withLetter = (digest: number, code: number): number => Math.imul(digest ^ code, PRIME)

const SMALLEST = 256

export class WordStore<T> {
  #words: string[] = new Array(SMALLEST).fill('')
  #values: (T | undefined)[] = new Array(SMALLEST).fill(undefined)
  #digests = new Int32Array(SMALLEST)
  #count = 0

  find(letters: Letters): T | undefined {
    const { digest } = letters
    const mask = this.#digests.length - 1
    for (let place = start(digest) & mask; ; place = (place + 1) & mask) {
      const value = this.#values[place]
      if (value === undefined) return undefined
      if (this.#digests[place] === digest && isSame(this.#words[place] as string, letters)) return value
    }
  }

  /** The word must not be there yet. */
  add(word: string, digest: number, value: T): void {
    if (2 * this.#count >= this.#digests.length) this.#grow()
    this.#put(word, digest, value)
    this.#count++
  }

  #put(word: string, digest: number, value: T): void {
    const mask = this.#digests.length - 1
    let place = start(digest) & mask
    while (this.#values[place] !== undefined) place = (place + 1) & mask
    this.#words[place] = word
    this.#values[place] = value
    this.#digests[place] = digest
  }

  #grow(): void {
    const words = this.#words
    const values = this.#values
    const digests = this.#digests
    const size = digests.length * 2
    this.#words = new Array(size).fill('')
    this.#values = new Array(size).fill(undefined)
    this.#digests = new Int32Array(size)
    for (let place = 0; place < values.length; place++) {
      const value = values[place]
      if (value !== undefined) this.#put(words[place] as string, digests[place] as number, value)
    }
  }
}

/** The lower bits of the digest hold little of the first letters; the upper ones are folded in. */
const start = (digest: number): number => digest ^ (digest >>> 15)

function isSame(word: string, { text, from, to }: Letters): boolean {
  if (word.length !== to - from) return false
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== text.charCodeAt(from + index)) return false
  }
  return true
}
