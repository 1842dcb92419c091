/**
 * The small PDF in its other form: objects in an object stream, found through a cross-reference stream.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import type { Objects } from './tiny-pdf.ts'

/** The same objects, all that can be in an object stream, found through a cross-reference stream. */
export function streamed(objects: Objects): Uint8Array {
  const inside = [...objects].filter(([, body]) => !body.includes('\nstream\n'))
  const outside = [...objects].filter(([, body]) => body.includes('\nstream\n'))
  let offset = 0
  const pairs = inside.map(([number, body]) => {
    offset += body.length + 1
    return `${number} ${offset - body.length - 1}`
  })
  const head = `${pairs.join(' ')}\n`
  const packed = deflateSync(Buffer.from(`${head}${inside.map(([, body]) => body).join('\n')}\n`, 'latin1')).toString(
    'latin1',
  )
  const container = `<</Type /ObjStm /N ${inside.length} /First ${head.length} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`
  let file = '%PDF-1.7\n'
  const rows: number[][] = Array.from({ length: 42 }, () => [0, 0, 0])
  for (const [number, body] of [...outside, [40, container] as const]) {
    rows[number] = [1, file.length, 0]
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  for (const [index, [number]] of inside.entries()) rows[number] = [2, 40, index]
  rows[41] = [1, file.length, 0]
  const table = predicted(
    rows.map(([kind = 0, at = 0, index = 0]) => [kind, at >> 16, (at >> 8) & 255, at & 255, index]),
  )
  const width = '/W [1 3 1] /DecodeParms <</Predictor 12 /Columns 5>>'
  const xref = `<</Type /XRef /Size 42 /Root 1 0 R ${width} /Filter /FlateDecode /Length ${table.length}>>`
  return Buffer.from(
    `${file}41 0 obj\n${xref}\nstream\n${table}\nendstream\nendobj\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** Rows as differences from the row above, as most writers pack them. */
function predicted(rows: readonly (readonly number[])[]): string {
  const bytes = rows.flatMap((row, line) => [
    2,
    ...row.map((byte, column) => (byte - (rows[line - 1]?.[column] ?? 0)) & 255),
  ])
  return deflateSync(Buffer.from(bytes)).toString('latin1')
}

/** The packed text of a stream object. */
export function plain(body: string): string {
  const packed = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? ''
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}
