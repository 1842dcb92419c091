/**
 * Ceilings of the verifier. A finished file is made by us, so that what exceeds them is not ours: a bomb, or a fault.
 */
import { inflateRawSync, inflateSync } from 'node:zlib'
import { Unreadable } from './reading.ts'

/** One stream of a PDF. The largest of ours is a font subset or a page's content, well below 2 MiB. */
export const LARGEST_PDF_STREAM = 16 * 1024 * 1024
/** All streams of a PDF that are read. 2 000 pages have some 40 MiB. */
export const LARGEST_PDF = 512 * 1024 * 1024
/** One part of a Word file. The body of 2 000 pages has some 60 MiB. */
export const LARGEST_PART = 256 * 1024 * 1024
/** All parts of a Word file. */
export const LARGEST_PACKAGE = 512 * 1024 * 1024
/** Entries of a Word file: one header per text and a dozen others. */
export const MOST_ENTRIES = 65_535
/** Nesting of objects, elements and structure. Ours stays below 40. */
export const DEEPEST = 256

/** zlib (`wrapped`) or bare deflate data, unpacked; refuses damage and anything longer than `limit`. */
export function inflate(bytes: Uint8Array, limit: number, form: 'wrapped' | 'bare'): Uint8Array {
  try {
    return (form === 'wrapped' ? inflateSync : inflateRawSync)(bytes, { maxOutputLength: limit })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Unreadable(`A part of the file inflates beyond ${limit} bytes.`, 'verify-too-large')
    }
    throw new Unreadable(`Packed data are damaged (${code ?? String(cause)}).`)
  }
}
