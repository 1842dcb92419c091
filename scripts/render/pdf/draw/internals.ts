/**
 * The one door to pdfkit. We use it as a writer of PDF objects; every member that we touch, public or not, is named
 * here with its type, so that an upgrade has one place to look at.
 *
 * pdfkit lags in four places that this file puts right: its name trees are sorted by locale and carry `/Limits` on their
 * root, its objects lie open in the file (see packing.ts), its structure elements are slow (see structure.ts), and an
 * object that was never ended makes the file end nowhere, without an error.
 */
import PDFDocument from 'pdfkit'
import type { Steps } from '../../turns.ts'
import type { FontkitFont } from '../pages.ts'
import type { Deflater } from './deflater.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { Packing } from './packing.ts'
import { type MarkedPage, Structure } from './structure.ts'
import { length, reference, Said } from './syntax.ts'

/** In a dictionary a primitive string is a *name*; text is `new String(…)` (see `text`). */
export type Dictionary = Record<string, unknown>
export type Reference = { readonly id: number; readonly data: Dictionary; end(bytes?: Uint8Array): void }

export type OutlineItem = {
  readonly outlineData: Dictionary
  readonly children: readonly OutlineItem[]
  addItem(title: string): OutlineItem
}

/** A font of one document: slots are the glyphs of its subset, in the order of their use. */
export type EmbeddedFont = {
  readonly id: string // 'F1'
  readonly subset: { readonly glyphs: number[] }
  readonly unicode: number[][] // Code points by slot.
  readonly widths: number[] // Thousandths of an em by slot.
  readonly scale: number // 1000 / units per em
  readonly font: FontkitFont
  ref(): Reference
}

export type Attached = {
  readonly name: string
  readonly type: string
  readonly relationship: 'Source'
  readonly description: string
  readonly creationDate: Date
  readonly modifiedDate: Date
}

export type PdfPage = {
  readonly height: number
  readonly dictionary: Reference
  readonly fonts: Record<string, Reference>
  readonly annotations: unknown[]
  readonly structParentTreeKey: number // Gives the page its place in the tree of parents.
  readonly colorSpaces: Record<string, Reference>
  readonly xobjects: Record<string, Reference>
  readonly content: { readonly id: number; end: () => void } // The stream of its operators.
}

type Tree = {
  limits: boolean
  add(key: string | number, value: unknown): void
  _compareKeys(a: string, b: string): number
}

export type PdfDocument = {
  readonly page: PdfPage
  readonly outline: OutlineItem
  switchToPage(index: number): void
  addPage(options: { size: readonly [number, number]; margin: 0 }): void
  registerFont(name: string, font: FontkitFont): void
  font(name: string): void
  ref(data: unknown): Reference
  file(bytes: Uint8Array, options: Attached): Reference
  getStructTreeRoot(): Reference
  getStructParentTree(): Tree
  createStructParentTreeNextKey(): number
  appendXML(xml: string): void
  end(): void
  readonly _root: Reference
  readonly _font: EmbeddedFont
  readonly _info: Reference
  readonly _waiting: number
  readonly _offsets: unknown[] // One entry per object.
  _addInfo(): void
  _finalize(): void
  _write(chunk: string | Uint8Array): void
  _refEnd(ended: { readonly id: number }): void
  addContent(operators: string): void
}

/** A document that is being written, with the content of its current page. */
export type Writing = {
  readonly document: PdfDocument
  readonly structure: Structure
  readonly content: GrowingBytes // Of the current page.
  /** Puts operators into the current page, in the order in which they are said. */
  write(operators: string): void
  openPage(width: number, height: number): void
  closePage(): void
  /** Opens pages that are drawn piece by piece, in any order: those of a document with `bufferPages`. */
  openSides(count: number, width: number, height: number): void
  /** Puts what follows into a side, up to the end of the page. */
  turnTo(side: number): void
  /** Gives a place of the current page a name that links lead to; `y` counts from the top. */
  namePlace(name: string, x: number, y: number): void
  /** Ends the document and gives its bytes; throws when something in it was never ended. */
  close(): Steps<Uint8Array>
}

/** Text of a dictionary. */
export const text = (value: string): unknown => new String(value)

export function openDocument(options: Dictionary, deflater: Deflater): Writing {
  type Options = ConstructorParameters<typeof PDFDocument>[0]
  const packing = new Packing(deflater)
  const document = new PDFDocument(options as unknown as Options) as unknown as PdfDocument & { read(): Uint8Array }
  packing.write(document.read()) // The first lines, said while the document was made.
  document._write = (chunk) => packing.write(chunk)
  document._finalize = () => {} // It would write the table of places, which is the packing's.
  const destinations = sortByBytes(document)
  const content = new GrowingBytes()
  document.addContent = () => {} // The flip of the axes that a page begins with: we count from the bottom, as PDF does.
  const structure = new Structure(document, (id, words) => packing.pack(id, words))
  const addPage = (width: number, height: number): MarkedPage => {
    document.addPage({ size: [width, height], margin: 0 })
    const { content } = document.page
    content.end = () => document._refEnd(content) // pdfkit would write and compress it; the packing does.
    return structure.openPage()
  }
  const sides: Side[] = []
  let current: Side | null = null
  return {
    document,
    structure,
    content,
    write: (operators) => content.line(operators),
    openPage: addPage,
    closePage() {
      if (current === null) packing.stream(document.page.content.id, content.written)
      else current.pieces.push(Q, new Uint8Array(content.written), BACK) // Pieces of one side do not know of each other.
      content.clear()
    },
    openSides(count, width, height) {
      for (let side = 0; side < count; side++) {
        const marked = addPage(width, height)
        sides.push({ marked, content: document.page.content.id, pieces: [] })
      }
    },
    turnTo(side) {
      current = sides[side] as Side
      document.switchToPage(side)
      structure.turnTo(current.marked)
    },
    namePlace(name, x, y) {
      const { dictionary, height } = document.page
      // Ready words: a volume has tens of thousands of places, and they are all kept until the end.
      destinations.add(name, new Said(`[${reference(dictionary.id)} /XYZ ${length(x)} ${length(height - y)} null]`))
    },
    close: () => close({ document, structure, packing, deflater, sides }),
  }
}

/** A page that is drawn piece by piece. */
type Side = { readonly marked: MarkedPage; readonly content: number; readonly pieces: Uint8Array[] }

type Open = {
  readonly document: PdfDocument
  readonly structure: Structure
  readonly packing: Packing
  readonly deflater: Deflater
  readonly sides: readonly Side[]
}

/** What stands between them is forgotten: fonts and colours. */
const [Q, BACK] = [Buffer.from('q\n'), Buffer.from('Q\n')]

function* close({ document, structure, packing, deflater, sides }: Open): Steps<Uint8Array> {
  for (const { content, pieces } of sides) packing.stream(content, Buffer.concat(pieces))
  document.end()
  const open = document._waiting + structure.open
  if (open !== 0) throw new Error(`${open} objects of the PDF were never ended; the file would have no end.`)
  packing.end()
  yield deflater.settled()
  return packing.finish({ root: document._root.id, info: document._info.id, objects: document._offsets.length })
}

function sortByBytes(document: PdfDocument): Tree {
  const destinations = (document._root.data.Names as Reference).data.Dests as Tree
  destinations._compareKeys = compareNames
  destinations.limits = false // The root of a tree must not have limits.
  document.getStructParentTree().limits = false
  return destinations
}

/**
 * The order of names in a name tree: viewers search it by the bytes of the names. A name with letters beyond ASCII is
 * written as UTF-16 with a mark in front (FE FF), so it stands behind all others.
 */
export function compareNames(a: string, b: string): number {
  return Number(isWide(a)) - Number(isWide(b)) || (a < b ? -1 : a > b ? 1 : 0)
}

/** 'declaration-489' → false, 'заява-5' → true */
const isWide = (name: string): boolean => /[^\0-\x7f]/.test(name)
