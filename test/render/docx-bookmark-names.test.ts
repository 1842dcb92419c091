import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookmarkName, numberBookmarkName } from '../../scripts/render/docx/bookmark-names.ts'

test('a usual anchor keeps its words', () => {
  expect(bookmarkName('declaration-489.28.j')).toBe('declaration_489_28_j')
  expect(numberBookmarkName(bookmarkName('declaration-489'))).toBe('declaration_489_number')
})

test('Cyrillic letters and letters with accents keep their sound', () => {
  expect(bookmarkName('декларація-5')).toBe('deklaratsiya_5')
  expect(bookmarkName('Łódź-1')).toBe('Lodz_1')
  expect(bookmarkName('日本-1')).toMatch(/^t_.*_[0-9a-f]{8}$/) // No letter that we can name: a digest keeps it apart.
  expect(bookmarkName('élysée-1')).toBe('elysee_1')
})

test('a name that starts with a figure gets a letter first', () => {
  expect(bookmarkName('2022-statement')).toBe('t_2022_statement')
})

test('every anchor gives a name that Word takes, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (anchor) => {
      const name = numberBookmarkName(bookmarkName(anchor))
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/)
      expect(numberBookmarkName(bookmarkName(anchor))).toBe(name)
    }),
  )
})

test('long anchors that differ at the end have different names', () => {
  const long = 'declaration-on-the-situation-in-the-east.28.'
  expect(bookmarkName(`${long}j`)).not.toBe(bookmarkName(`${long}k`))
  expect(bookmarkName(`${long}j`)).toMatch(/^declaration_on_the_/)
})
