import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Places } from '../../scripts/render/pdf/draw/places.ts'

const ROW = 7

/** Row by row, each the sum of what is said of it and of the row before. */
function rowsOf(said: Uint8Array): number[][] {
  const rows: number[][] = []
  for (let start = 0; start < said.length; start += ROW + 1) {
    const before = rows.at(-1)
    const own = [...said.subarray(start + 1, start + 1 + ROW)]
    rows.push(own.map((byte, column) => (byte + (before?.[column] ?? 0)) % 256))
  }
  return rows
}

describe('the table of places', () => {
  it('keeps an object whose number is far beyond all before it', () => {
    const places = new Places()
    places.alone(3, 0)
    places.alone(24_041, 1)
    places.packed(24_042, 0, 5)
    const { entries, rows } = places.table({ offsets: [15, 0x1234], firstStream: 24_043 })
    expect(entries).toContain('/Size 24043 ')
    const table = rowsOf(inflateSync(rows))
    expect(table[3]).toEqual([1, 0, 0, 0, 15, 0, 0])
    expect(table[24_041]).toEqual([1, 0, 0, 0x12, 0x34, 0, 0])
    expect(table[24_042]).toEqual([2, 0, 0, 24_043 >> 8, 24_043 & 0xff, 0, 5])
  })
})
