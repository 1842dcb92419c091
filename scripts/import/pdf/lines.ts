/**
 * A PDF without a structure tree: its lines, as they are printed. What is a running head, a note, a paragraph is for the
 * reader to say, which knows such sources; here only gaps and page breaks are kept.
 */
import { type ManuscriptParagraph, type ManuscriptRun, paragraph, tidy } from '../manuscript.ts'
import type { PdfPage, Piece } from './open-pdf.ts'

type Line = { readonly pieces: Piece[]; readonly y: number; readonly size: number }

export function linesOf(pages: readonly PdfPage[]): readonly ManuscriptParagraph[] {
  return pages.flatMap((page, index) => linesOfPage(page, index === 0 ? 'blank' : 'page'))
}

function linesOfPage({ pieces }: PdfPage, first: 'blank' | 'page'): readonly ManuscriptParagraph[] {
  const lines = gatherLines(pieces)
  const usual = usualStep(lines)
  const usualStrong = shareOf(lines, 'strong') > 0.5
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const gap = before ? gapBetween(before, line, usual) : first
    const runs = tidy(runsOfLine(line, usualStrong))
    return paragraph(runs, { gap })
  })
}

/** Pieces on one height are one line; a raised figure is a little higher and smaller. */
function gatherLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: { pieces: Piece[]; y: number; size: number }[] = []
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      lines.at(-1)?.pieces.push(piece)
      continue
    }
    const line = lines.at(-1)
    const isSame = line && Math.abs(line.y - piece.y) < Math.max(line.size, piece.size) * 0.5
    if (!isSame) lines.push({ pieces: [piece], y: piece.y, size: piece.size })
    else {
      line.pieces.push(piece)
      if (piece.size > line.size) Object.assign(line, { y: piece.y, size: piece.size })
    }
  }
  return lines
}

/** The distance between most lines. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  const down = steps.filter((step) => step > 0).sort((a, b) => a - b)
  return down[Math.floor(down.length / 3)] ?? 0
}

function gapBetween(before: Line, line: Line, usual: number): 'blank' | 'none' {
  const step = before.y - line.y
  const isOtherSize = Math.abs(before.size - line.size) > 0.1 * line.size
  return step <= 0 || step > 1.3 * Math.max(usual, line.size) || isOtherSize ? 'blank' : 'none'
}

const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function runsOfLine(line: Line, usualStrong: boolean): readonly ManuscriptRun[] {
  let right: number | null = null
  return line.pieces.flatMap((piece): ManuscriptRun[] => {
    const isApart = right !== null && piece.text.trim() !== '' && piece.x - right > 0.2 * piece.size
    right = piece.text.trim() === '' ? right : piece.x + piece.width
    const { emphasis } = piece
    const strong = piece.strong && !usualStrong
    const run: ManuscriptRun = { type: 'words', text: printed(piece, line), strong, emphasis, address: null }
    return isApart ? [SPACE, run] : [run]
  })
}

const SPACE: ManuscriptRun = { type: 'words', text: ' ', strong: false, emphasis: false, address: null }

/** A small figure above the line is the mark of a note, not a figure of the text. */
function printed({ text, size, y }: Piece, line: Line): string {
  const isRaised = size < 0.8 * line.size && y > line.y + 0.15 * line.size && /^\d{1,3}$/.test(text.trim())
  return isRaised ? text.replace(/\d/g, (figure) => RAISED_FIGURES.charAt(Number(figure))) : text
}

function shareOf(lines: readonly Line[], mark: 'strong'): number {
  let all = 0
  let marked = 0
  for (const { pieces } of lines) {
    for (const piece of pieces) {
      all += piece.text.length
      if (piece[mark]) marked += piece.text.length
    }
  }
  return all === 0 ? 0 : marked / all
}
