/**
 * The printed side of a PDF: its pages, read once, and which words stand where on them.
 */
import type { Fault } from '../reading.ts'
import { type PageContent, readContent } from './content.ts'
import { type Font, readFont } from './fonts.ts'
import type { Mark } from './marks.ts'
import type { Objects } from './objects.ts'
import { type PdfPage, readPages } from './page-tree.ts'
import type { PdfDict } from './values.ts'

export type Sheet = {
  readonly page: PdfPage
  readonly index: number
  readonly content: PageContent
}

export type Paper = {
  readonly sheets: readonly Sheet[]
  byNumber(number: number): Sheet | null
  readonly faults: readonly Fault[]
}

export function readPaper(catalog: PdfDict, objects: Objects): Paper {
  const fonts = new Map<PdfDict, Font>()
  const fontOf = (dict: PdfDict): Font => {
    const font = fonts.get(dict) ?? readFont(dict, objects)
    fonts.set(dict, font)
    return font
  }
  const pages = readPages(catalog, objects)
  const sheets = pages.map((page, index) => ({ page, index, content: readContent(page, objects, fontOf) }))
  const byNumber = new Map(sheets.map((sheet) => [sheet.page.number, sheet]))
  return {
    sheets,
    byNumber: (number) => byNumber.get(number) ?? null,
    faults: sheets.flatMap(({ content }) => content.faults),
  }
}

/** Words of a page in the order in which they are printed, artifacts left out. */
export function printedMarks(sheet: Sheet): readonly Mark[] {
  const { pieces, unmarked } = sheet.content.marks
  return [unmarked, ...pieces.values()].filter((mark) => mark.text.trim() !== '').sort((a, b) => a.order - b.order)
}
