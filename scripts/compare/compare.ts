/**
 * Two texts → what differs, passage by passage and inside each word by word. First it is found which passage is which,
 * then words are compared: two whole texts in one comparison of words would pair the "the" of one clause with that of
 * another.
 */
import { align, type Known } from './align.ts'
import type { Entry, Moved, Passage } from './comparison.ts'
import { comparePieces } from './pieces.ts'

/** In the order of the newer text; what went stands where it stood among its neighbours. */
export function compare(
  before: readonly Passage[],
  after: readonly Passage[],
  known: Known = new Map(),
): readonly Entry[] {
  const { paired, moved } = align(before, after, known)
  const cellsOf = (old: Passage, own: Passage) =>
    own.cells.map((runs, index) => comparePieces(old.cells[index] ?? [], runs))
  const leaving = new Map<number, Moved>()
  const arriving = new Map<number, Moved>()
  moved.forEach((pair, index) => {
    const [old, own] = [before[pair.before], after[pair.after]]
    if (!old || !own) return
    const both = { before: old, after: own, cells: cellsOf(old, own), move: index + 1 }
    leaving.set(pair.before, { type: 'moved-from', ...both })
    arriving.set(pair.after, { type: 'moved-to', ...both })
  })
  const entries: Entry[] = []
  let [at, to] = [0, 0]
  for (const pair of [...paired, { before: before.length, after: after.length }]) {
    before.slice(at, pair.before).forEach((passage, index) => {
      entries.push(leaving.get(at + index) ?? { type: 'deleted', before: passage })
    })
    after.slice(to, pair.after).forEach((passage, index) => {
      entries.push(arriving.get(to + index) ?? { type: 'inserted', after: passage })
    })
    const [old, own] = [before[pair.before], after[pair.after]]
    if (old && own) entries.push({ type: 'paired', before: old, after: own, cells: cellsOf(old, own) })
    at = pair.before + 1
    to = pair.after + 1
  }
  return entries
}
