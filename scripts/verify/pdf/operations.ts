/**
 * A content stream → its operations, one after the other: an operator and the values before it (ISO 32000-1, 7.8.2).
 */
import { Unreadable } from '../reading.ts'
import { type Cursor, nextToken, startOf } from './tokens.ts'
import type { PdfValue } from './values.ts'
import { readValue } from './values-reader.ts'

/** No operator takes more operands; whatever has more is not content. */
const MOST_OPERANDS = 64

export function readOperations(
  bytes: Uint8Array,
  perform: (operator: string, operands: readonly PdfValue[]) => void,
): void {
  const cursor = startOf(bytes)
  let operands: PdfValue[] = []
  while (true) {
    const before = cursor.at
    const token = nextToken(cursor)
    if (typeof token === 'number') operands.push(token)
    else if (token.type === 'end') return
    else if (token.type === 'bracket') {
      cursor.at = before
      operands.push(readValue(cursor))
    } else if (token.type !== 'operator') operands.push(token)
    else if (token.word === 'true' || token.word === 'false' || token.word === 'null')
      operands.push(token.word === 'true')
    else {
      perform(token.word, operands)
      operands = []
      if (token.word === 'ID') skipImage(cursor)
    }
    if (operands.length > MOST_OPERANDS) throw new Unreadable('A content stream is damaged.')
  }
}

/** The bytes of an image that stands in the stream itself: they end with a white space, EI and a white space. */
function skipImage(cursor: Cursor): void {
  const { bytes } = cursor
  for (let at = cursor.at + 1; at + 2 < bytes.length; at++) {
    const blank = (byte: number | undefined) => byte === 10 || byte === 13 || byte === 32
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && blank(bytes[at - 1]) && blank(bytes[at + 2])) {
      cursor.at = at + 2
      return
    }
  }
  throw new Unreadable('An image in a content stream has no end.')
}
