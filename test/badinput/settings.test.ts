/**
 * Settings with one fault each. Settings stand in manifests and in `theme.yaml`, the output folder on the command line,
 * so each file is put where its keys belong; and no name that leads out of the project is taken in any of them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build, expectAnswer, goodProject } from './built.ts'
import { CORPUS, readIndex } from './index-table.ts'

const rows = CORPUS === undefined ? [] : readIndex(CORPUS).filter(({ section }) => section === 'config')
const read = (path: string): string => readFileSync(join(CORPUS ?? '', path), 'utf8')
const names = (): readonly string[] => JSON.parse(read('paths/refused.json')).outside

describe.skipIf(CORPUS === undefined)('the corpus of bad settings (ENGROSS_BADINPUT)', () => {
  test('has its table', () => expect(rows.length).toBe(5))

  test.each(rows.map((row) => [row.file, row] as const))('%s', (file, row) => {
    const settings = read(`config/${file}`)
    const out = file.includes('-out-is-') ? ['--out', String(JSON.parse(settings).out)] : []
    const folder = goodProject(out.length > 0 ? {} : { 'sources/volume.yaml': settings })
    expectAnswer(row, build(folder, out))
    expect(existsSync(join(folder, 'sources/good.md'))).toBe(true)
  })

  test('hints at the key that was meant', () => {
    const { findings } = build(goodProject({ 'sources/volume.yaml': read('config/05-unknown-key.json') }))
    expect(findings.map(({ hint }) => hint)).toContain('Did you mean “formats”?')
  })

  test('no manifest reaches a text outside of the sources', () => {
    const texts = names().map((name) => `  - ${JSON.stringify(name)}\n`)
    const { status, findings } = build(goodProject({ 'sources/volume.yaml': `title: T\ntexts:\n${texts.join('')}` }))
    expect(status).toBe(2)
    expect(findings.filter(({ code }) => code === 'manifest-text-unknown').map(({ place }) => place?.line)).toEqual(
      names().map((_, index) => index + 3),
    )
  })
})
