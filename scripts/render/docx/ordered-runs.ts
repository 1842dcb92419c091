/**
 * The runs of a paragraph in two directions, cut so that each has one, and those that run from right to left.
 */
import { type Direction, opposite } from '../../ast/right-to-left.ts'
import type { Run } from '../../template/galley.ts'
import { directionOfRuns, type TurnedRun, turnRuns } from '../direction/turned-runs.ts'
import { findTurns } from '../direction/turns.ts'

export type OrderedRuns = { readonly ordered: readonly Run[]; readonly backward: ReadonlySet<Run> }

/** `language`: of the text around. */
export function orderRuns(runs: readonly Run[], language: string): OrderedRuns {
  const base = directionOfRuns(runs, language)
  const parts = turnRuns(runs, base).flatMap((part) => turnWithin(part, base))
  const backward = parts.filter(({ turn }) => (turn === null) === (base === 'right-to-left')).map(({ run }) => run)
  return { ordered: parts.map(({ run }) => run), backward: new Set(backward) }
}

/** A quotation in a turn may hold words that run with the paragraph again. */
function turnWithin({ run, turn }: TurnedRun, base: Direction): readonly TurnedRun[] {
  if (turn === null || run.type !== 'words') return [{ run, turn }]
  const edges = findTurns(run.text, opposite(base)).flatMap(({ start, end }) => [start, end])
  const places = [0, ...edges, run.text.length]
  return places.slice(1).flatMap((end, index) => {
    const text = run.text.slice(places[index], end)
    return text === '' ? [] : [{ run: { ...run, text }, turn: index % 2 === 0 ? turn : null }]
  })
}
