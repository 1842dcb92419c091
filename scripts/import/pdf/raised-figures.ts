/**
 * Small figures above the line are the marks of notes, not figures of the text: "RESOLUTION 521" with a raised 1 is not
 * resolution 5211.
 */
import type { Piece } from './open-pdf.ts'

const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LARGEST = 0.9 // Browsers set raised letters at five sixths of the size.

/** The text of a piece, its figures raised where they stand above the line that is given. */
export function withRaisedFigures({ text, size, y }: Piece, line: Pick<Piece, 'size' | 'y'>): string {
  const isRaised = size < LARGEST * line.size && y > line.y + 0.15 * line.size && y < line.y + line.size
  if (!isRaised || !/^\d{1,3}$/.test(text.trim())) return text
  return text.replace(/\d/g, (figure) => RAISED_FIGURES.charAt(Number(figure)))
}

/** The pieces of one paragraph, each measured by the last piece of usual size before it. */
export function raiseFigures(pieces: readonly Piece[]): readonly Piece[] {
  let line: Piece | null = null
  return pieces.map((piece) => {
    const text: string = line === null ? piece.text : withRaisedFigures(piece, line)
    if (text === piece.text && piece.text.trim() !== '') line = piece
    return text === piece.text ? piece : { ...piece, text }
  })
}
