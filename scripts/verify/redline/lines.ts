/**
 * What a redline must say on either side, as lines: one for each passage and cell, its label before a tab; the notes
 * of a passage follow it. White space counts, for a redline must be exact.
 *
 *     "28.\tURGES governments:"   "DECLARATION 489\uFFFC*"   "*\tAdopted by …"
 */
import type { ComparedRun, Passage } from '../../compare/comparison.ts'
import type { Run } from '../../template/galley.ts'

/** Stands before the mark of a note, so that it is told from a letter. */
export const NOTE = '\ufffc'

export function expectedLines(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap(({ label, cells }) =>
    cells.flatMap((runs) => [(label === '' ? '' : `${label}\t`) + wordsOf(runs), ...noteLines(runs)]),
  )
}

function noteLines(runs: readonly ComparedRun[]): readonly string[] {
  return runs.flatMap((run) => (run.type === 'note' ? [`${run.mark}\t${wordsOf(run.runs)}`] : []))
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(wordsOfRun).join('')
}

function wordsOfRun(run: Run): string {
  switch (run.type) {
    case 'words':
      return run.text
    case 'note':
      return NOTE + run.mark
    case 'break':
      return '\n'
    case 'page':
    case 'leader':
      return ''
  }
}
