/**
 * What a reader finds in a finished file, and what the galley makes us expect: both have the same shape, so that they
 * can be laid side by side. Offsets count letters of the main strand.
 */
import type { FindingCode } from '../finding-codes.ts'
import type { Strand } from './strand.ts'

export type Reading = {
  readonly main: Strand // The text in reading order: blocks, labels, marks of notes; not the notes themselves.
  readonly labels: readonly ReadLabel[]
  readonly notes: readonly ReadNote[] // In the order of their marks.
  readonly links: readonly ReadLink[] // In the order of their words.
  readonly anchors: ReadonlyMap<string, number> // Name → where it stands; word processors name them in their own way.
  readonly pages: readonly PageStart[] // Where pages begin; empty in formats without pages.
  readonly faults: readonly Fault[] // What is wrong with the file whatever its words are.
}

/** A label in its column: '28.'; `at` is where its letters begin. */
export type ReadLabel = { readonly text: string; readonly at: number }

/** A note and its mark; `at` is where the mark's letters end. */
export type ReadNote = { readonly mark: string; readonly at: number; readonly strand: Strand }

/** Letters from `start` to `end` lead somewhere. */
export type ReadLink = { readonly start: number; readonly end: number; readonly to: ReadTarget }

export type ReadTarget =
  /** A place in this file: the letter at which one arrives, null when there is no such place. */
  | { readonly type: 'place'; readonly name: string; readonly at: number | null }
  /** Another file of the run; the path is relative to the output folder, its fragment is ''  when there is none. */
  | { readonly type: 'file'; readonly path: string; readonly fragment: string }
  | { readonly type: 'address'; readonly address: string }

export type PageStart = { readonly from: number; readonly label: string }

export type Fault = {
  readonly code: FindingCode
  readonly message: string
  readonly page?: string // Printed label of the page.
}

/** A file that cannot be read at all: damaged, of another kind, too large when unpacked. */
export class Unreadable extends Error {
  readonly code: FindingCode
  constructor(message: string, code: FindingCode = 'verify-unreadable') {
    super(message)
    this.name = 'Unreadable'
    this.code = code
  }
}
