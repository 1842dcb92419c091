/**
 * A zip archive in memory → its entries, from the central directory (APPNOTE 4.3.12). Nothing is written to disk;
 * names that could lead out of a folder are refused all the same, for others will unpack the file.
 */
import { crc32 } from 'node:zlib'
import { inflate, LARGEST_PACKAGE, LARGEST_PART, MOST_ENTRIES } from '../limits.ts'
import { Unreadable } from '../reading.ts'

export type Archive = {
  readonly names: readonly string[]
  read(name: string): Uint8Array | null // Unpacked and checked; null when there is no such entry.
  unread(): readonly string[] // Entries that nobody has read yet.
}

type Entry = {
  readonly name: string
  readonly packed: boolean
  readonly checksum: number
  readonly packedLength: number
  readonly length: number
  readonly at: number
}

export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (const entry of readDirectory(view, bytes)) {
    checkName(entry.name, entries)
    entries.set(entry.name, entry)
  }
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.length, 0)
  if (total > LARGEST_PACKAGE) throw new Unreadable('The parts of the file are too large.', 'verify-too-large')
  const read = new Set<string>()
  return {
    names: [...entries.keys()],
    unread: () => [...entries.keys()].filter((name) => !read.has(name)),
    read(name) {
      const entry = entries.get(name)
      read.add(name)
      return entry ? unpack(entry, view, bytes) : null
    },
  }
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50

function readDirectory(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count >= MOST_ENTRIES) throw new Unreadable('The file has too many parts.', 'verify-too-large')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Unreadable('The list of parts is damaged.')
    const nameLength = view.getUint16(at + 28, true)
    entries.push(entryAt(view, bytes, at, nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): Entry {
  const method = view.getUint16(at + 10, true)
  const secret = (view.getUint16(at + 8, true) & 1) === 1
  if (secret || (method !== 0 && method !== 8)) throw new Unreadable('A part is packed in a way that ours never are.')
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    packed: method === 8,
    checksum: view.getUint32(at + 16, true),
    packedLength: view.getUint32(at + 20, true),
    length: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
}

/** The end of the directory is the last record; a comment of up to 64 KiB may follow. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new Unreadable('The file has no list of parts: it is cut off or of another kind.')
}

function unpack(entry: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  const { at, name } = entry
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY)
    throw new Unreadable(`“${name}” is not there.`)
  if (entry.length > LARGEST_PART) throw new Unreadable(`“${name}” is too large.`, 'verify-too-large')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + entry.packedLength)
  const plain = entry.packed ? inflate(packed, LARGEST_PART, 'bare') : packed
  if (plain.length !== entry.length || crc32(plain) !== entry.checksum) throw new Unreadable(`“${name}” is damaged.`)
  return plain
}

/** `/etc/x`, `C:x`, `a\b`, `a//b`, control characters. */
const UNSAFE = /^\/|^[A-Za-z]:|\\|\/\/|[\u0000-\u001f\u007f]/

function checkName(name: string, known: ReadonlyMap<string, Entry>): void {
  const doubled = known.has(name)
  if (!doubled && !UNSAFE.test(name) && !name.split('/').some((part) => part === '..' || part === '.')) return
  const why = doubled ? 'stands twice' : 'could lead out of a folder'
  throw new Unreadable(`The entry name ${JSON.stringify(name.slice(0, 120))} ${why}.`, 'verify-entry-name')
}
