/**
 * Which pages a sheet asks for: the anchors of its page references, wherever they stand.
 */
import type { Flow, Run, Sheet } from '../../../template/galley.ts'

export function pageReferences(sheet: Sheet): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const piece of sheet.flow) inFlow(piece, anchors)
  return anchors
}

function inFlow(piece: Flow, anchors: Set<string>): void {
  switch (piece.type) {
    case 'block':
      inRuns(piece.runs, anchors)
      break
    case 'list':
      for (const item of piece.items) for (const inner of item.flow) inFlow(inner, anchors)
      break
    case 'table':
      for (const row of [...piece.head, ...piece.rows]) {
        for (const cell of row.cells) for (const block of cell.flow) inFlow(block, anchors)
      }
  }
}

function inRuns(runs: readonly Run[], anchors: Set<string>): void {
  for (const run of runs) {
    if (run.type === 'page') anchors.add(run.of)
    else if (run.type === 'note') inRuns(run.runs, anchors)
  }
}
