/**
 * The proof that nothing of a source was lost, run on every read: the spans of the leaves and of the residue together
 * cover the whole source (of a packet: the part that holds the text), each code unit exactly once.
 *
 * Leaves are: words, note marks, line breaks, printed labels of clauses and sections. Signs of markup were set aside by
 * whoever read them; what remains between all these may be white space and nothing else. A letter in a gap is lost, a
 * letter in two places is doubled, and words that differ from their place in the source are wrong: each is a bug of
 * ours.
 */
import type { Block, OfficialText, Residue, Span } from '../ast/ast.ts'
import { leavesOf, passagesOf } from '../ast/walk.ts'
import { isAllWhite, withoutWhite } from './bytes/white-space.ts'
import { quoted, type Reading, remark, sliceOf } from './reading.ts'

type Piece = { readonly span: Span; readonly words: string | null } // Null: residue, whose text is its slice.

/** The whole residue of a text in the order of the source, white space included. */
export function completeResidue(reading: Reading, text: OfficialText): readonly Residue[] {
  const part = text.source.part ?? { start: 0, end: reading.source.text.length }
  const pieces = [...leafPieces(text), ...reading.aside.entries.map(({ span }) => ({ span, words: null }))]
  pieces.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const gaps: Residue[] = []
  let covered = part.start
  for (const piece of pieces) {
    checkWords(reading, piece)
    if (piece.span.start < covered) sayBreach(reading, { ...piece.span, end: covered }, 'stands twice')
    else gaps.push(...gapOf(reading, { start: covered, end: piece.span.start }))
    covered = Math.max(covered, piece.span.end)
  }
  gaps.push(...gapOf(reading, { start: covered, end: part.end }))
  return [...reading.aside.entries, ...gaps].sort((a, b) => a.span.start - b.span.start)
}

function gapOf(reading: Reading, span: Span): readonly Residue[] {
  if (span.end <= span.start) return []
  const text = sliceOf(reading, span)
  if (!isAllWhite(text)) sayBreach(reading, span, 'is in neither the text nor the residue')
  return [{ type: 'residue', reason: 'white-space', text, span }]
}

function checkWords(reading: Reading, { span, words }: Piece): void {
  if (words === null) return
  const printed = sliceOf(reading, span)
  if (words === printed || withoutWhite(words) === withoutWhite(printed)) return
  if (ESCAPED_LABEL.test(printed) && words === printed.replaceAll('\\', '')) return
  sayBreach(reading, span, `was read as ${quoted(words)}`)
}

/** `1\.` holds the label `1.` (repairs/escaped-labels.ts). */
const ESCAPED_LABEL = /^(?:\\\()?[\p{L}\p{N}]{1,4}\\[.)]$/u

function sayBreach(reading: Reading, span: Span, wrong: string): void {
  const message = `${quoted(sliceOf(reading, span))} ${wrong}.`
  remark(reading, {
    code: 'text-words-lost',
    at: span.start,
    message,
    hint: 'This is a fault of engross: please report it.',
  })
}

function leafPieces(text: OfficialText): readonly Piece[] {
  const pieces: Piece[] = labelPieces(text.body)
  for (const { content } of passagesOf(text)) {
    for (const leaf of leavesOf(content)) {
      if (leaf.type === 'words') pieces.push({ span: leaf.span, words: leaf.text })
      else pieces.push({ span: leaf.span, words: null })
    }
  }
  return pieces
}

function labelPieces(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap(labelPiecesOf)
}

function labelPiecesOf(block: Block): Piece[] {
  switch (block.type) {
    case 'clause':
      return [...labelPiece(block.label, block.labelSpan), ...labelPieces(block.clauses)]
    case 'section': {
      const { start } = block.span
      const span = { start, end: start + (block.label?.length ?? 0) }
      return [...labelPiece(block.label, span), ...labelPieces(block.body)]
    }
    case 'table':
      return []
  }
}

function labelPiece(label: string | null, span: Span | null): Piece[] {
  return label === null || span === null ? [] : [{ span, words: label }]
}
