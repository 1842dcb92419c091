import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digests, engross, exampleProject, project } from './projects.ts'

const PAGE = `<p>DECLARATION 41</p><p>ON FERRIES</p><p>The Assembly,</p><ol><li><b>Noting</b> the ferry;</li><li><b>URGES</b> all:<ol type="a"><li>to row;</li><li>to sail.</li></ol></li></ol>`

describe('engross import', () => {
  it('writes sources, keeps originals, tells what it did and asks', () => {
    const folder = project({ 'sources/.keep': '', 'in/ferries.html': PAGE, 'in/lake.txt': 'Words.\n\nRead more\n' })
    const { status, stdout, stderr } = engross(folder, ['import', 'in/ferries.html', 'in/lake.txt'])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /sources\/declaration-41\.md +Declaration 41 · undated +1 preambular, 1 operative \(a\.–b\.\)/,
    )
    expect(stdout).toMatch(/sources\/lake\.md +Statement · undated +1 paragraph/)
    expect(stderr).toContain('Written out  in/ferries.html  4 labels were counted by the page')
    expect(stderr).toMatch(/Set aside {4}sources\/lake\.md:\d+:1 {2}“Read more”/)
    expect(stderr).toMatch(
      /\d questions – nothing was guessed:\n {3}1 {2}sources\/declaration-41\.md:\d+:1 {2}Nobody states/,
    )
    expect(stderr.trimEnd()).toMatch(/Next: engross check$/)
    expect(existsSync(join(folder, 'sources/originals/ferries.html'))).toBe(true)
    expect(readFileSync(join(folder, 'sources/declaration-41.md'), 'utf8')).toContain('  - b. to sail.')
    expect(JSON.parse(engross(folder, ['check', '--json']).stdout).texts).toEqual(['declaration-41', 'lake'])
  })

  it('says once what a source cannot hold, among the questions', () => {
    const folder = project({ 'sources/.keep': '', 'lake.html': PAGE.replace('the ferry', 'n<sup>o</sup> 4') })
    const { stderr } = engross(folder, ['import', 'lake.html'])
    expect(stderr.match(/stand on it in the source: “no”/g)).toHaveLength(1)
    expect(stderr).toMatch(/questions? – nothing was guessed:\n(?:.*\n)* +\d {2}lake\.html {2}Words that stand above/)
  })

  it('replaces nothing, and says how to go on', () => {
    const folder = project({ 'sources/declaration-41.md': 'Mine.', 'ferries.html': PAGE })
    const before = digests(join(folder, 'sources'))
    const { status, stdout, stderr } = engross(folder, ['import', 'ferries.html'])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('import-exists')
    expect(stderr).toContain('--as')
    expect(digests(join(folder, 'sources'))).toEqual(before)
    expect(engross(folder, ['import', 'ferries.html', '--as', 'ferries']).status).toBe(0)
    expect(existsSync(join(folder, 'sources/ferries.md'))).toBe(true)
  })

  it('goes on with the good files, and shows no trace for the others', () => {
    const folder = project({
      'sources/.keep': '',
      'a.docx': 'no zip',
      'b.pdf': '%PDF-1.7 cut',
      'c.odt': 'x',
      'd.html': PAGE,
    })
    const { status, stderr } = engross(folder, ['import', 'a.docx', 'b.pdf', 'c.odt', 'gone.html', 'd.html', '.'])
    expect(status).toBe(4)
    for (const code of ['import-damaged', 'import-kind', 'file-read']) expect(stderr).toContain(code)
    expect(stderr).not.toMatch(/ at .+:\d+:\d+\)/)
    expect(existsSync(join(folder, 'sources/declaration-41.md'))).toBe(true)
    expect(Object.keys(digests(join(folder, 'sources')))).toHaveLength(3)
  })

  it('gives one JSON object', () => {
    const folder = project({ 'sources/.keep': '', 'ferries.html': PAGE })
    const { stdout } = engross(folder, ['import', 'ferries.html', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      command: 'import',
      exit: 0,
      imported: [
        { source: 'sources/declaration-41.md', original: 'sources/originals/ferries.html', ids: ['declaration-41'] },
      ],
    })
  })

  it('refuses a name that leads elsewhere, and one name for two files', () => {
    const folder = project({ 'sources/.keep': '', 'ferries.html': PAGE })
    expect(engross(folder, ['import', 'ferries.html', '--as', '../x']).stderr).toContain('path-slug')
    expect(engross(folder, ['import', 'ferries.html', 'b.html', '--as', 'x']).status).toBe(2)
    const bare = project({})
    expect(engross(bare, ['import', 'x.html']).stderr).toContain('file-read')
    expect(digests(bare)).toEqual({}) // No folder is made for nothing.
  })

  it('builds the same words again from what it imported', () => {
    const first = exampleProject()
    expect(engross(first, ['build', '--format', 'html']).status).toBe(0)
    const second = project({ 'sources/.keep': '' })
    mkdirSync(join(second, 'in'))
    cpSync(join(first, 'out/standing-with-ukraine/declaration-489.html'), join(second, 'in/declaration-489.html'))
    expect(engross(second, ['import', 'in/declaration-489.html']).status).toBe(0)
    expect(engross(second, ['build', '--format', 'html']).status).toBe(0)
    const words = (folder: string, path: string): string =>
      readFileSync(join(folder, 'out', path), 'utf8')
        .match(/<li class="item"[\s\S]*<\/li>/)?.[0]
        .replace(/<[^>]+>/g, '') ?? ''
    expect(words(second, 'compendium/declaration-489.html')).toBe(
      words(first, 'standing-with-ukraine/declaration-489.html'),
    )
    expect(words(second, 'compendium/declaration-489.html')).toContain('Peace Formula')
  })
})
