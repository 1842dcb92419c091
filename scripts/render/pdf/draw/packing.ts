/**
 * Takes the objects of a PDF as pdfkit says them and writes them down small: objects without a stream of their own
 * (structure elements, annotations, bookmarks: nine of ten) are packed by the hundred into compressed object streams,
 * and the table of places is a stream too. A tagged volume comes out half as large; PDF/A allows it from part 2 on.
 *
 * pdfkit says an object as '12 0 obj', its dictionary, perhaps 'stream', bytes and an end, then 'endobj'. Streams that
 * are compressed elsewhere take their places in the file when they are ready, so where things stand is counted last.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Deflater } from './deflater.ts'

/** What the end of the file names: objects of the catalogue and the information, and how many objects pdfkit made. */
export type Ends = { readonly root: number; readonly info: number; readonly objects: number }

/** A reader opens a whole stream to get at one object, so streams stay small. */
const OBJECTS_PER_STREAM = 200

/** '12 0 obj' */
const HEADER = /^(\d+) 0 obj$/

type Packed = { readonly id: number; readonly body: string }
/** An object stands in the file from a chunk on, or in an object stream. */
type Place =
  | { readonly type: 1; readonly chunk: number }
  | { readonly type: 2; readonly stream: number; readonly index: number }

/** Holds the place of a stream that is not ready. */
const NOT_READY = new Uint8Array(0)

export class Packing {
  readonly #deflater: Deflater
  readonly #chunks: Uint8Array[] = []
  readonly #places = new Map<number, Place>()
  readonly #streams: Uint8Array[] = [] // Object streams; they get their numbers when all other objects have theirs.
  #pack: Packed[] = []
  #id = 0 // Of the object that is being said; 0 between objects.
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

  /** An object without a stream, said at once. */
  pack(id: number, words: string): void {
    this.#keep(id, `${words}\n`)
  }

  /** The content of a page, or whatever else is a stream and nothing more. The bytes may be used again. */
  stream(id: number, content: Uint8Array): void {
    this.#places.set(id, { type: 1, chunk: this.#chunks.length })
    this.#say(`${id} 0 obj`)
    const chunk = this.#chunks.push(NOT_READY) - 1
    this.#deflater.deflate(content, (bytes) => {
      this.#chunks[chunk] = framed(`\n/Length ${bytes.length}\n/Filter /FlateDecode\n`, bytes)
    })
    this.#say('endobj')
  }

  /** Nothing more is said; wait for the deflater before the file is finished. */
  end(): void {
    this.#closePack()
  }

  finish(ends: Ends): Uint8Array {
    this.#streams.forEach((stream, index) => {
      this.#addObject(ends.objects + 1 + index, stream)
    })
    const table = ends.objects + this.#streams.length + 1
    this.#places.set(table, { type: 1, chunk: this.#chunks.length })
    const offsets = offsetsOf(this.#chunks)
    const start = offsets.at(-1) ?? 0
    const digest = digestOf(this.#chunks)
    this.#addObject(table, tableStream({ ends, table, places: this.#places, offsets, digest }))
    this.#say(`startxref\n${start}\n%%EOF`)
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
    this.#places.set(this.#id, { type: 1, chunk: this.#chunks.length })
    this.#say(`${this.#id} 0 obj\n${this.#body}stream`)
    this.#body = null
  }

  #end(): void {
    if (this.#body === null) this.#say('endobj')
    else this.#keep(this.#id, this.#body)
    this.#id = 0
    this.#body = null
  }

  #keep(id: number, body: string): void {
    this.#pack.push({ id, body })
    if (this.#pack.length === OBJECTS_PER_STREAM) this.#closePack()
  }

  #closePack(): void {
    if (this.#pack.length === 0) return
    this.#pack.forEach(({ id }, index) => {
      this.#places.set(id, { type: 2, stream: this.#streams.length, index })
    })
    const stream = this.#streams.push(NOT_READY) - 1
    const { entries, content } = objectStream(this.#pack)
    this.#deflater.deflate(content, (bytes) => {
      this.#streams[stream] = framed(compressed(entries, bytes.length), bytes)
    })
    this.#pack = []
  }

  #addObject(id: number, object: Uint8Array): void {
    this.#places.set(id, { type: 1, chunk: this.#chunks.length })
    this.#say(`${id} 0 obj`)
    this.#put(object)
    this.#say('endobj')
  }

  #say(line: string): void {
    this.#put(Buffer.from(`${line}\n`, 'latin1'))
  }

  #put(bytes: Uint8Array): void {
    this.#chunks.push(isScrap(bytes) ? new Uint8Array(bytes) : bytes)
  }
}

/** zlib gives a page of two kilobytes as the beginning of sixteen, which would stay in memory until the file is done. */
function isScrap(bytes: Uint8Array): boolean {
  return bytes.length > LEAST_SCRAP && bytes.buffer.byteLength > 2 * bytes.length
}

/** Shorter bytes come from Node's pool, and share their memory with others. */
const LEAST_SCRAP = 1024

/** Where each chunk begins, and at the end where the next would. */
function offsetsOf(chunks: readonly Uint8Array[]): readonly number[] {
  let offset = 0
  return [0, ...chunks.map((chunk) => (offset += chunk.length))]
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const offsets = offsetsOf(chunks)
  const bytes = new Uint8Array(offsets.at(-1) ?? 0)
  for (const [index, chunk] of chunks.entries()) bytes.set(chunk, offsets[index])
  return bytes
}

function objectStream(pack: readonly Packed[]): { readonly entries: string; readonly content: Uint8Array } {
  let numbers = ''
  let bodies = ''
  for (const { id, body } of pack) {
    numbers += `${id} ${bodies.length} `
    bodies += body
  }
  const entries = `/Type /ObjStm /N ${pack.length} /First ${numbers.length}`
  return { entries, content: Buffer.from(numbers + bodies, 'latin1') }
}

const compressed = (entries: string, length: number): string => `${entries} /Filter /FlateDecode /Length ${length}`

/** A stream with the entries of its dictionary. */
function framed(entries: string, bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(`<<${entries}>>\nstream\n`, 'latin1')
  return Buffer.concat([head, bytes, Buffer.from('\nendstream\n', 'latin1')])
}

/** The file id is a digest of all that was written, so that two different files never share it. */
function digestOf(chunks: readonly Uint8Array[]): string {
  const digest = createHash('sha256')
  for (const chunk of chunks) digest.update(chunk)
  return digest.digest('hex').slice(0, 32)
}

type Table = {
  readonly ends: Ends
  readonly table: number
  readonly places: ReadonlyMap<number, Place>
  readonly offsets: readonly number[] // Of the chunks.
  readonly digest: string
}

/** Entries of seven bytes: kind, four of place or stream, two of index. Object 0 is the head of the free objects. */
function tableStream({ ends, table, places, offsets, digest }: Table): Uint8Array {
  const bytes = Buffer.alloc((table + 1) * 7)
  bytes.writeUInt16BE(0xffff, 5)
  for (const [id, place] of places) {
    bytes.writeUInt8(place.type, id * 7)
    const where = place.type === 1 ? (offsets[place.chunk] ?? 0) : ends.objects + 1 + place.stream
    bytes.writeUInt32BE(where, id * 7 + 1)
    bytes.writeUInt16BE(place.type === 1 ? 0 : place.index, id * 7 + 5)
  }
  const entries = `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root ${ends.root} 0 R /Info ${ends.info} 0 R`
  const packed = deflateSync(bytes)
  return framed(compressed(`${entries} /ID [<${digest}> <${digest}>]`, packed.length), packed)
}
