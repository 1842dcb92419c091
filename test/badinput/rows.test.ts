/** Nothing of the corpus is forgotten: every row and every file is run by one of the tests beside this one. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CORPUS, readIndex } from './index-table.ts'
import { OTHERWISE_ROWS } from './otherwise.ts'

/** Who runs which table. Those of the finished files are run where the verifier is tested. */
const TESTS: Readonly<Record<string, string>> = {
  enc: 'texts.test.ts',
  chars: 'texts.test.ts',
  'front-matter': 'texts.test.ts',
  structure: 'texts.test.ts',
  active: 'texts.test.ts',
  templates: 'templates.test.ts',
  config: 'settings.test.ts',
  ast: 'tree.test.ts',
  paths: 'names.test.ts',
  finished: '../verify/corpus.test.ts',
  generated: 'generated.test.ts',
  runs: 'runs.test.ts',
}

describe.skipIf(CORPUS === undefined)('the corpus of bad inputs (ENGROSS_BADINPUT)', () => {
  const rows = CORPUS === undefined ? [] : readIndex(CORPUS)

  test('has no table that nobody runs', () => {
    expect([...new Set(rows.map(({ section }) => section))].sort()).toEqual(Object.keys(TESTS).sort())
    for (const file of Object.values(TESTS)) expect(statSync(join(import.meta.dirname, file)).isFile()).toBe(true)
  })

  test('has no file without a row', () => {
    const listed = new Set(rows.map(({ section, file }) => `${section}/${file.replace(/\/$/, '')}`))
    const stored = Object.keys(TESTS)
      .filter((section) => section !== 'generated' && section !== 'runs')
      .flatMap((section) => readdirSync(join(CORPUS ?? '', section)).map((name) => `${section}/${name}`))
    expect(stored.filter((path) => !listed.has(path))).toEqual([])
    expect(stored.length).toBeGreaterThan(80)
  })

  test('has every row that we answer otherwise', () => {
    const known = new Set(rows.map(({ section, file }) => `${section}/${file}`))
    expect(OTHERWISE_ROWS.filter((row) => !known.has(row))).toEqual([])
  })
})
