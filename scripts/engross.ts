/**
 * The whole pipeline on one page. Texts walk through the rooms from top to bottom; nothing walks back.
 *
 *     sources ─▶ read ─▶ resolve ─▶ compose ─▶ fill ─▶ render ─▶ verify ─▶ outputs
 *
 * Nothing here touches the disk: `cli/` reads the project before and publishes the outputs after.
 */
import type { Compendium } from './compose/compendium.ts'
import { compose, composeSingle } from './compose/compose.ts'
import type { FormatName } from './compose/format-name.ts'
import type { Manifest } from './compose/manifest.ts'
import type { SourceFile } from './disk.ts'
import { readAll } from './read/read.ts'
import type { Press } from './render/render.ts'
import { render } from './render/render.ts'
import { exitStatus, type Report } from './report.ts'
import type { Library } from './resolve/library.ts'
import type { Registry } from './resolve/registry/registry.ts'
import { resolve } from './resolve/resolve.ts'
import { fill } from './template/fill.ts'
import type { Templates } from './template/load-templates.ts'
import type { Theme } from './theme/theme.ts'
import type { Proof } from './verify/proof.ts'
import { verify } from './verify/verify.ts'

/** What is prepared once for all volumes of a run: the look, the templates, and the opened formats. */
export type House = { readonly theme: Theme; readonly templates: Templates; readonly press: Press }

/** A finished file, proved to say what its galley says, not yet on disk. */
export type Output = {
  readonly path: string // Relative to the output folder: 'standing-with-ukraine/declaration-489.pdf'
  readonly format: FormatName
  readonly bytes: Uint8Array
  readonly pages: number | null
  readonly milliseconds: number // Time spent on rendering and verifying it.
  readonly proof: Proof
}

/** Which stage is under way: for progress lines and measurements. */
export type Stage = 'read' | 'resolve' | 'compose' | 'fill' | 'render' | 'verify'
export type Watch = (stage: Stage, of: string) => void

/** Reads all texts and binds their citations. */
export function gather({ sources, registry }: Gathering, report: Report, watch: Watch = () => {}): Library {
  const texts = sources.flatMap((source) => {
    watch('read', source.path)
    return readAll(source, report)
  })
  watch('resolve', '')
  return resolve(texts, registry, report)
}

/** The texts of a project, and what they may cite outside of it (`resolve/registry/read-registry.ts`). */
export type Gathering = { readonly sources: readonly SourceFile[]; readonly registry: Registry }

/** One volume and each of its texts on its own, in all formats; empty when the report holds an error. */
export async function engross(job: Job, house: House, report: Report): Promise<readonly Output[]> {
  const { library, manifest, formats, watch = () => {} } = job
  watch('compose', manifest.id)
  const volume = compose(library, manifest, report)
  if (exitStatus(report.findings) !== 0) return []
  const outputs: Output[] = []
  const paths = pathsOf(volume, formats)
  for (const { compendium, path } of [{ compendium: volume, path: volume.id }, ...singles(volume)]) {
    outputs.push(...(await make({ compendium, path, formats, paths, watch }, house, report)))
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
  const galley = fill(compendium, house.templates)
  watch('render', path)
  const { files, pageLabels } = await render(house.press, { galley, compendium, theme: house.theme, report }, formats)
  const outputs: Output[] = []
  for (const [format, { bytes, pages, milliseconds }] of files) {
    watch('verify', `${path}.${format}`)
    const start = performance.now()
    const proof = await verify(
      { path: `${path}.${format}`, format, bytes, galley, pageLabels, siblings: paths, ...wordTemplateOf(house) },
      report,
    )
    outputs.push({
      path: `${path}.${format}`,
      format,
      bytes,
      pages,
      proof,
      milliseconds: milliseconds + performance.now() - start,
    })
  }
  return outputs
}

const wordTemplateOf = ({ theme }: House): { readonly wordTemplate?: Uint8Array } =>
  theme.word.template === null ? {} : { wordTemplate: theme.word.template.bytes }

/** The volume stands beside a folder of its name, which holds the single texts. */
function singles(volume: Compendium): readonly { readonly compendium: Compendium; readonly path: string }[] {
  return [...volume.siblings].map(([text, path]) => ({ compendium: composeSingle(volume, text), path }))
}

function pathsOf(volume: Compendium, formats: readonly FormatName[]): ReadonlySet<string> {
  return new Set(
    [volume.id, ...volume.siblings.values()].flatMap((path) => formats.map((format) => `${path}.${format}`)),
  )
}
