/**
 * Bytes that grow at their end. The operators of a page and the objects of the file are written into them word by word,
 * so that no string is put together only to be taken apart again: a volume of 500 texts has forty million such letters.
 *
 * Letters are those of Latin-1, one byte each; whatever else a text holds is spelled out before (see `syntax.ts`).
 */

/** Longer words are copied by Node, whose call costs as much as these letters one by one. */
const SHORT = 48

const [OPEN, CLOSE, MINUS, POINT, ZERO] = [0x28, 0x29, 0x2d, 0x2e, 0x30]
const LINE_END = 0x0a

/** Thousandths beyond this would not stay whole numbers; no page is so large. */
const LARGEST = 1e9

export class GrowingBytes {
  #bytes: Buffer
  #length = 0

  constructor(room = 16_384) {
    this.#bytes = Buffer.allocUnsafeSlow(room)
  }

  get length(): number {
    return this.#length
  }

  /** What was written; good until something more is. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }

  letters(words: string): void {
    const count = words.length
    const start = this.#grow(count)
    if (count > SHORT) {
      this.#bytes.write(words, start, 'latin1')
      return
    }
    const bytes = this.#bytes
    for (let index = 0; index < count; index++) bytes[start + index] = words.charCodeAt(index)
  }

  line(words: string): void {
    this.letters(words)
    this.byte(LINE_END)
  }

  byte(value: number): void {
    const start = this.#grow(1) // First, for it may bring larger bytes.
    this.#bytes[start] = value
  }

  /** Words are short: a loop is faster than a call that copies. */
  copy(from: Uint8Array): void {
    const start = this.#grow(from.length)
    const bytes = this.#bytes
    if (from.length > SHORT) bytes.set(from, start)
    else for (let index = 0; index < from.length; index++) bytes[start + index] = from[index] as number
  }

  /** A stretch of other bytes. */
  take(from: GrowingBytes, start: number, end: number): void {
    let at = this.#grow(end - start)
    const [bytes, other] = [this.#bytes, from.#bytes]
    for (let index = start; index < end; index++) bytes[at++] = other[index] as number
  }

  /** A whole number: -12 */
  whole(value: number): void {
    if (!Number.isSafeInteger(value)) throw new Error(`A place on a page is not a number (${value}).`)
    if (value < 0) this.byte(MINUS)
    this.#digits(Math.abs(value), 1)
  }

  /** What moves the pen inside of a TJ array: )-12( */
  correction(thousandths: number): void {
    this.byte(CLOSE)
    this.whole(thousandths)
    this.byte(OPEN)
  }

  /** Another object: 12 0 R */
  reference(id: number): void {
    this.whole(id)
    this.letters(' 0 R')
  }

  /** A length to a thousandth, without needless zeros: 87.87, 640, -0.5 */
  thousandths(value: number): void {
    const count = Math.round(value * 1000)
    if (!(Math.abs(count) < LARGEST)) throw new Error(`A place on a page is not a number (${value}).`)
    if (count < 0) this.byte(MINUS)
    const size = Math.abs(count)
    const whole = Math.trunc(size / 1000)
    const rest = size - whole * 1000
    this.#digits(whole, 1)
    if (rest === 0) return
    this.byte(POINT)
    if (rest % 100 === 0) this.#digits(rest / 100, 1)
    else if (rest % 10 === 0) this.#digits(rest / 10, 2)
    else this.#digits(rest, 3)
  }

  /** At least so many digits, with zeros in front. Most numbers of a file are short, so they are counted upwards. */
  #digits(value: number, least: number): void {
    let count = 1
    for (let limit = 10; value >= limit; limit *= 10) count++
    count = Math.max(count, least)
    const start = this.#grow(count)
    const bytes = this.#bytes
    let left = value
    for (let at = start + count - 1; at >= start; at--) {
      const next = Math.trunc(left / 10)
      bytes[at] = ZERO + left - next * 10
      left = next
    }
  }

  /** Makes room and gives where it begins. */
  #grow(count: number): number {
    const start = this.#length
    const end = start + count
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(end, 2 * this.#bytes.length))
      larger.set(this.#bytes.subarray(0, start))
      this.#bytes = larger
    }
    this.#length = end
    return start
  }
}
