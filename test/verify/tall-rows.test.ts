import { describe, expect, test } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import type { Flow, Table } from '../../scripts/template/galley.ts'
import { createReadingOrder } from '../../scripts/verify/pdf/reading-order.ts'
import { block, note, prose, words } from '../builders.ts'
import { lay } from '../render/laid-out.ts'
import { galleyOf, judge } from './finished.ts'

const cell = (flow: readonly ReturnType<typeof block>[]) => ({ flow })
const table = (tall: string, beside: string): Table => ({
  type: 'table',
  id: null,
  origin: 'adopted',
  columns: [1, 1],
  head: [{ cells: [cell([block('table-words', 'Left')]), cell([block('table-words', 'Right')])] }],
  rows: [
    { cells: [cell([block('table-words', 'short')]), cell([block('table-words', 'words')])] },
    {
      cells: [
        cell([block('table-words', tall), block('table-words', [words('marked'), note('d.note', '*', 'A note.')])]),
        cell([block('table-words', beside)]),
      ],
    },
    { cells: [cell([block('table-words', 'the last')]), cell([block('table-words', 'row')])] },
  ],
})

describe('a row that is taller than a page', () => {
  const flows: Readonly<Record<string, readonly Flow[]>> = {
    'with few words beside it': [
      block('title', 'ON ROWS'),
      table(prose(120), 'beside it'),
      block('paragraph', 'After.'),
    ],
    'with as many beside it': [
      block('title', 'ON ROWS'),
      table(prose(120), prose(110, 3)),
      block('paragraph', 'After.'),
    ],
    'with more beside it': [table(prose(90), prose(150, 5))],
  }
  test.each(Object.entries(flows))('%s is heard cell by cell, and proved', async (_, flow) => {
    const galley = galleyOf(flow)
    const laid = lay(galley)
    expect(laid.pages.length).toBeGreaterThan(3)
    const { findings, proof } = await judge('pdf', draw(laid, galley), galley, { pageLabels: laid.pageLabels })
    expect(findings).toEqual([])
    expect(proof.differences).toBe(0)
  })
})

describe('the order of reading', () => {
  test('goes on, down each page and from page to page', () => {
    const order = createReadingOrder()
    expect([order.take(1, 1), order.take(1, 4), order.take(2, 1), order.take(1, 5)]).toEqual(['on', 'on', 'on', 'back'])
  })

  test('goes back to the page of a row with each of its cells, behind those before, and no further', () => {
    const order = createReadingOrder()
    order.take(2, 1)
    order.beginRow()
    order.beginCell()
    expect([order.take(2, 3), order.take(3, 1)]).toEqual(['on', 'on'])
    order.beginCell()
    expect([order.take(2, 2), order.take(2, 4), order.take(3, 2)]).toEqual(['back', 'on', 'on'])
    order.beginCell()
    expect(order.take(1, 9)).toBe('back')
    order.endRow()
    expect([order.take(3, 1), order.take(3, 9)]).toEqual(['back', 'on'])
  })
})
