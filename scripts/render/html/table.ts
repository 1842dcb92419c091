/**
 * A table as HTML. The widths of the columns are classes, for the page allows no styles inside its elements.
 */
import type { Cell, Row, Table } from '../../template/galley.ts'
import { writeBlock } from './blocks.ts'
import type { Desk } from './desk.ts'
import { attribute } from './escape.ts'

export function writeTable(table: Table, desk: Desk): string {
  const name = table.origin === 'ours' ? 'ours' : 'adopted'
  const columns = sharesOf(table.columns).map((share) => `<col class="${desk.use(`share-${share}`)}">`)
  const head = table.head.map((row) => writeRow(row, (cell) => headCell(cell, desk)))
  const rows = table.rows.map((row) => writeRow(row, (cell) => `<td>${writeCell(cell, desk)}</td>`))
  const thead = head.length > 0 ? `<thead>\n${head.join('')}</thead>\n` : ''
  const opened = `<table${attribute('id', table.id)} class="${name}">\n<colgroup>${columns.join('')}</colgroup>\n`
  return `${opened}${thead}<tbody>\n${rows.join('')}</tbody>\n</table>\n`
}

function writeRow(row: Row, write: (cell: Cell) => string): string {
  return `<tr>${row.cells.map(write).join('')}</tr>\n`
}

const headCell = (cell: Cell, desk: Desk): string => `<th scope="col">${writeCell(cell, desk)}</th>`

function writeCell(cell: Cell, desk: Desk): string {
  return cell.flow.map((block) => writeBlock(block, desk)).join('')
}

/** [3, 2] → [60, 40], in hundredths. */
function sharesOf(columns: readonly number[]): readonly number[] {
  const sum = columns.reduce((total, share) => total + share, 0)
  return columns.map((share) => Math.round((100 * share) / (sum || 1)))
}
