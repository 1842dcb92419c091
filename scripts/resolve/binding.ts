/**
 * What a citation is bound to: the data that the binders give each other.
 */
import type { Clause, InstrumentGroup, Kind, ReferenceState, Target } from '../ast/ast.ts'
import type { FindingCode, Severity } from '../finding-codes.ts'
import type { Cited, Range } from './citations/citation.ts'
import type { Registry } from './registry/registry.ts'
import type { Shelf, Shelved } from './shelf.ts'

export type Binding = {
  readonly state: ReferenceState
  readonly target: Target | null
  readonly group: InstrumentGroup
  readonly candidates?: readonly string[] // Ids, when ambiguous.
  readonly missing?: string // The paragraph that the words name and the target does not have.
  readonly trouble?: Trouble
}

/** What is wrong, as the end of a sentence that begins with the cited words: “Declaration 474” … */
export type Trouble = {
  readonly code: FindingCode
  readonly says: string
  readonly hint: string
  readonly severity?: Severity // Where it weighs less than its code.
}

/** A binding and the words it belongs to, as a range of the wording. */
export type Bound = Range & {
  readonly family: string
  readonly number: Range | null
  readonly binding: Binding
  readonly within?: Binding // Of a place whose text is named behind it: that text, which a place before it may share.
}

/** Who cites: the text, and the clause that the words stand in. */
export type Citing = {
  readonly shelf: Shelf
  readonly registry: Registry
  readonly from: Shelved
  readonly clause: Clause | null
  readonly earlier?: ReadonlyMap<Kind, Cited> // Of each kind, what was last cited before in the clause and its items.
}
