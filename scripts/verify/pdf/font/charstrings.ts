/**
 * The shapes in a font of the other kind of outlines (CFF, Adobe technical note 5176): each glyph is a little program,
 * and copies of a font have the same programs. A PDF embeds the bare table, a font file has it among its tables.
 */
import type { Drawing } from './outlines.ts'
import { lettersIn } from './tables.ts'

/** Null when the table is damaged. */
export function readCharstrings(table: DataView): Drawing | null {
  try {
    const names = readIndex(table, table.getUint8(2))
    const top = readIndex(table, names.end)
    const [start = 0, end = 0] = [top.offset(0), top.offset(1)]
    const at = charstringsAt(table, start, end)
    if (at === null) return null
    const programs = readIndex(table, at)
    return (glyph) => {
      if (glyph < 0 || glyph >= programs.count) return ''
      const [from, to] = [programs.offset(glyph), programs.offset(glyph + 1)]
      return from < to && to <= table.byteLength ? lettersIn(table, from, to - from) : ''
    }
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

/** A list of stretches of bytes: their number, and where each begins in the table. */
type Index = { readonly count: number; readonly end: number; offset(entry: number): number }

function readIndex(table: DataView, at: number): Index {
  const count = table.getUint16(at)
  if (count === 0) return { count, end: at + 2, offset: () => at + 2 }
  const size = table.getUint8(at + 2)
  const base = at + 3 + (count + 1) * size - 1
  const offset = (entry: number): number => {
    let value = 0
    for (let byte = 0; byte < size; byte++) value = value * 256 + table.getUint8(at + 3 + entry * size + byte)
    return base + value
  }
  return { count, end: offset(count), offset }
}

/** The operator that says where the programs are. */
const CHARSTRINGS = 17

/** A dictionary is operands before operators; of the operands only the last whole number counts here. */
function charstringsAt(table: DataView, start: number, end: number): number | null {
  let operand = 0
  for (let at = start; at < end; ) {
    const byte = table.getUint8(at)
    if (byte === CHARSTRINGS) return operand
    if (byte >= 32 && byte <= 246) operand = byte - 139
    else if (byte >= 247 && byte <= 250) operand = (byte - 247) * 256 + table.getUint8(at + 1) + 108
    else if (byte === 28) operand = table.getInt16(at + 1)
    else if (byte === 29) operand = table.getInt32(at + 1)
    at += byte === 30 ? lengthOfReal(table, at) : lengthOf(byte)
  }
  return null
}

function lengthOf(byte: number): number {
  if (byte === 29) return 5
  if (byte === 28) return 3
  return byte === 12 || (byte >= 247 && byte <= 254) ? 2 : 1
}

/** Half a byte for each digit, until one that is 15. */
function lengthOfReal(table: DataView, at: number): number {
  let end = at + 1
  while ((table.getUint8(end) & 0x0f) !== 0x0f && table.getUint8(end) >> 4 !== 0x0f) end++
  return end + 1 - at
}
