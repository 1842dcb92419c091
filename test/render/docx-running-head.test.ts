import { expect, test } from 'vitest'
import { fitHead } from '../../scripts/render/docx/running-head.ts'
import { theme } from './docx-file.ts'

const TITLE = 'STANDING WITH UKRAINE UNTIL VICTORY: MEASURES OF THE ALLIANCE AND OF ITS PARLIAMENTS IN A TIME OF WAR'

test('a head that fits is left as it is', () => {
  const head = { left: 'Standing with Ukraine', right: 'Declaration 489' }
  expect(fitHead(head, 'any', theme)).toEqual(head)
})

test('a long head ends after a word, and has the line to itself where it stands alone', () => {
  const rightOf = (left: string, page: 'any' | 'odd') => fitHead({ left, right: TITLE }, page, theme).right
  const [shared, beside, alone] = [rightOf(TITLE, 'any'), rightOf('Comparison', 'any'), rightOf(TITLE, 'odd')]
  expect(shared).toMatch(/^STANDING WITH UKRAINE [A-Z ]*…$/)
  for (const [shorter, longer] of [
    [shared, beside],
    [beside, alone],
  ] as const) {
    expect(longer.length).toBeGreaterThan(shorter.length + 4)
    for (const shown of [shorter, longer]) expect(TITLE.startsWith(shown.replace(/ …$/, ''))).toBe(true)
  }
})

test('a word without end is left out', () => {
  expect(fitHead({ left: 'a', right: 'Ж'.repeat(400) }, 'any', theme)).toEqual({ left: 'a', right: '' })
})
