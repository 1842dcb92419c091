/**
 * Lines of a title that were meant, and not made by the setter: a PDF of ours does not say which is which, the widths do.
 *
 *     on                                a line that had room for the next word: meant
 *     SECURING UNDERSEA
 *     CABLES AND PIPELINES
 *
 * Our setter takes as few lines as it can and makes them alike. So a break is meant where both lines together would have
 * stood on one, and where the first word of the next line would have made the two more alike. Where neither is so, the
 * break may be either, and the lines stay one.
 */
import type { Piece } from './open-pdf.ts'
import type { NoteCall, Unit } from './units.ts'

type Line = { readonly start: number; readonly end: number; readonly firstWord: number; readonly lastAt: number }

/** The unit, with `end: 'break'` where a line was meant to end. `page`: all pieces of its page. */
export function withMeantBreaks(unit: Unit, page: readonly Piece[]): Unit {
  const lines = linesOf(unit.content)
  const measure = measureOf(lines, page)
  const meant = new Set(
    lines.flatMap((line, index) => {
      const next = lines[index + 1]
      return next !== undefined && isMeant(line, next, measure) ? [line.lastAt] : []
    }),
  )
  if (meant.size === 0) return unit
  return { ...unit, content: unit.content.map((piece, at) => (meant.has(at) ? broken(piece) : piece)) }
}

/** How wide lines may be: as the widest of the page are, or as lines are that stand in the middle of it. */
function measureOf(lines: readonly Line[], page: readonly Piece[]): number {
  const drawn = page.filter(({ isArtifact, width }) => !isArtifact && width > 0)
  const left = drawn.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const widest = drawn.reduce((most, { x, width }) => Math.max(most, x + width - left), 0)
  const middles = lines.map(({ start, end }) => (start + end) / 2)
  const isCentred = Math.max(...middles) - Math.min(...middles) < OFF_CENTRE
  return isCentred ? Math.max(widest, 2 * ((middles[0] ?? 0) - left)) : widest
}

/** Letter spacing behind the last letter moves the middle of a line by as much. */
const OFF_CENTRE = 3

const broken = (piece: Piece | NoteCall): Piece | NoteCall =>
  'text' in piece ? { ...piece, end: 'break', endsLine: true } : piece

/** The width of a word is reckoned from its letters, which are not all alike. */
const RECKONED = 1.3
/** Of the size of the letters: the blank between two words, which counts at the end of each line. */
const BLANK = 0.25

function isMeant(line: Line, next: Line, measure: number): boolean {
  const [width, following] = [line.end - line.start, next.end - next.start]
  return width + following <= measure || width + next.firstWord <= following
}

/** Pieces that stand side by side are one line; blanks and calls of notes belong to the line before. */
function linesOf(content: Unit['content']): readonly Line[] {
  const lines: (Line & { readonly y: number })[] = []
  for (const [at, piece] of content.entries()) {
    if (!('text' in piece) || piece.text.trim() === '') continue
    const { x, y, width, size, text } = piece
    const last = lines[lines.length - 1]
    if (last !== undefined && Math.abs(last.y - y) < size / 2) {
      lines[lines.length - 1] = { ...last, end: Math.max(last.end, x + width), lastAt: at }
    } else {
      const word = text.trim().split(' ')[0]?.length ?? 0
      const firstWord = (width * word * RECKONED) / text.trim().length + BLANK * size
      lines.push({ y, start: x, end: x + width + BLANK * size, firstWord, lastAt: at })
    }
  }
  return lines
}
