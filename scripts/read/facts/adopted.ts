/** When and where the text was adopted: from its adoption note, or from a paragraph that has the form of one. */
import type { Adoption, Fact } from '../../ast/ast.ts'
import type { Piece } from '../body/pieces.ts'
import { type Strand, spanOf, strandFrom, strandOf } from '../inline/strand.ts'
import type { NoteDraft } from '../notes/note-book.ts'
import type { Reading } from '../reading.ts'
import { DOCUMENT_CODE } from '../repairs/page-lines.ts'
import { isAdoptionFormula, readAdoption } from './adoption.ts'

export type Adopted = {
  readonly adoption: Adoption | null
  readonly facts: Readonly<Partial<Record<'date' | 'sitting' | 'place' | 'country' | 'session', Fact | null>>>
  readonly code: Fact | null
}

type Where = { readonly notes: readonly NoteDraft[]; readonly pieces: readonly Piece[] }

export function settleAdoption(reading: Reading, where: Where): Adopted {
  const code = findCode(reading)
  const found = findFormula(reading, where)
  if (!found) return { adoption: null, facts: {}, code }
  const { weekday, ...facts } = readAdoption(reading, found.strand)
  const span = spanOf(found.strand, 0, found.strand.text.length)
  return { adoption: { note: found.note, weekday, span }, facts, code }
}

type Found = { readonly strand: Strand; readonly note: string | null }

function findFormula(reading: Reading, { notes, pieces }: Where): Found | null {
  const note = notes.find(({ strand }) => isAdoptionFormula(strand.text))
  if (note) return { strand: note.strand, note: note.id }
  for (const { type, spans } of pieces) {
    const first = spans[0]
    if (type !== 'paragraph' || !first) continue
    const strand = strandOf(reading.source.text, spans)
    const signs = /^[*_(\\ ]{0,4}/.exec(strand.text)?.[0].length ?? 0
    if (isAdoptionFormula(strand.text.slice(signs))) return { strand: strandFrom(strand, signs), note: null }
  }
  return null
}

/** The document's code as it was printed in the head of its pages. */
function findCode(reading: Reading): Fact | null {
  for (const { reason, text, span } of reading.aside.entries) {
    const value = reason === 'page-furniture' ? DOCUMENT_CODE.exec(text)?.[1] : undefined
    if (value !== undefined)
      return { value, from: 'derived', span: { start: span.start, end: span.start + value.length } }
  }
  return null
}
