/**
 * What every command begins with: the project around the folder one works in, its manifests, and the house that the
 * volumes are made in.
 */
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Manifest, readManifest } from '../compose/manifest.ts'
import { findProject, type Project, readIfThere, readProject, type SourceFile } from '../disk.ts'
import { gather, gatherInTurns, type Watch } from '../engross.ts'
import { nearest } from '../nearest.ts'
import { createReport, type Finding, Refusal, type Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import { readRegistry } from '../resolve/registry/read-registry.ts'
import type { Registry } from '../resolve/registry/registry.ts'
import { languageOf } from '../resolve/same-language.ts'
import { sayStrayManifests } from './stray-manifests.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

/** The templates that engross brings along; a project's own `templates/` are laid over them. */
export const BUILT_IN_TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

export async function openProject(terminal: Terminal, options: CommonOptions, report: Report): Promise<Project> {
  const from = resolve(terminal.cwd, options.cwd ?? '.')
  const root = await findProject(from)
  if (root === null) throw missingProject(from)
  const project = await readProject(root, report)
  await sayStrayManifests(project, from, report)
  return project
}

export function missingProject(from: string): Refusal {
  return new Refusal({
    code: 'project-missing',
    place: null,
    message: `There is no folder “sources” in ${from} or above it.`,
    hint: 'Make a folder named sources and put your texts into it, or write `engross import` and the names of your files.',
  })
}

export function templateFolders(project: Project): readonly string[] {
  return [BUILT_IN_TEMPLATES, join(project.root, 'templates')]
}

/** All texts of the project, their citations bound to each other and to what the registries know. */
export async function gatherTexts(project: Project, report: Report, watch?: Watch): Promise<Library> {
  const language = languageOfVolumes(project)
  return gatherInTurns(
    { sources: project.texts, registry: await openRegistry(project, report), language },
    report,
    watch,
  )
}

/** The language that the manifests state, where they do not state several. What is wrong with them is said elsewhere. */
function languageOfVolumes({ manifests }: Project): string | null {
  const stated = manifests.flatMap((file) => readManifest(file, createReport())?.language ?? [])
  return new Set(stated.map(languageOf)).size === 1 ? (stated[0] ?? null) : null
}

/** Reads a file that is no source of the project as if it were the only one. */
export async function gatherBeside(project: Project): Promise<(file: SourceFile) => Gathered> {
  const registry = await openRegistry(project, createReport())
  return (file) => {
    const report = createReport()
    return { library: gather({ sources: [file], registry }, report), findings: report.findings }
  }
}

type Gathered = { readonly library: Library; readonly findings: readonly Finding[] }

const REGISTRY = 'registry.yaml'

async function openRegistry(project: Project, report: Report): Promise<Registry> {
  const files: SourceFile[] = []
  for (const folder of new Set(templateFolders(project))) {
    const bytes = await readIfThere(join(folder, REGISTRY))
    const path = folder === BUILT_IN_TEMPLATES ? join(folder, REGISTRY) : `templates/${REGISTRY}`
    if (bytes !== null) files.push({ path, bytes })
  }
  return readRegistry(files, report)
}

/** The manifests that the caller named, or all. Without any manifest the whole library makes one volume. */
export function chooseManifests(project: Project, names: readonly string[], report: Report): readonly Manifest[] {
  const known = new Map(project.manifests.map((file) => [manifestName(file.path), file]))
  const wanted = names.length > 0 ? [...new Set(names.map(manifestName))] : [...known.keys()]
  return wanted.flatMap((name) => {
    const file = known.get(name)
    if (!file) throw unknownManifest(name, [...known.keys()], report)
    return readManifest(file, report) ?? []
  })
}

/** 'sources/standing-with-ukraine.yaml' and 'standing-with-ukraine' are the same manifest. */
function manifestName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '')
}

function unknownManifest(name: string, known: readonly string[], { findings }: Report): Refusal {
  const stray = findings.find(
    ({ code, place }) => code === 'manifest-outside' && manifestName(place?.file ?? '') === name,
  )
  const guess = nearest(name, known)
  return new Refusal({
    code: 'manifest-unknown',
    place: null,
    message: `There is no manifest “${name}” in sources/.`,
    hint: stray?.place
      ? `Move “${stray.place.file}” into sources/.`
      : guess
        ? `Did you mean “${guess}”?`
        : `There are: ${known.join(', ') || 'none'}.`,
  })
}

/** The sources as words, for the excerpts below findings. Bytes that are not UTF-8 show as replacement signs there. */
export function sourceTexts(project: Project): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false })
  return new Map([...project.texts, ...project.manifests].map((file) => [file.path, decoder.decode(file.bytes)]))
}
