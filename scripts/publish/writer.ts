/**
 * All writing that the program does, as one small interface. It is synchronous on purpose: a signal is handled between
 * turns of the event loop, so a commit that runs in one turn cannot be cut by it. Tests put a writer in its place that
 * fails at the n-th call.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

export type Writer = {
  makeFolder(path: string): void
  /** Writes a new file and waits until it lies on the disk. Fails when the file is there. */
  writeNew(path: string, bytes: Uint8Array): void
  /** Replaces `to`, which may be a link: the link goes, what it led to stays. */
  rename(from: string, to: string): void
  /** Removes a file or a whole folder; nothing happens when it is not there. */
  remove(path: string): void
  /** Waits until the names in a folder lie on the disk. */
  syncFolder(path: string): void
  read(path: string): Uint8Array | null
  kindOf(path: string): 'file' | 'folder' | 'link' | 'other' | null
  list(path: string): readonly string[]
}

export const diskWriter: Writer = {
  makeFolder,
  writeNew(path, bytes) {
    const handle = openSync(path, 'wx', 0o666)
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  rename: renameSync,
  remove(path) {
    rmSync(path, { recursive: true, force: true })
  },
  syncFolder(path) {
    // Windows has no way to sync a folder; there the call is refused and the rename itself is durable enough.
    if (process.platform === 'win32') return
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  read(path) {
    try {
      return readFileSync(path)
    } catch (cause) {
      if (isMissing(cause)) return null
      throw cause
    }
  },
  kindOf(path) {
    try {
      const facts = lstatSync(path)
      if (facts.isSymbolicLink()) return 'link'
      return facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other'
    } catch (cause) {
      if (isMissing(cause)) return null
      throw cause
    }
  },
  list(path) {
    return readdirSync(path).sort()
  },
}

/**
 * Makes a folder and those above it. Node's own recursive call tries for ever where the system says that the folder
 * above is missing although it is there, as `/proc` does.
 */
function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    const above = dirname(path)
    if (code !== 'ENOENT' || above === path || existsSync(above)) throw cause
    makeFolder(above)
    mkdirSync(path)
  }
}

function isMissing(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
