/** Tables of a page: which are tables at all, and their cells. */
import { isElement, type PageElement } from './tree.ts'

/** Pages and letters are laid out with tables too: those with one column, lists or tables inside are not tables. */
export function isDataTable(table: PageElement): boolean {
  const rows = rowsOf(table)
  const widest = Math.max(0, ...rows.map((row) => row.childNodes.filter(isElement).length))
  return widest > 1 && !rows.some((row) => row.childNodes.some((cell) => isElement(cell) && holdsLayout(cell)))
}

function rowsOf(table: PageElement): readonly PageElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ROW_GROUPS.has(child.tagName)
      ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
      : []
  })
}

const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot'])

function holdsLayout(cell: PageElement): boolean {
  const inner = cell.childNodes.filter(isElement).map(({ tagName }) => tagName)
  return inner.filter((name) => name === 'p').length > 3 || inner.some((name) => LAYOUT.has(name))
}

const LAYOUT = new Set('table ol ul div article section h1 h2 h3'.split(' '))

/** The cells of each row that has any. */
export function cellsOf(table: PageElement): readonly (readonly PageElement[])[] {
  const rows = rowsOf(table).map((row) => row.childNodes.filter(isElement).filter(({ tagName }) => CELLS.has(tagName)))
  return rows.filter((cells) => cells.length > 0)
}

const CELLS = new Set(['td', 'th'])
