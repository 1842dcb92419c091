/**
 * Where the objects of a file stand, kept in a few bytes each – a volume of 500 texts has 150 000 – and said at the end
 * as the table by which readers find them (ISO 32000-1, 7.5.8).
 *
 * A row is the kind, the place or the object stream, and the turn in that stream. Rows are said as differences from the
 * row before (PNG's filter "up"), because neighbours differ in one or two of their bytes: so the table is a third as large
 * and compressed in an eighth of the time.
 */
import { deflateSync } from 'node:zlib'

const WIDTHS = [1, 4, 2]
const ROW = 7
const [ALONE, PACKED] = [1, 2]
/** Names the filter in front of each row. */
const UP = 2
/** The end of the list of free objects, which object 0 begins. */
const LAST_FREE = 0xffff

/** What is known at the end: where chunks begin, and which object the first object stream is. */
export type Ends = { readonly offsets: readonly number[]; readonly firstStream: number }

export class Places {
  #holders = new Int32Array(1024) // By object: its chunk, or -1 - its object stream.
  #turns = new Uint16Array(1024)
  #count = 1

  /** The object stands in the file from the beginning of a chunk on. */
  alone(id: number, chunk: number): void {
    this.#set(id, chunk, 0)
  }

  packed(id: number, stream: number, turn: number): void {
    this.#set(id, -1 - stream, turn)
  }

  /** The entries of the table's dictionary, and its rows compressed. */
  table(ends: Ends): { readonly entries: string; readonly rows: Uint8Array } {
    const parameters = `<</Predictor ${10 + UP} /Columns ${ROW}>>`
    const entries = `/Type /XRef /Size ${this.#count} /W [${WIDTHS.join(' ')}] /DecodeParms ${parameters}`
    return { entries, rows: deflateSync(differences(this.#rows(ends))) }
  }

  #rows({ offsets, firstStream }: Ends): Buffer {
    const rows = Buffer.alloc(this.#count * ROW)
    rows.writeUInt16BE(LAST_FREE, 5)
    for (let id = 1; id < this.#count; id++) {
      const holder = this.#holders[id] as number
      rows[id * ROW] = holder < 0 ? PACKED : ALONE
      rows.writeUInt32BE(holder < 0 ? firstStream - 1 - holder : (offsets[holder] as number), id * ROW + 1)
      rows.writeUInt16BE(this.#turns[id] as number, id * ROW + 5)
    }
    return rows
  }

  #set(id: number, holder: number, turn: number): void {
    if (id >= this.#turns.length) this.#grow(id + 1)
    this.#holders[id] = holder
    this.#turns[id] = turn
    this.#count = Math.max(this.#count, id + 1)
  }

  /** Numbers may leap: a sheet's whole tree takes its numbers before the second page is said. */
  #grow(least: number): void {
    const [holders, turns] = [this.#holders, this.#turns]
    const room = Math.max(least, 2 * turns.length)
    this.#holders = new Int32Array(room)
    this.#turns = new Uint16Array(room)
    this.#holders.set(holders)
    this.#turns.set(turns)
  }
}

function differences(rows: Uint8Array): Uint8Array {
  const said = new Uint8Array((rows.length / ROW) * (ROW + 1))
  let at = 0
  for (let start = 0; start < rows.length; start += ROW) {
    said[at++] = UP
    for (let column = start; column < start + ROW; column++) {
      said[at++] = (rows[column] as number) - (start === 0 ? 0 : (rows[column - ROW] as number))
    }
  }
  return said
}
