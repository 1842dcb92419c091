/**
 * `engross import <files>`: brings Word files, pages, PDFs and plain texts into the project, one source for each, and
 * keeps the originals beside them. It says what was moved, repaired and left out, and asks what only an editor knows.
 */
import { basename, resolve } from 'node:path'
import { findProject, readIncoming } from '../disk.ts'
import { type Imported, importFile } from '../import/import.ts'
import { type AddedSource, addSource } from '../publish/add-source.ts'
import { judgeName } from '../read/front-matter/path-name.ts'
import { createReport, exitStatus, type Finding, Refusal, type Report } from '../report.ts'
import { close } from './close.ts'
import { type Brought, isLoss, printBrought, printDone } from './import-summary.ts'
import { printFindings } from './print-findings.ts'
import { type CommonOptions, colourOf, type Terminal, write } from './terminal.ts'

type ImportOptions = CommonOptions & { readonly as?: string }

export async function importFiles(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const from = resolve(terminal.cwd, options.cwd ?? '.')
  const root = (await findProject(from)) ?? from // The first import makes the folder sources/ here.
  const as = nameFor(paths, options)
  const report = createReport()
  const brought: Brought[] = []
  for (const path of paths) brought.push(...(await bring(path, { root, from, as, report })))
  if (options.json) return closeAsJson(terminal, options, { brought, findings: report.findings })
  const sources = new Map(brought.map(({ imported }) => [imported.path, imported.source]))
  const elsewhere = report.findings.filter(({ place }) => place === null || !sources.has(place.file))
  const failures = elsewhere.filter((finding) => isProblem(finding) && !(brought.length > 0 && isLoss(finding)))
  if (failures.length > 0) {
    const printing = { colour: colourOf(terminal, options), sourceOf: () => null }
    await write(terminal.stderr, `${printFindings(failures, printing)}\n\n`)
  }
  if (!options.quiet) await write(terminal.stdout, printBrought(brought))
  if (!options.quiet) await write(terminal.stderr, printDone(brought, report.findings))
  return exitStatus(report.findings, options.strict ? 'strict' : 'usual')
}

const isProblem = ({ severity }: Finding): boolean => severity !== 'note'

type Bringing = {
  readonly root: string
  readonly from: string
  readonly as: string | null
  readonly report: Report
}

/** One file; empty, with findings, when it could not be brought in. The other files go on. */
async function bring(path: string, { root, from, as, report }: Bringing): Promise<readonly Brought[]> {
  const bytes = await readIncoming(resolve(from, path), path, report)
  if (bytes === null) return []
  const original = { name: basename(path), bytes }
  const own = createReport()
  const imported = await importFile({ ...original, path }, as, own)
  const added = imported && add({ root, imported, original }, report)
  // What the reader says of a source that was not written would send the editor to a file that is not there.
  if (added || !imported) for (const finding of own.findings) pass(finding, report)
  return imported && added ? [{ imported, original: added.original }] : []
}

type Adding = {
  readonly root: string
  readonly imported: Imported
  readonly original: { readonly name: string; readonly bytes: Uint8Array }
}

function add({ root, imported, original }: Adding, report: Report): AddedSource | null {
  try {
    return addSource(root, { slug: imported.slug, text: imported.source, original })
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    pass(cause.finding, report)
    return null
  }
}

function pass({ hint, ...finding }: Finding, report: Report): void {
  report.say({ ...finding, ...(hint === null ? {} : { hint }) })
}

/** `--as` names one source, so it goes with one file. */
function nameFor(paths: readonly string[], { as }: ImportOptions): string | null {
  if (as === undefined) return null
  const name = as.replace(/\.md$/i, '')
  const judgement = judgeName(name)
  if (judgement !== null) throw new Refusal({ place: null, ...judgement })
  if (paths.length === 1) return name
  throw new Refusal({
    code: 'usage-unknown',
    place: null,
    message: `--as names one source, and ${paths.length} files are to be imported.`,
    hint: 'Import this file alone.',
  })
}

type Closing = { readonly brought: readonly Brought[]; readonly findings: readonly Finding[] }

function closeAsJson(terminal: Terminal, options: ImportOptions, { brought, findings }: Closing): Promise<number> {
  const imported = brought.map(({ imported: { path, texts }, original }) => {
    return { source: path, original, ids: texts.map(({ text }) => text.id) }
  })
  return close(terminal, options, {
    command: 'import',
    findings,
    sources: new Map(),
    result: '',
    facts: { imported },
    show: 'all',
  })
}
