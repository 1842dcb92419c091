/**
 * Where a difference is, in the editor's terms: the words around it, the label above it and the page.
 */
import type { Expected } from './expected.ts'
import type { Reading } from './reading.ts'
import { type Strand, spellOut } from './strand.ts'

/** Letters shown before and after a difference: about six words. */
const AROUND = 36
/** A difference longer than this is shown by its beginning. */
const LONGEST = 120

/** `in force [and effect] from the day` */
export function quote(strand: Strand, start: number, end: number): string {
  const shown = Math.min(end, start + LONGEST)
  const before = spellOut(strand, start - AROUND, start)
  const inside = `${spellOut(strand, start, shown)}${shown < end ? ' …' : ''}`
  const after = shown < end ? '' : spellOut(strand, end, end + AROUND)
  return `“${start > AROUND ? '…' : ''}${before}[${inside}]${after}${end + AROUND < strand.letters.length ? '…' : ''}”`
}

/** `, at declaration-489.28.j`: the last labelled unit that begins at or before the offset. */
export function nearby(expected: Expected, offset: number): string {
  const label = lastAt(expected.labels, offset, (entry) => entry.at)
  return label ? `, at ${label.id}` : ''
}

/** The printed label of the page at an offset of what was read. */
export function pageAt(reading: Reading, offset: number): { page?: string } {
  const page = lastAt(reading.pages, offset, (entry) => entry.from)
  return page ? { page: page.label } : {}
}

/** The last of entries in rising order that begins at or before `offset`. */
export function lastAt<T>(entries: readonly T[], offset: number, beginOf: (entry: T) => number): T | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && beginOf(entry) <= offset) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}
