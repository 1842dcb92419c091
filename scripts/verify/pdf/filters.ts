/**
 * Packed streams → their bytes (ISO 32000-1, 7.4): FlateDecode with or without a PNG or TIFF predictor. Other filters
 * do not occur in streams that hold text or structure of ours.
 */
import { inflate, LARGEST_PDF_STREAM } from '../limits.ts'
import { Unreadable } from '../reading.ts'
import { asArray, asDict, asName, asNumber, type PdfDict, type PdfStream, type PdfValue } from './values.ts'

/** `look`: follows references. */
export function unpack(stream: PdfStream, look: (value: PdfValue | undefined) => PdfValue): Uint8Array {
  const { entries } = stream.dict
  const filters = listOf(look(entries.get('Filter')))
  const parameters = listOf(look(entries.get('DecodeParms')))
  let bytes = stream.raw
  for (const [index, filter] of filters.entries()) {
    const name = asName(look(filter))
    if (name !== 'FlateDecode') throw new Unreadable(`A stream is packed by “${name}”, which our files do not use.`)
    bytes = unpredict(inflate(bytes, LARGEST_PDF_STREAM, 'wrapped'), asDict(look(parameters[index])))
  }
  return bytes
}

const listOf = (value: PdfValue): readonly PdfValue[] => asArray(value) ?? (value === null ? [] : [value])

function unpredict(bytes: Uint8Array, parameters: PdfDict | null): Uint8Array {
  const number = (key: string, otherwise: number) => asNumber(parameters?.entries.get(key)) ?? otherwise
  const predictor = number('Predictor', 1)
  if (predictor === 1) return bytes
  const width = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8)
  const row = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8)
  if (predictor < 10 || row < 1 || row > bytes.length) throw new Unreadable('A stream has a predictor of an odd kind.')
  return unfilter(bytes, row, width)
}

/** PNG filters: a byte that names the filter stands before each row. */
function unfilter(bytes: Uint8Array, row: number, width: number): Uint8Array {
  const rows = Math.floor(bytes.length / (row + 1))
  const plain = new Uint8Array(rows * row)
  for (let line = 0; line < rows; line++) {
    const kind = bytes[line * (row + 1)] ?? 0
    for (let column = 0; column < row; column++) {
      const at = line * row + column
      const left = column >= width ? (plain[at - width] ?? 0) : 0
      const up = line > 0 ? (plain[at - row] ?? 0) : 0
      const corner = line > 0 && column >= width ? (plain[at - row - width] ?? 0) : 0
      plain[at] = (bytes[line * (row + 1) + 1 + column] ?? 0) + guess(kind, left, up, corner)
    }
  }
  return plain
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
