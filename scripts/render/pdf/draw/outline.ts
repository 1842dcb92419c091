/**
 * Bookmarks: one per sheet, open, with the headings of the sheet folded below it; and the page labels that a viewer
 * shows beside them.
 */
import type { Page } from '../pages.ts'
import { type Dictionary, type OutlineItem, type PdfDocument, text } from './internals.ts'

export type Outline = {
  sheet(title: string, place: Place): void
  /** `level`: 2 for a section of a text, 3 for a section in it. `y` counts from the page's top. */
  heading(title: string, level: number, place: Place): void
  end(): void
}
type Place = { readonly page: Page; readonly y: number }

export function createOutline(document: PdfDocument): Outline {
  let open: { level: number; item: OutlineItem }[] = []
  const add = (parent: OutlineItem, title: string, page: Page, top: number): OutlineItem => {
    const item = parent.addItem(title)
    item.outlineData.Dest = [document.page.dictionary, 'XYZ', page.shift ?? 0, top, null]
    return item
  }
  return {
    sheet(title, { page, y }) {
      open = [{ level: 1, item: add(document.outline, title, page, page.height - y) }]
    },
    heading(title, level, { page, y }) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop()
      const parent = open.at(-1)
      if (parent && title !== '') open.push({ level, item: add(parent.item, title, page, page.height - y) })
    },
    end: () => countVisible(document.outline),
  }
}

/** Sheets are shown; what is below them is folded, which a negative count says. pdfkit leaves all of this out. */
function countVisible(root: OutlineItem): void {
  if (root.children.length > 0) root.outlineData.Count = root.children.length
  for (const sheet of root.children) fold(sheet)
}

function fold(item: OutlineItem): void {
  if (item.children.length > 0) item.outlineData.Count = -item.children.length
  for (const child of item.children) fold(child)
}

/** Labels by ranges: a range goes on as long as the numbers count on. */
export function pageLabels(pages: readonly Page[]): Dictionary {
  const ranges: unknown[] = []
  pages.forEach((page, index) => {
    const before = pages[index - 1]
    if (before?.numbering === page.numbering && before.number + 1 === page.number) return
    ranges.push(index, { S: page.numbering === 'roman' ? 'r' : 'D', St: page.number })
  })
  return { Nums: ranges }
}

/** Sides of sheets are called by the pages that stand on them: '8 | 1'. */
export function sideLabels(sides: readonly { readonly label: string }[]): Dictionary {
  return { Nums: sides.flatMap(({ label }, index) => [index, { P: text(label) }]) }
}
