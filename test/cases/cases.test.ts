/**
 * A case is a folder with a sentence for a name: sources (and perhaps a manifest) go in; beside them, in `accepted/`,
 * stands what comes out. `npm run accept` accepts what comes out now; the reviewer reads the diff.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Case, runCase } from './run-case.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const EXAMPLE = fileURLToPath(new URL('../../sources', import.meta.url))

const names = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

describe.each(names)('%s', (name) => {
  const folder = name === 'the-example-volume' ? EXAMPLE : join(HERE, name)
  const outcome = runCase(readCase(folder))

  it.each(['findings.txt', 'ast.json', 'galley.txt', 'page.txt', 'page.html'] as const)('gives %s', async (file) => {
    await expect((await outcome)[file]).toMatchFileSnapshot(join(HERE, name, 'accepted', file))
  })
})

function readCase(folder: string): Case {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|txt|yaml)$/.test(entry.name) && entry.name !== 'README.md')
    .map((entry) => ({ path: `sources/${entry.name}`, bytes: readFileSync(join(folder, entry.name)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    texts: files.filter((file) => !file.path.endsWith('.yaml')),
    manifest: files.find((file) => file.path.endsWith('.yaml')) ?? null,
  }
}
