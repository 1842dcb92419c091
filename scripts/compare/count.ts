/**
 * How much differs, in numbers: for the closing line of a command and the head of a page.
 */
import { type ComparedRun, type Entry, type Fate, fateOf, lettersOf, type Piece } from './comparison.ts'

export type Count = {
  readonly same: number // Passages without any change.
  readonly changed: number
  readonly renumbered: number // Only their label is another.
  readonly inserted: number
  readonly deleted: number
  readonly moved: number
  readonly wordsInserted: number
  readonly wordsDeleted: number
}

export function countChanges(entries: readonly Entry[]): Count {
  const fates = entries.map(fateOf)
  const of = (wanted: Fate): number => fates.filter((fate) => fate === wanted).length
  // A moved passage has two entries of the same pieces; its words count once.
  const pieces = entries.flatMap((entry) => ('cells' in entry && entry.type !== 'moved-from' ? entry.cells.flat() : []))
  const words = (type: 'inserted' | 'deleted'): number =>
    wordsIn(entries.flatMap((entry) => wholeRuns(entry, type))) +
    wordsIn(pieces.flatMap((piece) => runsOf(piece, type)))
  return {
    same: of('same'),
    changed: of('changed'),
    renumbered: of('renumbered'),
    inserted: of('inserted'),
    deleted: of('deleted'),
    moved: of('moved-to'),
    wordsInserted: words('inserted'),
    wordsDeleted: words('deleted'),
  }
}

function wholeRuns(entry: Entry, type: 'inserted' | 'deleted'): readonly ComparedRun[] {
  if (entry.type === 'inserted' && type === 'inserted') return entry.after.cells.flat()
  return entry.type === 'deleted' && type === 'deleted' ? entry.before.cells.flat() : []
}

function runsOf(piece: Piece, type: 'inserted' | 'deleted'): readonly ComparedRun[] {
  if (piece.type === 'kept-note') return piece.pieces.flatMap((inner) => runsOf(inner, type))
  return piece.type === type ? [piece.run] : []
}

/** Letters and figures with what joins them, "co-operation": signs and blanks alone are no words. */
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’‑-]*/gu

const wordsIn = (runs: readonly ComparedRun[]): number =>
  runs.reduce((sum, run) => sum + (lettersOf([run]).match(WORD)?.length ?? 0), 0)
