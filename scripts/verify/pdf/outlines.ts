/**
 * The shapes in an embedded TrueType font, just far enough to tell an empty glyph and a missing one: a letter that
 * prints nothing is hidden, and one that prints the font's "no such glyph" box is not that letter.
 */
export type Outlines = {
  /** `missing`: glyph 0, or a copy of its outline. `empty`: nothing is printed. */
  shapeOf(glyph: number): 'drawn' | 'empty' | 'missing'
}

/** Null when the font is of another kind or its tables are damaged: then nothing is known about shapes. */
export function readOutlines(font: Uint8Array): Outlines | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = readTables(view)
  const [head, loca, glyf] = [tables.get('head'), tables.get('loca'), tables.get('glyf')]
  if (!head || !loca || !glyf || head.length < 54) return null
  const wide = view.getInt16(head.at + 50) === 1
  const count = Math.floor(loca.length / (wide ? 4 : 2)) - 1
  const offset = (glyph: number) =>
    wide ? view.getUint32(loca.at + glyph * 4) : view.getUint16(loca.at + glyph * 2) * 2
  const outline = (glyph: number): Uint8Array => {
    if (glyph < 0 || glyph >= count) return new Uint8Array()
    const [start, end] = [offset(glyph), offset(glyph + 1)]
    return end <= glyf.length && start < end ? font.subarray(glyf.at + start, glyf.at + end) : new Uint8Array()
  }
  const box = outline(0)
  return {
    shapeOf(glyph) {
      if (glyph === 0) return 'missing'
      const own = outline(glyph)
      if (own.length === 0) return 'empty'
      return box.length > 0 && Buffer.compare(own, box) === 0 ? 'missing' : 'drawn'
    },
  }
}

type Table = { readonly at: number; readonly length: number }

/** The font's directory of tables; those that leave the file are dropped. */
function readTables(view: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>()
  if (view.byteLength < 12) return tables
  const count = view.getUint16(4)
  for (let index = 0, at = 12; index < count && at + 16 <= view.byteLength; index++, at += 16) {
    const tag = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    )
    const table = { at: view.getUint32(at + 8), length: view.getUint32(at + 12) }
    if (table.at + table.length <= view.byteLength) tables.set(tag, table)
  }
  return tables
}
