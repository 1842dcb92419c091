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

/**
 * A source may have so many lines and no more: each costs some kilobytes while it is read, whatever stands in it. Real
 * volumes of thousands of pages have a tenth of that.
 */
export const MOST_LINES = 400_000

/** Of blank lines in a row two are as good as a million; the rest stay white space between lines. */
const BLANKS_KEPT = 2

/** LF, CRLF, CR, form feed and the two separators of Unicode. */
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g

/** The lines from an offset on; where there are more than `MOST_LINES`, the walk ends at the first too many. */
export function splitLines(reading: Reading, from: number): readonly SourceLine[] {
  const { text } = reading.source
  const lines: SourceLine[] = []
  let start = from
  let blanks = 0
  let afterPageBreak = false
  LINE_END.lastIndex = from
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    const line = lineOf(text, { start, end: match.index, afterPageBreak })
    blanks = line.from === line.to ? blanks + 1 : 0
    if (blanks <= BLANKS_KEPT || afterPageBreak) lines.push(line)
    if (lines.length > MOST_LINES) return lines
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
