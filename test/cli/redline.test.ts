import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digests, engross, FERRIES, project } from './projects.ts'

const DRAFT = FERRIES.replace('every ferry', 'each ferry').replace(
  '- b. to publish what was found.',
  '- b. to publish it.',
)

function ferries(): string {
  const folder = project({ 'sources/ferries.md': FERRIES })
  writeFileSync(join(folder, 'draft.md'), DRAFT)
  return folder
}

describe('engross redline', () => {
  it('publishes a Word file and a page, and the same bytes again', () => {
    const folder = ferries()
    const { status, stdout, stderr } = engross(folder, ['redline', 'draft.md', 'ferries'])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('Declaration 41 (draft.md) → Declaration 41 (ferries.md): 2 passages changed')
    const first = digests(join(folder, 'out'))
    expect(Object.keys(first)).toEqual([
      'redlines/declaration-41-to-declaration-41.docx',
      'redlines/declaration-41-to-declaration-41.html',
    ])
    engross(folder, ['redline', 'draft.md', 'declaration-41'])
    expect(digests(join(folder, 'out'))).toEqual(first)
  })

  it('tells programs how much differs and how many letters were proved', () => {
    const { stdout } = engross(ferries(), ['redline', 'draft.md', 'ferries', '--format', 'html', '--json'])
    const told = JSON.parse(stdout) as { count: object; outputs: readonly { letters: object }[] }
    expect(told.count).toMatchObject({ changed: 2, inserted: 0, deleted: 0, moved: 0 })
    expect(told.outputs[0]?.letters).toEqual({ before: expect.any(Number), after: expect.any(Number) })
  })

  it('guesses a misspelt name, and names the formats there are', () => {
    const folder = ferries()
    expect(engross(folder, ['redline', 'draft.md', 'ferris'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean “ferries”?'),
    })
    expect(engross(folder, ['redline', 'draft.md', 'ferries', '--format', 'pdf'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There are: docx, html.'),
    })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('engross changes', () => {
  it('finds nothing in a copy as it was published, and one change in another edition', () => {
    const folder = ferries()
    engross(folder, ['build', '--format', 'docx'])
    const copy = 'out/compendium/declaration-41.docx'
    expect(engross(folder, ['changes', copy]).stdout).toBe('Declaration 41: Nothing differs.\n')
    writeFileSync(join(folder, 'sources/ferries.md'), DRAFT)
    const { status, stdout } = engross(folder, ['changes', copy])
    expect(status).toBe(0)
    expect(stdout).toContain('2 a  changed (not tracked)\n  a. to inspect [-each-]{+every+} ferry;')
  })

  it('makes a page on demand and writes nothing else', () => {
    const folder = ferries()
    engross(folder, ['build', '--format', 'docx'])
    const before = digests(join(folder, 'out'))
    engross(folder, ['changes', 'out/compendium.docx', '--json'])
    expect(digests(join(folder, 'out'))).toEqual(before)
    expect(engross(folder, ['changes', 'out/compendium.docx', '--format', 'html']).stdout).toContain(
      'out/changes/compendium.html',
    )
    expect(readFileSync(join(folder, 'out/changes/compendium.html'), 'utf8')).toContain('Nothing differs.')
  })

  it('says what is wrong with a file that is no Word copy of ours', () => {
    const { status, stderr } = engross(ferries(), ['changes', 'draft.md'])
    expect(status).toBe(1)
    expect(stderr).toContain('copy-unreadable')
    expect(engross(ferries(), ['changes', 'missing.docx']).status).toBe(4)
  })
})
