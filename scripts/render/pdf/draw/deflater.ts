/**
 * Compresses the streams of a file, here or in a thread beside this one. The bytes are the same either way: a thread
 * changes when a stream is ready, never what stands in it or where it belongs.
 */
import { availableParallelism } from 'node:os'
import { deflateSync } from 'node:zlib'
import { DeflaterBeside } from './deflater-beside.ts'

export type Deflater = {
  /** `take` gets the stream compressed, once, sooner or later. The bytes may be used again when this returns. */
  deflate(bytes: Uint8Array, take: Take): void
  /** What to wait for before giving more, so that what is on its way stays small. */
  full(): Promise<void> | undefined
  /** What to wait for until everything has been taken. */
  settled(): Promise<void> | undefined
  /** Nothing more is wanted, also when not everything has been taken. */
  close(): void
}

export type Take = (compressed: Uint8Array) => void

/** How many threads compress beside the one that draws. */
export type Helpers = 0 | 1

export function openDeflater(helpers: Helpers): Deflater {
  return helpers === 0 ? HERE : new DeflaterBeside()
}

const HERE: Deflater = {
  deflate: (bytes, take) => take(deflateSync(bytes)),
  full: () => undefined,
  settled: () => undefined,
  close: () => {},
}

/** A thread takes about as long to begin as two hundred pages to compress. */
const ENOUGH_PAGES = 200

/** As many as make a volume of so many pages faster. */
export function helpersFor(pages: number): Helpers {
  return pages >= ENOUGH_PAGES && availableParallelism() > 1 ? 1 : 0
}
