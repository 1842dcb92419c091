/** What a tagged PDF is made of, in the order of reading: paragraphs, tables and notes, as pieces of letters. */
import type { Piece } from './open-pdf.ts'

/** A paragraph of the tree, with the pieces that it is made of. */
export type Unit = {
  readonly type: 'unit'
  readonly heading: number | null
  readonly label: string | null
  readonly depth: number
  readonly isInList: boolean
  readonly page: number // Of its first piece, from 0.
  readonly content: (Piece | NoteCall)[]
}
export type NoteCall = { readonly note: string }
export type TaggedTable = { readonly type: 'table'; readonly rows: Piece[][][] }
export type TaggedNote = {
  readonly id: string
  readonly label: Piece[]
  readonly words: Piece[]
  readonly page: number // Where it was last seen, from 0.
}

export type Tagged = {
  readonly units: readonly (Unit | TaggedTable)[]
  readonly notes: readonly TaggedNote[]
  readonly figures: number
}

/** Put where a page break parted the lines of one paragraph. */
export const LINE_END: Piece = {
  text: '',
  x: 0,
  y: 0,
  width: 0,
  size: 0,
  strong: false,
  emphasis: false,
  endsLine: true,
  end: 'unknown',
  sequence: null,
  isArtifact: false,
}
