/** The rows of a table → its cells, each read as a paragraph is. Lines of unequal length keep every cell. */
import type { Table, TableCell, TableRow } from '../../ast/ast.ts'
import { readInline } from '../inline/inline.ts'
import type { InlineGround } from '../inline/inline-event.ts'
import { strandOf } from '../inline/strand.ts'
import type { Row } from '../lines/rows.ts'
import { remark } from '../reading.ts'
import type { TableNode } from './nest.ts'
import { cutCells, isRuler } from './table-lines.ts'

type Ground = InlineGround & { readonly id: string }

export function readTable({ piece }: TableNode, ground: Ground): Table {
  const lines = piece.lines ?? []
  const cut = lines.flatMap((row, index) =>
    index === 1 && isRuler(row.words) ? setRulerAside(row, ground) : [readLine(row, ground)],
  )
  const columns = cut.reduce((most, { length }) => Math.max(most, length), 0)
  if (cut.some(({ length }) => length !== columns)) {
    const message = 'The lines of the table have not all the same number of cells; every cell is kept.'
    remark(ground.reading, { code: 'table-shape', at: piece.start, message, hint: 'Compare it with the original.' })
  }
  const end = lines[lines.length - 1]?.to ?? piece.start
  const rows = cut.map((cells): TableRow => ({ cells: filled(cells, columns, end) }))
  return { type: 'table', id: ground.id, headRows: 1, rows, span: { start: piece.start, end } }
}

function setRulerAside(row: Row, { reading }: Ground): readonly TableCell[][] {
  reading.aside.put('markup', { start: row.from, end: row.to })
  return []
}

function readLine(row: Row, ground: Ground): TableCell[] {
  const { cells, bars } = cutCells(row.words)
  for (const bar of bars) ground.reading.aside.put('markup', { start: row.from + bar, end: row.from + bar + 1 })
  return cells.map(({ from, to }) => {
    const span = { start: row.from + from, end: row.from + to }
    return { content: readInline(strandOf(ground.reading.source.text, [span]), ground), span }
  })
}

function filled(cells: readonly TableCell[], columns: number, end: number): readonly TableCell[] {
  const empty = cells[cells.length - 1]?.span.end ?? end
  const missing = Array.from({ length: columns - cells.length }, () => ({
    content: [],
    span: { start: empty, end: empty },
  }))
  return [...cells, ...missing]
}
