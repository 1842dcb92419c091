/**
 * Compresses streams in a thread of its own while this one goes on drawing. Streams go over in batches, because a
 * message costs as much as a page; the buffer of a batch comes back with the answer and is filled again. So memory is
 * bounded by the batches on their way, and the thread never waits for a page of its own.
 *
 * The code of the thread is the file beside this one and depends on nothing that is read.
 */
import { Worker } from 'node:worker_threads'
import type { Deflater, Take } from './deflater.ts'

/** Streams one behind another; the buffer is given away with the message. */
export type Batch = { readonly bytes: Uint8Array<ArrayBuffer>; readonly lengths: readonly number[] }
/** The same compressed, and the buffer of the batch. */
export type Answer = Batch & { readonly spare: Uint8Array<ArrayBuffer> }

/** About thirty pages. */
const BATCH_SIZE = 256 * 1024
/** One is compressed, one waits, so that the thread always has work; the rest evens out pages of different weight. */
const MOST_ON_THE_WAY = 4

const THREAD = new URL('./deflate-worker.js', import.meta.url)
/** The thread keeps next to nothing; V8's own measure would let it collect sixteen megabytes before it tidies up. */
const SMALL = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 }

type Waiting = { readonly until: number; readonly resolve: () => void; readonly reject: (error: Error) => void }

export class DeflaterBeside implements Deflater {
  readonly #worker: Worker
  readonly #onTheWay: (readonly Take[])[] = [] // Who takes what, batch by batch.
  readonly #spares: Uint8Array<ArrayBuffer>[] = []
  #bytes = new Uint8Array(BATCH_SIZE)
  #used = 0
  #lengths: number[] = []
  #takes: Take[] = []
  #waiting: Waiting | null = null
  #failure: Error | null = null

  /** `thread`: the code of the thread, which tests replace by one that fails. */
  constructor(thread = THREAD) {
    this.#worker = new Worker(thread, { resourceLimits: SMALL })
    this.#worker.unref() // It lives as long as somebody waits for it.
    this.#worker.on('message', (answer: Answer) => this.#receive(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The thread that compresses the PDF has ended too soon.')))
  }

  deflate(bytes: Uint8Array, take: Take): void {
    if (this.#used + bytes.length > this.#bytes.length) this.#send(bytes.length)
    this.#bytes.set(bytes, this.#used)
    this.#used += bytes.length
    this.#lengths.push(bytes.length)
    this.#takes.push(take)
  }

  full(): Promise<void> | undefined {
    return this.#waitUntil(MOST_ON_THE_WAY - 1)
  }

  settled(): Promise<void> | undefined {
    this.#send(0)
    return this.#waitUntil(0)
  }

  close(): void {
    this.#failure ??= new Error('The thread that compresses the PDF was closed.')
    void this.#worker.terminate()
  }

  /** `room`: for the stream that comes next; one that is larger than a batch gets a buffer of its own. */
  #send(room: number): void {
    if (this.#takes.length > 0) {
      const batch: Batch = { bytes: this.#bytes, lengths: this.#lengths }
      this.#worker.postMessage(batch, [batch.bytes.buffer])
      this.#onTheWay.push(this.#takes)
      this.#bytes = this.#spares.pop() ?? new Uint8Array(BATCH_SIZE)
    }
    this.#used = 0
    this.#lengths = []
    this.#takes = []
    if (room > this.#bytes.length) this.#bytes = new Uint8Array(room)
  }

  #receive({ bytes, lengths, spare }: Answer): void {
    const takes = this.#onTheWay.shift() ?? []
    let start = 0
    for (const [index, take] of takes.entries()) {
      const length = lengths[index] ?? 0
      take(bytes.subarray(start, start + length))
      start += length
    }
    if (spare.length === BATCH_SIZE) this.#spares.push(spare)
    if (this.#waiting !== null && this.#onTheWay.length <= this.#waiting.until) this.#endWaiting()?.resolve()
  }

  /** A failure is kept: it may come between two pages, when nobody waits. */
  #fail(error: Error): void {
    this.#failure ??= error
    this.#endWaiting()?.reject(this.#failure)
  }

  #waitUntil(until: number): Promise<void> | undefined {
    if (this.#failure !== null) throw this.#failure
    if (this.#onTheWay.length <= until) return undefined
    this.#worker.ref()
    return new Promise((resolve, reject) => {
      this.#waiting = { until, resolve, reject }
    })
  }

  #endWaiting(): Waiting | null {
    const waiting = this.#waiting
    this.#waiting = null
    this.#worker.unref()
    return waiting
  }
}
