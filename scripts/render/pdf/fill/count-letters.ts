/**
 * How many letters a sheet has, without labels and notes: enough to guess how many pages it fills.
 */
import type { Block, Flow, Sheet } from '../../../template/galley.ts'

export function countLetters({ flow }: Sheet): number {
  return flow.reduce((sum, piece) => sum + inFlow(piece), 0)
}

function inFlow(piece: Flow): number {
  switch (piece.type) {
    case 'block':
      return inBlock(piece)
    case 'list':
      return piece.items.reduce((sum, item) => item.flow.reduce((inner, one) => inner + inFlow(one), sum), 0)
    case 'table':
      return piece.rows
        .flatMap((row) => row.cells.flatMap((cell) => cell.flow))
        .reduce((sum, block) => sum + inBlock(block), 0)
  }
}

function inBlock({ runs }: Block): number {
  return runs.reduce((sum, run) => sum + (run.type === 'words' ? run.text.length : 0), 0)
}
