/**
 * The records of the output folder: the journal of a commit under way and the list of what a set holds. They are read
 * back from disk, where anybody may have changed them, so they are checked like any input.
 */
import { isSafeName } from './names.ts'

/** One line of a journal or set: where a file goes and what it must hold. */
export type Listed = { readonly path: string; readonly digest: string }
/** `set` is the id; `stale` are the files that its earlier build made and this one does not. */
export type JournalSet = { readonly set: string; readonly files: readonly Listed[]; readonly stale: readonly Listed[] }
/** The sets of one build, committed together. */
export type Journal = { readonly sets: readonly JournalSet[] }

export function readJournal(bytes: Uint8Array | null): Journal | null {
  const read = parse(bytes)
  if (typeof read !== 'object' || read === null) return null
  const { sets } = read as Partial<Journal>
  return Array.isArray(sets) && sets.every(isJournalSet) ? { sets } : null
}

function isJournalSet(value: unknown): value is JournalSet {
  const { set, files, stale } = (value ?? {}) as Partial<JournalSet>
  return typeof set === 'string' && isSafeName(`${set}.json`) && isListed(files) && isListed(stale)
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
