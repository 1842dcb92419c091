/**
 * A table of the galley as `w:tbl`: fixed columns over the whole measure, head rows that Word repeats on each page and
 * reads out as heads, rows that no page break divides.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Block, Row, Table } from '../../template/galley.ts'
import { directionOfTable } from '../direction/turned-runs.ts'
import { bidiVisualXml } from './direction.ts'
import type { Story } from './story.ts'
import { twips } from './xml.ts'

/** `paragraph` closes one block of a cell. */
export type CellWriter = {
  readonly language: string // Of the text around the table.
  readonly paragraph: (block: Block) => string
}

/**
 * Tables have no caption or description: pandoc reads either among the words, and the heading above says as much.
 */
export function tableXml(table: Table, { language, paragraph }: CellWriter, story: Story): string {
  const widths = columnWidths(table, story)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const direction = bidiVisualXml(directionOfTable(table, language), directionOfLanguage(story.language))
  const row = (head: boolean) => (of: Row) => rowXml(of, { head, widths, paragraph })
  const xml =
    `<w:tbl><w:tblPr><w:tblStyle w:val="Listing"/>${direction}<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${table.head.map(row(true)).join('')}${table.rows.map(row(false)).join('')}</w:tbl>`
  return table.id === null ? xml : story.bookmarks.around(table.id, xml)
}

function columnWidths(table: Table, story: Story): readonly number[] {
  const { width, inner, outer } = story.theme.page
  const shares = table.columns.reduce((sum, share) => sum + share, 0)
  return table.columns.map((share) => twips(((width - inner - outer) * share) / shares))
}

type RowSetting = {
  readonly head: boolean
  readonly widths: readonly number[]
  readonly paragraph: (block: Block) => string
}

function rowXml(row: Row, { head, widths, paragraph }: RowSetting): string {
  const cells = row.cells.map((cell, index) => {
    const words = cell.flow.map(paragraph).join('')
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${words === '' ? '<w:p/>' : words}</w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}
