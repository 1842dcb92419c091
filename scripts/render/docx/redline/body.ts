/**
 * `word/document.xml` of a redline: all entries in order; rows of tables that follow one another and have the same
 * columns make one table.
 */
import type { Redline } from '../../../compare/redline.ts'
import { BREAK_LINE, closeParagraph } from '../paragraphs.ts'
import { NAMESPACES, twips, XML_DECLARATION } from '../xml.ts'
import type { Desk } from './desk.ts'
import { type Written, writeEntry } from './paragraphs.ts'

export function redlineBody(redline: Redline, section: string, desk: Desk): string {
  const written = redline.entries.map((entry) => writeEntry(entry, redline, desk))
  const xml = grouped(written).map((group, index, groups) => {
    const joins = index > 0 && isTable(group) && isTable(groups[index - 1] ?? [])
    return (
      (joins ? BREAK : '') +
      (isTable(group) ? tableXml(group, desk) : group.map((one) => paragraphXml(one, desk)).join(''))
    )
  })
  // A last paragraph that is deleted runs into the break line and leaves nothing behind.
  return `${XML_DECLARATION}<w:document ${NAMESPACES}><w:body>${xml.join('')}${BREAK}${section}</w:body></w:document>`
}

const BREAK = closeParagraph(BREAK_LINE)

const isTable = (group: readonly Written[]): boolean => group[0]?.passage.table != null

/** Rows of the same columns stand together, and so do paragraphs. */
function grouped(written: readonly Written[]): readonly (readonly Written[])[] {
  const groups: { readonly columns: string; readonly members: Written[] }[] = []
  for (const one of written) {
    const columns = one.passage.table?.columns.join(' ') ?? ''
    const last = groups.at(-1)
    if (last?.columns === columns) last.members.push(one)
    else groups.push({ columns, members: [one] })
  }
  return groups.map(({ members }) => members)
}

function paragraphXml(written: Written, desk: Desk): string {
  const { fate, move, passage, label, cells } = written
  const { revisions, bookmarks } = desk
  const words = label + cells.join('')
  const isOwn = passage.id !== null && fate !== 'deleted' && fate !== 'moved-from'
  const named = isOwn && passage.id !== null ? bookmarks.around(passage.id, words) : words
  const range = move !== null && (fate === 'moved-from' || fate === 'moved-to') ? revisions.range(fate, move) : null
  const properties = withMark(written, desk)
  return `${closeParagraph({ type: 'paragraph', style: passage.style, properties, content: (range?.start ?? '') + named })}${range?.end ?? ''}`
}

/** The mark of a paragraph stands after its place and before what it was. */
function withMark({ fate, properties }: Written, { revisions }: Desk): string {
  if (fate === 'kept') return properties
  return `${properties}<w:rPr>${revisions.mark(fate)}</w:rPr>`
}

function tableXml(rows: readonly Written[], desk: Desk): string {
  const { width, inner, outer } = desk.theme.page
  const columns = rows[0]?.passage.table?.columns ?? []
  const shares = columns.reduce((sum, share) => sum + share, 0)
  const widths = columns.map((share) => twips(((width - inner - outer) * share) / shares))
  const total = widths.reduce((sum, own) => sum + own, 0)
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Listing"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((own) => `<w:gridCol w:w="${own}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => rowXml(row, widths, desk)).join('')}</w:tbl>`
  )
}

function rowXml({ passage, fate, cells, properties }: Written, widths: readonly number[], { revisions }: Desk): string {
  const mark = fate === 'inserted' || fate === 'deleted' ? revisions.mark(fate) : ''
  const head = passage.table?.row === 'head' ? '<w:tblHeader/>' : ''
  const words = cells.map(
    (content, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:pPr>${properties}</w:pPr>${content}</w:p></w:tc>`,
  )
  return `<w:tr><w:trPr><w:cantSplit/>${head}${mark}</w:trPr>${words.join('')}</w:tr>`
}
