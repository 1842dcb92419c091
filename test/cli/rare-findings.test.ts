/**
 * Findings that take an unlucky moment or an odd file: the commands run inside this process, so that the test can
 * choose the moment.
 */
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { run } from '../../scripts/cli/run.ts'
import { FINDING_CODES } from '../../scripts/finding-codes.ts'
import { wordFile } from '../import/word-file.ts'
import { FERRIES, project } from './projects.ts'

afterEach(() => vi.restoreAllMocks())

type Told = { readonly status: number; readonly stdout: string; readonly stderr: string }

/** `heard`: is given everything that goes to stderr, as it comes. */
async function engross(cwd: string, words: readonly string[], heard = (_: string): void => {}): Promise<Told> {
  const said = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr'): NodeJS.WriteStream => {
    const through = new PassThrough()
    through.on('data', (piece: Buffer) => {
      said[name] += piece
      if (name === 'stderr') heard(String(piece))
    })
    return Object.assign(through, { isTTY: true, columns: 80 }) as unknown as NodeJS.WriteStream
  }
  const terminal = { stdout: stream('stdout'), stderr: stream('stderr'), cwd, env: { NO_COLOR: '1' } }
  const status = await run(words, terminal)
  return { status, ...said }
}

const WORD = wordFile({ body: '<w:p><w:r><w:t>Lunch is at one.</w:t></w:r></w:p>' })

it('config-out: nothing is written over what it is made from', async () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'templates/theme.yaml': '' })
  for (const out of ['.', '..', 'sources', 'sources/out', 'templates']) {
    const { status, stderr } = await engross(folder, ['build', '--format', 'html', '--out', out])
    expect(stderr).toContain('config-out')
    expect(status).toBe(2)
  }
  expect(existsSync(join(folder, 'sources/out'))).toBe(false)
})

it('manifest-missing: a folder without texts makes no volume', async () => {
  const { status, stderr } = await engross(project({ 'sources/notes.pdf': '' }), ['build'])
  expect(stderr).toContain('manifest-missing')
  expect(status).toBe(2)
})

it('manifest-outside: a manifest beside sources/ is not passed over in silence', async () => {
  const folder = project({
    'sources/ferries.md': FERRIES,
    'spring.yaml': 'title: Spring\ntexts: [ferries]\n',
    'templates/theme.yaml': 'page: { size: A5 }\n',
    'letters/autumn.yml': 'title: Autumn\ntexts: { kind: declaration }\n',
  })
  const here = await engross(folder, ['check'])
  expect(here.stderr).toContain('spring.yaml:1:1  warning  manifest-outside')
  expect(here.stderr.match(/manifest-outside/g)).toHaveLength(1)
  expect((await engross(join(folder, 'letters'), ['check'])).stderr).toContain('letters/autumn.yml:1:1  warning')
  const named = await engross(folder, ['build', 'spring'])
  expect(named.stderr).toContain('Move “spring.yaml” into sources/.')
  expect(named.status).toBe(2)
  expect((await engross(join(folder, 'sources'), ['check'])).stderr).toContain('spring.yaml:1:1  warning')
})

it('copy-unknown: a Word file that is no copy of ours is not compared with anything', async () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'lunch.docx': WORD })
  const { status, stderr } = await engross(folder, ['changes', 'lunch.docx'])
  expect(stderr).toContain('copy-unknown')
  expect(stderr).toContain('--text: declaration-41')
  expect(status).toBe(2)
})

it('word-template: two house templates in one folder are one too many', async () => {
  const folder = project({
    'sources/ferries.md': FERRIES,
    'templates/word/house.docx': WORD,
    'templates/word/other.docx': WORD,
  })
  const { status, stderr } = await engross(folder, ['build', '--format', 'docx'])
  expect(stderr).toContain('templates/word/house.docx:1:1  error  word-template')
  expect(status).toBe(2)
})

it('file-changed: a source that changes while its volume is made stops the publishing', async () => {
  const folder = project({ 'sources/ferries.md': FERRIES })
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1000)) // The live line waits for a while to pass.
  let changed = false
  const { status, stderr } = await engross(folder, ['build'], (said) => {
    if (changed || !/setting|proving/.test(said)) return
    changed = true
    appendFileSync(join(folder, 'sources/ferries.md'), '\nA late line.\n')
  })
  expect(stderr).toContain('sources/ferries.md:1:1  error  file-changed')
  expect(stderr).toContain('Nothing was published.')
  expect(status).toBe(4)
  expect(existsSync(join(folder, 'out/compendium.pdf'))).toBe(false)
})

it('bug: a fault of ours says so, with its trace', async () => {
  const folder = project({ 'sources/ferries.md': FERRIES })
  const stdout = { write: () => expect.fail('this stream is broken') } as unknown as NodeJS.WriteStream
  const stderr = new PassThrough()
  const terminal = { stdout, stderr: stderr as unknown as NodeJS.WriteStream, cwd: folder, env: {} }
  expect(await run(['show', 'ferries'], terminal)).toBe(FINDING_CODES.bug.exit)
  const said = String(stderr.read())
  expect(said).toContain('This is a fault of engross')
  expect(said).toContain('this stream is broken')
})
