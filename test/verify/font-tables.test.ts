import { expect, it } from 'vitest'
import { readCharstrings } from '../../scripts/verify/pdf/font/charstrings.ts'
import { readCodePoints } from '../../scripts/verify/pdf/font/code-points.ts'
import { calledBy } from '../../scripts/verify/pdf/font/contexts.ts'

const view = (...bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer)
const words = (...values: readonly number[]): DataView =>
  view(...values.flatMap((value) => [(value >> 8) & 255, value & 255]))

/** A list of CFF: count, size of an offset, offsets from 1, bytes. */
function index(...entries: readonly (readonly number[])[]): readonly number[] {
  const ends = entries.map((_, at) => 1 + entries.slice(0, at + 1).flat().length)
  return [0, entries.length, 1, 1, ...ends, ...entries.flat()]
}

/** A version (an operator of two bytes), a real number (-2.25), a large one, and where the programs are. */
const dictionary = (at: number): readonly number[] => [139, 12, 7, 30, 0xe2, 0xa2, 0x5f, 14, 247, 0, 13, 28, 0, at, 17]

function compactFont(): DataView {
  const head = [1, 0, 4, 1, ...index([65])]
  const programs = head.length + index(dictionary(0)).length
  return view(...head, ...index(dictionary(programs)), ...index([14], [139, 14], []))
}

it('the programs of a compact font are told apart', () => {
  const drawing = readCharstrings(compactFont())
  expect([0, 1, 2, 3, -1].map((glyph) => drawing?.(glyph))).toEqual(['\x0e', '\x8b\x0e', '', '', ''])
})

it('a damaged compact font is none', () => {
  const whole = compactFont()
  const cut = (length: number) => new DataView(whole.buffer, 0, length)
  for (let length = 0; length < whole.byteLength - 12; length++) expect(readCharstrings(cut(length))).toBeNull()
})

it('characters are found in segments, by difference and by list', () => {
  const segments = words(
    ...[0, 1, 3, 1, 0, 12], // One table, of Windows, for Unicode, at byte 12.
    ...[4, 0, 0, 6, 0, 0, 0], // Format 4, three segments.
    ...[0x42, 0x62, 0xffff],
    0,
    ...[0x41, 0x61, 0xffff],
    ...[-0x40, 5, 1],
    ...[0, 4, 0],
    ...[7, 0],
  )
  const glyphOf = readCodePoints(segments)
  const found = [0x40, 0x41, 0x42, 0x43, 0x61, 0x62, 0x10041].map((point) => glyphOf?.(point))
  expect(found).toEqual([0, 1, 2, 0, 12, 0, 0])
})

it('characters beyond the first plane are found in groups', () => {
  const groups = words(
    ...[0, 1, 0, 4, 0, 12],
    ...[12, 0, 0, 40, 0, 0, 0, 2],
    ...[0, 0x41, 0, 0x42, 0, 3],
    ...[1, 0xf600, 1, 0xf601, 0, 9],
  )
  const glyphOf = readCodePoints(groups)
  expect([0x40, 0x41, 0x42, 0x1f5ff, 0x1f600, 0x1f601, 0x1f602].map((point) => glyphOf?.(point))).toEqual([
    0, 3, 4, 0, 9, 10, 0,
  ])
})

it('a font that tells its characters in another way tells nothing', () => {
  expect(readCodePoints(words(0, 1, 1, 0, 0, 12, 4, 0))).toBeNull()
  expect(readCodePoints(words(0, 1, 3, 1, 0, 12, 6, 0))).toBeNull()
})

/** Two calls: of lookup 7 at the first glyph, of lookup 9 at the second. */
const CALLS = [2, 0, 7, 1, 9]

it.each([
  ['a sequence of coverages', 5, [3, 2, 2, 0, 0, 0, 7, 1, 9]],
  ['rules by the first glyph', 5, [1, 0, 1, 8, 1, 4, 2, 2, 50, 0, 7, 1, 9]],
  ['rules by classes, one class without', 5, [2, 0, 0, 2, 0, 12, 1, 4, 2, 2, 50, 0, 7, 1, 9]],
  ['coverages before, of and behind the glyphs', 6, [3, 1, 90, 2, 91, 92, 1, 93, ...CALLS]],
  ['chains by the first glyph', 6, [1, 0, 1, 8, 1, 4, 1, 90, 2, 50, 1, 93, ...CALLS]],
  ['chains by classes', 6, [2, 0, 0, 0, 0, 1, 14, 1, 4, 0, 2, 50, 0, ...CALLS]],
])('calls of other lookups are found in %s', (_, kind, table) => {
  expect(calledBy(words(...table), kind, 0)).toEqual([7, 9])
})
