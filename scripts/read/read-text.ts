/**
 * What the reader gives for one source: the text, and how to say where an offset stands in the source.
 */
import type { OfficialText, Place, Span } from '../ast/ast.ts'

export type ReadText = {
  readonly text: OfficialText
  readonly source?: string // The decoded source, to which all spans point.
  readonly references?: readonly WrittenReference[] // What the editor says about citations of the source.
  readonly links?: readonly FileLink[] // Links of the source to files, which may be sources too.
  /** Line and column (from 1; a column is a code point) of an offset in the decoded source. */
  placeAt(offset: number): Place
}

/**
 * What the editor says that certain words refer to, in the front matter:
 *
 *     references:
 *       - words: "482"
 *         clause: 27
 *         to: declaration-482
 */
export type WrittenReference = {
  readonly words: string // Exactly as they stand in the text.
  readonly clause: string | null // The id of the clause where they stand, '28.j'; null for wherever they stand.
  readonly means: Meaning
  readonly span: Span // Of the statement, in the source.
}

/** `to`: an id as a person would say it, 'declaration-489', 'declaration-489.28.j', 'united-nations-charter'. */
export type Meaning =
  | { readonly type: 'to'; readonly id: string }
  | { readonly type: 'external'; readonly address: string; readonly title: string | null }
  | { readonly type: 'none' } // The words cite nothing.

/** A link of the source to a file: `[Resolution 501](resolution-501.md#28.j)`. The words stand in the text without it. */
export type FileLink = {
  readonly address: string // As written: 'resolution-501.md#28.j'.
  readonly words: Span // Between the brackets.
  readonly at: number // Offset of the opening bracket.
}
