/**
 * From galley to finished files: one volume, in the formats that are wanted.
 *
 *     const press = await prepare(theme, ['pdf', 'docx'])          once for a run
 *     const { files, pageLabels } = await render(press, job, ['pdf', 'docx'])     for each volume
 *
 * Formats are loaded when they are wanted, so that a check of the sources loads no PDF library. A volume is laid out
 * once, also when several formats need its pages: Word takes the printed page numbers from the same pages.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Compendium } from '../compose/compendium.ts'
import { FORMAT_NAMES, type FormatName, formatsNeeded } from '../compose/format-name.ts'
import type { Report } from '../report.ts'
import { inTurns, type Steps } from '../steps.ts'
import type { Galley } from '../template/galley.ts'
import type { Theme } from '../theme/theme.ts'
import type { Format, Rendered } from './format.ts'
import type { Faces } from './pdf/faces.ts'
import type { LaidOut } from './pdf/pages.ts'

/** What all volumes of a run share: the formats, and the opened fonts with the words that they have shaped. */
export type Press = {
  readonly formats: ReadonlyMap<FormatName, Format>
  readonly setter: Setter | null // Null when no wanted format has pages.
}

/** What sets pages: the layout and the faces it sets with. */
type Setter = { readonly faces: Faces; readonly layout: Layout }
type Layout = (galley: Galley, setting: { theme: Theme; faces: Faces }, report: Report) => Steps<LaidOut>

export type Job = {
  readonly galley: Galley
  readonly compendium: Compendium
  readonly theme: Theme
  readonly report: Report
}

export type Files = {
  readonly files: ReadonlyMap<FormatName, RenderedFile> // In the order of FORMAT_NAMES.
  readonly pageLabels: ReadonlyMap<string, string> // Anchor → printed page; empty when nothing was laid out.
  readonly laidOut: LaidOut | null
}
export type RenderedFile = Rendered & { readonly milliseconds: number } // The layout counts for the first file that needs it.

/** The list of formats: one line each. */
const LOADERS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
  docx: async () => (await import('./docx/docx.ts')).docx,
  html: async () => (await import('./html/html.ts')).html,
  json: async () => (await import('./json/json.ts')).json,
  booklet: async () => (await import('./pdf/booklet/booklet.ts')).booklet,
  site: async () => (await import('./site/site.ts')).site,
}

export async function prepare(theme: Theme, wanted: readonly FormatName[]): Promise<Press> {
  const names = formatsNeeded(wanted)
  const loaded = await Promise.all(names.map(async (name) => [name, await LOADERS[name]()] as const))
  const needsPages = loaded.some(([, format]) => format.needsPages)
  return { formats: new Map(loaded), setter: needsPages ? await openSetter(theme) : null }
}

async function openSetter(theme: Theme): Promise<Setter> {
  const [{ openFaces }, { layoutInSteps }] = await Promise.all([import('./pdf/faces.ts'), import('./pdf/layout.ts')])
  return { faces: await openFaces(theme), layout: layoutInSteps }
}

/** Formats that were not prepared are refused: their fonts would be opened again for every volume. */
export async function render(press: Press, job: Job, wanted: readonly FormatName[]): Promise<Files> {
  const files = new Map<FormatName, RenderedFile>()
  let laidOut: LaidOut | null = null
  for (const name of FORMAT_NAMES.filter((format) => wanted.includes(format))) {
    const format = press.formats.get(name)
    if (format === undefined) throw new Error(`The format “${name}” was not prepared.`)
    await nextTurn() // Signals are heard between turns.
    const start = performance.now()
    if (format.needsPages) laidOut ??= await setPages(press, job)
    await nextTurn()
    const rendered = await format.render({ ...job, laidOut })
    files.set(name, { ...rendered, milliseconds: performance.now() - start })
  }
  return { files, pageLabels: laidOut?.pageLabels ?? new Map(), laidOut }
}

async function setPages({ setter }: Press, { galley, theme, report }: Job): Promise<LaidOut> {
  if (setter === null) throw new Error('No format with pages was prepared.')
  return inTurns(setter.layout(galley, { theme, faces: setter.faces }, report))
}
