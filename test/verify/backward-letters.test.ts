import { expect, it } from 'vitest'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { pdf } from '../../scripts/render/pdf/pdf.ts'
import { createReport } from '../../scripts/report.ts'
import type { Table } from '../../scripts/template/galley.ts'
import { createBackwardCheck } from '../../scripts/verify/pdf/backward-letters.ts'
import { createMarks } from '../../scripts/verify/pdf/marks.ts'
import { block } from '../builders.ts'
import { compendiumOf } from '../render/html-pages.ts'
import { faces, theme } from '../render/laid-out.ts'
import { galleyOf, judge } from './finished.ts'

type Painted = readonly [letters: string, x: number, y?: number, piece?: number]

/** Pieces of the structure, as they come one after the other on a page. */
const PIECES = [createMarks().current(), createMarks().current()] as const

const faultsIn = (...painted: readonly Painted[]): readonly string[] => {
  const { check } = createBackwardCheck()
  return painted.flatMap(([text, x, y = 0, piece = 0]) => {
    const printed = { text, x, y, endX: x, endY: y, height: 12 }
    return check(printed, PIECES[piece] ?? PIECES[0]) ?? []
  })
}

it.each<[string, readonly Painted[], readonly string[]]>([
  [
    'letters each to the left of the one before',
    [
      ['ש', 30],
      ['ל', 20],
      ['ם', 10],
    ],
    [],
  ],
  ['letters in one go, which stand from left to right', [['של', 30]], ['של']],
  [
    'letters one by one from left to right',
    [
      ['ש', 10],
      ['ל', 20],
    ],
    ['של'],
  ],
  [
    'a mark between letters',
    [
      ['ש', 10],
      ['\u05b8', 12],
      ['ל', 20],
    ],
    ['של'],
  ],
  [
    'a ligature of two letters after a letter',
    [
      ['ك', 30],
      ['ل', 20],
      ['\u064e', 20],
      ['ا', 10],
    ],
    [],
  ],
  [
    'a word on the next line',
    [
      ['ש', 10, 700],
      ['ל', 400, 688],
    ],
    [],
  ],
  [
    'two words, the second at the left of the first',
    [
      ['ש', 20],
      ['', 15],
      [' ', 15],
      ['ל', 10],
    ],
    [],
  ],
  [
    'two words, the second at the right of the first',
    [
      ['ש', 10],
      [' ', 5],
      ['ל', 20],
    ],
    ['של'],
  ],
  [
    'two words with a Latin one between',
    [
      ['ש', 10],
      [' ', 5],
      ['of', 15],
      ['ל', 20],
    ],
    [],
  ],
  [
    'two words with a blank, painted in one go',
    [
      ['ש ', 30],
      ['ל', 40],
    ],
    ['ש ל'],
  ],
  [
    'two cells of a row',
    [
      ['ש', 10, 700, 0],
      ['ל', 20, 700, 1],
    ],
    [],
  ],
  ['digits of Arabic', [['٢٠٢٤', 10]], []],
  [
    'a Latin word',
    [
      ['off', 10],
      ['ice', 20],
    ],
    [],
  ],
])('%s', (_, painted, faults) => {
  expect(faultsIn(...painted)).toEqual(faults)
})

it('lets the cells of a row stand as its columns run', async () => {
  const cells = ['item', 'א', 'ב'].map((letters) => ({ flow: [block('paragraph', letters)] }))
  const table: Table = { type: 'table', id: null, origin: 'adopted', columns: [1, 1, 1], head: [], rows: [{ cells }] }
  const galley = galleyOf([table])
  const laidOut = layout(galley, { theme, faces }, createReport())
  const job = { galley, laidOut, theme, report: createReport(), compendium: compendiumOf(galley) }
  const { bytes } = await pdf.render(job)
  expect((await judge('pdf', bytes, galley, { pageLabels: laidOut.pageLabels })).findings).toEqual([])
})
