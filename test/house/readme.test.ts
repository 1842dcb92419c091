/**
 * What the README shows, runs: its commands exist, its samples are valid, its pictures are there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { engross, FERRIES, project, ROOT } from '../cli/projects.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const CONTRIBUTING = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

describe('the documents', () => {
  it('name npm scripts that exist', () => {
    const named = [...(README + CONTRIBUTING).matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named).toContain('compendium')
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  it('name commands and options that the help knows', () => {
    const help = engross(ROOT, ['--help']).stdout
    const commands = [...README.matchAll(/`engross ([a-z]+)/g)].map((match) => match[1] ?? '')
    expect(commands.length).toBeGreaterThan(2)
    for (const command of commands) expect(help).toContain(`  ${command}`)
    const options = new Set([...README.matchAll(/`(--[a-z-]+)/g)].map((match) => match[1] ?? ''))
    const all = [...new Set(commands)].map((command) => engross(ROOT, [command, '--help']).stdout).join('')
    for (const option of options) expect(help + all).toContain(option)
  })

  it('point to files that are there', () => {
    const paths = [...(README + CONTRIBUTING).matchAll(/\]\(((?!https?:)[^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) expect(existsSync(join(ROOT, path)), path).toBe(true)
  })

  it('show a manifest and front matter that build', () => {
    const samples = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
    const manifest = samples.find((sample) => sample.includes('texts:')) ?? ''
    const frontMatter = samples.find((sample) => sample.startsWith('---')) ?? ''
    const folder = project({
      'sources/volume.yaml': manifest,
      'sources/declaration-2022.md':
        frontMatter + FERRIES.replace(/^---[\s\S]*?---\n/, '').replace('DECLARATION 41', 'DECLARATION'),
      'sources/declaration-489.md': FERRIES,
      'sources/stand-with-ukraine.md': '---\nkind: background\n---\nHelp the coast\n\nThe coast is long.\n',
    })
    writeFileSync(
      join(folder, 'sources/groups.yaml'),
      samples.find((sample) => sample.includes('kind: resolution')) ?? '',
    )
    writeFileSync(join(folder, 'sources/resolution.md'), FERRIES.replace('DECLARATION 41', 'RESOLUTION 42'))
    const { status, stderr } = engross(folder, ['build', '--format', 'html'])
    expect(stderr).not.toContain('error')
    expect(existsSync(join(folder, 'out/groups/resolution-42.html'))).toBe(true)
    expect(status).toBe(0)
    expect(existsSync(join(folder, 'out/volume/declaration-474.html'))).toBe(true)
  })
})
