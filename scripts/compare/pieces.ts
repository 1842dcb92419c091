/**
 * The runs of a passage in two texts → pieces that were kept, deleted and inserted. A kept piece is cut wherever the
 * look of either side changes, so that a format can say "the same letters, no longer bold".
 */
import type { ComparedRun, Piece } from './comparison.ts'
import { editsBetween } from './edits.ts'
import { comparedRuns } from './passages.ts'
import { cut, wordsOf } from './words.ts'

export function comparePieces(before: readonly ComparedRun[], after: readonly ComparedRun[]): readonly Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const beginning = (words: typeof a, index: number): number => words[index]?.start ?? words.at(-1)?.end ?? 0
  return editsBetween(a, b).flatMap((edit): readonly Piece[] => {
    const gone = cut(before, beginning(a, edit.a), beginning(a, edit.b))
    const come = cut(after, beginning(b, edit.c), beginning(b, edit.d))
    if (edit.type === 'kept') return keptPieces(gone, come)
    return [
      ...gone.map((run): Piece => ({ type: 'deleted', run })),
      ...come.map((run): Piece => ({ type: 'inserted', run })),
    ]
  })
}

/** Both lists have the same letters, in runs of different length. */
function keptPieces(before: readonly ComparedRun[], after: readonly ComparedRun[]): readonly Piece[] {
  const pieces: Piece[] = []
  let [left, right] = [[...before], [...after]]
  while (left[0] && right[0]) {
    const [old, own] = [left[0], right[0]]
    const length = old.type === 'words' && own.type === 'words' ? Math.min(old.text.length, own.text.length) : 1
    pieces.push(keptPiece(cutOne(old, length), cutOne(own, length)))
    left = rest(left, length)
    right = rest(right, length)
  }
  return pieces
}

function keptPiece(before: ComparedRun, after: ComparedRun): Piece {
  if (before.type !== 'note' || after.type !== 'note') return { type: 'kept', before, after }
  const pieces = comparePieces(comparedRuns(before.runs, 'copy'), comparedRuns(after.runs, 'copy'))
  return { type: 'kept-note', before, after, pieces }
}

const cutOne = (run: ComparedRun, length: number): ComparedRun =>
  run.type === 'words' ? { ...run, text: run.text.slice(0, length) } : run

function rest(runs: readonly ComparedRun[], length: number): ComparedRun[] {
  const [first, ...others] = runs
  if (first?.type !== 'words' || first.text.length === length) return others
  return [{ ...first, text: first.text.slice(length) }, ...others]
}
