/**
 * `engross doctor`: whether everything is in place (Node, fonts, folders, templates). `engross doctor house.docx`: what
 * a house template gives to a volume, style by style. Nothing is written.
 */
import { join, relative, resolve } from 'node:path'
import { findProject, listFolder, mayWrite, readIfThere, readRequired } from '../disk.ts'
import { type Inspection, inspectTemplate } from '../render/docx/house/inspect.ts'
import { createReport, type Report } from '../report.ts'
import { loadTheme } from '../theme/load-theme.ts'
import type { Theme } from '../theme/theme.ts'
import { close } from './close.ts'
import { BUILT_IN_TEMPLATES } from './project.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

export async function doctor(terminal: Terminal, file: string | undefined, options: CommonOptions): Promise<number> {
  const from = resolve(terminal.cwd, options.cwd ?? '.')
  const root = await findProject(from)
  const theme = await loadTheme([BUILT_IN_TEMPLATES, ...(root === null ? [] : [join(root, 'templates')])])
  const report = createReport()
  const examined =
    file === undefined
      ? await examineHouse({ root, from, theme }, report)
      : await examineTemplate(resolve(from, file), file, theme)
  return close(terminal, options, {
    command: 'doctor',
    findings: report.findings,
    sources: new Map(),
    result: examined.lines.join('\n'),
    facts: examined.facts,
    show: 'all',
  })
}

type Examined = { readonly lines: readonly string[]; readonly facts: Readonly<Record<string, unknown>> }
type Place = { readonly root: string | null; readonly from: string; readonly theme: Theme }

async function examineHouse({ root, from, theme }: Place, report: Report): Promise<Examined> {
  const fonts = await missingFonts(theme)
  for (const font of fonts.missing) {
    report.say({
      code: 'font-missing',
      place: null,
      message: `The font file “${font}” is not there.`,
      hint: 'Install engross again, or name another file in theme.yaml.',
    })
  }
  const out = join(root ?? from, 'out')
  const writable = await mayWrite(out)
  if (!writable)
    report.say({
      code: 'file-write',
      place: null,
      message: `“${out}” cannot be written.`,
      hint: 'Ask for the right to write there, or build with --out.',
    })
  const own = root === null ? NO_TEMPLATES : await ownTemplates(root)
  const template = theme.word.template?.file ?? null
  const shown = (path: string): string => (root === null ? path : relative(root, path))
  return {
    facts: {
      node: process.versions.node,
      project: root,
      fonts: fonts.found,
      profiles: theme.profiles,
      missingFonts: fonts.missing,
      writable,
      templates: own,
      wordTemplate: template,
    },
    lines: [
      `Node       ${process.versions.node}`,
      `project    ${root ?? 'none here: make a folder named sources and put your texts into it'}`,
      `fonts      ${fonts.found} files found, ${fonts.missing.length} missing`,
      `profiles   ${theme.profiles.join(', ')}`,
      `output     ${shown(out)}/ ${writable ? 'can be written' : 'cannot be written'}`,
      `templates  ${own.overriding.length === 0 ? 'all built in' : `of the project: ${own.overriding.join(', ')}`}`,
      ...(own.unused.length === 0
        ? []
        : [`           not used, for no template has the name: ${own.unused.join(', ')}`]),
      `Word       ${template === null ? 'no house template: the look of the theme' : shown(template)}`,
    ],
  }
}

async function missingFonts({
  fonts,
  fallbacks,
}: Theme): Promise<{ readonly found: number; readonly missing: readonly string[] }> {
  const families = [fonts.serif, fonts.sans, ...fallbacks]
  const files = new Set(families.flatMap((family) => [family.regular, family.bold, family.italic, family.boldItalic]))
  const missing: string[] = []
  for (const file of files) if ((await readIfThere(file)) === null) missing.push(file)
  return { found: files.size - missing.length, missing }
}

type OwnTemplates = { readonly overriding: readonly string[]; readonly unused: readonly string[] }
const NO_TEMPLATES: OwnTemplates = { overriding: [], unused: [] }

/** A template under a name that is not built in is used only when another one calls it; most are misspelt. */
async function ownTemplates(root: string): Promise<OwnTemplates> {
  const folder = join(root, 'templates')
  if (resolve(folder) === resolve(BUILT_IN_TEMPLATES)) return NO_TEMPLATES
  const builtIn = new Set(await listFolder(BUILT_IN_TEMPLATES))
  const names = (await listFolder(folder)).filter((name) => /\.(?:hbs|yaml)$/.test(name))
  const called = (await Promise.all(names.map((name) => readIfThere(join(folder, name))))).map((bytes) =>
    Buffer.from(bytes ?? []).toString(),
  )
  const isCalled = (name: string): boolean => called.some((text) => text.includes(`{{> ${name.replace(/\.hbs$/, '')}`))
  return {
    overriding: names.filter((name) => builtIn.has(name)),
    unused: names.filter((name) => !builtIn.has(name) && !isCalled(name)),
  }
}

async function examineTemplate(path: string, shown: string, theme: Theme): Promise<Examined> {
  const inspection = inspectTemplate(shown, await readRequired(path), theme)
  return { facts: { template: inspection }, lines: templateLines(inspection) }
}

const MILLIMETRES = 25.4 / 72

function templateLines({ file, page, sides, furniture, styles, unstyled }: Inspection): readonly string[] {
  const names = (state: 'found' | 'direct' | 'missing'): string =>
    styles
      .filter((style) => style.state === state)
      .map((style) => style.name)
      .join(', ') || 'none'
  const counting = styles.filter((style) => style.counts).map((style) => style.name)
  const size = page && `${Math.round(page.width * MILLIMETRES)} × ${Math.round(page.height * MILLIMETRES)} mm`
  return [
    file,
    `  page     ${size ? `${size}, ${sides === 'two' ? 'two sides' : 'one side'}` : 'as the theme says'}; ${furniture.join(', ') || 'no header or footer'}`,
    `  found    ${names('found')}`,
    `  direct   ${names('direct')}${names('direct') === 'none' ? '' : ': their look stands at paragraphs, not in the style, and would be lost'}`,
    `  missing  ${names('missing')}${names('missing') === 'none' ? '' : ': these look as the theme says'}`,
    ...(counting.length === 0
      ? []
      : [`  counting ${counting.join(', ')}: their numbers are left out, for labels stay as adopted`]),
    ...(unstyled === 0
      ? []
      : [
          `  ${unstyled} ${unstyled === 1 ? 'paragraph carries its look itself and has' : 'paragraphs carry their look themselves and have'} no style of the list above`,
        ]),
  ]
}
