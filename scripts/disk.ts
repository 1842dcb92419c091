/**
 * The one file that touches the file system for reading. Rooms take bytes and give data; only `publish` writes.
 */
import { access, constants, lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { Refusal, type Report } from './report.ts'

/** A file of the project as it lies on disk. */
export type SourceFile = {
  readonly path: string // Relative to the project, '/' on every system: 'sources/declaration-489.md'
  readonly bytes: Uint8Array
}

export type Project = {
  readonly root: string // Absolute.
  readonly texts: readonly SourceFile[] // .md and .txt files below sources/, in byte order of their paths.
  readonly manifests: readonly SourceFile[] // .yaml and .yml files below sources/.
}

/** No official text is larger; whatever is, is a mistake of the caller. */
export const LARGEST_SOURCE = 16 * 1024 * 1024

/** What the imported texts were made from: kept beside them, never read as texts. */
export const ORIGINALS = 'sources/originals/'

const TEXT_ENDINGS = new Set(['.md', '.txt'])
const MANIFEST_ENDINGS = new Set(['.yaml', '.yml'])

/** The nearest folder upward that has `sources/`, or null. */
export async function findProject(from: string): Promise<string | null> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = await stat(join(folder, 'sources')).catch(() => null)
    if (found?.isDirectory()) return folder
    if (dirname(folder) === folder) return null
  }
}

/** Reads every text and manifest below `sources/`. What is no regular file, or cannot be read, becomes a finding. */
export async function readProject(root: string, report: Report): Promise<Project> {
  const texts: SourceFile[] = []
  const manifests: SourceFile[] = []
  const inside = await realpath(root)
  for (const path of await listFiles(join(root, 'sources'))) {
    const shown = relative(root, path).split(sep).join('/')
    const ending = extname(path).toLowerCase()
    if (!TEXT_ENDINGS.has(ending) && !MANIFEST_ENDINGS.has(ending)) {
      await sayLinkedFolder(path, shown, report)
      continue
    }
    if (shown.toLowerCase() === 'sources/readme.md' || shown.startsWith(ORIGINALS)) continue
    const bytes = await readInside(path, shown, inside, report)
    if (bytes === null) continue
    ;(TEXT_ENDINGS.has(ending) ? texts : manifests).push({ path: shown, bytes })
  }
  return { root, texts, manifests }
}

/** Reads a file that must be there; throws a refusal that names it otherwise. */
export async function readRequired(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Refusal({
      code: 'file-read',
      place: { file: path, line: 1, column: 1 },
      message: `“${path}” cannot be read (${cause.code ?? cause.message}).`,
      hint: 'Check that the file exists and that you may read it.',
    })
  })
}

/** Reads a file from outside that is to become a source; null, and a finding, when it cannot be. */
export async function readIncoming(path: string, shown: string, report: Report): Promise<Uint8Array | null> {
  const place = { file: shown, line: 1, column: 1 }
  try {
    const facts = await stat(path)
    if (facts.isFile() && facts.size <= LARGEST_SOURCE) return await readFile(path)
    const message = facts.isFile()
      ? `“${shown}” has ${facts.size} bytes; the limit is ${LARGEST_SOURCE}.`
      : `“${shown}” is not a file.`
    report.say({ code: facts.isFile() ? 'limit-file-size' : 'import-kind', place, message, hint: 'Name single files.' })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === undefined) throw cause
    const message = `“${shown}” cannot be read (${code}).`
    report.say({ code: 'file-read', place, message, hint: 'Check that the file exists and that you may read it.' })
  }
  return null
}

/** Reads a file that may be missing. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null
    throw new Refusal({
      code: 'file-read',
      place: { file: path, line: 1, column: 1 },
      message: `“${path}” cannot be read (${cause.code ?? cause.message}).`,
      hint: 'Check that you may read the file.',
    })
  })
}

/** Whether a folder, or the nearest one above that exists, lets us write. */
export async function mayWrite(path: string): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null)
    if (found) {
      return access(folder, constants.W_OK).then(
        () => found.isDirectory(),
        () => false,
      )
    }
    if (dirname(folder) === folder) return false
  }
}

/** File names in a folder, in byte order; empty when there is no such folder. */
export async function listFolder(path: string): Promise<readonly string[]> {
  return (await readdir(path).catch(() => [])).sort(byBytes)
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => byBytes(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      // A folder whose name ends in .md is listed as a file, so that it is reported instead of walked.
      files.push(...(TEXT_ENDINGS.has(extname(entry.name)) ? [path] : await listFiles(path)))
    } else files.push(path)
  }
  return files
}

/** Links to folders are not followed: they may lead in circles. Whoever put one there should know. */
async function sayLinkedFolder(path: string, shown: string, report: Report): Promise<void> {
  const isLink = (await lstat(path)).isSymbolicLink()
  const target = isLink ? await stat(path).catch(() => null) : null
  if (!target?.isDirectory()) return
  const place = { file: shown, line: 1, column: 1 }
  const message = `${JSON.stringify(shown)} is a link to a folder; nothing in it was read.`
  report.say({ code: 'file-skipped', place, message, hint: 'Put the texts themselves into sources/.' })
}

async function readInside(path: string, shown: string, inside: string, report: Report): Promise<Uint8Array | null> {
  const place = { file: shown, line: 1, column: 1 }
  if (/[\u0000-\u001f\u007f-\u009f]/.test(shown)) {
    report.say({
      code: 'path-name',
      place: { ...place, file: JSON.stringify(shown).slice(1, -1) },
      message: 'The file name holds a control character.',
      hint: 'Rename the file.',
    })
    return null
  }
  try {
    const link = (await lstat(path)).isSymbolicLink()
    const real = link ? await realpath(path) : path
    if (link && real !== inside && !real.startsWith(inside + sep)) {
      report.say({
        code: 'path-outside',
        place,
        message: `“${shown}” is a link that leads out of the project.`,
        hint: 'Put the file itself into sources/.',
      })
      return null
    }
    const facts = await stat(real)
    if (!facts.isFile()) {
      report.say({ code: 'file-skipped', place, message: `“${shown}” is not a regular file and was skipped.` })
      return null
    }
    if (facts.size > LARGEST_SOURCE) {
      report.say({
        code: 'limit-file-size',
        place,
        message: `“${shown}” has ${facts.size} bytes; the limit is ${LARGEST_SOURCE}.`,
        hint: 'Split the file into one file per text.',
      })
      return null
    }
    return await readFile(real)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ELOOP') {
      report.say({ code: 'file-skipped', place, message: `“${shown}” is a link that leads to itself; it was skipped.` })
      return null
    }
    report.say({
      code: 'file-read',
      place,
      message: `“${shown}” cannot be read (${code ?? String(cause)}).`,
      hint: 'Check that the file exists and that you may read it.',
    })
    return null
  }
}

/** Order of code units: the same on every system and in every locale. */
export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
