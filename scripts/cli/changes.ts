/**
 * `engross changes <edited.docx>`: what colleagues changed in a Word copy, against the published texts. Nothing is
 * written unless a page is asked for.
 */
import { basename, relative, resolve, sep } from 'node:path'
import type { TextChanges } from '../comeback/changes.ts'
import { changesPage, sidesOf } from '../comeback/changes-page.ts'
import { changesOf } from '../comeback/comeback.ts'
import { type Copy, openCopy } from '../comeback/copy.ts'
import { type CopyText, textsIn } from '../comeback/copy-texts.ts'
import { describeChanges } from '../comeback/described.ts'
import { countChanges } from '../compare/count.ts'
import { readRequired } from '../disk.ts'
import { openOut } from '../publish/publish.ts'
import { countedWords } from '../render/html/comparison/counted-words.ts'
import { createReport, Refusal } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import { loadTemplates } from '../template/load-templates.ts'
import { loadTheme } from '../theme/load-theme.ts'
import { Unreadable } from '../verify/reading.ts'
import { verifyRedline } from '../verify/redline/verify-redline.ts'
import { close } from './close.ts'
import { type OutOptions, outFolder } from './out-folder.ts'
import { printChanges } from './print-changes.ts'
import { gatherTexts, openProject, sourceTexts, templateFolders } from './project.ts'
import { folderOf, printed } from './single-text.ts'
import type { Terminal } from './terminal.ts'

export type ChangesOptions = OutOptions & { readonly format?: 'text' | 'html'; readonly text?: string }

export async function changes(terminal: Terminal, name: string, options: ChangesOptions): Promise<number> {
  const project = await openProject(terminal, options, createReport())
  const library = await gatherTexts(project, createReport())
  const file = basename(name)
  const copy = open(await readRequired(resolve(folderOf(terminal, options), name)), name)
  const folders = templateFolders(project)
  const [theme, templates] = await Promise.all([loadTheme(folders), loadTemplates(folders)])
  const found = textsOf(copy, { library, file: name, text: options.text }).map(({ text, paragraphs }) => {
    const own = library.byId.get(text)
    if (!own) throw new Error(`The library has lost the text “${text}”.`)
    const named = printed({ text: own, library, file: own.source.file, findings: [] }, templates)
    return changesOf(named, paragraphs, { copy, theme })
  })
  const page = `changes/${file.replace(/\.\w+$/, '')}.html`
  const folder = outFolder(terminal, project, options)
  const report = createReport()
  if (options.format === 'html') {
    const bytes = changesPage(file, found, theme)
    const proof = verifyRedline({ path: page, format: 'html', bytes }, sidesOf(file, found), report)
    if (proof !== null) publish(folder, { path: page, bytes })
  }
  const shown = relative(terminal.cwd, folder).split(sep).join('/') || '.'
  return close(terminal, options, {
    command: 'changes',
    findings: report.findings,
    sources: sourceTexts(project),
    result: [
      ...found.map(told),
      ...(options.format === 'html' && report.findings.length === 0 ? [`${shown}/${page}`] : []),
    ].join('\n\n'),
    facts: { file, texts: found.map(factsOf) },
    show: 'problems',
  })
}

function open(bytes: Uint8Array, file: string): Copy {
  try {
    return openCopy(bytes)
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    throw new Refusal({
      code: 'copy-unreadable',
      place: { file, line: 1, column: 1 },
      message: `“${file}” cannot be read: ${cause.message}`,
      hint: 'Save it once more as .docx, without a password.',
    })
  }
}

type Wanted = { readonly library: Library; readonly file: string; readonly text: string | undefined }

/** The texts that the copy says it holds, or the one that the caller names. */
function textsOf(copy: Copy, { library, file, text }: Wanted): readonly CopyText[] {
  const ids = [...library.byId.keys()]
  const found = text === undefined ? textsIn(copy, ids) : [{ text, paragraphs: copy.body }]
  if (found.length > 0 && found.every((one) => library.byId.has(one.text))) return found
  throw new Refusal({
    code: 'copy-unknown',
    place: { file, line: 1, column: 1 },
    message:
      text === undefined
        ? `“${file}” holds no bookmark of a text in sources/.`
        : `There is no text “${text}” in sources/.`,
    hint: `Name its text with --text: ${ids.join(', ') || 'there is none'}.`,
  })
}

function publish(folder: string, page: { readonly path: string; readonly bytes: Uint8Array }): void {
  const out = openOut(folder)
  try {
    out.publish([{ id: page.path.replace('/', '-').replace(/\.html$/, ''), files: [page] }])
  } finally {
    out.close()
  }
}

function told(changes: TextChanges): string {
  const list = printChanges(describeChanges(changes))
  const head = `${changes.text.name}: ${countedWords(countChanges(changes.entries))}`
  return list === '' ? head : `${head}\n\n${list}`
}

const factsOf = (changes: TextChanges): object => ({
  text: changes.text.id,
  name: changes.text.name,
  count: countChanges(changes.entries),
  changes: describeChanges(changes),
})
