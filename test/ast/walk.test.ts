import { expect, test } from 'vitest'
import { clausesOf, inlinesOf, mapInlines, mapPassages, passagesOf, plainWords } from '../../scripts/ast/walk.ts'
import { clause, emphasis, line, link, note, noteMark, officialText, strong, words } from '../ast-builders.ts'

const text = officialText({
  symbol: line(words('DECLARATION 9'), noteMark('adoption')),
  title: [line(words('ON'), { type: 'line-break', span: { start: 0, end: 0 } }, words('PEACE'))],
  blocks: [
    clause('1.', [strong(words('Noting')), words(' an '), emphasis(words('ad hoc')), words(' step;')]),
    {
      type: 'section',
      id: 'I',
      label: 'I.',
      heading: [words('PEACE')],
      depth: 1,
      body: [{ ...clause('2.', 'URGES:', clause('a.', 'to act;')), wrapUp: [line(words('and to report.'))] }],
      span: { start: 0, end: 0 },
    },
    {
      type: 'table',
      id: 'table-1',
      headRows: 0,
      rows: [{ cells: [{ content: [words('a cell')], span: { start: 0, end: 0 } }] }],
      span: { start: 0, end: 0 },
    },
  ],
  notes: [note('adoption', '*', 'Adopted in Sofia.')],
})

test('clauses come in order, through sections and nesting', () => {
  expect([...clausesOf(text)].map(({ id }) => id)).toEqual(['1', '2', '2.a'])
})

test('passages come in the order of print, with the clause they stand in', () => {
  expect(
    passagesOf(text).map(({ place, clause, content }) => [place, clause?.id ?? null, plainWords(content)]),
  ).toEqual([
    ['symbol', null, 'DECLARATION 9'],
    ['title', null, 'ON PEACE'],
    ['clause', '1', 'Noting an ad hoc step;'],
    ['heading', null, 'PEACE'],
    ['clause', '2', 'URGES:'],
    ['clause', '2.a', 'to act;'],
    ['wrap-up', '2', 'and to report.'],
    ['cell', null, 'a cell'],
    ['note', null, 'Adopted in Sofia.'],
  ])
})

test('a mapper that changes nothing gives an equal text', () => {
  expect(mapPassages(text, ({ content }) => content)).toEqual(text)
})

test('inlines are mapped innermost first, and one may become several or none', () => {
  const content = [link('https://example.org/', words('see '), strong(words('this'))), noteMark('x')]
  const opened = mapInlines(content, (inline) => {
    if (inline.type === 'link') return inline.content
    return inline.type === 'note-mark' ? [] : [inline]
  })
  expect([...inlinesOf(opened)].map(({ type }) => type)).toEqual(['words', 'strong', 'words'])
  expect(plainWords(opened)).toBe('see this')
})
