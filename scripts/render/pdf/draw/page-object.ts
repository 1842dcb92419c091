/**
 * A page as an object of the file: its boxes, and what its operators need of other objects. pdfkit would write three
 * objects for each page; what a page needs fits into one beside its operators.
 */
import type { PdfDocument, Reference } from './internals.ts'
import type { Objects } from './packing.ts'
import type { MarkedPage } from './structure.ts'
import { length, reference } from './syntax.ts'

export type PageObject = {
  readonly dictionary: Reference // Its `data` are the boxes of the page, which others may add to.
  readonly content: number // The object of its operators.
  readonly height: number
  readonly fonts: Record<string, Reference>
  readonly colorSpaces: Record<string, Reference>
  readonly xobjects: Record<string, Reference>
  readonly annotations: number[]
  readonly marked: MarkedPage
}

export type PageSize = { readonly width: number; readonly height: number }

/** Also makes it the page that pdfkit's bookmarks lead to. */
export function openPage(document: PdfDocument, objects: Objects, { width, height }: PageSize): PageObject {
  const content = objects.next()
  const dictionary = document.ref({ MediaBox: [0, 0, width, height] })
  const pages = document._root.data.Pages as Reference
  ;(pages.data.Kids as Reference[]).push(dictionary)
  pages.data.Count = (pages.data.Count as number) + 1
  const marked = { id: dictionary.id, owners: [], key: null }
  document.page = { dictionary, content, height, fonts: {}, colorSpaces: {}, xobjects: {}, annotations: [], marked }
  return document.page
}

export function endPage(document: PdfDocument, objects: Objects, page: PageObject): void {
  const { dictionary, content, annotations, marked } = page
  const words = objects.pack(dictionary.id)
  words.letters(`<<\n/Type /Page\n/Parent ${document._root.data.Pages}`)
  for (const [name, box] of Object.entries(dictionary.data)) words.letters(`\n/${name} [${corners(box)}]`)
  words.letters(`\n/Contents ${reference(content)}\n/Resources <<${resources(page)}>>`)
  if (marked.key !== null) words.letters(`\n/StructParents ${marked.key}`)
  if (annotations.length > 0) words.letters(`\n/Annots [${annotations.map(reference).join(' ')}]`)
  words.line('\n/Tabs /S\n>>') // Links are gone through in the order of the structure (PDF/UA-1, 7.18.3).
  document._refEnd(dictionary)
}

const corners = (box: unknown): string => (box as readonly number[]).map(length).join(' ')

function resources({ fonts, colorSpaces, xobjects }: PageObject): string {
  let said = ''
  for (const [kind, used] of Object.entries({ Font: fonts, ColorSpace: colorSpaces, XObject: xobjects })) {
    const names = Object.entries(used).map(([name, { id }]) => `/${name} ${reference(id)}`)
    if (names.length > 0) said += `/${kind} <<${names.join(' ')}>>`
  }
  return said
}
