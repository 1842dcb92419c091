import { describe, expect, it } from 'vitest'
import { engross, exampleProject, project } from './projects.ts'

const folder = exampleProject()

describe('engross refs', () => {
  it('prints open citations first, each with its place, then what every text cites', () => {
    const { status, stdout, stderr } = engross(folder, ['refs'])
    expect(status).toBe(0)
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim())
    expect(lines.slice(0, 2)).toEqual([
      'Open: 1',
      'sources/declaration-489.md:41:46 Declaration 489, para. 27 “482” unresolved',
    ])
    expect(lines).toContain('sources/declaration-489.md:41:20 “Declarations 474” → declaration-474')
    expect(lines).toContain('sources/declaration-489.md:41:20 cited by Declaration 489, para. 27')
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ citations: \d+ held, .*1 unresolved$/)
    expect(stderr).toContain('citation-unresolved')
  })

  it('lists a paragraph that another text does not have among what is open', () => {
    const text = (number: number, clause: string): string =>
      `---\nnumber: ${number}\nbody: Assembly of the Example States\n---\nDECLARATION\n\nON ROADS\n\nThe Assembly,\n\n1. **Noting** ${clause};\n2. **URGES** all to act.\n`
    const made = project({
      'sources/a.md': text(9, 'paragraph 99 of Declaration 10 and paragraph 2 of Declaration 10'),
      'sources/b.md': text(10, 'the roads'),
    })
    const { stdout } = engross(made, ['refs'])
    expect(stdout).toMatch(
      /^Open: 1\n +sources\/a\.md:11:15 .*“paragraph 99 of Declaration 10” +declaration-10 has no paragraph 99\n/,
    )
    const { edges } = JSON.parse(engross(made, ['refs', '--json']).stdout)
    expect(edges.map(({ to, missing }: { to: string; missing: string | null }) => [to, missing])).toEqual([
      ['declaration-10', '99'],
      ['declaration-10', null],
    ])
  })

  it('takes the translation in the language that the manifest states, for a text in a third language', () => {
    const text = (number: number, language: string, clause: string): string =>
      `---\nnumber: ${number}\nlanguage: ${language}\nbody: Assembly of the Example States\n---\nDECLARATION\n\nON ROADS\n\nThe Assembly,\n\n1. **Noting** ${clause};\n2. **URGES** all to act.\n`
    const files = {
      'sources/a.md': text(9, 'en', 'the roads'),
      'sources/b.md': text(9, 'fr', 'les routes'),
      'sources/c.md': text(10, 'uk', 'Декларацію 9'),
    }
    const targetOf = (manifests: Readonly<Record<string, string>>): unknown => {
      const { edges } = JSON.parse(engross(project({ ...files, ...manifests }), ['refs', '--json']).stdout)
      return edges.map(({ to }: { to: string | null }) => to)
    }
    const manifest = (language: string): string => `title: Roads\nlanguage: ${language}\ntexts: { kind: declaration }\n`
    expect(targetOf({ 'sources/v.yaml': manifest('fr-BE') })).toEqual(['declaration-9-fr'])
    expect(targetOf({ 'sources/v.yaml': manifest('en-GB') })).toEqual(['declaration-9'])
    expect(targetOf({ 'sources/v.yaml': manifest('en-GB'), 'sources/w.yaml': manifest('fr') })).toEqual([null])
  })

  it('prints one text when it is named by id or file', () => {
    const byId = engross(folder, ['refs', 'declaration-474', '--json'])
    const byFile = engross(folder, ['refs', 'sources/declaration-2022.md', '--json'])
    expect(byFile.stdout).toBe(byId.stdout)
    const { nodes, edges } = JSON.parse(byId.stdout)
    expect(nodes.map(({ id }: { id: string }) => id)).toContain('declaration-489')
    expect(edges.map(({ from, to }: { from: string; to: string }) => [from, to])).toContainEqual([
      'declaration-489',
      'declaration-474',
    ])
  })

  it('prints a table, and nothing else, with --csv', () => {
    const { stdout, stderr } = engross(folder, ['refs', '--csv'])
    const rows = stdout.trimEnd().split('\r\n')
    expect(rows[0]).toBe('file,line,column,text,clause,words,state,to,to-clause,up-to,title,family,missing')
    expect(rows[1]).toBe('sources/declaration-489.md,41,46,declaration-489,27,482,unresolved,,,,,numbered-text,')
    expect(stderr).toBe('')
  })

  it('fails under --strict as long as a specific citation is open', () => {
    expect(engross(folder, ['refs', '--strict']).status).toBe(1)
    const clean = project({
      'sources/a.md':
        '---\nnumber: 9\nbody: Assembly of the Example States\n---\nDECLARATION\n\nON ROADS\n\nThe Assembly,\n\n1. **Noting** the UN Charter;\n2. **URGES** all to act.\n',
    })
    expect(engross(clean, ['refs', '--strict']).status).toBe(0)
  })

  it('says which texts there are when none has the name', () => {
    const { status, stderr } = engross(folder, ['refs', 'declaration-498'])
    expect(status).toBe(2)
    expect(stderr).toContain('Did you mean “declaration-489”?')
  })

  it('reads the project’s own registry, and says where it is wrong', () => {
    const files = {
      'sources/a.md':
        '---\nnumber: 9\n---\nDECLARATION\n\nON ROADS\n\nThe Assembly,\n\n1. **Noting** the Treaty of the Two Rivers and the UN Charter;\n2. **URGES** all.\n',
      'templates/registry.yaml':
        'instruments:\n  - id: two-rivers\n    title: Treaty of the Two Rivers\n    address: https://example.org/rivers\n',
    }
    expect(engross(project(files), ['refs']).stdout).toContain('→ Treaty of the Two Rivers')
    const wrong = { ...files, 'templates/registry.yaml': 'instruments:\n  - id: two-rivers\n    titel: Two\n' }
    const { status, stderr } = engross(project(wrong), ['refs'])
    expect(status).toBe(2)
    expect(stderr).toContain('templates/registry.yaml:3:5')
    expect(stderr).toContain('Did you mean “title”?')
  })
})
