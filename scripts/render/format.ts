/**
 * The socket of the formats: what a format takes and gives. One folder per format, one line in `render.ts`.
 */
import type { Compendium } from '../compose/compendium.ts'
import type { FormatName } from '../compose/format-name.ts'
import type { Report } from '../report.ts'
import type { Galley } from '../template/galley.ts'
import type { Theme } from '../theme/theme.ts'
import type { LaidOut } from './pdf/pages.ts'

export type Format = {
  readonly name: FormatName
  readonly needsPages: boolean // Whether `laidOut` must be given: PDF draws it, Word takes its page labels.
  render(job: RenderJob): Promise<Rendered>
}

export type RenderJob = {
  readonly galley: Galley
  readonly theme: Theme
  readonly compendium: Compendium
  readonly laidOut: LaidOut | null
  readonly report: Report
}

export type Rendered = {
  readonly bytes: Uint8Array
  readonly pages: number | null
  readonly remark?: string // What whoever prints the file should know: '8 sheets, A4 landscape folded to A5'.
  readonly beside?: readonly Beside[] // Further pages of a site, in the same folder.
}

/** A page that says something of its own: the search of a site. */
export type Beside = { readonly name: string; readonly galley: Galley; readonly bytes: Uint8Array }
