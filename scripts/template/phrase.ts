/**
 * Words of a text on their way into a template: the inline nodes as they stand in the AST, and how the things they
 * point at stand in this volume. `{{inline words}}` writes them.
 */
import type { Inline, Note, NoteMark, Reference, Words } from '../ast/ast.ts'
import type { Say } from '../compose/own-words.ts'
import type { LinkState } from './galley.ts'

export type Phrase = {
  readonly kind: 'phrase'
  readonly content: readonly Inline[]
  readonly setting: Setting
}

/** What is the same for all phrases of one text. */
export type Setting = {
  readonly text: string // Id of the text.
  /** The marks that carry their note. A second mark of the same note is not among them: it only points to it. */
  readonly carried: ReadonlyMap<NoteMark, Note>
  readonly ownNumber: OwnNumber | null // Marked where the symbol prints it.
  readonly say: Say // The language of what we add: "(S. 12)" behind a reference.
  /** How a reference stands in this volume. */
  standing(reference: Reference): Standing
}

/** The printed number of the text: `489` in "DECLARATION 489", in this node from this letter on. */
export type OwnNumber = { readonly node: Words; readonly start: number; readonly value: string }

/** How a reference stands in this volume. Empty strings mean none. */
export type Standing = {
  readonly state: LinkState
  readonly to: string // Anchor, in this volume or in `file`.
  readonly file: string // Path of another file of the run, without its extension.
  readonly address: string
  readonly description: string
  readonly page: string // Anchor whose page is printed after the reference.
  readonly number: string // The cited number if the target prints it in this volume: '489'; of a clause, that of its label: 'j'.
}
