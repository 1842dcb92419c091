/**
 * `engross build [manifest…]`: the whole way from sources to published files.
 */
import { join, relative, sep } from 'node:path'
import { defaultManifest } from '../compose/default-manifest.ts'
import { FORMAT_NAMES, type FormatName } from '../compose/format-name.ts'
import type { Manifest } from '../compose/manifest.ts'
import { type Project, readIfThere } from '../disk.ts'
import { engross, type Output, type Stage } from '../engross.ts'
import { nearest } from '../nearest.ts'
import { openOut } from '../publish/publish.ts'
import { createReport, exitStatus, Refusal, type Report } from '../report.ts'
import type { ProfileWanted } from '../theme/profiles.ts'
import { close } from './close.ts'
import { openHouses } from './house.ts'
import { outFolder } from './out-folder.ts'
import { createProgress } from './progress.ts'
import { chooseManifests, gatherTexts, openProject, sourceTexts } from './project.ts'
import { printTable, printTime } from './table.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

type BuildOptions = CommonOptions & {
  readonly format?: string
  readonly profile?: string
  readonly out?: string
}

export async function build(terminal: Terminal, names: readonly string[], options: BuildOptions): Promise<number> {
  const start = performance.now()
  const report = createReport()
  const formats = readFormats(options.format)
  const project = await openProject(terminal, options, report)
  const folder = outFolder(terminal, project, options)
  const sets = await make({ terminal, project, names, formats, folder, options }, report)
  const outputs = sets.flatMap((set) => set.outputs)
  const shown = relative(terminal.cwd, folder).split(sep).join('/') || '.'
  return close(terminal, options, {
    command: 'build',
    findings: report.findings,
    sources: sourceTexts(project),
    result: outputs.length === 0 ? '' : closingTable(outputs, shown, performance.now() - start),
    facts: { outputs: outputs.map((output) => describe(output, shown)) },
    show: 'problems',
  })
}

type Work = {
  readonly terminal: Terminal
  readonly project: Project
  readonly names: readonly string[]
  readonly formats: readonly FormatName[] | null
  readonly folder: string
  readonly options: BuildOptions
}

type OutputSet = { readonly id: string; readonly outputs: readonly Output[] }

/** Makes every volume, then publishes all of them or, when anything is wrong, nothing. */
async function make(work: Work, report: Report): Promise<readonly OutputSet[]> {
  const { terminal, project, options } = work
  const progress = createProgress(terminal.stderr)
  const watch = (stage: Stage, of: string): void => {
    if (!options.quiet && !options.json) progress.show(`${DOING[stage]} ${of}`)
  }
  const library = await gatherTexts(project, report, watch)
  const chosen = chooseManifests(project, work.names, report)
  if (library.texts.length === 0) sayNoTexts(report)
  const manifests = project.manifests.length === 0 ? [defaultManifest(library.texts)] : chosen
  if (isFailed(report, options)) return []
  const out = openOut(work.folder)
  try {
    const wanted = [...new Set(manifests.flatMap((manifest) => work.formats ?? manifest.formats))]
    const houses = await openHouses(project, wanted, report)
    const sets: OutputSet[] = []
    for (const manifest of manifests) {
      const house = await houses.of(profilesOf(manifest, options))
      const outputs = await engross({ library, manifest, formats: formatsOf(manifest, work), watch }, house, report)
      sets.push({ id: manifest.id, outputs })
    }
    await sayChangedSources(project, report)
    if (isFailed(report, options)) return []
    out.publish(sets.map(({ id, outputs }) => ({ id, files: outputs })))
    return sets
  } finally {
    progress.clear()
    out.close()
  }
}

const DOING: Readonly<Record<Stage, string>> = {
  read: 'reading',
  resolve: 'binding citations',
  compose: 'composing',
  fill: 'filling',
  render: 'setting',
  verify: 'proving',
}

function isFailed(report: Report, options: BuildOptions): boolean {
  return exitStatus(report.findings, options.strict ? 'strict' : 'usual') !== 0
}

function formatsOf(manifest: Manifest, work: Work): readonly FormatName[] {
  return work.formats ?? manifest.formats
}

/** What the command line says comes before what the manifest says. */
function profilesOf(manifest: Manifest, { profile }: BuildOptions): readonly ProfileWanted[] {
  if (profile === undefined) return manifest.profiles
  return profile.split(',').map((name) => ({ name: name.trim(), place: null }))
}

function sayNoTexts(report: Report): void {
  if (exitStatus(report.findings) !== 0) return
  report.say({
    code: 'manifest-missing',
    place: null,
    message: 'There is no text in sources/.',
    hint: 'Put your texts there as .md or .txt files.',
  })
}

/** What was read at the start must still be what lies on disk, or the record of digests would be untrue. */
async function sayChangedSources(project: Project, report: Report): Promise<void> {
  for (const file of [...project.texts, ...project.manifests]) {
    const now = await readIfThere(join(project.root, file.path))
    if (now !== null && Buffer.compare(now, file.bytes) === 0) continue
    report.say({
      code: 'file-changed',
      place: { file: file.path, line: 1, column: 1 },
      message: `“${file.path}” changed while it was being built.`,
      hint: 'Build again.',
    })
  }
}

function readFormats(option: string | undefined): readonly FormatName[] | null {
  if (option === undefined) return null
  return option.split(',').map((word) => {
    const found = FORMAT_NAMES.find((name) => name === word.trim())
    if (found) return found
    const guess = nearest(word, FORMAT_NAMES)
    throw new Refusal({
      code: 'usage-unknown',
      place: null,
      message: `There is no format “${word}”.`,
      hint: guess ? `Did you mean “${guess}”?` : `There are: ${FORMAT_NAMES.join(', ')}.`,
    })
  })
}

function closingTable(outputs: readonly Output[], shown: string, milliseconds: number): string {
  const table = printTable(
    outputs.map(({ path, pages, bytes, milliseconds: own }) => ({
      file: `${shown}/${path}`,
      pages,
      bytes: bytes.length,
      milliseconds: own,
    })),
  )
  const remarks = outputs.flatMap(({ path, remark }) => (remark === undefined ? [] : [`${shown}/${path}: ${remark}\n`]))
  return `${table}\n${remarks.join('')}${outputs.length} files in ${printTime(milliseconds)}, each read back and equal to its sources letter by letter`
}

function describe(output: Output, shown: string): object {
  const { path, format, pages, remark, bytes, proof } = output
  return {
    path: `${shown}/${path}`,
    format,
    pages,
    bytes: bytes.length,
    ...(remark === undefined ? {} : { remark }),
    letters: proof.letters,
    words: proof.words,
    digest: proof.digest,
  }
}
