/**
 * The tables of a TrueType or OpenType file by their tags, as a view on each: 'glyf', 'cmap', 'GSUB'. Embedded fonts and
 * the files they were taken from have the same directory.
 */
export type FontTables = ReadonlyMap<string, DataView>

/** Tables that leave the file are dropped. */
export function readTables(font: Uint8Array): FontTables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, DataView>()
  if (view.byteLength < 12) return tables
  const count = view.getUint16(4)
  for (let index = 0, at = 12; index < count && at + 16 <= view.byteLength; index++, at += 16) {
    const tag = lettersIn(view, at, 4)
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (start + length <= view.byteLength) tables.set(tag, new DataView(font.buffer, font.byteOffset + start, length))
  }
  return tables
}

/** Bytes as code units 0–255. */
export function lettersIn({ buffer, byteOffset }: DataView, at: number, length: number): string {
  return Buffer.from(buffer, byteOffset + at, length).toString('latin1')
}
