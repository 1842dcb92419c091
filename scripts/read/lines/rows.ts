/**
 * The lines of a source and what each is for the text: words, a blank, or gone (set aside, or taken for a note). Every
 * later step walks over rows, and only ever turns words into gone.
 */
import type { ResidueReason, Span } from '../../ast/ast.ts'
import type { Reading } from '../reading.ts'
import type { SourceLine } from './lines.ts'

export type Row = SourceLine & {
  readonly use: 'words' | 'blank' | 'gone'
  readonly joins?: 'the row before' // A repair knows that the words go on; see repairs/.
  readonly labelEscapes?: number // Backslashes of `1\.` in the source, where the words are `1.`; see repairs/escaped-labels.
}

export function rowsOf(lines: readonly SourceLine[]): readonly Row[] {
  return lines.map((line) => ({ ...line, use: line.from === line.to ? 'blank' : 'words' }))
}

/** Sets the words of a row aside, or the row with its padding, and gives the row as gone. */
export function setAside(reading: Reading, row: Row, reason: ResidueReason): Row {
  const span: Span = reason === 'metadata-line' ? { start: row.start, end: row.end } : { start: row.from, end: row.to }
  reading.aside.put(reason, span)
  return { ...row, use: 'gone' }
}

/** The nearest row with words before (step -1) or after (step 1) an index. */
export function neighbour(rows: readonly Row[], index: number, step: 1 | -1): Row | null {
  for (let at = index + step; at >= 0 && at < rows.length; at += step) {
    const row = rows[at]
    if (row?.use === 'words') return row
  }
  return null
}

/** Does nothing but blank rows stand between this row and a page break? */
export function isAtPageBreak(rows: readonly Row[], index: number): boolean {
  for (let at = index; at >= 0; at--) {
    if (rows[at]?.afterPageBreak) return true
    if (at < index && rows[at]?.use === 'words') break
  }
  for (let at = index + 1; at < rows.length; at++) {
    if (rows[at]?.afterPageBreak) return true
    if (rows[at]?.use === 'words') break
  }
  return false
}
