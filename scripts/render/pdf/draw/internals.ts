/**
 * The one door to pdfkit. We use it as a writer of PDF objects; every member that we touch, public or not, is named
 * here with its type, so that an upgrade has one place to look at.
 *
 * Pages, structure, links and places are ours; pdfkit writes the rest: catalogue, fonts, bookmarks, colours, properties.
 * An object that was never ended would make its file end nowhere, without an error; this file counts and throws.
 */
import PDFDocument from 'pdfkit'
import type { Steps } from '../../../steps.ts'
import type { FontkitFont } from '../pages.ts'
import type { Deflater } from './deflater.ts'
import { Destinations } from './destinations.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { type Objects, Packing } from './packing.ts'
import { endPage, openPage, type PageObject, type PageSize } from './page-object.ts'
import { Structure } from './structure.ts'
import { reference, Said } from './syntax.ts'

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

export type PdfDocument = {
  page: PageObject // pdfkit's bookmarks lead to it.
  readonly outline: OutlineItem
  registerFont(name: string, font: FontkitFont): void
  font(name: string): void
  ref(data: unknown): Reference
  file(bytes: Uint8Array, options: Attached): Reference
  getStructTreeRoot(): Reference
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
}

/** A document that is being written, with the content of its current page. */
export type Writing = {
  readonly document: PdfDocument
  readonly objects: Objects
  readonly structure: Structure
  readonly content: GrowingBytes // Of the current page.
  /** The page that is drawn on. */
  readonly page: PageObject
  /** Puts operators into the current page, in the order in which they are said. */
  write(operators: string): void
  openPage(size: PageSize): void
  closePage(): void
  /** Opens pages that are drawn piece by piece, in any order. */
  openSides(count: number, size: PageSize): void
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
  const packing = new Packing(deflater)
  const document = openPdfkit(options, packing)
  const objects: Objects = {
    next: () => document._offsets.push(null),
    pack: (id) => packing.pack(id),
    stream: (id, bytes) => packing.stream(id, bytes),
  }
  const structure = new Structure(objects, document.getStructTreeRoot())
  const destinations = new Destinations()
  const content = new GrowingBytes()
  const sides: Side[] = []
  let current: Side | null = null
  return {
    document,
    objects,
    structure,
    content,
    get page() {
      return document.page
    },
    write: (operators) => content.line(operators),
    openPage(size) {
      openPage(document, objects, size)
    },
    closePage() {
      if (current !== null) addPiece(current, content)
      else {
        objects.stream(document.page.content, content.written)
        endPage(document, objects, document.page)
      }
      content.clear()
    },
    openSides(count, size) {
      for (let side = 0; side < count; side++) sides.push({ page: openPage(document, objects, size), pieces: [] })
    },
    turnTo(side) {
      current = sides[side] as Side
      document.page = current.page
    },
    namePlace(name, x, y) {
      const { dictionary, height } = document.page
      destinations.add(name, { page: dictionary.id, x, y: height - y })
    },
    close: () => close({ document, objects, structure, packing, destinations, deflater, sides }),
  }
}

/** pdfkit says its objects to the packing, and neither pages nor the table of places. */
function openPdfkit(options: Dictionary, packing: Packing): PdfDocument {
  type Options = ConstructorParameters<typeof PDFDocument>[0]
  const document = new PDFDocument(options as unknown as Options) as unknown as PdfDocument & { read(): Uint8Array }
  packing.write(document.read()) // The first lines, said while the document was made.
  document._write = (chunk) => packing.write(chunk)
  document._finalize = () => {}
  return document
}

/** A page that is drawn piece by piece. */
type Side = { readonly page: PageObject; readonly pieces: Uint8Array[] }

/** Pieces of one side do not know of each other's fonts and colours, so what a piece takes is given back. */
function addPiece({ pieces }: Side, content: GrowingBytes): void {
  pieces.push(Buffer.from('q\n'), new Uint8Array(content.written), Buffer.from('Q\n'))
}

type Open = {
  readonly document: PdfDocument
  readonly objects: Objects
  readonly structure: Structure
  readonly packing: Packing
  readonly destinations: Destinations
  readonly deflater: Deflater
  readonly sides: readonly Side[]
}

function* close({ document, objects, structure, packing, destinations, deflater, sides }: Open): Steps<Uint8Array> {
  for (const { page, pieces } of sides) {
    objects.stream(page.content, Buffer.concat(pieces))
    endPage(document, objects, page)
  }
  const names = document._root.data.Names as Reference
  names.data.Dests = new Said(reference(destinations.write(objects)))
  structure.writeParents()
  document.end()
  const open = document._waiting + structure.open
  if (open !== 0) throw new Error(`${open} objects of the PDF were never ended; the file would have no end.`)
  packing.end()
  yield deflater.settled()
  return packing.finish({ root: document._root.id, info: document._info.id, objects: document._offsets.length })
}
