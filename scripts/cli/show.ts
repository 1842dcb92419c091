/**
 * `engross show <source> --as ast|galley|findings`: one text as the program sees it.
 */
import type { OfficialText } from '../ast/ast.ts'
import { compose, composeSingle } from '../compose/compose.ts'
import { defaultManifest } from '../compose/default-manifest.ts'
import type { Project } from '../disk.ts'
import { nearest } from '../nearest.ts'
import { createReport, exitStatus, type Finding, Refusal, type Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import { fill } from '../template/fill.ts'
import { loadTemplates } from '../template/load-templates.ts'
import { close } from './close.ts'
import { gatherTexts, openProject, sourceTexts, templateFolders } from './project.ts'
import { type CommonOptions, type Terminal, write } from './terminal.ts'

type ShowOptions = CommonOptions & { readonly as: 'ast' | 'galley' | 'findings' }

export async function show(terminal: Terminal, name: string, options: ShowOptions): Promise<number> {
  const report = createReport()
  const project = await openProject(terminal, options, report)
  const library = await gatherTexts(project, report)
  const file = fileOf(name, project, library)
  const findings = report.findings.filter((finding) => finding.place?.file === file)
  const text = library.texts.find((candidate) => candidate.source.file === file)
  if (options.as === 'findings' || !text) return showFindings(terminal, options, { project, findings })
  const value = options.as === 'ast' ? text : await galleyOf(text, { project, library, report })
  await write(terminal.stdout, `${JSON.stringify(value, null, 2)}\n`)
  return exitStatus(findings, options.strict ? 'strict' : 'usual')
}

function showFindings(
  terminal: Terminal,
  options: ShowOptions,
  { project, findings }: { readonly project: Project; readonly findings: readonly Finding[] },
): Promise<number> {
  return close(terminal, options, {
    command: 'show',
    findings,
    sources: sourceTexts(project),
    result: findings.length === 0 ? 'nothing to remark' : '',
    facts: {},
    show: 'all',
  })
}

/** The galley of the text on its own, as it stands in a volume of all texts. */
async function galleyOf(
  text: OfficialText,
  { project, library, report }: { readonly project: Project; readonly library: Library; readonly report: Report },
): Promise<unknown> {
  const volume = compose(library, defaultManifest(library.texts), report)
  return fill(composeSingle(volume, text.id), await loadTemplates(templateFolders(project)))
}

/** A text is named by its file, its file's name without ending, or its id. */
function fileOf(name: string, project: Project, library: Library): string {
  const files = project.texts.map((file) => file.path)
  const plain = name.replaceAll('\\', '/').replace(/^\.\//, '')
  const found =
    library.byId.get(name)?.source.file ??
    files.find(
      (file) =>
        file === plain || plain.endsWith(`/${file}`) || file === `sources/${plain}` || withoutEnding(file) === plain,
    )
  if (found) return found
  const guess = nearest(plain, [...library.byId.keys(), ...files.map(withoutEnding), ...files])
  throw new Refusal({
    code: 'usage-unknown',
    place: null,
    message: `There is no text “${name}” in sources/.`,
    hint: guess ? `Did you mean “${guess}”?` : `There are: ${[...library.byId.keys()].join(', ') || 'none'}.`,
  })
}

function withoutEnding(file: string): string {
  return file.replace(/^sources\//, '').replace(/\.\w+$/, '')
}
