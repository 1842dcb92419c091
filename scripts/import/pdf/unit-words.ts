/** What a unit of a tagged PDF says, and where it begins. */
import { lettersOf } from '../manuscript.ts'
import { runsOf } from './join-lines.ts'
import type { Piece } from './open-pdf.ts'
import type { Unit } from './units.ts'

export function firstPiece(unit: Unit): Piece | null {
  for (const piece of unit.content) if ('text' in piece && piece.text.trim() !== '') return piece
  return null
}

export function unitWords(unit: Unit): string {
  return lettersOf(runsOf(unit.content.filter((piece): piece is Piece => 'text' in piece))).trim()
}
