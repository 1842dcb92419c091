import { expect, test } from 'vitest'
import { fitHead } from '../../scripts/render/docx/running-head.ts'
import { theme } from './docx-file.ts'

const TITLE = 'STANDING WITH UKRAINE UNTIL VICTORY: MEASURES OF THE ALLIANCE AND OF ITS PARLIAMENTS IN A TIME OF WAR'

test('a head that fits is left as it is', () => {
  const head = { left: 'Standing with Ukraine', right: 'Declaration 489' }
  expect(fitHead(head, 'any', theme)).toEqual(head)
})

test('a long head ends after a word, and has the whole line where it stands alone', () => {
  const head = { left: '', right: TITLE }
  const [shared, alone] = (['any', 'odd'] as const).map((page) => fitHead(head, page, theme).right)
  expect(shared).toMatch(/^STANDING WITH UKRAINE [A-Z ]*…$/)
  expect(alone).toMatch(/^STANDING WITH UKRAINE UNTIL VICTORY: [A-Z ]*…$/)
  expect(alone?.length).toBeGreaterThan((shared?.length ?? 0) + 10)
  for (const shown of [shared, alone]) expect(TITLE.startsWith(shown?.replace(/ …$/, '') ?? 'none')).toBe(true)
})

test('a word without end is left out', () => {
  expect(fitHead({ left: 'a', right: 'Ж'.repeat(400) }, 'any', theme)).toEqual({ left: 'a', right: '' })
})
