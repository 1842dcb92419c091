/**
 * The printed side of a PDF: its pages, read once, and which words stand where on them.
 */
import type { Steps } from '../../steps.ts'
import type { Fault } from '../reading.ts'
import { type PageContent, readContent } from './content.ts'
import type { PagePoint } from './destinations.ts'
import { type Font, type FontFiles, readFont } from './fonts.ts'
import type { Mark } from './marks.ts'
import type { Objects } from './objects.ts'
import { type PdfPage, readPages } from './page-tree.ts'
import type { PdfDict } from './values.ts'

export type Sheet = {
  readonly page: PdfPage
  readonly index: number
  readonly content: PageContent
  readonly faults?: readonly Fault[] // Of its place on a larger sheet.
}

export type Unfold = (sheets: readonly Sheet[]) => readonly Sheet[]

export type Paper = {
  readonly sheets: readonly Sheet[]
  /** The sheet whose marked words have the identifier, on the page of the number. */
  holding(page: number, mark: number): Sheet | null
  at(point: PagePoint): Sheet | null
  readonly faults: readonly Fault[]
}

/** `unfold`: how the pages of the file become the pages that one reads; see `unfold.ts`. */
export type PaperSetting = { readonly unfold: Unfold; readonly files: FontFiles }

/** A page is read in a millisecond or so. */
const PAGES_OF_A_STEP = 32

export function* readPaper(catalog: PdfDict, objects: Objects, { unfold, files }: PaperSetting): Steps<Paper> {
  const fonts = new Map<PdfDict, Font>()
  const fontOf = (dict: PdfDict): Font => {
    const font = fonts.get(dict) ?? readFont(dict, objects, files)
    fonts.set(dict, font)
    return font
  }
  const read: Sheet[] = []
  for (const [index, page] of readPages(catalog, objects).entries()) {
    if (index % PAGES_OF_A_STEP === 0) yield
    read.push({ page, index, content: readContent(page, objects, fontOf) })
  }
  const sheets = unfold(read)
  const byNumber = new Map<number, Sheet[]>()
  for (const sheet of sheets) {
    const row = byNumber.get(sheet.page.number) ?? []
    row.push(sheet)
    byNumber.set(sheet.page.number, row)
  }
  const on = (page: number): readonly Sheet[] => byNumber.get(page) ?? []
  return {
    sheets,
    holding: (page, mark) => on(page).find(({ content }) => content.marks.pieces.has(mark)) ?? null,
    at: ({ page, x }) =>
      on(page).find(({ page: { box } }) => box.left <= (x ?? 0) && (x ?? 0) < box.right) ?? on(page)[0] ?? null,
    faults: sheets.flatMap(({ content, faults = [] }) => [...content.faults, ...faults]),
  }
}

/** Words of a page in the order in which they are printed, artifacts left out. */
export function printedMarks(sheet: Sheet): readonly Mark[] {
  const { pieces, unmarked } = sheet.content.marks
  return [unmarked, ...pieces.values()].filter((mark) => mark.text.trim() !== '').sort((a, b) => a.order - b.order)
}
