/**
 * Our own PDF files. Each unit of an adopted text can be linked to: a destination lies on its first line. So a paragraph
 * behind the head that nothing points to is ours ("Cited by …"); in the head, what stands in brackets is.
 */

import type { Destination, Pdf } from './open-pdf.ts'
import type { Joins, Unit } from './tagged.ts'
import { firstPiece, unitWords } from './unit-words.ts'

const PRODUCER = 'engross'

export function isOwnPdf({ producer, pages }: Pdf): boolean {
  return producer === PRODUCER && pages.some(({ tree }) => tree !== null)
}

/** The sides of a booklet are called by both their pages: '8 | 1'. */
export function isBooklet({ labels }: Pdf): boolean {
  return labels.some((label) => label.includes(' | '))
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

/** Paragraphs that a page break parted: of one size and one list, and nothing points to the second. */
export function joinsOwn(destinations: readonly Destination[]): Joins {
  return (before, after) => {
    const isAlike = before.depth === after.depth && before.isInList === after.isInList && after.heading === null
    return isAlike && firstPiece(before)?.size === firstPiece(after)?.size && !isPointedAt(after, destinations)
  }
}

/** " (p. 12)" behind a reference: our page numbers are not those of the next volume. */
export const PAGE_REFERENCE = / \(p\. [ivxlcdm\d]{1,6}\)$/
