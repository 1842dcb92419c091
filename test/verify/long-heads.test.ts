/**
 * Running heads that are longer than their line: print and Word copy shorten them after a word, and the verifier knows them.
 */
import { expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { block, galley, prose, sheet } from '../builders.ts'
import { judge } from './finished.ts'

const theme = await loadTheme(['templates'])
const flow = Array.from({ length: 30 }, (_, index) => block('paragraph', prose(3, index)))
const headed = (left: string, right: string) =>
  galley([{ role: 'body', sheets: [sheet('text', flow, { head: { left, right } })] }])

test.each(['one', 'two'] as const)('a head that is cut is no addition where pages have %s side(s)', async (sides) => {
  const look = { ...theme, page: { ...theme.page, sides } }
  const press = await prepare(look, ['pdf', 'docx'])
  const long = headed(prose(1, 3), prose(1, 4))
  const job = { galley: long, compendium: { shape: 'single' } as Compendium, theme: look, report: createReport() }
  const { files, pageLabels } = await render(press, job, ['pdf', 'docx'])
  for (const [format, { bytes }] of files) {
    expect((await judge(format, bytes, long, { pageLabels })).findings, format).toEqual([])
  }
  const other = headed(prose(1, 5), prose(1, 6))
  for (const [format, { bytes }] of files) {
    const { codes } = await judge(format, bytes, other, { pageLabels })
    expect(new Set(codes), format).toEqual(new Set(['verify-added']))
  }
  // The same letters as one word: what is printed is then cut inside of it.
  const words = headed(prose(1, 3).replaceAll(' ', ''), prose(1, 4).replaceAll(' ', ''))
  for (const [format, { bytes }] of files) {
    const { codes } = await judge(format, bytes, words, { pageLabels })
    expect(new Set(codes), format).toEqual(new Set(['verify-added']))
  }
})
