/**
 * `engross redline <before> <after>`: what leads from one text to another, as a Word file with tracked changes and as
 * a page. Each file is read back before it is published: accepted it is the newer text, rejected the older one.
 */
import { relative, sep } from 'node:path'
import { countChanges } from '../compare/count.ts'
import { type Named, type Redline, redlineOf } from '../compare/redline.ts'
import { openOut } from '../publish/publish.ts'
import { countedWords } from '../render/html/comparison/counted-words.ts'
import { createReport, exitStatus, Refusal, type Report } from '../report.ts'
import { loadTemplates } from '../template/load-templates.ts'
import { loadTheme } from '../theme/load-theme.ts'
import type { Theme } from '../theme/theme.ts'
import { type RedlineFormat, type RedlineProof, verifyRedline } from '../verify/redline/verify-redline.ts'
import { close } from './close.ts'
import { type OutOptions, outFolder } from './out-folder.ts'
import { gatherBeside, gatherTexts, openProject, sourceTexts, templateFolders } from './project.ts'
import { findText, folderOf, printed } from './single-text.ts'
import type { Terminal } from './terminal.ts'

export type RedlineOptions = OutOptions & { readonly format: string }

type Output = {
  readonly path: string // Relative to the output folder: 'redlines/declaration-474-to-declaration-489.docx'
  readonly format: RedlineFormat
  readonly bytes: Uint8Array
  readonly proof: RedlineProof | null
}

export async function redline(terminal: Terminal, names: readonly string[], options: RedlineOptions): Promise<number> {
  const formats = readFormats(options.format)
  const gathered = createReport()
  const project = await openProject(terminal, options, gathered)
  const library = await gatherTexts(project, gathered)
  const folder = outFolder(terminal, project, options)
  const gather = await gatherBeside(project)
  const shelf = { library, findings: gathered.findings, folder: folderOf(terminal, options), gather }
  const [before, after] = [await findText(names[0] ?? '', shelf), await findText(names[1] ?? '', shelf)]
  const folders = templateFolders(project)
  const [theme, templates] = await Promise.all([loadTheme(folders), loadTemplates(folders)])
  const report = createReport()
  const made = named(printed(before, templates), printed(after, templates))
  const findings = [...new Set([...before.findings, ...after.findings])].filter(({ severity }) => severity === 'error')
  const outputs = exitStatus(findings) === 0 ? await make(made, { formats, theme }, report) : []
  const isGood = exitStatus([...findings, ...report.findings], options.strict ? 'strict' : 'usual') === 0
  if (isGood) publish(folder, made, outputs)
  const shown = relative(terminal.cwd, folder).split(sep).join('/') || '.'
  return close(terminal, options, {
    command: 'redline',
    findings: [...findings, ...report.findings],
    sources: sourceTexts(project),
    result: isGood ? closing(made, outputs, shown) : '',
    facts: isGood ? { ...factsOf(made), outputs: outputs.map((output) => describe(output, shown)) } : { outputs: [] },
    show: 'problems',
  })
}

/** Two versions of one text have one name; their files tell them apart. */
function named(before: Named & { file: string }, after: Named & { file: string }): Redline {
  if (before.name !== after.name) return redlineOf(before, after)
  const withFile = (side: Named & { file: string }): Named => ({ ...side, name: `${side.name} (${side.file})` })
  return redlineOf(withFile(before), withFile(after))
}

type Making = { readonly formats: readonly RedlineFormat[]; readonly theme: Theme }

async function make(redline: Redline, { formats, theme }: Making, report: Report): Promise<readonly Output[]> {
  const outputs: Output[] = []
  for (const format of formats) {
    const bytes = await WRITERS[format](redline, theme)
    const path = `redlines/${redline.id}.${format}`
    outputs.push({ path, format, bytes, proof: verifyRedline({ path, format, bytes }, redline, report) })
  }
  return outputs
}

/** A format is loaded when it is wanted: the Word library takes a while. */
const WRITERS: Readonly<Record<RedlineFormat, (redline: Redline, theme: Theme) => Promise<Uint8Array>>> = {
  docx: async (redline, theme) => (await import('../render/docx/redline/redline.ts')).redlineDocx(redline, theme),
  html: async (redline, theme) =>
    (await import('../render/html/comparison/redline-page.ts')).redlinePage(redline, theme),
}
const FORMATS = Object.keys(WRITERS) as RedlineFormat[]

function readFormats(option: string): readonly RedlineFormat[] {
  return option.split(',').map((word) => {
    const found = FORMATS.find((name) => name === word.trim())
    if (found) return found
    throw new Refusal({
      code: 'usage-unknown',
      place: null,
      message: `A redline has no format “${word}”.`,
      hint: `There are: ${FORMATS.join(', ')}.`,
    })
  })
}

function publish(folder: string, { id }: Redline, outputs: readonly Output[]): void {
  const out = openOut(folder)
  try {
    out.publish([{ id: `redline-${id}`, files: outputs }])
  } finally {
    out.close()
  }
}

function closing({ before, after, entries }: Redline, outputs: readonly Output[], shown: string): string {
  const head = `${before.name} → ${after.name}: ${countedWords(countChanges(entries))}`
  const files = outputs.map(({ path }) => `  ${shown}/${path}`)
  return [head, ...files, `Read back: accepted it is ${after.name}, rejected ${before.name}, letter by letter`].join(
    '\n',
  )
}

const factsOf = ({ before, after, entries }: Redline): Readonly<Record<string, unknown>> => ({
  before: { text: before.id, name: before.name },
  after: { text: after.id, name: after.name },
  count: countChanges(entries),
})

const describe = ({ path, format, bytes, proof }: Output, shown: string): object => ({
  path: `${shown}/${path}`,
  format,
  bytes: bytes.length,
  letters: proof,
})
