/**
 * What the verifier is given: a finished file as it is about to be published, and what it must say.
 */
import type { FormatName } from '../compose/format-name.ts'
import type { Galley } from '../template/galley.ts'

export type FinishedFile = {
  readonly path: string // Relative to the output folder; for findings.
  readonly format: FormatName
  readonly bytes: Uint8Array
  readonly galley: Galley
  readonly pageLabels: ReadonlyMap<string, string> // Anchor → printed page label, for page references.
  /** Paths (with extension, relative to the output folder) of all files of the same run, so that links between files can be followed. */
  readonly siblings: ReadonlySet<string>
  readonly lineNumbers?: number // 5: every fifth line of a draft has its number beside it.
  readonly watermark?: string // 'DRAFT': the word behind the text, which a Word copy has in its headers; '' for none.
  readonly signature?: number // Of a booklet: pages that are folded together; 0 for all.
  readonly attachment?: 'ast' // What a PDF carries along.
  readonly fonts?: readonly Uint8Array[] // The font files from which a PDF may be set; left out, its shapes are taken for what they say.
  readonly searched?: Galley // The volume whose words the page searches; only for the search of a site.
  readonly wordTemplate?: Uint8Array // The house template whose headers and footers a Word copy may carry.
}
