/**
 * Our own PDF files. Each unit of an adopted text can be linked to: a destination lies on its first line. So a paragraph
 * behind the head that nothing points to is ours ("Cited by …"); in the head, what stands in brackets is.
 */

import type { Destination, Pdf, Piece } from './open-pdf.ts'
import type { Joins } from './tagged.ts'
import { firstPiece, unitWords } from './unit-words.ts'
import type { Unit } from './units.ts'

const PRODUCER = 'engross'

export function isOwnPdf({ producer, pages }: Pdf): boolean {
  return producer === PRODUCER && pages.some(({ tree }) => tree !== null)
}

/** The sides of a booklet are called by both their pages: '8 | 1'. */
export function isBooklet({ labels }: Pdf): boolean {
  return labels.some((label) => label.includes(' | '))
}

/** We draw every blank. */
export function withDrawnBlanks(pdf: Pdf): Pdf {
  const pages = pdf.pages.map((page) => ({
    ...page,
    pieces: page.pieces.map(({ drawn, ...piece }) => ({ ...piece, text: drawn ?? piece.text })),
  }))
  return { ...pdf, pages }
}

/** Sheets have names of their own, 'declaration-489'; what lies on them has longer ones, 'declaration-489.28.j'. */
export function countSheets({ destinations }: Pdf): number {
  const names = new Set(destinations.map(({ name }) => name))
  return [...names].filter((name) => !prefixes(name).some((prefix) => names.has(prefix))).length
}

function prefixes(name: string): readonly string[] {
  const parts = name.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
}

/** Whole blocks of ours in brackets: "[Unverified copy: …]". */
const BRACKETED = /^\[[\s\S]*\]$/

export function isApparatus(unit: Unit, isHead: boolean, destinations: readonly Destination[]): boolean {
  if (isHead) return BRACKETED.test(unitWords(unit))
  return !unit.isInList && unit.heading === null && !isPointedAt(unit, destinations)
}

/** The destination of a unit lies at the top of its first line, the letters one line lower. */
const HIGHEST = 1.7

export function isPointedAt(unit: Unit, destinations: readonly Destination[]): boolean {
  const first = firstPiece(unit)
  if (!first) return false
  return destinations.some(({ name, page, y }) => {
    const above = y - first.y
    return name.includes('.') && page === unit.page && above >= 0 && above <= HIGHEST * first.size
  })
}

/**
 * The enacting words are slanted as a whole, and what is emphasised in them stands upright: of "The General Assembly,"
 * the comma alone would come back slanted. Where only signs are slanted, it is the other way round.
 */
export function withTurnedEmphasis(unit: Unit): Unit {
  const pieces = unit.content.filter((piece): piece is Piece => 'text' in piece)
  const slanted = pieces.filter(({ emphasis, text }) => emphasis && text.trim() !== '')
  if (slanted.length === 0 || slanted.some(({ text }) => /\p{L}/u.test(text))) return unit
  const turned = (piece: Unit['content'][number]): Unit['content'][number] =>
    'text' in piece ? { ...piece, emphasis: !piece.emphasis } : piece
  return { ...unit, content: unit.content.map(turned) }
}

/** Paragraphs that a page break parted: of one size and one list, and nothing points to the second. */
export function joinsOwn(destinations: readonly Destination[]): Joins {
  return (before, after) => {
    const isAlike = before.depth === after.depth && before.isInList === after.isInList && after.heading === null
    return isAlike && firstPiece(before)?.size === firstPiece(after)?.size && !isPointedAt(after, destinations)
  }
}

/** " (p. 12)", " (S. 12)", " (с. 12)" behind a reference: our page numbers are not those of the next volume. */
export const PAGE_REFERENCE = / \((?:p|S|с)\. [ivxlcdm\d]{1,6}\)$/
