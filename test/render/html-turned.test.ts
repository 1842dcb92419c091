import { expect, it } from 'vitest'
import { directionOfRuns } from '../../scripts/render/direction/turned-runs.ts'
import { createDesk } from '../../scripts/render/html/desk.ts'
import { writeRuns } from '../../scripts/render/html/runs.ts'
import type { Flow, LinkOfRun, Run } from '../../scripts/template/galley.ts'
import { block, item, link, list, note, sheet, strong, words } from '../builders.ts'
import { get, named, page } from './html-pages.ts'

function write(...runs: readonly Run[]): string {
  return writeRuns(runs, { origin: 'adopted', direction: directionOfRuns(runs, 'en-GB') }, createDesk('en-GB'))
}
const linked = (text: string, to: LinkOfRun): Run => words(text, [], { link: to })
const RTL = '<bdi dir="rtl">'

it('words that run against their paragraph stand apart, with their marks', () => {
  expect(write(words('the “'), strong('שלום'), words(' עולם”, 5 May'))).toBe(
    `the “${RTL}<strong>שלום</strong> עולם</bdi>”, 5 May`,
  )
})

it('in a paragraph from right to left it is the others that do', () => {
  expect(write(words('قرار NATO PA 5 رقم'))).toBe('قرار <bdi dir="ltr">NATO PA 5</bdi> رقم')
})

it('a turn goes around a link in it, or into a link around it', () => {
  const to = link('a', '')
  const open = '<a class="ref" href="#a">'
  expect(write(words('of שלום '), linked('עולם', to), words(' בית.'))).toBe(`of ${RTL}שלום ${open}עולם</a> בית</bdi>.`)
  expect(write(words('of '), linked('the שלום word', to))).toBe(`of ${open}the ${RTL}שלום</bdi> word</a>`)
})

it('a turn is cut where a link begins in it and ends outside', () => {
  const to = link('a', '')
  expect(write(words('of שלום '), linked('עולם and', to))).toBe(
    `of ${RTL}שלום</bdi> <a class="ref" href="#a">${RTL}עולם</bdi> and</a>`,
  )
})

it('a note in a turn stays in it, and what only pages need parts nothing', () => {
  expect(write(words('שלום'), note('n', '*', 'a'), words(' עולם and'))).toMatch(
    /^שלום<sup.*<\/sup> עולם <bdi dir="ltr">and<\/bdi>$/,
  )
  expect(write(words('of שלום'), words(' (p. 3)', [], { where: 'paged' }), words(' עולם'))).toBe(
    `of ${RTL}שלום עולם</bdi>`,
  )
})

it('a line break ends a turn', () => {
  expect(write(words('of שלום'), { type: 'break' }, words('עולם'))).toBe(`of ${RTL}שלום</bdi><br>\n${RTL}עולם</bdi>`)
})

it('a paragraph, an item and its label run as their first letter does, and what is inside says where it differs', async () => {
  const inner = list(item('item', 'a.1.a', 'a.', 'the item'))
  const flow = [
    block('title', 'שלום'),
    list(item('clause', 'a.1', '1.', 'הכנסת', [inner])),
    block('paragraph', 'the end'),
  ]
  const found = await page(sheet('a', flow))
  const said = named(found, 'h1', 'li', 'p').map((element) => `${element.tagName} ${get(element, 'dir')}`)
  expect(said).toEqual(['h1 rtl', 'li rtl', 'p null', 'li ltr', 'p null', 'p null'])
})

it('a table and a note run as their words do', async () => {
  const cell = (text: string) => ({ flow: [block('table-words', text)] })
  const rows = [{ cells: [cell('מדינה'), cell('Ruritania')] }]
  const table: Flow = { type: 'table', id: null, origin: 'adopted', columns: [1, 1], head: [], rows }
  const found = await page(sheet('a', [table, block('paragraph', [words('the'), note('n', '*', 'שלום')])]))
  expect(named(found, 'table').map((element) => get(element, 'dir'))).toEqual(['rtl'])
  expect(named(found, 'p').map((element) => get(element, 'dir'))).toEqual([null, 'ltr', null, null])
  expect(found.filter((element) => get(element, 'role') === 'doc-footnote').map((note) => get(note, 'dir'))).toEqual([
    'rtl',
  ])
})
