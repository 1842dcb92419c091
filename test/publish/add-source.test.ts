import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addSource, type NewSource } from '../../scripts/publish/add-source.ts'
import { diskWriter } from '../../scripts/publish/writer.ts'
import { Refusal } from '../../scripts/report.ts'
import { digests, project } from '../cli/projects.ts'

const NEW: NewSource = {
  slug: 'resolution-7',
  text: 'RESOLUTION 7\n',
  original: { name: 'Lakes 7.docx', bytes: Uint8Array.from([80, 75, 3, 4]) },
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (cause) {
    if (cause instanceof Refusal) return cause.finding.code
    throw cause
  }
  return 'nothing refused'
}

describe('adding a source', () => {
  it('writes the source and keeps the original beside it', () => {
    const root = project({ 'sources/other.md': 'Words.' })
    expect(addSource(root, NEW)).toEqual({
      source: 'sources/resolution-7.md',
      original: 'sources/originals/Lakes 7.docx',
    })
    expect(readFileSync(join(root, 'sources/resolution-7.md'), 'utf8')).toBe(NEW.text)
    expect([...readFileSync(join(root, 'sources/originals/Lakes 7.docx'))]).toEqual([80, 75, 3, 4])
    expect(Object.keys(digests(root))).toHaveLength(3)
  })

  it('never replaces a source, whatever case its name is in, nor another original', () => {
    const root = project({ 'sources/Resolution-7.md': 'An editor was here.', 'sources/originals/b.docx': 'other' })
    const before = digests(root)
    expect(codeOf(() => addSource(root, NEW))).toBe('import-exists')
    const other = { ...NEW, slug: 'new', original: { ...NEW.original, name: 'B.docx' } }
    expect(codeOf(() => addSource(root, other))).toBe('import-exists')
    expect(digests(root)).toEqual(before)
  })

  it('takes an original that is there already, byte for byte', () => {
    const root = project({ 'sources/originals/Lakes 7.docx': NEW.original.bytes })
    expect(addSource(root, NEW).original).toBe('sources/originals/Lakes 7.docx')
  })

  it('never writes through a link or outside of the project', () => {
    const away = project({})
    const root = project({ 'sources/a.md': 'Words.' })
    symlinkSync(away, join(root, 'sources/originals'))
    expect(codeOf(() => addSource(root, NEW))).toBe('file-write')
    for (const slug of ['../outside', 'con', 'a/b', '']) {
      expect(
        codeOf(() => addSource(project({ 'sources/a.md': 'x' }), { ...NEW, slug })),
        slug,
      ).toBe('path-slug')
    }
    expect(Object.keys(digests(away))).toEqual([])
  })

  it('says which file a full disk kept from being written, and leaves no half source', () => {
    const root = project({})
    mkdirSync(join(root, 'sources'))
    writeFileSync(join(root, 'sources/a.md'), 'Words.')
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    let calls = 0
    const writer = {
      ...diskWriter,
      writeNew(path: string, bytes: Uint8Array): void {
        if (++calls === 2) throw full
        diskWriter.writeNew(path, bytes)
      },
    }
    expect(codeOf(() => addSource(root, NEW, writer))).toBe('file-write')
    expect(Object.keys(digests(root)).sort()).toEqual(['sources/a.md', 'sources/originals/Lakes 7.docx'])
  })
})
