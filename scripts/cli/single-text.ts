/**
 * One text by name, as it is printed on its own: a text of the project by its id or file, or a file anywhere.
 */
import { basename, resolve } from 'node:path'
import type { OfficialText } from '../ast/ast.ts'
import type { Named } from '../compare/redline.ts'
import { compose, composeSingle } from '../compose/compose.ts'
import { defaultManifest } from '../compose/default-manifest.ts'
import { nameOf, titleOf } from '../compose/names.ts'
import { LARGEST_SOURCE, readIfThere, type SourceFile } from '../disk.ts'
import { nearest } from '../nearest.ts'
import { createReport, type Finding, Refusal } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import { fill } from '../template/fill.ts'
import type { Templates } from '../template/load-templates.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

export type Found = {
  readonly text: OfficialText
  readonly library: Library
  readonly file: string
  readonly findings: readonly Finding[] // Of its file.
}

/** Where names are looked up: the library of the project, what was found in it, and how to read a file beside it. */
export type Shelf = {
  readonly library: Library
  readonly findings: readonly Finding[]
  readonly folder: string // What relative paths start from.
  gather(file: SourceFile): { readonly library: Library; readonly findings: readonly Finding[] }
}

export const folderOf = (terminal: Terminal, options: CommonOptions): string =>
  resolve(terminal.cwd, options.cwd ?? '.')

export async function findText(name: string, shelf: Shelf): Promise<Found> {
  const plain = name.replaceAll('\\', '/').replace(/^\.\//, '')
  const { library } = shelf
  const text =
    library.byId.get(name) ??
    library.texts.find(({ source }) => source.file === plain || withoutEnding(source.file) === plain)
  if (text) return foundIn(shelf, text)
  const bytes = await readIfThere(resolve(shelf.folder, name))
  if (bytes === null) throw unknownText(name, library)
  return readBeside(plain, bytes, shelf)
}

function foundIn({ library, findings }: Pick<Shelf, 'library' | 'findings'>, text: OfficialText): Found {
  const { file } = text.source
  return { text, library, file, findings: findings.filter(({ place }) => place?.file === file) }
}

/** A file that is no source of the project: a draft, last year's copy. It is read on its own. */
function readBeside(path: string, bytes: Uint8Array, shelf: Shelf): Found {
  if (bytes.length > LARGEST_SOURCE) throw refusal('limit-file-size', path, `“${path}” has ${bytes.length} bytes.`)
  const { library, findings } = shelf.gather({ path, bytes })
  const [text, ...others] = library.texts
  const first = findings.find(({ severity }) => severity === 'error')
  if (text && others.length === 0) return { text, library, file: path, findings }
  if (first) throw refusal(first.code, path, first.message)
  const count = text ? `${others.length + 1} texts; name one of them by its id` : 'no text'
  throw refusal('document-empty', path, `“${path}” holds ${count}.`)
}

function refusal(code: Finding['code'], file: string, message: string): Refusal {
  return new Refusal({ code, place: { file, line: 1, column: 1 }, message })
}

function unknownText(name: string, library: Library): Refusal {
  const ids = [...library.byId.keys()]
  const guess = nearest(name, [...ids, ...library.texts.map(({ source }) => withoutEnding(source.file))])
  return new Refusal({
    code: 'usage-unknown',
    place: null,
    message: `There is no text “${name}” in sources/, and no such file.`,
    hint: guess ? `Did you mean “${guess}”?` : `There are: ${ids.join(', ') || 'none'}.`,
  })
}

const withoutEnding = (file: string): string => file.replace(/^sources\//, '').replace(/\.\w+$/, '')

/** The text as a galley prints it. What the whole library lacks is no matter of this text. */
export function printed({ text, library, file }: Found, templates: Templates): Named & { readonly file: string } {
  const volume = compose(library, defaultManifest(library.texts), createReport())
  const galley = fill(composeSingle(volume, text.id), templates)
  const sheet = galley.parts.flatMap((part) => part.sheets).find(({ id }) => id === text.id)
  if (!sheet) throw new Error(`The templates print no text “${text.id}”.`)
  return {
    id: text.id,
    name: nameOf(text),
    title: titleOf(text) ?? '',
    body: text.metadata.body?.value ?? null,
    date: text.metadata.date?.value ?? null,
    language: text.language,
    flow: sheet.flow,
    file: basename(file),
  }
}
