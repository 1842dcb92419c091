/**
 * What the reader gives for one source: the text, and how to say where an offset stands in the source.
 */
import type { OfficialText, Place } from '../ast/ast.ts'

export type ReadText = {
  readonly text: OfficialText
  readonly source?: string // The decoded source, to which all spans point.
  /** Line and column (from 1; a column is a code point) of an offset in the decoded source. */
  placeAt(offset: number): Place
}
