/** Pages on which nothing but the rest of a long note stands: their running heads are those of the note's text. */
import { expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { block, galley, note, prose, sheet, words } from '../builders.ts'
import { judge } from './finished.ts'

const theme = await loadTheme(['templates'])
const noted = (head: string) => {
  const one = block('paragraph', [
    words('Ferries'),
    note('a.note', '*', Array.from({ length: 90 }, (_, at) => prose(3, at)).join(' ')),
  ])
  const two = block('paragraph', prose(3, 1))
  const sheets = [
    sheet('a', [one], { head: { left: head, right: head } }),
    sheet('b', [two], { head: { left: 'Bridges', right: 'Bridges' } }),
  ]
  return galley([{ role: 'body', sheets }])
}

test('the head of a text goes on above its note, and no other head may', async () => {
  const press = await prepare(theme, ['pdf'])
  const job = { galley: noted('Ferries'), compendium: { shape: 'volume' } as Compendium, theme, report: createReport() }
  const { files, pageLabels } = await render(press, job, ['pdf'])
  const { bytes, pages } = files.get('pdf') ?? { bytes: new Uint8Array(), pages: 0 }
  expect(pages).toBeGreaterThan(3)
  expect((await judge('pdf', bytes, noted('Ferries'), { pageLabels })).findings).toEqual([])
  expect((await judge('pdf', bytes, noted('Tunnels'), { pageLabels })).codes).toEqual(['verify-added'])
})
