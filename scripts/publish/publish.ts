/**
 * Staged files → the output folder, all or nothing, even when killed half way.
 *
 *     out/.engross/lock           one build at a time
 *     out/.engross/stage/0 1 2 …  the new files, whole and on the disk
 *     out/.engross/journal.json   names and digests; from here on the new set counts
 *     out/.engross/sets/<id>.json what was published, so that a later build can tidy up after itself
 *
 * Before the journal is written, the old set stands and the stage is waste. Once it is written, every file is renamed
 * into place; whoever starts next finishes an interrupted commit. So a kill leaves the old set or the new one.
 */
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Refusal } from '../report.ts'
import { type Journal, type JournalSet, type Listed, readJournal, readList } from './journal.ts'
import { releaseLock, takeLock } from './lock.ts'
import { foldName, isSafeName } from './names.ts'
import { diskWriter, type Writer } from './writer.ts'

/** A file to publish; the path is relative to the output folder, with '/' on every system. */
export type StagedFile = { readonly path: string; readonly bytes: Uint8Array }

/** What one volume or comparison puts into the output folder. */
export type StagedSet = { readonly id: string; readonly files: readonly StagedFile[] }

/** An output folder that this process holds the lock of. */
export type OutFolder = {
  /** Publishes all sets or none; files of the earlier sets of the same ids that are no longer made are removed. */
  publish(sets: readonly StagedSet[]): void
  /** Lets go of the lock and leaves no debris. */
  close(): void
}

/** Opens the output folder: makes it if need be, takes the lock, finishes or discards what a killed build left. */
export function openOut(folder: string, writer: Writer = diskWriter): OutFolder {
  return asRefusal(folder, () => {
    const own = join(folder, '.engross')
    if (writer.kindOf(own) === 'link') writer.remove(own)
    writer.makeFolder(own)
    takeLock(own, writer)
    recover(folder, writer)
    return {
      publish: (sets) => asRefusal(folder, () => publishSets({ folder, writer }, sets)),
      close: () => asRefusal(folder, () => releaseLock(own, writer)),
    }
  })
}

type Place = { readonly folder: string; readonly writer: Writer }

function publishSets(place: Place, sets: readonly StagedSet[]): void {
  refuseBadNames(place.folder, sets)
  refuseFoldersInTheWay(place, sets)
  const journal: Journal = { sets: stageSets(place, sets) }
  writeWhole(place, join(place.folder, '.engross', 'journal.json'), journal)
  commit(place, journal)
}

/** Writes all files to the stage. A stage that cannot be filled goes at once: it may be what fills the disk. */
function stageSets({ folder, writer }: Place, sets: readonly StagedSet[]): readonly JournalSet[] {
  const own = join(folder, '.engross')
  const stage = join(own, 'stage')
  writer.remove(stage)
  writer.makeFolder(stage)
  try {
    sets
      .flatMap(({ files }) => files)
      .forEach((file, index) => {
        writer.writeNew(join(stage, String(index)), file.bytes)
      })
    writer.syncFolder(stage)
  } catch (cause) {
    writer.remove(stage)
    throw cause
  }
  const names = new Set(sets.flatMap(({ files }) => files.map((file) => file.path)))
  return sets.map(({ id, files }) => ({
    set: id,
    files: files.map(({ path, bytes }) => ({ path, digest: digest(bytes) })),
    stale: readList(writer.read(join(own, 'sets', `${id}.json`))).filter((file) => !names.has(file.path)),
  }))
}

/** Renames the staged files into place. Running it a second time after a kill does no harm: done files are skipped. */
function commit(place: Place, journal: Journal): void {
  const { folder, writer } = place
  const own = join(folder, '.engross')
  const touched = new Set<string>()
  filesOf(journal).forEach((file, index) => {
    const staged = join(own, 'stage', String(index))
    if (writer.kindOf(staged) === null) return
    const target = join(folder, file.path)
    makeRealFolders(place, file.path)
    writer.rename(staged, target)
    touched.add(dirname(target))
  })
  for (const { stale } of journal.sets) for (const file of stale) removeOurs(place, file)
  for (const path of touched) writer.syncFolder(path)
  writer.makeFolder(join(own, 'sets'))
  for (const { set, files } of journal.sets) writeWhole(place, join(own, 'sets', `${set}.json`), files)
  writer.remove(join(own, 'journal.json'))
  writer.remove(join(own, 'stage'))
  writer.syncFolder(own)
}

/** In the order in which the stage counts them. */
function filesOf({ sets }: Journal): readonly Listed[] {
  return sets.flatMap(({ files }) => files)
}

/** Finishes a commit whose journal is whole; otherwise the old set stands and the stage goes. */
function recover(folder: string, writer: Writer): void {
  const own = join(folder, '.engross')
  const journal = readJournal(writer.read(join(own, 'journal.json')))
  if (journal !== null && isWhole({ folder, writer }, journal)) commit({ folder, writer }, journal)
  writer.remove(join(own, 'journal.json'))
  writer.remove(join(own, 'stage'))
}

/** Whether each file of the journal lies in the stage or already at its place, with the right content. */
function isWhole({ folder, writer }: Place, journal: Journal): boolean {
  return filesOf(journal).every((file, index) => {
    const staged = writer.read(join(folder, '.engross', 'stage', String(index)))
    const bytes = staged ?? writer.read(join(folder, file.path))
    return bytes !== null && digest(bytes) === file.digest
  })
}

/** A folder on the way that is a link is replaced by a real one, so that nothing is ever written through it. */
function makeRealFolders({ folder, writer }: Place, path: string): void {
  const segments = path.split('/').slice(0, -1)
  let at = folder
  for (const segment of segments) {
    at = join(at, segment)
    if (writer.kindOf(at) === 'link') writer.remove(at)
    writer.makeFolder(at)
  }
}

/** Only what an earlier build made and nobody changed since is removed. */
function removeOurs({ folder, writer }: Place, file: Listed): void {
  const path = join(folder, file.path)
  if (writer.kindOf(path) !== 'file') return
  const bytes = writer.read(path)
  if (bytes !== null && digest(bytes) === file.digest) writer.remove(path)
}

/** Written beside and renamed, so that a reader finds the old file or the new one. */
function writeWhole({ writer }: Place, path: string, value: unknown): void {
  const beside = `${path}.new`
  writer.remove(beside)
  writer.writeNew(beside, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
  writer.rename(beside, path)
  writer.syncFolder(dirname(path))
}

function refuseBadNames(folder: string, sets: readonly StagedSet[]): void {
  const seen = new Map<string, string>()
  const files = sets.flatMap((set) => set.files)
  for (const { path } of [...sets.map(({ id }) => ({ path: `${id}.json` })), ...files]) {
    if (!isSafeName(path)) {
      throw new Refusal({
        code: 'path-slug',
        place: at(join(folder, path)),
        message: `“${path}” is no safe file name.`,
      })
    }
  }
  for (const { path } of files) {
    const other = seen.get(foldName(path))
    if (other !== undefined) {
      throw new Refusal({
        code: 'output-collision',
        place: at(join(folder, path)),
        message: `“${path}” and “${other}” are one file on some systems.`,
        hint: 'Give one of the texts another slug in its front matter.',
      })
    }
    seen.set(foldName(path), path)
  }
}

/** Seen before anything is staged: a rename onto a folder would fail in the middle of a commit. */
function refuseFoldersInTheWay({ folder, writer }: Place, sets: readonly StagedSet[]): void {
  for (const file of sets.flatMap((set) => set.files)) {
    const path = join(folder, file.path)
    if (writer.kindOf(path) !== 'folder') continue
    throw new Refusal({
      code: 'file-write',
      place: at(path),
      message: `“${path}” is a folder; a file of this name is to be written.`,
      hint: 'Move the folder away.',
    })
  }
}

/** An error of the file system becomes a refusal that names path and cause. */
function asRefusal<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    const { code, path } = cause as NodeJS.ErrnoException
    if (code === undefined) throw cause
    throw new Refusal({
      code: 'file-write',
      place: at(path ?? folder),
      message: `“${path ?? folder}” cannot be written (${code}).`,
      hint: 'Check the rights and the free space; what was published before is untouched or will be completed by the next build.',
    })
  }
}

const at = (file: string) => ({ file, line: 1, column: 1 })

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
