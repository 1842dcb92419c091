/**
 * A Word file as its parts. It is a zip archive from a stranger: what it inflates to is limited, nothing is unpacked to
 * disk, and a part that declares a document type is refused, since no Word file has one.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Unreadable, unreadable } from '../unreadable.ts'

export type Parts = Map<string, string> // 'word/document.xml' → XML

/** Only words are needed: pictures, fonts and macros are not even inflated. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|word\/(?:_rels\/)?[\w-]{1,60}\.xml(?:\.rels)?)$/
const LARGEST = 64 * 1024 * 1024
const MOST_PARTS = 4000

export function openArchive(bytes: Uint8Array): Parts | Unreadable {
  if (isOldWord(bytes)) return unreadable('The file is locked with a password, or in the format of Word before 2007.')
  let size = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        count++
        if (!NEEDED.test(name) || count > MOST_PARTS) return false
        size += originalSize
        return size <= LARGEST
      },
    })
    if (size > LARGEST || count > MOST_PARTS) return unreadable('The file inflates beyond all measure of a text.')
    return check(new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)])))
  } catch (cause) {
    // fflate throws plain errors with a number for whatever is wrong with an archive.
    return unreadable(`The file is no whole Word file (${cause instanceof Error ? cause.message : String(cause)}).`)
  }
}

function check(parts: Parts): Parts | Unreadable {
  if (!parts.has('word/document.xml')) return unreadable('The file has no Word document in it.')
  const typed = [...parts].find(([, xml]) => xml.slice(0, 4096).includes('<!DOCTYPE'))
  return typed ? unreadable(`The part “${typed[0]}” declares a document type, as no Word file does.`) : parts
}

/** The archive that the library gets: the checked parts, and none of those that it shall not see. */
export function closeArchive(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])), { level: 0 })
}

/** The first bytes of a compound file: Word 97, or any Office file with a password. */
function isOldWord(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}
