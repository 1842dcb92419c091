/**
 * Which addresses a finished file may lead to. The verifier has its own rule, so that a slip in the writers' rule
 * shows: https, http and mailto without passwords, or the path of a file that belongs to the same run.
 */
import { posix } from 'node:path'
import type { FinishedFile } from './finished-file.ts'
import type { ReadTarget } from './reading.ts'

/** `https://…`, `HTTP://…`, `mailto:…` */
const ALLOWED = /^(?:https?:\/\/[^/?#@\\]+(?:[/?#]|$)|mailto:[^?\r\n]+$)/i
/** Anything with a scheme, or a network path: `javascript:`, `file:`, `//host`, `\\host`, `C:`. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i

/**
 * What an address in the file at `path` leads to, or null when it must not stand there.
 *
 *     https://www.un.org/        →  an address
 *     ../volume.html#clause      →  a file of the run, its path resolved against that of the file
 */
export function targetOf(address: string, path: string): ReadTarget | null {
  if (ALLOWED.test(address)) return { type: 'address', address }
  if (ABSOLUTE.test(address)) return null
  const [before = '', ...after] = address.split('#')
  const decoded = decode(before)
  if (decoded === null || /[\\\u0000-\u001f]/.test(decoded)) return null
  const resolved = posix.join(posix.dirname(path), decoded)
  if (resolved.startsWith('../')) return null
  return { type: 'file', path: resolved, fragment: decode(after.join('#')) ?? '' }
}

/** Whether an address may stand in a file, and, when it names a file, whether this run makes that one. */
export function leadsSomewhere(address: string, { path, siblings }: FinishedFile): boolean {
  const to = targetOf(address, path)
  return to !== null && (to.type !== 'file' || siblings.has(to.path))
}

/** Percent-decoding that gives null instead of throwing. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
