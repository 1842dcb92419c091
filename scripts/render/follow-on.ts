/**
 * Which sheets go on below the one before them, in print and in Word alike: an annex behind an annex. One with notes has
 * pages of its own, since the foot of a page belongs to one sheet.
 */
import type { Flow, Part, Run, Sheet } from '../template/galley.ts'
import type { PageShape } from '../theme/theme.ts'

export function followOn(parts: readonly Part[], { annexGap }: Pick<PageShape, 'annexGap'>): ReadonlySet<Sheet> {
  if (annexGap === 'page') return new Set()
  return new Set(
    parts.flatMap(({ sheets }) =>
      sheets.filter((sheet, index) => index > 0 && [sheet, sheets[index - 1]].every(shares)),
    ),
  )
}

const shares = (sheet: Sheet | undefined): boolean => sheet?.style === 'annex' && !hasNotes(sheet.flow)

function hasNotes(flow: readonly Flow[]): boolean {
  return flow.some(holdsNote)
}

function holdsNote(piece: Flow): boolean {
  switch (piece.type) {
    case 'block':
      return piece.runs.some(isNote)
    case 'list':
      return piece.items.some((item) => hasNotes(item.flow))
    case 'table':
      return [...piece.head, ...piece.rows].some(({ cells }) => cells.some((cell) => hasNotes(cell.flow)))
  }
}

const isNote = ({ type }: Run): boolean => type === 'note'
