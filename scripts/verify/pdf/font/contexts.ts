/**
 * Which lookups of a font are called by one that says when: behind these glyphs, before those (OpenType, GSUB, kinds 5
 * and 6). Only the calls are read; when they happen is not asked.
 */
import { offsetsAt } from './words.ts'

/** Numbers of lookups. `kind`: 5, or 6 where neighbours on both sides have a say. */
export function calledBy(table: DataView, kind: number, at: number): readonly number[] {
  const format = table.getUint16(at)
  if (format === 3) return kind === 5 ? callsOfSequence(table, at) : callsOfChain(table, at + 2, 'all')
  // Rules by glyph have a coverage before them; by class, also one or three lists of classes.
  const sets = at + 4 + (format === 1 ? 0 : kind === 5 ? 2 : 6)
  return offsetsAt(table, sets, at)
    .filter((set) => set !== at)
    .flatMap((set) => offsetsAt(table, set))
    .flatMap((rule) => (kind === 5 ? callsOfRule(table, rule) : callsOfChain(table, rule, 'first-is-known')))
}

/** How many glyphs and calls, the glyphs, the calls. */
function callsOfSequence(table: DataView, at: number): readonly number[] {
  return callsAt(table, at + 6 + table.getUint16(at + 2) * 2, table.getUint16(at + 4))
}

/** The same, without the first glyph, by which the rule was found. */
function callsOfRule(table: DataView, at: number): readonly number[] {
  return callsAt(table, at + 4 + (table.getUint16(at) - 1) * 2, table.getUint16(at + 2))
}

/** Three lists: what stands before, the glyphs themselves, what stands behind. */
function callsOfChain(table: DataView, at: number, glyphs: 'all' | 'first-is-known'): readonly number[] {
  const own = at + 2 + table.getUint16(at) * 2
  const behind = own + 2 + (table.getUint16(own) - (glyphs === 'all' ? 0 : 1)) * 2
  const calls = behind + 2 + table.getUint16(behind) * 2
  return callsAt(table, calls + 2, table.getUint16(calls))
}

/** Pairs of a place among the glyphs and a lookup. */
const callsAt = (table: DataView, at: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, call) => table.getUint16(at + call * 4 + 2))
