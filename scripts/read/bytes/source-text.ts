/**
 * A decoded source and the places in it. Offsets count UTF-16 code units from the very first one; places count as an
 * editor does: lines and columns from 1, a column is a code point, a byte order mark is none.
 */
import type { Place } from '../../ast/ast.ts'

export type SourceText = {
  readonly file: string
  readonly text: string
  readonly lineStarts: readonly number[] // Offset of each line an editor counts: after LF, CRLF or a lone CR.
  placeAt(offset: number): Place
}

export const BYTE_ORDER_MARK = 0xfeff

export function createSourceText(file: string, text: string): SourceText {
  const lineStarts = findLineStarts(text)
  // The last answer: many questions about one very long line must not count its columns again and again.
  let last = { line: 0, offset: 0, column: 1 }
  const placeAt = (offset: number): Place => {
    const line = lineOf(lineStarts, offset)
    const goesOn = last.line === line && last.offset <= offset
    const from = goesOn ? last : { line, offset: lineStarts[line] ?? 0, column: 1 }
    last = { line, offset, column: from.column + countColumns(text, from.offset, offset) }
    return { file, line: line + 1, column: last.column }
  }
  return { file, text, lineStarts, placeAt }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    const ends = code === 0x0a || (code === 0x0d && text.charCodeAt(offset + 1) !== 0x0a)
    if (ends) starts.push(offset + 1)
  }
  return starts
}

/** The line that holds an offset, counted from 0. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function countColumns(text: string, from: number, to: number): number {
  let columns = 0
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset)
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
    const isLeadingMark = offset === 0 && code === BYTE_ORDER_MARK
    if (!isSecondHalf && !isLeadingMark) columns++
  }
  return columns
}
