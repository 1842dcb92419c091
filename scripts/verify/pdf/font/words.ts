/**
 * Lists of two-byte numbers, which most tables of a font consist of: a count, and as many numbers behind it.
 */
export function wordsAt(table: DataView, at: number): readonly number[] {
  return Array.from({ length: table.getUint16(at) }, (_, index) => table.getUint16(at + 2 + index * 2))
}

/** The numbers as places, counted from the beginning of the list unless told otherwise. */
export function offsetsAt(table: DataView, at: number, from = at): readonly number[] {
  return wordsAt(table, at).map((offset) => from + offset)
}
