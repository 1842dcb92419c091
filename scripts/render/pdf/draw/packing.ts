/**
 * Writes the objects of a PDF down small: objects without a stream of their own (structure elements, annotations,
 * bookmarks: nine of ten) are packed by the hundred into compressed object streams, and the table of places is a stream
 * too. A tagged volume comes out half as large; PDF/A allows it from part 2 on.
 *
 * pdfkit says an object as '12 0 obj', its dictionary, perhaps 'stream', bytes and an end, then 'endobj'. Streams that
 * are compressed elsewhere take their places in the file when they are ready, so where things stand is counted last.
 */
import { createHash } from 'node:crypto'
import type { Deflater } from './deflater.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { Places } from './places.ts'
import { reference } from './syntax.ts'

/** What the end of the file names: objects of the catalogue and the information, and how many objects there are. */
export type Ends = { readonly root: number; readonly info: number; readonly objects: number }

/** How an object of ours gets into the file: it takes a number, and is written down with it, once. */
export type Objects = {
  next(): number
  /** For an object without a stream: where its words are written, at once, up to the end of a line. */
  pack(id: number): GrowingBytes
  /** For an object that is a stream and nothing more. The bytes may be used again. */
  stream(id: number, content: Uint8Array): void
}

/** A reader opens a whole stream to get at one object, so streams stay small. */
const OBJECTS_PER_STREAM = 200
const BYTES_PER_STREAM = 64 * 1024

/** '12 0 obj' */
const HEADER = /^(\d+) 0 obj$/

/** Holds the place of a stream that is not ready. */
const NOT_READY = new Uint8Array(0)
const BLANK = 0x20

type Stream = { readonly entries: string; readonly bytes: Uint8Array }

export class Packing {
  readonly #deflater: Deflater
  readonly #chunks: Uint8Array[] = []
  readonly #places = new Places()
  readonly #streams: Stream[] = [] // Object streams; they get their numbers when all other objects have theirs.
  readonly #heads = new GrowingBytes() // Of the object stream that is being filled: '12 0 13 87 '.
  readonly #bodies = new GrowingBytes()
  #packed = 0
  #id = 0 // Of the object that pdfkit says; 0 between objects.
  #body: string | null = null // Of an object that may still turn out to have a stream.

  constructor(deflater: Deflater) {
    this.#deflater = deflater
  }

  /** What pdfkit says. */
  write(chunk: string | Uint8Array): void {
    if (typeof chunk !== 'string') this.#put(chunk)
    else if (this.#id === 0) this.#begin(chunk)
    else if (chunk === 'endobj') this.#end()
    else if (this.#body === null) this.#say(chunk)
    else if (chunk === 'stream') this.#unpack()
    else this.#body += `${chunk}\n`
  }

  /** See `Objects`. */
  pack(id: number): GrowingBytes {
    if (this.#packed === OBJECTS_PER_STREAM || this.#bodies.length > BYTES_PER_STREAM) this.#closePack()
    this.#places.packed(id, this.#streams.length, this.#packed++)
    this.#heads.whole(id)
    this.#heads.byte(BLANK)
    this.#heads.whole(this.#bodies.length)
    this.#heads.byte(BLANK)
    return this.#bodies
  }

  /** See `Objects`. */
  stream(id: number, content: Uint8Array): void {
    const chunk = this.#chunks.push(NOT_READY) - 1
    this.#places.alone(id, chunk)
    this.#deflater.deflate(content, (bytes) => {
      this.#chunks[chunk] = streamObject(id, { entries: '', bytes })
    })
  }

  /** Nothing more is said; wait for the deflater before the file is finished. */
  end(): void {
    this.#closePack()
  }

  finish({ root, info, objects }: Ends): Uint8Array {
    this.#streams.forEach((stream, index) => {
      this.#places.alone(objects + 1 + index, this.#chunks.push(streamObject(objects + 1 + index, stream)) - 1)
    })
    const table = objects + this.#streams.length + 1
    this.#places.alone(table, this.#chunks.length)
    const offsets = offsetsOf(this.#chunks)
    const { entries, rows } = this.#places.table({ offsets, firstStream: objects + 1 })
    const digest = digestOf(this.#chunks)
    const ends = `/Root ${reference(root)} /Info ${reference(info)} /ID [<${digest}> <${digest}>]`
    this.#put(streamObject(table, { entries: `${entries} ${ends} `, bytes: rows }))
    this.#say(`startxref\n${offsets.at(-1)}\n%%EOF`)
    return joined(this.#chunks)
  }

  #begin(header: string): void {
    this.#id = Number(HEADER.exec(header)?.[1] ?? 0)
    if (this.#id === 0)
      this.#say(header) // The first lines of the file.
    else this.#body = ''
  }

  /** The object has a stream: it stands in the file itself. */
  #unpack(): void {
    this.#places.alone(this.#id, this.#chunks.length)
    this.#say(`${this.#id} 0 obj\n${this.#body}stream`)
    this.#body = null
  }

  #end(): void {
    if (this.#body === null) this.#say('endobj')
    else this.pack(this.#id).letters(this.#body)
    this.#id = 0
    this.#body = null
  }

  #closePack(): void {
    if (this.#packed === 0) return
    const entries = `/Type /ObjStm /N ${this.#packed} /First ${this.#heads.length} `
    const stream = this.#streams.push({ entries, bytes: NOT_READY }) - 1
    this.#heads.copy(this.#bodies.written)
    this.#deflater.deflate(this.#heads.written, (bytes) => {
      this.#streams[stream] = { entries, bytes: new Uint8Array(bytes) }
    })
    this.#heads.clear()
    this.#bodies.clear()
    this.#packed = 0
  }

  #say(line: string): void {
    this.#put(Buffer.from(`${line}\n`, 'latin1'))
  }

  #put(bytes: Uint8Array): void {
    this.#chunks.push(isScrap(bytes) ? new Uint8Array(bytes) : bytes)
  }
}

/** zlib gives a font of twenty kilobytes as the beginning of more, which would stay in memory until the file is done. */
function isScrap(bytes: Uint8Array): boolean {
  return bytes.length > LEAST_SCRAP && bytes.buffer.byteLength > 2 * bytes.length
}

/** Shorter bytes come from Node's pool, and share their memory with others. */
const LEAST_SCRAP = 1024

/** Where each chunk begins, and at the end where the next would. */
function offsetsOf(chunks: readonly Uint8Array[]): readonly number[] {
  const offsets = [0]
  let offset = 0
  for (const chunk of chunks) {
    offset += chunk.length
    offsets.push(offset)
  }
  return offsets
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const offsets = offsetsOf(chunks)
  const bytes = new Uint8Array(offsets.at(-1) ?? 0)
  for (const [index, chunk] of chunks.entries()) bytes.set(chunk, offsets[index])
  return bytes
}

/** In memory of its own, as much as it needs. */
function streamObject(id: number, { entries, bytes }: Stream): Uint8Array {
  const head = `${id} 0 obj\n<<${entries}/Filter /FlateDecode /Length ${bytes.length}>>\nstream\n`
  const object = new Uint8Array(head.length + bytes.length + STREAM_END.length)
  for (let index = 0; index < head.length; index++) object[index] = head.charCodeAt(index)
  object.set(bytes, head.length)
  object.set(STREAM_END, head.length + bytes.length)
  return object
}

const STREAM_END = new TextEncoder().encode('\nendstream\nendobj\n')

/** The file id is a digest of all that was written, so that two different files never share it. */
function digestOf(chunks: readonly Uint8Array[]): string {
  const digest = createHash('sha256')
  for (const chunk of chunks) digest.update(chunk)
  return digest.digest('hex').slice(0, 32)
}
