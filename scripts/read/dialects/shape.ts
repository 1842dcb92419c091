/** What the head of a text looks like, as indices of rows: found by numbered-head.ts or title-head.ts, read by head/. */
import type { Kind } from '../../ast/ast.ts'
import type { Statements } from '../front-matter/statements.ts'
import type { Row } from '../lines/rows.ts'

/** What a tradition is recognised by and a head is found in. */
export type Page = {
  readonly rows: readonly Row[]
  readonly statements: Statements
  readonly notes: readonly string[] // The words of the notes that were taken out of the rows.
  readonly aside: readonly string[] // What was set aside as the furniture of pages.
  readonly siteFurniture: number // How many lines of a web site were set aside.
}

export type Shape = {
  readonly kind: Kind | null // Named by the text itself.
  readonly symbol: readonly number[] // One line of the text, of one row or more.
  readonly title: readonly number[] // A line each.
  readonly opening: number | null
  readonly bodyFrom: number // The first row after the head.
  readonly number: FoundInRow | null
  readonly code: FoundInRow | null
}

export type FoundInRow = { readonly row: number; readonly value: string; readonly from: number; readonly to: number }
