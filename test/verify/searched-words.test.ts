/** The words of a site's search: as they must be, and each thing that can be wrong with them. */
import { describe, expect, it } from 'vitest'
import type { Galley, Table } from '../../scripts/template/galley.ts'
import { block, item, link, list, note, words } from '../builders.ts'
import { galleyOf, judge, swap } from './finished.ts'

const table: Table = {
  type: 'table',
  id: 'd.table-1',
  origin: 'adopted',
  columns: [1],
  head: [],
  rows: [{ cells: [{ flow: [block('paragraph', 'A cell.')] }] }],
}

const volume = galleyOf([
  block('title', [words('On roads'), note('d.note', '*', 'Adopted on Monday.')]),
  block('editorial', 'Words of ours.'),
  list(
    item(
      'clause',
      'd.1',
      '1.',
      [words('See '), words('this', [], { link: link('d', 'x') }), words(' (p. 1)', [], { where: 'paged' })],
      [list(item('clause', 'd.1.a', '(a)', 'not to act;'))],
    ),
  ),
  block('paragraph', 'The end.', 'd.p1'),
  table,
])

const WORDS =
  '[["d","D","en-GB",[["","","On roads"],[".note","note *","Adopted on Monday."],[".1","para. 1","See this"],' +
  '[".1.a","para. 1 (a)","not to act;"],[".p1","unnumbered para. 1","The end."],["","","A cell."]]]]'

/** The page itself says nothing but its data. */
const shell = galleyOf([block('paragraph', 'Search')])
const pageOf = (words: string): string =>
  `<html><head><meta charset="utf-8"></head><body><p id="d">Search</p>${words}</body></html>`
const island = (words: string): string => `<script type="application/json">${words}</script>`

const judgeWords = (page: string, searched?: Galley) =>
  judge('html', Buffer.from(page), shell, { siblings: new Set(['folder/d.html']), ...(searched ? { searched } : {}) })

describe('the words that a site searches', () => {
  it('pass when they are the words of the texts, each at its place', async () => {
    expect((await judgeWords(pageOf(island(WORDS)), volume)).findings).toEqual([])
  })

  it('are not there when nobody asked for them, and there when somebody did', async () => {
    expect((await judgeWords(pageOf(island(WORDS)))).codes).toEqual(['verify-active'])
    expect((await judgeWords(pageOf(''), volume)).codes).toEqual(['verify-missing'])
  })

  it.each([
    ['a word is dropped', 'not to act', 'to act'],
    ['a letter is changed', 'roads', 'loads'],
    ['a note is changed', 'Monday', 'Sunday'],
    ['a passage is dropped', '[".p1","unnumbered para. 1","The end."],', ''],
    ['a passage is added', '["","","A cell."]', '["","","A cell."],["","","More."]'],
    ['a passage is doubled', '["","","A cell."]', '["","","A cell."],["","","A cell."]'],
    ['words of ours are among them', '[".1","para. 1"', '["","","Words of ours."],[".1","para. 1"'],
    ['a passage leads elsewhere', '".1.a"', '".1"'],
    ['a place is called otherwise', 'para. 1 (a)', 'para. 1 (b)'],
    ['a text is called otherwise', '"D"', '"E"'],
    ['a text has another language', 'en-GB', 'fr'],
    ['a text stands twice', WORDS.slice(1, -1), `${WORDS.slice(1, -1)},${WORDS.slice(1, -1)}`],
  ])('do not pass when %s', async (_, before, after) => {
    expect((await judgeWords(pageOf(island(swap(WORDS, before, after))), volume)).codes).toEqual(['verify-text'])
  })
})
