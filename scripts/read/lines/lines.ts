/**
 * The text cut into lines, each with where its words begin and end. This comes before any Markdown: a Markdown parser
 * reads an adoption note as a bullet and cuts the list there.
 *
 * A form feed ends a line too; it is set aside as a page break.
 */

import { isBlank } from '../bytes/white-space.ts'
import type { Reading } from '../reading.ts'

export type SourceLine = {
  readonly words: string // Without the blanks around.
  readonly start: number // Offset of the line itself.
  readonly from: number // Offset of its first word; equal to `to` in a blank line.
  readonly to: number
  readonly end: number // Offset after the line, before its line end.
  readonly indent: number // Blanks in front, a tab counts four.
  readonly afterPageBreak: boolean
}

/** LF, CRLF, CR, form feed and the two separators of Unicode. */
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g

export function splitLines(reading: Reading, from: number): readonly SourceLine[] {
  const { text } = reading.source
  const lines: SourceLine[] = []
  let start = from
  let afterPageBreak = false
  LINE_END.lastIndex = from
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    lines.push(lineOf(text, { start, end: match.index, afterPageBreak }))
    afterPageBreak = match[0] === '\f'
    if (afterPageBreak) reading.aside.put('page-break', { start: match.index, end: match.index + 1 })
    start = match.index + match[0].length
  }
  lines.push(lineOf(text, { start, end: text.length, afterPageBreak }))
  return lines
}

const TAB = 0x09

type Cut = Pick<SourceLine, 'start' | 'end' | 'afterPageBreak'>

function lineOf(text: string, cut: Cut): SourceLine {
  let from = cut.start
  let indent = 0
  while (from < cut.end && isBlank(text.charCodeAt(from))) {
    indent += text.charCodeAt(from) === TAB ? 4 : 1
    from++
  }
  let to = cut.end
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  const { start, end, afterPageBreak } = cut
  return { words: text.slice(from, to), start, from, to, end, indent, afterPageBreak }
}
