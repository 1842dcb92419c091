/**
 * Small figures above the line are the marks of notes, not figures of the text: "RESOLUTION 521" with a raised 1 is not
 * resolution 5211. Those below the line belong to a formula: CO₂. Both have signs of their own.
 */
import type { Piece } from './open-pdf.ts'

const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED_FIGURES = '₀₁₂₃₄₅₆₇₈₉'
const LARGEST = 0.9 // Browsers set raised letters at five sixths of the size.
const LEAST_RISE = 0.15
const LEAST_DROP = 0.05 // Word processors lower by a tenth of the size, browsers by a quarter.
const DEEPEST_DROP = 0.5 // Below is the next line.

/** The text of a piece, its figures raised or lowered where they stand so by the line that is given. */
export function withPlacedFigure({ text, size, y }: Piece, line: Pick<Piece, 'size' | 'y'>): string {
  const rise = (y - line.y) / line.size
  if (size >= LARGEST * line.size || !/^\d{1,3}$/.test(text.trim())) return text
  if (rise > LEAST_RISE && rise < 1) return written(text, RAISED_FIGURES)
  return rise < -LEAST_DROP && rise > -DEEPEST_DROP ? written(text, LOWERED_FIGURES) : text
}

const written = (text: string, figures: string): string =>
  text.replace(/\d/g, (figure) => figures.charAt(Number(figure)))

/** The pieces of one paragraph, each measured by the last piece of usual size before it. */
export function placeFigures(pieces: readonly Piece[]): readonly Piece[] {
  let line: Piece | null = null
  return pieces.map((piece) => {
    const text: string = line === null ? piece.text : withPlacedFigure(piece, line)
    if (text === piece.text && piece.text.trim() !== '') line = piece
    return text === piece.text ? piece : { ...piece, text }
  })
}
