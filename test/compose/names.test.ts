import { describe, expect, it } from 'vitest'
import { fullNameOf, nameOf, placeNames, titleOf } from '../../scripts/compose/names.ts'
import { compareNaturally } from '../../scripts/compose/natural-order.ts'
import { nearest } from '../../scripts/nearest.ts'
import { clause, line, noteMark, officialText, words } from '../ast-builders.ts'

describe('how a text is called', () => {
  it('has its kind and number, and says when a number is missing that should be there', () => {
    expect(nameOf(officialText({ number: '489' }))).toBe('Declaration 489')
    expect(nameOf(officialText({ kind: 'resolution' }))).toBe('Resolution (number not stated in source)')
    expect(nameOf(officialText({ kind: 'statement' }))).toBe('Statement')
    expect(nameOf(officialText({ kind: 'background' }))).toBe('Background')
  })

  it('misses no number where texts have none, and takes no masthead for a title', () => {
    const text = officialText({ kind: 'resolution', title: [line(words('Distr.: General'))] })
    expect(nameOf({ ...text, source: { ...text.source, dialect: 'european-parliament' } })).toBe('Resolution')
    const symbol = line(words('S/RES/2799 (2024)'))
    expect(titleOf({ ...text, symbol, source: { ...text.source, dialect: 'un-security-council' } })).toBeNull()
    expect(titleOf({ ...text, symbol })).toBe('Distr.: General')
  })

  it('keeps the title as printed, on one line, without marks', () => {
    const title = [line(words('DECLARATION')), line(words('ON NATO ENLARGEMENT'), noteMark('note-1', '1'))]
    expect(titleOf(officialText({ title }))).toBe('DECLARATION ON NATO ENLARGEMENT')
    expect(fullNameOf(officialText({ number: '7', title }))).toBe('Declaration 7 – DECLARATION ON NATO ENLARGEMENT')
    expect(titleOf(officialText())).toBeNull()
  })
})

describe('how a clause is called', () => {
  const blocks = [
    clause('1.', 'a', clause('1.1.', 'b', clause('1.1.2.', 'c'))),
    clause('2.', 'd', clause('(a)', 'e', clause('(ii)', 'f'))),
    clause('3 bis.', 'g'),
    clause(null, 'h'),
    { ...clause('–', 'having regard'), id: 'p2' },
  ]

  it.each([
    ['1', 'Declaration 7, para. 1'],
    ['1.11', 'Declaration 7, para. 1.1'],
    ['1.11.112', 'Declaration 7, para. 1.1.2'],
    ['2.a', 'Declaration 7, para. 2 (a)'],
    ['2.a.ii', 'Declaration 7, para. 2 (a) (ii)'],
    ['3 bis', 'Declaration 7, para. 3 bis'],
    ['p1', 'Declaration 7, unnumbered para. 1'],
    ['p2', 'Declaration 7, unnumbered para. 2'],
  ])('%s', (id, name) => {
    expect(placeNames(officialText({ number: '7', blocks })).get(id)).toBe(name)
  })

  it('is its text when there is but one paragraph', () => {
    expect(placeNames(officialText({ kind: 'statement', blocks: [clause(null, 'a')] })).get('p1')).toBe('Statement')
  })

  it('names the section that it stands in', () => {
    const section = {
      type: 'section' as const,
      id: 'II',
      label: 'II.',
      heading: [],
      depth: 1,
      body: [{ ...clause('3.', 'x'), id: 'II.3' }],
      span: { start: 0, end: 0 },
    }
    expect(placeNames(officialText({ number: '7', blocks: [section] })).get('II.3')).toBe(
      'Declaration 7, sec. II, para. 3',
    )
  })
})

describe('order and likeness of names', () => {
  it('sorts digits by value and letters without case and accents', () => {
    const names = ['Resolution 10', 'resolution 9', 'Élysée Treaty', 'Energy Charter', 'Resolution 009', 'A/RES/76/2']
    expect(names.sort(compareNaturally)).toEqual([
      'A/RES/76/2',
      'Élysée Treaty',
      'Energy Charter',
      'Resolution 009',
      'resolution 9',
      'Resolution 10',
    ])
  })

  it('suggests what is near and nothing else', () => {
    expect(nearest('declartion-489', ['declaration-489', 'declaration-474'])).toBe('declaration-489')
    expect(nearest('DECLARATION-489', ['declaration-489'])).toBe('declaration-489')
    expect(nearest('xy', ['title'])).toBeNull()
    expect(nearest('a'.repeat(100_000), ['a'.repeat(99_999)])).toBeNull()
  })
})
