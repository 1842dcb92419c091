/**
 * Labels and words of two scripts, as a template of one's own may bring them together: all formats say them in the order
 * of reading, and print them at the side where their words begin.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { FormatName } from '../../scripts/compose/format-name.ts'
import { type Press, prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import { galley, item, list, sheet } from '../builders.ts'
import { judge } from '../verify/finished.ts'
import { compendiumOf } from './html-pages.ts'
import { layText, linesOf, theme } from './laid-out.ts'

const FORMATS = ['pdf', 'docx', 'html'] as const
const LABELS = ['א.', '(אב)', 'ב (1)', '12 א.', 'ی٣.', '12.'] as const
const WORDS = ['to swim in the lake', 'לשחות באגם', '12', ''] as const

let press: Press
beforeAll(async () => {
  press = await prepare(theme, FORMATS)
})

const volume = (label: string, language: string): Galley =>
  galley([
    {
      role: 'body',
      sheets: [
        sheet(
          'd',
          WORDS.map((words, index) =>
            list(item('clause', `d.${index}`, label, words), item('clause', `e.${index}`, '3.', 'to row')),
          ),
          { language },
        ),
      ],
    },
  ])

describe.each(['en', 'he'])('in a text in the language %s', (language) => {
  test.each(LABELS)('the label %s is what every format says', async (label) => {
    const made = volume(label, language)
    const job = { galley: made, theme, compendium: compendiumOf(made), report: createReport() }
    const { files, pageLabels } = await render(press, job, FORMATS)
    const verdicts = await Promise.all(
      FORMATS.map(async (format: FormatName) =>
        judge(format, files.get(format)?.bytes ?? new Uint8Array(), made, { pageLabels }),
      ),
    )
    expect(verdicts.map(({ codes }) => codes)).toEqual(FORMATS.map(() => []))
  })
})

test('a Hebrew label hangs at the left of Latin words, and its full stop behind it', () => {
  const [page] = layText([list(item('clause', 'd.1', 'א.', 'to swim'))]).pages
  const [label, words] = [linesOf(page, 'label')[0]?.words ?? [], linesOf(page, 'block')[0]?.words ?? []]
  expect(label.map(({ shaped }) => shaped.text)).toEqual(['א', '.'])
  const [letter, stop] = label.map(({ x }) => x)
  expect(letter).toBeLessThan(stop ?? 0)
  expect(stop).toBeLessThan(words[0]?.x ?? 0)
})
