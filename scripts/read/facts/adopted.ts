/** When and where the text was adopted: from its adoption note, or from a paragraph that has the form of one. */
import type { Adoption, Fact, Span } from '../../ast/ast.ts'
import type { Piece } from '../body/pieces.ts'
import { type Strand, spanOf, strandFrom, strandOf } from '../inline/strand.ts'
import type { Row } from '../lines/rows.ts'
import type { NoteDraft } from '../notes/note-book.ts'
import type { Reading } from '../reading.ts'
import { DOCUMENT_CODE } from '../repairs/page-lines.ts'
import { isAdoptionFormula, readAdoption } from './adoption.ts'
import { findDate } from './calendar.ts'
import { type DateLines, findDateLine } from './date-line.ts'

export type Adopted = {
  readonly adoption: Adoption | null
  readonly facts: Readonly<Partial<Record<'date' | 'sitting' | 'place' | 'country' | 'session', Fact | null>>>
  readonly code: Fact | null
}

type Where = {
  readonly notes: readonly NoteDraft[]
  readonly pieces: readonly Piece[]
  readonly head: readonly Row[] // The lines of the title and what is printed with it.
}

export function settleAdoption(reading: Reading, where: Where): Adopted {
  const code = findCode(reading)
  const found = findFormula(reading, where)
  if (!found) return { adoption: null, facts: findDateLine(linesOf(reading, where)), code }
  const { weekday, ...facts } = readAdoption(reading, found.strand)
  const span = spanOf(found.strand, 0, found.strand.text.length)
  return { adoption: { note: found.note, weekday, span }, facts, code }
}

const LONGEST_FORMULA = 400 // What a formula is known by; signs of emphasis may stand within it.
const LONGEST_END = 6 // Signature, place, date, number.

function linesOf(reading: Reading, { pieces, head }: Where): DateLines {
  const { text } = reading.source
  const strandsOf = (piece: Piece): readonly Strand[] =>
    piece.type === 'paragraph' && piece.spans.length === 1 ? [strandOf(text, piece.spans)] : []
  return {
    head: head.map(({ from, to }) => strandOf(text, [{ start: from, end: to }])),
    first: pieces.slice(0, 1).flatMap(strandsOf)[0] ?? null,
    last: pieces.slice(1).slice(-LONGEST_END).flatMap(strandsOf),
  }
}

type Found = { readonly strand: Strand; readonly note: string | null }

function findFormula(reading: Reading, { notes, pieces, head }: Where): Found | null {
  const note = notes.find(({ strand }) => isAdoptionFormula(strand.text.slice(0, LONGEST_FORMULA).replace(/[*_]/g, '')))
  if (note) return { strand: note.strand, note: note.id }
  for (const { type, spans } of pieces) {
    const first = spans[0]
    if (type !== 'paragraph' || !first) continue
    const strand = strandOf(reading.source.text, spans)
    const signs = /^[*_(\\ ]{0,4}/.exec(strand.text)?.[0].length ?? 0
    if (isAdoptionFormula(strand.text.slice(signs))) return { strand: strandFrom(strand, signs), note: null }
  }
  return findFormulaInHead(reading, head)
}

/** "Adopted by the Security Council at its 9650th meeting, on" / "11 June 2024"; "Resolution adopted by …" */
function findFormulaInHead(reading: Reading, head: readonly Row[]): Found | null {
  for (const [index, row] of head.entries()) {
    const signs = IN_HEAD.exec(row.words)?.[0].length ?? 0
    if (!isAdoptionFormula(row.words.slice(signs))) continue
    const rows = findDate(row.words) ? [row] : head.slice(index, index + 2)
    const spans = rows.map(({ from, to }): Span => ({ start: from, end: to }))
    return { strand: strandFrom(strandOf(reading.source.text, spans), signs), note: null }
  }
  return null
}

/** Signs of emphasis, and the kind of the text before "adopted by". */
const IN_HEAD = /^[*_(\\ ]{0,4}(?:(?:Resolution|Declaration|Résolution|Déclaration)[ \u00a0](?=adopt))?/u

/** The document's code as it was printed in the head of its pages. */
function findCode(reading: Reading): Fact | null {
  for (const { reason, text, span } of reading.aside.entries) {
    const value = reason === 'page-furniture' ? DOCUMENT_CODE.exec(text)?.[1] : undefined
    if (value !== undefined)
      return { value, from: 'derived', span: { start: span.start, end: span.start + value.length } }
  }
  return null
}
