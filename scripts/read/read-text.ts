/**
 * What the reader gives for one source: the text, and how to say where an offset stands in the source.
 */
import type { OfficialText, Place } from '../ast/ast.ts'

export type ReadText = {
  readonly text: OfficialText
  /** Line and column (from 1; a column is a code point) of an offset in the decoded source. */
  placeAt(offset: number): Place
}
