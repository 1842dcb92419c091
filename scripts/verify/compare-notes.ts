/**
 * Notes: as many as in the galley, each at its own mark, with its own words.
 */
import { differ } from './differ.ts'
import type { Expected, ExpectedNote } from './expected.ts'
import type { Fault, Reading, ReadNote } from './reading.ts'
import { pageAt, quote } from './surroundings.ts'

export function compareNotes(expected: Expected, reading: Reading, by: 'text' | 'place'): readonly Fault[] {
  const faults: Fault[] = []
  const count = Math.max(expected.notes.length, reading.notes.length)
  for (let index = 0; index < count; index++) {
    const found = reading.notes[index]
    const message = sentence(expected.notes[index], found, by)
    if (message === null) continue
    faults.push({ code: 'verify-footnote', message, ...(found ? pageAt(reading, found.at - 1) : {}) })
    // After a note too many or too few all others are shifted: one finding says it.
    if (expected.notes.length !== reading.notes.length) break
  }
  return faults
}

function sentence(wanted: ExpectedNote | undefined, found: ReadNote | undefined, by: 'text' | 'place'): string | null {
  if (!wanted) return found ? `A note was added: ${opening(found)}.` : null
  if (!found) return `The note ${wanted.id} is missing: ${opening(wanted)}.`
  if (wanted.mark !== found.mark) return `The mark of ${wanted.id} is “${wanted.mark}”, the file has “${found.mark}”.`
  const difference = differ(wanted.strand.letters, found.strand.letters)[0]
  if (difference) {
    const { a, b, c, d } = difference
    return `The note ${wanted.id} says ${quote(wanted.strand, a, b)}, the file ${quote(found.strand, c, d)}.`
  }
  const gap = firstUnlike(wanted.strand.gaps, found.strand.gaps)
  if (gap !== null) return `In the note ${wanted.id} a blank is lost or added: ${quote(wanted.strand, gap, gap)}.`
  return by === 'place' && wanted.at !== found.at ? `The note ${wanted.id} is bound to other words than its own.` : null
}

const opening = (note: ReadNote): string => quote(note.strand, 0, note.strand.letters.length)

/** The first number that stands in one of two rising rows only. */
function firstUnlike(wanted: readonly number[], found: readonly number[]): number | null {
  const index = wanted.findIndex((gap, at) => gap !== found[at])
  if (index >= 0) return Math.min(wanted[index] ?? 0, found[index] ?? Number.POSITIVE_INFINITY)
  return found[wanted.length] ?? null
}
