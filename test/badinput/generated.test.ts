/**
 * What no repository can hold: hostile names, links, folders that look like files, and very large texts. The generator
 * of the corpus writes them, a good text stands beside each, and the program builds them as users would. Large ones are
 * small here; ENGROSS_LONG=1 reads them at their full size.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from '../cli/projects.ts'
import { tell } from './answers.ts'
import { type Built, build, expectAnswer, GOOD } from './built.ts'
import { CORPUS, type Row, readIndex } from './index-table.ts'

const rows = CORPUS === undefined ? [] : readIndex(CORPUS).filter(({ section }) => section === 'generated')
const isLong = process.env.ENGROSS_LONG === '1'

/** The size of a large case, as a part of the full one. */
const LARGE: Readonly<Record<string, string>> = {
  'file-100mb': '0.0002',
  'lines-1m': '0.001',
  'word-1mb': '0.02',
  'notes-100k': '0.003',
  'note-of-many-pages': '0.2',
  'list-depth-10k': '0.02',
  'texts-50k': '0.0004',
}

/** Root may read everything: there, a file without rights is a file like any other. */
const isPossible = ({ file }: Row): boolean => file !== 'unreadable' || process.getuid?.() !== 0

describe.skipIf(CORPUS === undefined)('the generated bad inputs (ENGROSS_BADINPUT)', () => {
  test('have their table', () => expect(rows.length).toBe(18))

  for (const row of rows) {
    test.skipIf(!isPossible(row))(row.file, () => {
      const built = make(row)
      expectAnswer(row, built)
      MORE[row.file]?.(built)
    })
  }
})

function make({ file }: Row): Built {
  const cases = project({})
  const scale = isLong ? '1' : (LARGE[file] ?? '1')
  const generator = join(CORPUS ?? '', 'generate.mjs')
  execFileSync(process.execPath, [generator, cases, file], { env: { ...process.env, SCALE: scale }, stdio: 'ignore' })
  writeFileSync(join(cases, file, 'sources/good-text.md'), GOOD)
  const formats = file.startsWith('note') ? [] : ['--format', isLong && file in LARGE ? 'json' : 'html,json']
  return build(join(cases, file), formats)
}

/** What the last column of the index asks for. */
const MORE: Readonly<Record<string, (built: Built) => void>> = {
  'link-outside': ({ findings }) => expect(findings.map(tell).join('\n')).not.toContain('Secret'),
  'link-dangling': ({ findings }) => expect(findings.map(({ place }) => place?.file)).toContain('sources/good-text.md'),
  'name-newline': ({ findings }) =>
    expect(findings.map(({ place }) => place?.file)).toContain('sources/line\\nbreak.md'),
  'name-dash': ({ folder }) => expect(html(folder)).toContain('The Assembly decides.'),
  'name-percent': ({ folder }) => expect(html(folder)).not.toContain('%2e%2e%2f'),
  'name-case': ({ folder }) => {
    expect(html(folder, 'compendium/text')).toContain('The Assembly decides.')
    expect(html(folder, 'compendium/text_2')).toContain('The Assembly decides otherwise.')
  },
  'notes-100k': ({ folder }) => {
    const notes = [...html(folder).matchAll(/Note (\d+)\./g)].map(([, number]) => Number(number))
    expect(notes).toEqual(notes.map((_, index) => index + 1))
    expect(notes.length).toBeGreaterThan(100)
  },
}

const html = (folder: string, name = 'compendium'): string => readFileSync(join(folder, `out/${name}.html`), 'utf8')
