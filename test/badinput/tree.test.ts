/**
 * Trees with one fault each. We read a tree as a file when published files are read back, and nowhere else: sources are
 * texts, so a tree among them is left alone, and one that is brought in is refused by its kind.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exitStatus } from '../../scripts/report.ts'
import { engross } from '../cli/projects.ts'
import { judge, smallGalley } from '../verify/finished.ts'
import { answerOf, missing, unasked } from './answers.ts'
import { build, goodProject } from './built.ts'
import { CORPUS, readIndex } from './index-table.ts'

const rows = CORPUS === undefined ? [] : readIndex(CORPUS).filter(({ section }) => section === 'ast')
const bytesOf = (file: string): Uint8Array => readFileSync(join(CORPUS ?? '', 'ast', file))

describe.skipIf(CORPUS === undefined)('the corpus of bad trees (ENGROSS_BADINPUT)', () => {
  test('has its table', () => expect(rows.length).toBe(3))

  test.each(rows.map((row) => [row.file, row] as const))('%s is no proof of a text', async (file, row) => {
    const { findings } = await judge('json', bytesOf(file), smallGalley())
    expect(answerOf(row).exits).toContain(exitStatus(findings))
    expect(missing(row, findings)).toEqual([])
    expect(unasked(row, findings)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('are no sources', () => {
    const trees = Object.fromEntries(rows.map(({ file }) => [`sources/${file}`, bytesOf(file)]))
    const folder = goodProject(trees)
    expect(build(folder, ['--format', 'json']).status).toBe(0)
    expect(engross(folder, ['import', ...Object.keys(trees)]).status).toBe(2)
  })
})
