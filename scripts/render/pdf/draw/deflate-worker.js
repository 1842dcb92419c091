// @ts-check
/**
 * The thread of `deflater-beside.ts`: takes batches of streams and gives them back compressed. It is the one file in
 * JavaScript, because a thread begins with a file that Node runs as it stands, in the sources as in the package.
 *
 * @import { Answer, Batch } from './deflater-beside.ts'
 */
import { parentPort } from 'node:worker_threads'
import { deflateSync } from 'node:zlib'

parentPort?.on('message', (/** @type {Batch} */ batch) => {
  const answer = compress(batch)
  parentPort?.postMessage(answer, [answer.bytes.buffer, answer.spare.buffer])
})

/** @type {(batch: Batch) => Answer} */
function compress({ bytes, lengths }) {
  let start = 0
  const streams = lengths.map((length) => {
    const stream = deflateSync(bytes.subarray(start, start + length))
    start += length
    return stream
  })
  return { ...joined(streams), spare: bytes }
}

/** @type {(streams: readonly Uint8Array[]) => Batch} */
function joined(streams) {
  const lengths = streams.map((stream) => stream.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let start = 0
  for (const stream of streams) {
    bytes.set(stream, start)
    start += stream.length
  }
  return { bytes, lengths }
}
