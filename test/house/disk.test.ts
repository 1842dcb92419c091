/**
 * What lies in sources/ and cannot be a source is said by name, and everything else is read.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LARGEST_SOURCE, readProject } from '../../scripts/disk.ts'
import { createReport } from '../../scripts/report.ts'

let root: string
const inSources = (name: string): string => join(root, 'sources', name)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'engross-disk-'))
  mkdirSync(join(root, 'sources'))
  writeFileSync(inSources('ferries.md'), 'DECLARATION 41\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The findings; the good text is read whatever lies beside it. */
async function found(): Promise<readonly string[]> {
  const report = createReport()
  const { texts } = await readProject(root, report)
  expect(texts.map(({ path }) => path)).toEqual(['sources/ferries.md'])
  return report.findings.map(({ code, place }) => `${place?.file} ${code}`)
}

it('says nothing of a folder that holds texts alone', async () => {
  expect(await found()).toEqual([])
})

it('does not follow a link out of the project: path-outside', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'engross-outside-'))
  writeFileSync(join(outside, 'secret.md'), 'not to be printed')
  symlinkSync(join(outside, 'secret.md'), inSources('secret.md'))
  expect(await found()).toEqual(['sources/secret.md path-outside'])
  rmSync(outside, { recursive: true })
})

it('does not read what no official text is as large as: limit-file-size', async () => {
  writeFileSync(inSources('heavy.md'), '')
  truncateSync(inSources('heavy.md'), LARGEST_SOURCE + 1)
  expect(await found()).toEqual(['sources/heavy.md limit-file-size'])
})

it('skips folders with the name of a text, links to folders and links in a circle: file-skipped', async () => {
  mkdirSync(inSources('folder.md'))
  mkdirSync(join(root, 'more'))
  symlinkSync(join(root, 'more'), inSources('more'))
  symlinkSync(inSources('round.md'), inSources('round.md'))
  expect(await found()).toEqual(['folder.md', 'more', 'round.md'].map((name) => `sources/${name} file-skipped`))
})

it('names a file that cannot be read: file-read', async () => {
  symlinkSync(inSources('gone.txt'), inSources('link.md'))
  expect(await found()).toEqual(['sources/link.md file-read'])
})
