/**
 * A PDF without a structure tree: its lines, as they are printed. What is a running head, a note, a paragraph is for the
 * reader to say, which knows such sources; here only gaps and page breaks are kept, and what recurs at the edge of pages is
 * left out.
 */
import { type ManuscriptParagraph, type ManuscriptRun, paragraph, tidy } from '../manuscript.ts'
import { beginsNote, partFootNotes, usualSizeOf } from './foot-notes.ts'
import type { PdfPage, Piece } from './open-pdf.ts'
import { partRunningLines } from './running-lines.ts'
import { withPlacedFigure } from './small-figures.ts'

/** What stands on one height. */
export type Line = { readonly pieces: Piece[]; readonly y: number; readonly size: number }

export type Lines = { readonly paragraphs: readonly ManuscriptParagraph[]; readonly running: readonly string[] }

export function linesOf(pages: readonly PdfPage[]): Lines {
  const { kept, running } = partRunningLines(pages.map(({ pieces }) => gatherLines(pieces)))
  const size = usualSizeOf(kept)
  const footed = kept.map((lines) => partFootNotes(lines, size))
  const texts = footed.map(({ text }) => text)
  const words = texts.flatMap((lines, index) => linesOfPage(lines, gapBefore(texts, index)))
  const notes = footed.flatMap((page) => page.notes)
  return { paragraphs: [...words, ...notes.map((line) => noteLine(line))], running }
}

function noteLine(line: Line): ManuscriptParagraph {
  return paragraph(tidy(runsOfLine(line, false)), { gap: beginsNote(line) ? 'blank' : 'none' })
}

const FINISHED = /[.;:!?…][”"»’)\]]{0,4}\s*$/

/** A page that ends in the middle of a sentence is followed by the rest of it. */
function gapBefore(pages: readonly (readonly Line[])[], index: number): ManuscriptParagraph['gap'] {
  const before = pages[index - 1]?.at(-1)
  const first = pages[index]?.[0]
  if (index === 0) return 'blank'
  const isAlike = before && first && Math.abs(before.size - first.size) < 0.05 * first.size
  return isAlike && !FINISHED.test(before.pieces.map(({ text }) => text).join('')) ? 'cut' : 'page'
}

function linesOfPage(lines: readonly Line[], first: ManuscriptParagraph['gap']): readonly ManuscriptParagraph[] {
  const usual = usualStep(lines)
  const usualStrong = shareOf(lines, 'strong') > 0.5
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const gap = before ? gapBetween(before, line, usual) : first
    return paragraph(tidy(runsOfLine(line, usualStrong)), { gap })
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

/** No text is set wider; a page of two lines says nothing of its usual step. */
const LARGEST_STEP = 1.8

function gapBetween(before: Line, line: Line, usual: number): 'blank' | 'none' {
  const step = before.y - line.y
  const isOtherSize = Math.abs(before.size - line.size) > 0.1 * line.size
  return step <= 0 || step > 1.3 * Math.min(Math.max(usual, line.size), LARGEST_STEP * line.size) || isOtherSize
    ? 'blank'
    : 'none'
}

function runsOfLine(line: Line, usualStrong: boolean): readonly ManuscriptRun[] {
  let right: number | null = null
  return line.pieces.flatMap((piece): ManuscriptRun[] => {
    const isApart = right !== null && piece.text.trim() !== '' && piece.x - right > 0.2 * piece.size
    right = piece.text.trim() === '' ? right : piece.x + piece.width
    const { emphasis, address = null } = piece
    const strong = piece.strong && !usualStrong
    const run: ManuscriptRun = { type: 'words', text: withPlacedFigure(piece, line), strong, emphasis, address }
    return isApart ? [SPACE, run] : [run]
  })
}

const SPACE: ManuscriptRun = { type: 'words', text: ' ', strong: false, emphasis: false, address: null }

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
