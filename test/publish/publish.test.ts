import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOut, type StagedFile, type StagedSet } from '../../scripts/publish/publish.ts'
import { diskWriter, type Writer } from '../../scripts/publish/writer.ts'
import { Refusal } from '../../scripts/report.ts'

const OLD = set({
  'volume.pdf': 'old pdf',
  'volume.docx': 'old docx',
  'volume/declaration-1.pdf': 'old one',
  'volume/gone.pdf': 'gone',
})
const NEW = set({
  'volume.pdf': 'new pdf',
  'volume.docx': 'new docx',
  'volume/declaration-1.pdf': 'new one',
  'volume/more.pdf': 'more',
})

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engross-publish-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('publishing a set', () => {
  it('writes every file and leaves nothing but the record of the set', () => {
    publish(OLD)
    expect(readSet()).toEqual(contents(OLD))
    expect(readdirSync(join(folder, '.engross')).sort()).toEqual(['sets'])
  })

  it('removes what the earlier build of the set made and the later one does not', () => {
    publish(OLD)
    publish(NEW)
    expect(readSet()).toEqual(contents(NEW))
  })

  it('leaves files that somebody changed or put there', () => {
    publish(OLD)
    writeFileSync(join(folder, 'volume/gone.pdf'), 'edited by hand')
    writeFileSync(join(folder, 'foreign.txt'), 'not ours')
    publish(NEW)
    expect(readFileSync(join(folder, 'volume/gone.pdf'), 'utf8')).toBe('edited by hand')
    expect(readFileSync(join(folder, 'foreign.txt'), 'utf8')).toBe('not ours')
  })

  it('replaces links in the output folder and never writes through them', () => {
    const canary = join(folder, '..', `${folder.split('/').pop()}-canary`)
    mkdirSync(canary)
    writeFileSync(join(canary, 'file'), 'canary')
    symlinkSync(join(canary, 'file'), join(folder, 'volume.pdf'))
    symlinkSync(canary, join(folder, 'volume'))
    publish(OLD)
    expect(readSet()).toEqual(contents(OLD))
    expect(readdirSync(canary)).toEqual(['file'])
    expect(readFileSync(join(canary, 'file'), 'utf8')).toBe('canary')
    rmSync(canary, { recursive: true })
  })

  it('makes the folders above it, and takes a link to a folder for one', () => {
    const deep = join(folder, 'a', 'b', 'out')
    openOut(deep).close()
    symlinkSync(deep, join(folder, 'link'))
    openOut(join(folder, 'link')).close()
    expect(readdirSync(join(folder, 'link'))).toEqual(['.engross'])
  })

  it.skipIf(!existsSync('/proc/self'))('refuses a folder that cannot be made, and does not try for ever', () => {
    expect(refusalOf(() => openOut('/proc/engross/out'))).toBe('file-write')
    writeFileSync(join(folder, 'a-file'), 'x')
    expect(refusalOf(() => openOut(join(folder, 'a-file', 'out')))).toBe('file-write')
  })

  it('refuses names that are one file on some systems', () => {
    expect(refusalOf(() => publish(set({ 'A.pdf': '1', 'a.pdf': '2' })))).toBe('output-collision')
    expect(refusalOf(() => publish(set({ 'é.pdf': '1', 'e\u0301.pdf': '2' })))).toBe('output-collision')
  })

  it('refuses before anything changes when a folder is in the way', () => {
    publish(OLD)
    mkdirSync(join(folder, 'volume/more.pdf'))
    expect(refusalOf(() => publish(NEW))).toBe('file-write')
    rmSync(join(folder, 'volume/more.pdf'), { recursive: true })
    expect(readSet()).toEqual(contents(OLD))
  })
})

describe('two sets of one build', () => {
  it('refuses names of different sets that are one file on some systems', () => {
    const sets = ['Spring', 'spring'].map((id) => ({ id, files: set({ [`${id}.pdf`]: id }) }))
    expect(refusalOf(() => publishAll(sets))).toBe('output-collision')
    expect(readSet()).toEqual({})
  })

  it('keep a file that goes from one to the other', () => {
    publishAll(halves(OLD))
    const [moved, ...rest] = OLD
    publishAll([
      { id: 'first', files: rest },
      { id: 'rest', files: moved ? [moved] : [] },
    ])
    expect(readSet()).toEqual(contents(OLD))
  })
})

it('a stage that cannot be filled is removed, because it may be what fills the disk', () => {
  publish(OLD)
  const out = openOut(folder, {
    ...diskWriter,
    writeNew(path, bytes) {
      if (path.endsWith('stage/2')) throw Object.assign(new Error('full'), { code: 'ENOSPC', path })
      diskWriter.writeNew(path, bytes)
    },
  })
  expect(refusalOf(() => out.publish([{ id: 'volume', files: NEW }]))).toBe('file-write')
  expect(existsSync(join(folder, '.engross', 'stage'))).toBe(false)
  out.close()
  expect(readSet()).toEqual(contents(OLD))
})

describe('a fault or a kill at every operation', () => {
  for (const kind of ['fails', 'dies'] as const) {
    it(`leaves the old set or the new one when the n-th operation ${kind}`, () => {
      let reached = 0
      for (let n = 1; n < 200; n++) {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder)
        publishAll(halves(OLD))
        const outcome = publishWith(stopAt(n, kind))
        if (outcome === 'done') break
        reached = n
        // The next start finishes or discards; then exactly one whole set stands.
        openOut(folder).close()
        const found = readSet()
        const old = JSON.stringify(found) === JSON.stringify(contents(OLD))
        const fresh = JSON.stringify(found) === JSON.stringify(contents(NEW))
        expect(old || fresh, `operation ${n} left ${JSON.stringify(found)}`).toBe(true)
        expect(existsSync(join(folder, '.engross', 'stage'))).toBe(false)
      }
      expect(reached).toBeGreaterThan(20)
    })
  }
})

function set(files: Record<string, string>): readonly StagedFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
}

function contents(files: readonly StagedFile[]): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  )
}

const publish = (files: readonly StagedFile[]): void => publishAll([{ id: 'volume', files }])

/** The same files as two sets, as when a project has two manifests. */
function halves([first, ...rest]: readonly StagedFile[]): readonly StagedSet[] {
  return [
    { id: 'first', files: first ? [first] : [] },
    { id: 'rest', files: rest },
  ]
}

function publishAll(sets: readonly StagedSet[]): void {
  const out = openOut(folder)
  try {
    out.publish(sets)
  } finally {
    out.close()
  }
}

function readSet(): Record<string, string> {
  const found: Record<string, string> = {}
  const walk = (path: string, shown: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name === '.engross') continue
      if (entry.isDirectory()) walk(join(path, entry.name), `${shown}${entry.name}/`)
      else found[`${shown}${entry.name}`] = readFileSync(join(path, entry.name), 'utf8')
    }
  }
  walk(folder, '')
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `fails`: one operation throws, the rest work. `dies`: from the n-th operation on nothing is done, as after a kill. */
function stopAt(n: number, kind: 'fails' | 'dies'): Writer {
  let calls = 0
  const guard =
    <A extends readonly unknown[], R>(work: (...values: A) => R) =>
    (...values: A): R => {
      calls++
      if (calls === n || (kind === 'dies' && calls > n))
        throw Object.assign(new Error('planted'), { code: 'EIO', path: 'planted' })
      return work(...values)
    }
  return {
    ...diskWriter,
    makeFolder: guard(diskWriter.makeFolder),
    writeNew: guard(diskWriter.writeNew),
    rename: guard(diskWriter.rename),
    remove: guard(diskWriter.remove),
    syncFolder: guard(diskWriter.syncFolder),
  }
}

function publishWith(writer: Writer): 'done' | 'stopped' {
  try {
    const out = openOut(folder, writer)
    out.publish(halves(NEW))
    out.close()
    return 'done'
  } catch (cause) {
    expect(cause).toBeInstanceOf(Refusal)
    return 'stopped'
  }
}

function refusalOf(work: () => void): string {
  try {
    work()
  } catch (cause) {
    if (cause instanceof Refusal) return cause.finding.code
    throw cause
  }
  return 'nothing was refused'
}
