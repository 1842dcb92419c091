/**
 * The socket for traditions of texts. A dialect looks at the rows of a source, says how likely the text belongs to its
 * tradition and why, and where its head ends. What follows the head is read alike for all: labels, levels and notes do
 * not depend on who wrote them.
 *
 * To add one: a file beside this one, and a line in dialects.ts.
 */
import type { Kind, Status } from '../../ast/ast.ts'
import type { Statements } from '../front-matter/statements.ts'
import type { Row } from '../lines/rows.ts'

export type Page = {
  readonly rows: readonly Row[]
  readonly statements: Statements
  readonly siteFurniture: number // How many lines of a web site were set aside.
}

export type Dialect = {
  readonly name: string // 'numbered-text'
  /** Reasons to believe that the text belongs here, each with its weight. */
  recognise(page: Page): readonly Reason[]
  shape(page: Page): Shape
}

export type Reason = { readonly weight: number; readonly because: string }

/** The head of a text as indices of rows, and how to read what follows. */
export type Shape = {
  readonly kind: Kind
  readonly symbol: readonly number[] // One line of the text, of one row or more.
  readonly title: readonly number[] // A line each.
  readonly opening: number | null
  readonly bodyFrom: number // The first row after the head.
  readonly number: { readonly row: number; readonly value: string; readonly from: number; readonly to: number } | null
  readonly roles: 'by lead words' | 'paragraphs'
  /** What the text is when the editor does not say; `isVouchedFor`: its body and its date are known. */
  statusWhen(isVouchedFor: boolean): Status
}
