/**
 * A table as HTML. The widths of the columns are classes, for the page allows no styles inside its elements.
 */
import type { Cell, Row, Table } from '../../template/galley.ts'
import { directionOfTable } from '../direction/turned-runs.ts'
import { writeBlock } from './blocks.ts'
import { attribute } from './escape.ts'
import { dirAttribute } from './turned.ts'
import type { Where } from './where.ts'

export function writeTable(table: Table, where: Where): string {
  const { desk } = where
  const inside: Where = { ...where, direction: directionOfTable(table, where.language) }
  const name = table.origin === 'ours' ? 'ours' : 'adopted'
  const columns = sharesOf(table.columns).map((share) => `<col class="${desk.use(`share-${share}`)}">`)
  const cells = (cell: Cell): string => cell.flow.map((block) => writeBlock(block, inside)).join('')
  const head = table.head.map((row) => writeRow(row, (cell) => `<th scope="col">${cells(cell)}</th>`))
  const rows = table.rows.map((row) => writeRow(row, (cell) => `<td>${cells(cell)}</td>`))
  const thead = head.length > 0 ? `<thead>\n${head.join('')}</thead>\n` : ''
  const dir = dirAttribute(inside.direction, where.direction)
  const opened = `<table${attribute('id', table.id)} class="${name}"${dir}>\n<colgroup>${columns.join('')}</colgroup>\n`
  return `${opened}${thead}<tbody>\n${rows.join('')}</tbody>\n</table>\n`
}

function writeRow(row: Row, write: (cell: Cell) => string): string {
  return `<tr>${row.cells.map(write).join('')}</tr>\n`
}

/** [3, 2] → [60, 40], in hundredths. */
function sharesOf(columns: readonly number[]): readonly number[] {
  const sum = columns.reduce((total, share) => total + share, 0)
  return columns.map((share) => Math.round((100 * share) / (sum || 1)))
}
