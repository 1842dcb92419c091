import { expect, it } from 'vitest'
import { createBackwardCheck } from '../../scripts/verify/pdf/backward-letters.ts'

type Painted = readonly [letters: string, x: number, y?: number]

const faultsIn = (...painted: readonly Painted[]): readonly string[] => {
  const { check } = createBackwardCheck()
  return painted.flatMap(([letters, x, y = 0]) => check(letters, x, y) ?? [])
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
    'two words with a space between',
    [
      ['ש', 10],
      [' ', 5],
      ['ל', 20],
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
