/**
 * Adds a source to a project, and beside it the file that it was made from. Nothing that is there is ever replaced: a
 * source may hold an editor's work, an original is the proof of what was received.
 *
 *     sources/declaration-489.md              new
 *     sources/originals/Declaration 489.docx  new, or there already with the same bytes
 */
import { join } from 'node:path'
import { Refusal } from '../report.ts'
import { foldName, isSafeName } from './names.ts'
import { diskWriter, type Writer } from './writer.ts'

export type NewSource = {
  readonly slug: string // 'declaration-489'
  readonly text: string
  readonly original: { readonly name: string; readonly bytes: Uint8Array }
}

export type AddedSource = { readonly source: string; readonly original: string } // Relative to the project.

const SOURCES = 'sources'
const ORIGINALS = 'sources/originals'

export function addSource(root: string, added: NewSource, writer: Writer = diskWriter): AddedSource {
  const source = `${SOURCES}/${added.slug}.md`
  const original = `${ORIGINALS}/${added.original.name}`
  return asRefusal(source, () => {
    refuseUnsafe(`${added.slug}.md`, 'Name the source with --as.')
    refuseUnsafe(added.original.name, 'Rename the file.')
    for (const folder of [SOURCES, ORIGINALS]) refuseLink({ root, writer }, folder)
    refuseExisting({ root, writer }, SOURCES, `${added.slug}.md`)
    const isKept = keepsOriginal({ root, writer }, added.original)
    writer.makeFolder(join(root, ORIGINALS))
    if (!isKept) writeWhole({ root, writer }, original, added.original.bytes)
    writeWhole({ root, writer }, source, new TextEncoder().encode(added.text))
    return { source, original }
  })
}

type Place = { readonly root: string; readonly writer: Writer }

function refuseUnsafe(name: string, hint: string): void {
  if (isSafeName(name) && !name.includes('/') && !name.startsWith('.')) return
  throw new Refusal({ code: 'path-slug', place: null, message: `“${name}” is no safe file name.`, hint })
}

/** A link would lead the new file out of the project. */
function refuseLink({ root, writer }: Place, folder: string): void {
  const kind = writer.kindOf(join(root, folder))
  if (kind === null || kind === 'folder') return
  throw new Refusal({
    code: 'file-write',
    place: at(folder),
    message: `“${folder}” is not a folder of the project.`,
    hint: 'Put a real folder in its place.',
  })
}

/** A name that differs in case or accents only is the same file on some systems. */
function refuseExisting(place: Place, folder: string, name: string): void {
  const there = namesIn(place, folder).find((other) => foldName(other) === foldName(name))
  if (there === undefined) return
  throw new Refusal({
    code: 'import-exists',
    place: at(`${folder}/${there}`),
    message: `“${folder}/${there}” is there already and was left as it is.`,
    hint: 'Give the new source another name with --as, or remove the old one first.',
  })
}

/** Whether the original is kept already, byte for byte. Another file under its name is never replaced. */
function keepsOriginal(place: Place, { name, bytes }: NewSource['original']): boolean {
  const there = namesIn(place, ORIGINALS).find((other) => foldName(other) === foldName(name))
  if (there === undefined) return false
  const path = join(place.root, ORIGINALS, there)
  const kept = place.writer.kindOf(path) === 'file' ? place.writer.read(path) : null
  if (kept !== null && Buffer.compare(kept, bytes) === 0) return true
  throw new Refusal({
    code: 'import-exists',
    place: at(`${ORIGINALS}/${there}`),
    message: `“${ORIGINALS}/${there}” is another file of the same name and was left as it is.`,
    hint: 'Rename the file that you import.',
  })
}

function namesIn({ root, writer }: Place, folder: string): readonly string[] {
  const path = join(root, folder)
  return writer.kindOf(path) === null ? [] : writer.list(path)
}

/** Written beside under a hidden name and renamed, so that a kill leaves no half source. */
function writeWhole({ root, writer }: Place, path: string, bytes: Uint8Array): void {
  const to = join(root, path)
  const beside = join(root, SOURCES, '.engross-import')
  writer.remove(beside)
  try {
    writer.writeNew(beside, bytes)
    writer.rename(beside, to)
  } catch (cause) {
    writer.remove(beside)
    throw cause
  }
}

/** An error of the file system becomes a refusal that names the file. */
function asRefusal<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (cause instanceof Refusal || code === undefined) throw cause
    const message = `“${path}” cannot be written (${code}).`
    throw new Refusal({ code: 'file-write', place: at(path), message, hint: 'Check the rights and the free space.' })
  }
}

const at = (file: string) => ({ file, line: 1, column: 1 })
