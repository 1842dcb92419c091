/**
 * The library: all texts that were read, with their citations bound to targets, and who cites whom.
 */
import type { InstrumentGroup, OfficialText, Place, ReferenceState, Span, Target } from '../ast/ast.ts'

export type Library = {
  readonly texts: readonly OfficialText[] // In the order of their ids; references stand in their content.
  readonly byId: ReadonlyMap<string, OfficialText>
  readonly citations: readonly Citation[] // In the order of texts, then of the source.
  readonly abbreviations: readonly Abbreviation[]
  readonly dates?: ReadonlyMap<string, string> // Of instruments outside, by id, as the registry states them.
  /** Line and column of an offset in the source of a text. */
  placeAt(text: string, offset: number): Place
}

/** One reference, seen from outside: who cites what, and where. */
export type Citation = {
  readonly from: { readonly text: string; readonly clause: string | null } // Null when it stands in the head or a note.
  readonly words: string // As printed: 'Declarations 474'.
  readonly family: string
  readonly state: ReferenceState
  readonly target: Target | null
  readonly missing?: string // The paragraph that the words name and the target does not have: '99'.
  readonly group: InstrumentGroup // Which heading of the table of citations it stands under.
  readonly span: Span
}

/** An acronym defined in a text: "UN General Assembly (UNGA)". */
export type Abbreviation = {
  readonly text: string
  readonly clause: string | null // Where it is defined; null when it stands in a note, a heading or a table.
  readonly short: string
  readonly long: string
  readonly span: Span
}
