/**
 * The records of the output folder: the journal of a commit under way and the list of what a set holds. They are read
 * back from disk, where anybody may have changed them, so they are checked like any input.
 */
import { isSafeName } from './names.ts'

/** One line of a journal or set: where a file goes and what it must hold. */
export type Listed = { readonly path: string; readonly digest: string }
export type Journal = { readonly set: string; readonly files: readonly Listed[]; readonly stale: readonly Listed[] }

export function readJournal(bytes: Uint8Array | null): Journal | null {
  const read = parse(bytes)
  if (typeof read !== 'object' || read === null) return null
  const { set, files, stale } = read as Partial<Journal>
  if (typeof set !== 'string' || !isSafeName(`${set}.json`) || !isListed(files) || !isListed(stale)) return null
  return { set, files, stale }
}

export function readList(bytes: Uint8Array | null): readonly Listed[] {
  const read = parse(bytes)
  return isListed(read) ? read : []
}

function parse(bytes: Uint8Array | null): unknown {
  if (bytes === null) return null
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // A record that is not JSON was not written by a whole build; it counts as none.
    return null
  }
}

function isListed(value: unknown): value is readonly Listed[] {
  return (
    Array.isArray(value) &&
    value.every((entry) => {
      const { path, digest: sum } = (entry ?? {}) as Partial<Listed>
      return typeof path === 'string' && isSafeName(path) && typeof sum === 'string'
    })
  )
}
