import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digests, engross, exampleProject, FERRIES, project, ROOT } from './projects.ts'

const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

describe('engross build', () => {
  it('makes one volume of a folder that has only sources/', () => {
    const folder = project({ 'sources/ferries.md': FERRIES })
    const { status, stdout, stderr } = engross(folder, ['build'])
    expect(stderr).toContain('citation-unresolved')
    expect(status).toBe(0)
    expect(Object.keys(digests(join(folder, 'out'))).sort()).toEqual([
      'compendium.docx',
      'compendium.html',
      'compendium.json',
      'compendium.pdf',
      'compendium/declaration-41.docx',
      'compendium/declaration-41.html',
      'compendium/declaration-41.json',
      'compendium/declaration-41.pdf',
    ])
    expect(stdout).toMatch(/out\/compendium\.pdf +\d+ pages +\d+ kB +[\d.]+ m?s/)
    expect(stdout).toMatch(/8 files in /)
  })

  it('says nothing live and uses no colour when piped', () => {
    const { stdout, stderr } = engross(project({ 'sources/ferries.md': FERRIES }), ['build', '--format', 'html'])
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
    expect(stderr).not.toContain('▸')
  })

  it('makes the example volume and each text, and an old file of ours goes when its text goes', () => {
    const folder = exampleProject()
    expect(engross(folder, ['build', '--format', 'html,json']).status).toBe(0)
    expect(existsSync(join(folder, 'out/standing-with-ukraine/declaration-474.html'))).toBe(true)
    const source = join(folder, 'sources/declaration-2022.md')
    writeFileSync(source, readFileSync(source, 'utf8').replace(/^number.*\n/gm, ''))
    const { status, stderr } = engross(folder, ['build', '--format', 'html,json'])
    expect(status).toBe(0)
    expect(stderr).toContain('“Declarations 474” cites declaration 474, which is not in the library.')
    expect(existsSync(join(folder, 'out/standing-with-ukraine/declaration-474.html'))).toBe(false)
    expect(
      existsSync(join(folder, 'out/standing-with-ukraine/declaration-2022-05-30-standing-with-ukraine.html')),
    ).toBe(true)
  })

  it('publishes nothing when a text has an error, and keeps the last good files', () => {
    const folder = project({ 'sources/ferries.md': FERRIES })
    engross(folder, ['build', '--format', 'html'])
    const before = digests(join(folder, 'out'))
    writeFileSync(
      join(folder, 'sources/broken.md'),
      '---\ntitel: x\n---\nDECLARATION 5\n\nON X\n\nThe Assembly,\n\n1. **Noting** x.\n',
    )
    const { status, stderr, stdout } = engross(folder, ['build', '--format', 'html'])
    expect(status).toBe(1)
    expect(stderr).toContain('sources/broken.md:2:1  error  front-matter-unknown-key')
    expect(stderr).toMatch(/Nothing was published\.\n$/)
    expect(stderr).toContain('title')
    expect(stdout).toBe('')
    expect(digests(join(folder, 'out'))).toEqual(before)
  })

  it('lets warnings fail with --strict and publishes nothing then', () => {
    const folder = project({ 'sources/ferries.md': FERRIES })
    expect(engross(folder, ['build', '--strict', '--format', 'html']).status).toBe(1)
    expect(digests(join(folder, 'out'))).toEqual({})
  })

  it.each([
    [['build', 'vollume'], 'Did you mean “volume”?'],
    [['build', '--format', 'pfd'], 'Did you mean “pdf”?'],
    [['biuld'], 'build'],
    [['build', '--frmat', 'pdf'], 'There is no option “--frmat”.\n  help: Did you mean “--format”?'],
    [['build', '--out'], 'Something is missing behind “--out”.'],
    [['show'], 'Something is missing: <source>.\n  help: `engross show --help`'],
    [['show', 'ferries', '--as', 'tree'], '“--as” can be: ast, galley, findings.'],
    [['build', '--out', 'sources'], 'would overwrite'],
    [['build', '--out', '.'], 'would overwrite'],
    [['show', 'feries'], 'Did you mean “ferries”?'],
  ] as const)('%j is wrong usage: exit 2 and a word of help', (words, help) => {
    const folder = project({
      'sources/ferries.md': FERRIES,
      'sources/volume.yaml': 'title: Ferries\ntexts: [ferries]\n',
    })
    const { status, stderr } = engross(folder, words)
    expect(stderr).toContain(help)
    expect(status).toBe(2)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('says alone what lies in a folder without a project and how to begin, and the first import begins one', () => {
    const folder = project({ 'ferries.txt': FERRIES, 'my lake.md': 'Words.\n', 'README.md': '', 'ferry.png': '' })
    const { status, stdout, stderr } = engross(folder, [])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('2 files that may be texts:\n\n  ferries.txt\n  my lake.md\n')
    expect(stdout).toContain('First  engross import ferries.txt "my lake.md"\n')
    expect(stdout).toContain('Then   engross build\n')
    expect(engross(folder, ['import', 'ferries.txt']).status).toBe(0)
    expect(existsSync(join(folder, 'sources/declaration-41.md'))).toBe(true)
    expect(existsSync(join(folder, 'ferries.txt'))).toBe(true)
    expect(engross(folder, []).stdout).toContain('Next: engross build')
    expect(engross(project({}), []).stdout).toMatch(/^There is no text here yet\./)
    const { importable } = JSON.parse(engross(project({ 'a.pdf': '', 'b.docx': '' }), ['--json']).stdout)
    expect(importable).toEqual(['a.pdf', 'b.docx'])
  })

  it('helps in lines that fit a terminal of 80 columns', () => {
    for (const words of [['--help'], ['build', '--help'], ['changes', '--help'], []]) {
      const { stdout } = engross(project({ 'ferries.txt': FERRIES }), words)
      expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
    }
  })

  it('says where to begin when there is no project', () => {
    const { status, stderr } = engross(project({ 'elsewhere.txt': '' }), ['build'])
    expect(status).toBe(2)
    expect(stderr).toContain('project-missing')
    expect(stderr).toContain('Make a folder named sources')
  })

  it('gives one JSON object on stdout, on success and on failure', () => {
    const folder = project({ 'sources/ferries.md': FERRIES })
    const good = JSON.parse(engross(folder, ['build', '--json', '--format', 'html']).stdout)
    expect(good).toMatchObject({ version: 1, command: 'build', exit: 0 })
    expect(good.outputs[0]).toMatchObject({ path: 'out/compendium.html', format: 'html' })
    const bad = JSON.parse(engross(folder, ['build', 'nothing', '--json']).stdout)
    expect(bad).toMatchObject({ version: 1, command: 'build', exit: 2 })
    expect(bad.findings[0].code).toBe('manifest-unknown')
  })

  it('does not take a template that asks for a name that is not there', () => {
    const folder = project({
      'sources/ferries.md': FERRIES,
      'templates/cover.hbs': '<cover id="cover" bookmark="Cover"><volume-title>{{titel}}</volume-title></cover>\n',
    })
    const { status, stderr } = engross(folder, ['build'])
    expect(stderr).toContain('template-unknown-name')
    expect(stderr).toContain('templates/cover.hbs:1:')
    expect(status).toBe(2)
  })
})

it('says that a template with a mistyped name replaces nothing', () => {
  const folder = project({
    'sources/ferries.md': FERRIES,
    'templates/covr.hbs': '<cover id="cover" bookmark="Cover"></cover>\n',
  })
  const { status, stderr } = engross(folder, ['build', '--format', 'html'])
  expect(stderr).toMatch(/^templates\/covr\.hbs:1:1 {2}warning {2}template-uncalled/m)
  expect(stderr).toContain('Did you mean “cover”?')
  expect(status).toBe(0)
})

describe('engross check and show', () => {
  it('lists findings of the example texts and exits with 0', () => {
    const { status, stderr } = engross(ROOT, ['check'])
    expect(status).toBe(0)
    expect(stderr).toContain('sources/declaration-489.md:71:1  note  text-stray-mark')
    expect(stderr).toContain('which is not in the library.')
  })

  it('prints a text as AST, galley or findings', () => {
    const ast = JSON.parse(engross(ROOT, ['show', 'sources/declaration-489.md', '--as', 'ast']).stdout)
    expect(ast).toMatchObject({ engross: 1, type: 'text', id: 'declaration-489' })
    const galley = JSON.parse(engross(ROOT, ['show', 'declaration-489', '--as', 'galley']).stdout)
    expect(galley.parts[0].sheets[0].id).toBe('declaration-489')
    expect(engross(ROOT, ['show', 'declaration-489', '--as', 'findings']).stderr).toContain('note-moved')
  })
})

describe('engross alone', () => {
  it('says what lies here and what to do next', () => {
    const { status, stdout } = engross(ROOT, [])
    expect(status).toBe(0)
    expect(stdout).toContain('declaration-474, declaration-489')
    expect(stdout).toContain('Next: engross build standing-with-ukraine')
  })

  it('knows its version and its help', () => {
    expect(engross(ROOT, ['--version']).stdout.trim()).toBe(PACKAGE.version)
    const help = engross(ROOT, ['--help'])
    expect(help.status).toBe(0)
    for (const word of ['build', 'check', 'show', '--strict', 'Exit status']) expect(help.stdout).toContain(word)
  })
})
