/**
 * The bytes of a PDF → its objects by number, found through the cross-reference table or stream (ISO 32000-1, 7.5).
 * Nothing is repaired: a file of ours that needs repair must not be published.
 */
import { LARGEST_PDF } from '../limits.ts'
import { Unreadable } from '../reading.ts'
import { unpack } from './filters.ts'
import { createNumbers } from './numbers.ts'
import { createSlots, type Slots } from './slots.ts'
import { type Cursor, latin1, nextToken, skipBlanks, startOf } from './tokens.ts'
import { asArray, asDict, asNumber, asRef, asStream, type PdfDict, type PdfStream, type PdfValue } from './values.ts'
import { readValue } from './values-reader.ts'

/**
 * The objects of one file. Values are read when they are asked for. Objects that stand in the file itself are kept;
 * of those that are packed in streams, nine of ten, the last few streams are: who walks through a file comes by them in
 * about the order in which they were written.
 */
export type Objects = {
  readonly trailer: PdfDict
  look(value: PdfValue | undefined): PdfValue // Follows a reference; anything else is itself.
  entry(dict: PdfDict | null, key: string): PdfValue // A key's value, references followed; null when missing.
  bytes(stream: PdfStream): Uint8Array // Unpacked.
  readAll(): void // Reads whatever nobody has asked for.
  each(visit: (value: PdfValue, number: number) => void): void // Every object once.
}

/** Is told every object once, when it is read first. */
export type Notice = (value: PdfValue) => void

/** Packed streams whose objects are kept. A stream of ours has 200 objects, a text some 400; what is kept for long is costly. */
const MOST_CONTAINERS = 12

export function openObjects(bytes: Uint8Array, notice: Notice = () => {}): Objects {
  const { trailer, slots } = readCrossReferences(bytes)
  const kept = new Map<number, PdfValue>()
  const packed = new Map<number, Packed>()
  const containers = new Map<number, Container>()
  const noticed = createNumbers()
  let unpacked = 0

  const load = (number: number): PdfValue => {
    const slot = slots.get(number)
    if (!slot) return null
    if (slot.type === 'packed') return told(number, container(slot.container)(slot.index))
    // An object that is asked for while it is read, as the length of its own stream, is nothing.
    if (!kept.has(number)) kept.set(number, null).set(number, readObject(bytes, slot.at, number, look))
    return told(number, kept.get(number) ?? null)
  }
  const told = (number: number, value: PdfValue): PdfValue => {
    if (noticed.add(number)) notice(value)
    return value
  }
  const look = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null
    for (let hops = 0; hops < 16; hops++) {
      const number = asRef(current)
      if (number === null) return current
      current = load(number)
    }
    throw new Unreadable('References lead in a circle.')
  }
  const unpackStream = (stream: PdfStream): Uint8Array => {
    const plain = unpack(stream, look)
    unpacked += plain.length
    if (unpacked > LARGEST_PDF) throw new Unreadable('The streams of the file are too large.', 'verify-too-large')
    return plain
  }
  const container = (number: number): Container => {
    const known = containers.get(number)
    if (known) return known
    const [oldest] = containers.keys()
    if (containers.size === MOST_CONTAINERS && oldest !== undefined) containers.delete(oldest)
    const opened = openContainer(packed.get(number) ?? unpackObjects(number))
    containers.set(number, opened)
    return opened
  }
  /** Bytes take little room, and who reads all pages and then all of the structure comes by each stream twice. */
  const unpackObjects = (number: number): Packed => {
    const stream = asStream(look({ type: 'ref', number }))
    if (!stream) throw new Unreadable(`Object stream ${number} is missing.`)
    const objects = readOffsets(unpackStream(stream), stream.dict)
    packed.set(number, objects)
    return objects
  }
  const entry = (dict: PdfDict | null, key: string) => look(dict?.entries.get(key))
  const readAll = () => {
    for (const number of slots.inOrderOfFile()) if (!noticed.has(number)) load(number)
  }
  const each = (visit: (value: PdfValue, number: number) => void) => {
    for (const number of slots.inOrderOfFile()) visit(load(number), number)
  }
  return { trailer, look, entry, bytes: unpackStream, readAll, each }
}

/** `7 0 obj … endobj`, with the stream that may follow its dictionary. */
function readObject(bytes: Uint8Array, at: number, number: number, look: (value: PdfValue) => PdfValue): PdfValue {
  const cursor: Cursor = { bytes, text: null, at }
  if (nextToken(cursor) !== number || typeof nextToken(cursor) !== 'number' || !isWord(cursor, 'obj')) {
    throw new Unreadable(`Object ${number} is not where the cross-reference table says (byte ${at}).`)
  }
  const value = readValue(cursor)
  skipBlanks(cursor)
  const dict = asDict(value)
  if (!dict || latin1(bytes, cursor.at, cursor.at + 6) !== 'stream') return value
  cursor.at += 6
  if (bytes[cursor.at] === 13) cursor.at++
  if (bytes[cursor.at] === 10) cursor.at++
  const length = asNumber(look(dict.entries.get('Length') ?? null))
  if (length === null || length < 0 || cursor.at + length > bytes.length) {
    throw new Unreadable(`The stream of object ${number} runs over the end of the file.`)
  }
  const raw = bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  if (!isWord(cursor, 'endstream')) throw new Unreadable(`The stream of object ${number} has not the length it states.`)
  return { type: 'stream', dict, raw }
}

function isWord(cursor: Cursor, word: string): boolean {
  const token = nextToken(cursor)
  return typeof token === 'object' && token.type === 'operator' && token.word === word
}

/** A packed stream (7.5.7): pairs of number and offset, then the values. */
type Packed = { readonly bytes: Uint8Array; readonly offsets: Int32Array }

function readOffsets(bytes: Uint8Array, dict: PdfDict): Packed {
  const count = asNumber(dict.entries.get('N')) ?? 0
  const first = asNumber(dict.entries.get('First')) ?? 0
  if (!(count >= 0 && count <= bytes.length)) throw new Unreadable('An object stream is damaged.')
  const cursor: Cursor = { bytes, text: null, at: 0 }
  const offsets = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    const [number, offset] = [nextToken(cursor), nextToken(cursor)]
    if (typeof number !== 'number' || typeof offset !== 'number') throw new Unreadable('An object stream is damaged.')
    offsets[index] = first + offset
  }
  return { bytes, offsets }
}

/** Gives the object at an index of a packed stream; values are read one by one. */
type Container = (index: number) => PdfValue

function openContainer({ bytes, offsets }: Packed): Container {
  const cursor = startOf(bytes)
  const values: (PdfValue | undefined)[] = []
  return (index) => {
    const known = values[index]
    const at = offsets[index]
    if (known !== undefined || at === undefined) return known ?? null
    cursor.at = at
    const value = readValue(cursor)
    values[index] = value
    return value
  }
}

type CrossReferences = { readonly trailer: PdfDict; readonly slots: Slots }

/** From `startxref` back through `Prev`; the newest entry of an object counts. */
function readCrossReferences(bytes: Uint8Array): CrossReferences {
  if (latin1(bytes, 0, 5) !== '%PDF-') throw new Unreadable('The file does not begin like a PDF.')
  const tail = latin1(bytes, Math.max(0, bytes.length - 1024), bytes.length)
  const start = /startxref\s+(\d{1,12})\s+%%EOF\s*$/.exec(tail)
  if (!start) throw new Unreadable('The file has no end: it is cut off.')
  const slots = createSlots()
  const seen = new Set<number>()
  let trailer: PdfDict | null = null
  for (let at: number | null = Number(start[1]); at !== null; ) {
    if (seen.has(at) || at >= bytes.length) throw new Unreadable('Cross-reference tables lead nowhere or in a circle.')
    seen.add(at)
    const section: PdfDict = readSection(bytes, at, slots)
    trailer ??= section
    at = asNumber(section.entries.get('Prev'))
  }
  if (!trailer) throw new Unreadable('The file has no trailer.')
  return { trailer, slots }
}

function readSection(bytes: Uint8Array, at: number, slots: Slots): PdfDict {
  const cursor: Cursor = { bytes, text: null, at }
  skipBlanks(cursor)
  if (latin1(bytes, cursor.at, cursor.at + 4) !== 'xref') return readStreamSection(bytes, cursor.at, slots)
  cursor.at += 4
  for (let token = nextToken(cursor); typeof token === 'number'; token = nextToken(cursor)) {
    const count = nextToken(cursor)
    if (typeof count !== 'number') break
    for (let index = 0; index < count; index++) {
      const [offset, , use] = [nextToken(cursor), nextToken(cursor), nextToken(cursor)]
      if (typeof offset !== 'number' || typeof use !== 'object' || use.type !== 'operator') {
        throw new Unreadable('The cross-reference table is damaged.')
      }
      if (use.word === 'n' && !slots.has(token + index)) slots.set(token + index, { type: 'plain', at: offset })
    }
  }
  const trailer = asDict(readValue(cursor))
  if (!trailer) throw new Unreadable('The trailer is damaged.')
  return trailer
}

/** A cross-reference stream (7.5.8): rows of three numbers of fixed widths. */
function readStreamSection(bytes: Uint8Array, at: number, slots: Slots): PdfDict {
  const number = nextToken({ bytes, text: null, at })
  if (typeof number !== 'number') throw new Unreadable('There is no cross-reference table where the file says.')
  const stream = asStream(readObject(bytes, at, number, (value) => value))
  const numbers = (key: string) => asArray(stream?.dict.entries.get(key))?.map((value) => asNumber(value) ?? 0)
  const widths = numbers('W')
  if (!stream || widths?.length !== 3) throw new Unreadable('The cross-reference stream is damaged.')
  const index = numbers('Index') ?? [0, asNumber(stream.dict.entries.get('Size')) ?? 0]
  const rows = unpack(stream, (value) => value ?? null)
  const [first = 0, middle = 0, last = 0] = widths
  const width = first + middle + last
  let row = 0 // Where the row begins.
  for (let pair = 0; pair + 1 < index.length && width > 0; pair += 2) {
    for (let step = 0; step < (index[pair + 1] ?? 0) && row + width <= rows.length; step++, row += width) {
      const kind = first === 0 ? 1 : numberAt(rows, row, first)
      const second = numberAt(rows, row + first, middle)
      const third = numberAt(rows, row + first + middle, last)
      const object = (index[pair] ?? 0) + step
      if (slots.has(object) || kind === 0) continue
      slots.set(
        object,
        kind === 2 ? { type: 'packed', container: second, index: third } : { type: 'plain', at: second },
      )
    }
  }
  return stream.dict
}

function numberAt(bytes: Uint8Array, from: number, length: number): number {
  let value = 0
  for (let at = from; at < from + length; at++) value = value * 256 + (bytes[at] ?? 0)
  return value
}
