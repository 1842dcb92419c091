/**
 * Takes the objects of a PDF as pdfkit says them and writes them down small: objects without a stream of their own
 * (structure elements, annotations, bookmarks: nine of ten) are packed by the hundred into compressed object streams,
 * and the table of places is a stream too. A tagged volume comes out half as large; PDF/A allows it from part 2 on.
 *
 * pdfkit says an object as '12 0 obj', its dictionary, perhaps 'stream', bytes and an end, then 'endobj'.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** What the end of the file names: objects of the catalogue and the information, and how many objects pdfkit made. */
export type Ends = { readonly root: number; readonly info: number; readonly objects: number }

/** A reader opens a whole stream to get at one object, so streams stay small. */
const OBJECTS_PER_STREAM = 200

/** '12 0 obj' */
const HEADER = /^(\d+) 0 obj$/

type Packed = { readonly id: number; readonly body: string }
type Place =
  | { readonly type: 1; readonly offset: number }
  | { readonly type: 2; readonly stream: number; readonly index: number }

export class Packing {
  readonly #chunks: Uint8Array[] = []
  readonly #places = new Map<number, Place>()
  readonly #streams: Uint8Array[] = [] // Object streams; they get their numbers when all other objects have theirs.
  #pack: Packed[] = []
  #offset = 0
  #id = 0 // Of the object that is being said; 0 between objects.
  #body: string | null = null // Of an object that may still turn out to have a stream.

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

  finish(ends: Ends): Uint8Array {
    this.#closePack()
    this.#streams.forEach((stream, index) => {
      this.#addObject(ends.objects + 1 + index, stream)
    })
    const table = ends.objects + this.#streams.length + 1
    const start = this.#offset
    this.#places.set(table, { type: 1, offset: start })
    this.#addObject(table, tableStream({ ends, table, places: this.#places, digest: digestOf(this.#chunks) }))
    this.#say(`startxref\n${start}\n%%EOF`)
    return joined(this.#chunks, this.#offset)
  }

  #begin(header: string): void {
    this.#id = Number(HEADER.exec(header)?.[1] ?? 0)
    if (this.#id === 0)
      this.#say(header) // The first lines of the file.
    else this.#body = ''
  }

  /** The object has a stream: it stands in the file itself. */
  #unpack(): void {
    this.#places.set(this.#id, { type: 1, offset: this.#offset })
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
    this.#streams.push(objectStream(this.#pack))
    this.#pack = []
  }

  #addObject(id: number, object: Uint8Array): void {
    this.#places.set(id, { type: 1, offset: this.#offset })
    this.#say(`${id} 0 obj`)
    this.#put(object)
    this.#say('endobj')
  }

  #say(line: string): void {
    this.#put(Buffer.from(`${line}\n`, 'latin1'))
  }

  #put(bytes: Uint8Array): void {
    this.#chunks.push(isScrap(bytes) ? new Uint8Array(bytes) : bytes)
    this.#offset += bytes.length
  }
}

/** zlib gives a page of two kilobytes as the beginning of sixteen, which would stay in memory until the file is done. */
function isScrap(bytes: Uint8Array): boolean {
  return bytes.length > LEAST_SCRAP && bytes.buffer.byteLength > 2 * bytes.length
}

/** Shorter bytes come from Node's pool, and share their memory with others. */
const LEAST_SCRAP = 1024

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function objectStream(pack: readonly Packed[]): Uint8Array {
  let numbers = ''
  let bodies = ''
  for (const { id, body } of pack) {
    numbers += `${id} ${bodies.length} `
    bodies += body
  }
  const entries = `/Type /ObjStm /N ${pack.length} /First ${numbers.length}`
  return stream(entries, Buffer.from(numbers + bodies, 'latin1'))
}

function stream(entries: string, content: Uint8Array): Uint8Array {
  const bytes = deflateSync(content)
  const head = `<<${entries} /Filter /FlateDecode /Length ${bytes.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream\n', 'latin1')])
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
  readonly digest: string
}

/** Entries of seven bytes: kind, four of place or stream, two of index. Object 0 is the head of the free objects. */
function tableStream({ ends, table, places, digest }: Table): Uint8Array {
  const bytes = Buffer.alloc((table + 1) * 7)
  bytes.writeUInt16BE(0xffff, 5)
  for (const [id, place] of places) {
    bytes.writeUInt8(place.type, id * 7)
    bytes.writeUInt32BE(place.type === 1 ? place.offset : ends.objects + 1 + place.stream, id * 7 + 1)
    bytes.writeUInt16BE(place.type === 1 ? 0 : place.index, id * 7 + 5)
  }
  const entries = `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root ${ends.root} 0 R /Info ${ends.info} 0 R`
  return stream(`${entries} /ID [<${digest}> <${digest}>]`, bytes)
}
