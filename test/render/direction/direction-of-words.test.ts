import { expect, it } from 'vitest'
import { directionOfLanguage } from '../../../scripts/ast/right-to-left.ts'
import { directionOfWords } from '../../../scripts/render/direction/direction-of-words.ts'
import { directionOfRuns, directionOfTable } from '../../../scripts/render/direction/turned-runs.ts'
import type { Table } from '../../../scripts/template/galley.ts'
import { block, words } from '../../builders.ts'

it.each([
  ['NATO קוראת לממשלות', 'right-to-left', 'right-to-left'],
  ['Adopted on 28 May, החלטה', 'right-to-left', 'left-to-right'],
  ['AB אב', 'right-to-left', 'right-to-left'],
  ['12.5%', 'right-to-left', 'right-to-left'],
  ['12.5%', 'left-to-right', 'left-to-right'],
  ['قرار ON PEACE', 'left-to-right', 'right-to-left'],
  ['The קרן', 'left-to-right', 'left-to-right'],
] as const)('“%s” in a text that runs %s runs %s', (text, around, expected) => {
  expect(directionOfWords(text, around)).toBe(expected)
})

it.each([
  ['he', 'right-to-left'],
  ['ar-EG', 'right-to-left'],
  ['az-Arab-IR', 'right-to-left'],
  ['AZ', 'left-to-right'],
  ['ar-Latn', 'left-to-right'],
  ['sr-Cyrl-RS', 'left-to-right'],
  ['de-1901', 'left-to-right'],
  ['fa-1234', 'right-to-left'],
  ['', 'left-to-right'],
] as const)('the language %s is written %s', (tag, expected) => {
  expect(directionOfLanguage(tag)).toBe(expected)
})

it('a line of contents runs with its text, whatever it names', () => {
  const entry = [words('Resolution 12'), { type: 'leader' }, words('3')] as const
  expect(directionOfRuns(entry, 'he')).toBe('right-to-left')
  expect(directionOfRuns([words('החלטה'), ...entry], 'en')).toBe('left-to-right')
})

it('what is ours and begins in Latin runs from left to right, though it names Hebrew titles', () => {
  const title = words('החלטה בדבר ארכיונים לאומיים')
  expect(directionOfRuns([words('UN – '), title], 'he')).toBe('right-to-left')
  expect(directionOfRuns([words('UN – ', [], { origin: 'ours' }), title], 'he')).toBe('left-to-right')
  expect(directionOfRuns([words('12. ', [], { origin: 'ours' }), words('UN – '), title], 'he')).toBe('right-to-left')
})

it('columns of figures follow one another as the text does', () => {
  const row = { cells: [{ flow: [block('table-text', [words('1')])] }] }
  const table: Table = { type: 'table', id: null, origin: 'adopted', columns: [1], head: [], rows: [row] }
  expect(directionOfTable(table, 'ar')).toBe('right-to-left')
  expect(directionOfTable(table, 'en')).toBe('left-to-right')
})
