/**
 * The line numbers of a draft: figures that stand in the margin of the page, beside the block of words. Some programs draw
 * them behind all words of the page, so they are looked for by their places. Whether they count lines, or are labels that
 * hang in the margin, the words beside them say, as in any source (read/lines/line-numbers.ts).
 */
import { findLineNumbers, type NumberedRow } from '../../read/lines/line-numbers.ts'
import type { ImportRemark } from '../manuscript.ts'
import type { Pdf, PdfPage, Piece } from './open-pdf.ts'

export type Unnumbered = { readonly pdf: Pdf; readonly remarks: readonly ImportRemark[] }

export function withoutLineNumbers(pdf: Pdf): Unnumbered {
  for (const edge of ['start', 'end'] as const) {
    const rows = pdf.pages.flatMap((page) => rowsOf(page, edge))
    const members = findLineNumbers(rows, edge)
    const numbers = rows.filter((_, at) => members.has(at))
    if (numbers.length > 0)
      return { pdf: without(pdf, new Set(numbers.map(({ piece }) => piece))), remarks: say(numbers) }
  }
  return { pdf, remarks: [] }
}

/** What stands on one height of a page: words, and the piece in the margin, if there is one. */
type PageRow = NumberedRow & { readonly piece: Piece | null }
type Height = { readonly y: number; readonly pieces: Piece[] }

function rowsOf({ pieces }: PdfPage, edge: 'start' | 'end'): readonly PageRow[] {
  const heights = heightsOf(pieces.filter(({ text, isArtifact }) => text.trim() !== '' && !isArtifact))
  const { left, right } = blockOf(heights)
  const isInMargin = ({ x, width }: Piece): boolean => (edge === 'start' ? x + width < left : x > right)
  return heights.map(({ pieces: inRow }) => {
    const piece = inRow.find((one) => FIGURES.test(one.text.trim()) && isInMargin(one)) ?? null
    const words = inRow.filter((one) => one !== piece).map(({ text }) => text)
    return { piece, number: piece === null ? null : Number(piece.text), words: words.join(' ').trim() }
  })
}

const FIGURES = /^\d{1,4}$/

/** From the top of the page downward; what is raised or lowered a little stands on the same height. */
function heightsOf(pieces: readonly Piece[]): readonly Height[] {
  const heights: Height[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = heights.at(-1)
    if (last && last.y - piece.y < 0.5 * piece.size) last.pieces.push(piece)
    else heights.push({ y: piece.y, pieces: [piece] })
  }
  return heights.map(({ y, pieces: row }) => ({ y, pieces: row.sort((a, b) => a.x - b.x) }))
}

/** A piece of so many letters is part of a line of words. */
const LONG = 20

/** Where the words of the page begin and end. */
function blockOf(heights: readonly Height[]): { readonly left: number; readonly right: number } {
  let [left, right] = [Number.MAX_SAFE_INTEGER, 0]
  for (const { text, x, width } of heights.flatMap(({ pieces }) => pieces)) {
    if (text.length < LONG) continue
    left = Math.min(left, x)
    right = Math.max(right, x + width)
  }
  return { left, right }
}

function without(pdf: Pdf, numbers: ReadonlySet<Piece | null>): Pdf {
  const pages = pdf.pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !numbers.has(piece)) }))
  return { ...pdf, pages }
}

function say(numbers: readonly PageRow[]): readonly ImportRemark[] {
  const figures = numbers.flatMap(({ number }) => (number === null ? [] : [number]))
  const message = `${figures.length} line numbers in the margin, ${figures[0]} to ${figures.reduce((a, b) => Math.max(a, b), 0)}, were left out.`
  return [{ code: 'import-left-out', message }]
}
