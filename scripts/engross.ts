/**
 * The whole pipeline on one page. Texts walk through the rooms from top to bottom; nothing walks back.
 *
 *     sources ─▶ read ─▶ resolve ─▶ compose ─▶ fill ─▶ render ─▶ verify ─▶ outputs
 *
 * Nothing here touches the disk: `cli/` reads the project before and publishes the outputs after.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Compendium } from './compose/compendium.ts'
import { compose, composeSingle } from './compose/compose.ts'
import { endingOf, type FormatName, formatsNeeded } from './compose/format-name.ts'
import type { Manifest } from './compose/manifest.ts'
import { DOWNLOADS, INDEX, pathsOfSite, sitePath } from './compose/site-paths.ts'
import type { SourceFile } from './disk.ts'
import { readInSteps } from './read/read.ts'
import type { ReadText } from './read/read-text.ts'
import type { Press } from './render/render.ts'
import { render } from './render/render.ts'
import { exitStatus, type Report } from './report.ts'
import type { Library } from './resolve/library.ts'
import { type Around, resolveInSteps } from './resolve/resolve.ts'
import { atOnce, inTurns, type Steps } from './steps.ts'
import { fill } from './template/fill.ts'
import type { Galley } from './template/galley.ts'
import type { Templates } from './template/load-templates.ts'
import { siteIndex } from './template/site-index.ts'
import type { Theme } from './theme/theme.ts'
import type { FinishedFile } from './verify/finished-file.ts'
import type { Proof } from './verify/proof.ts'
import { verify } from './verify/verify.ts'
import { VERSION } from './version.ts'

/** What is prepared once for all volumes of a run: the look, the templates, and the opened formats. */
export type House = { readonly theme: Theme; readonly templates: Templates; readonly press: Press }

/** A finished file, proved to say what its galley says, not yet on disk. */
export type Output = {
  readonly path: string // Relative to the output folder: 'standing-with-ukraine/declaration-489.pdf'
  readonly format: FormatName
  readonly bytes: Uint8Array
  readonly pages: number | null
  readonly remark?: string // What whoever prints the file should know.
  readonly milliseconds: number // Time spent on rendering and verifying it.
  readonly proof: Proof
}

/** Which stage is under way: for progress lines and measurements. */
export type Stage = 'read' | 'resolve' | 'compose' | 'fill' | 'render' | 'verify'
export type Watch = (stage: Stage, of: string) => void

/** Reads all texts and binds their citations. */
export function gather(gathering: Gathering, report: Report, watch?: Watch): Library {
  return atOnce(gatherInSteps(gathering, report, watch))
}

/** The same, and signals are heard after each text. */
export async function gatherInTurns(gathering: Gathering, report: Report, watch?: Watch): Promise<Library> {
  return inTurns(gatherInSteps(gathering, report, watch))
}

function* gatherInSteps({ sources, ...around }: Gathering, report: Report, watch: Watch = () => {}): Steps<Library> {
  const texts: ReadText[] = []
  for (const source of sources) {
    watch('read', source.path)
    texts.push(...(yield* readInSteps(source, report)))
  }
  watch('resolve', '')
  return yield* resolveInSteps(texts, around, report)
}

/** The texts of a project, and what decides what they cite: the registry, and the language of the volumes. */
export type Gathering = Around & { readonly sources: readonly SourceFile[] }

/** One volume and each of its texts on its own, in all formats; empty when the report holds an error. */
export async function engross(job: Job, house: House, report: Report): Promise<readonly Output[]> {
  const { library, manifest, formats, watch = () => {} } = job
  watch('compose', manifest.id)
  const { pageReferences } = house.theme // Unless the manifest has its own word on them.
  await nextTurn() // Signals are heard between turns.
  const volume = compose(library, { ...manifest, pageReferences: manifest.pageReferences ?? pageReferences }, report)
  if (exitStatus(report.findings) !== 0) return []
  const outputs: Output[] = []
  const paths = pathsOf(volume, formats)
  for (const { compendium, path } of [{ compendium: volume, path: volume.id }, ...singles(volume)]) {
    const made = await make({ compendium, path, formats: formatsNeeded(formats), paths, watch }, house, report)
    outputs.push(...made.filter(({ format }) => formats.includes(format)))
    if (formats.includes('site')) outputs.push(...downloadsOf(compendium, made))
  }
  return exitStatus(report.findings) === 0 ? outputs : []
}

export type Job = {
  readonly library: Library
  readonly manifest: Manifest
  readonly formats: readonly FormatName[]
  readonly watch?: Watch
}

type Making = {
  readonly compendium: Compendium
  readonly path: string // Without ending.
  readonly formats: readonly FormatName[]
  readonly paths: ReadonlySet<string>
  readonly watch: Watch
}

async function make(making: Making, house: House, report: Report): Promise<readonly Output[]> {
  const { compendium, path, formats, paths, watch } = making
  watch('fill', path)
  await nextTurn()
  const galley = fill(compendium, house.templates, { version: VERSION, theme: house.theme })
  watch('render', path)
  await nextTurn()
  const { files, pageLabels } = await render(house.press, { galley, compendium, theme: house.theme, report }, formats)
  const outputs: Output[] = []
  for (const [format, { bytes, beside = [], ...made }] of files) {
    const target = format === 'site' ? pageOfSite(compendium) : `${path}.${endingOf(format)}`
    watch('verify', target)
    const about = {
      format,
      pageLabels,
      siblings: paths,
      lineNumbers: house.theme.draft.lineNumbers,
      watermark: house.theme.draft.watermark,
      signature: house.theme.booklet.signature,
      fonts: house.press.setter?.faces.files ?? [],
      ...(format === 'pdf' && compendium.attach ? { attachment: compendium.attach } : {}),
      ...wordTemplateOf(house),
    }
    const own = { ...about, path: target, bytes, galley: galleyOf(format, compendium) ?? galley }
    outputs.push(await prove(own, made, report))
    for (const page of beside) {
      const further = { ...about, path: sitePath(compendium.id, page.name, 'html'), ...page, searched: galley }
      outputs.push(await prove(further, { pages: null, milliseconds: 0 }, report))
    }
  }
  return outputs
}

type Made = Pick<Output, 'pages' | 'milliseconds' | 'remark'>

async function prove(file: FinishedFile, made: Made, report: Report): Promise<Output> {
  const start = performance.now()
  const proof = await verify(file, report)
  const { path, format, bytes } = file
  return { path, format, bytes, proof, ...made, milliseconds: made.milliseconds + performance.now() - start }
}

const wordTemplateOf = ({ theme }: House): { readonly wordTemplate?: Uint8Array } =>
  theme.word.template === null ? {} : { wordTemplate: theme.word.template.bytes }

/** The volume stands beside a folder of its name, which holds the single texts. */
function singles(volume: Compendium): readonly { readonly compendium: Compendium; readonly path: string }[] {
  return [...volume.siblings].map(([text, path]) => ({ compendium: composeSingle(volume, text), path }))
}

function pathsOf(volume: Compendium, formats: readonly FormatName[]): ReadonlySet<string> {
  const files = formatsNeeded(formats).filter((format) => format !== 'site')
  const stems = [volume.id, ...volume.siblings.values()]
  const paths = stems.flatMap((path) => files.map((format) => `${path}.${endingOf(format)}`))
  return new Set(formats.includes('site') ? [...paths, ...pathsOfSite(volume)] : paths)
}

/** A site's own galley is its index; the page of a text says what every other file of the text says. */
function galleyOf(format: FormatName, compendium: Compendium): Galley | null {
  return format === 'site' && compendium.shape === 'volume' ? siteIndex(compendium) : null
}

function pageOfSite({ id, volume }: Compendium): string {
  return volume === undefined ? sitePath(id, INDEX, 'html') : sitePath(volume.id, id, 'html')
}

/** What a site offers beside its pages: the files that were proved, once more under the site's own names. */
function downloadsOf({ id, volume }: Compendium, made: readonly Output[]): readonly Output[] {
  const offered: readonly FormatName[] = volume === undefined ? [...DOWNLOADS, 'html'] : DOWNLOADS
  return made
    .filter(({ format }) => offered.includes(format))
    .map((output) => ({ ...output, path: sitePath(volume?.id ?? id, id, output.format), milliseconds: 0 }))
}
