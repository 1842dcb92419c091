/**
 * Writes laid-out pages down as a PDF: words, rules and furniture on the pages; behind them the structure tree,
 * destinations, bookmarks and page labels. Nothing is decided here that changes a place on a page.
 *
 *     pages ─ draw/pen.ts ─▶ text operators          galley ─ draw/tree.ts ─▶ structure tree
 *                       draw/tagging.ts ties the two together
 */

import { atOnce, type Steps } from '../../steps.ts'
import type { Galley, Part, Sheet } from '../../template/galley.ts'
import type { Inks } from '../../theme/inks.ts'
import type { PressShape } from '../../theme/theme.ts'
import { bindingOf } from '../binding.ts'
import type { SheetSide } from './booklet/impose.ts'
import { attach } from './draw/attachment.ts'
import { type Deflater, type Helpers, helpersFor, openDeflater } from './draw/deflater.ts'
import { openDocument, type Reference, type Writing } from './draw/internals.ts'
import { plainWords } from './draw/links.ts'
import { writeNameTree } from './draw/name-tree.ts'
import { number } from './draw/numbers.ts'
import { createOutline, type Outline, pageLabels, sideLabels } from './draw/outline.ts'
import { Pen } from './draw/pen.ts'
import { documentOptions, xmp } from './draw/properties.ts'
import { createSlots } from './draw/slots.ts'
import type { Element } from './draw/structure.ts'
import { reference, Said } from './draw/syntax.ts'
import { Tagging } from './draw/tagging.ts'
import { growTree, languageTag, roleOf, type SheetTree } from './draw/tree.ts'
import type { LaidOut, Page, PlacedFurniture, PlacedLine, PlacedRule, SheetBelow } from './pages.ts'
import { pageBoxes, type SheetAround, sheetAround } from './press/boxes.ts'
import { createPainter, type Painter } from './press/colour-spaces.ts'
import { cropMarks } from './press/crop-marks.ts'
import { type Backdrop, createBackdrop } from './press/watermark.ts'

export function draw(laidOut: LaidOut, galley: Galley, finish: Finish = PLAIN): Uint8Array {
  return atOnce(drawInSteps(laidOut, galley, { ...finish, helpers: 0 }))
}

/** The same page by page; a long volume is compressed beside the drawing. */
export function* drawInSteps(laidOut: LaidOut, galley: Galley, finish: Finish): Steps<Uint8Array> {
  const deflater = openDeflater(finish.helpers ?? helpersFor(laidOut.pages.length))
  try {
    const book = openBook({ laidOut, galley, deflater }, finish)
    for (const page of laidOut.pages) {
      drawPage(book, page)
      yield deflater.full()
    }
    return yield* closeBook(book, laidOut, finish)
  } finally {
    deflater.close()
  }
}

/** What the file has beside its pages. */
export type Finish = {
  readonly press: PressShape
  readonly inks: Inks
  readonly attachment?: Uint8Array // The texts as data.
  readonly sides?: readonly SheetSide[] // Of a booklet: what its pages stand on.
  readonly helpers?: Helpers // As many as make it faster, unless said. The bytes are the same.
}

const PLAIN: Finish = { press: { bleed: 0, cropMarks: 'off' }, inks: new Map() }

/** The file while it is written. */
type Book = {
  readonly writing: Writing
  readonly pen: Pen
  readonly tagging: Tagging
  readonly painter: Painter
  readonly backdrop: Backdrop
  readonly marks: 'on' | 'off'
  readonly around: SheetAround | null
  readonly outline: Outline
  readonly root: Element
  readonly partOf: ReadonlyMap<Sheet, Part>
  readonly parts: Map<Part, Element>
  readonly noteIds: Map<string, number> // Id → number of the element, for the id tree.
  readonly headings: Set<object> // Blocks that have their bookmark.
  current: { readonly sheet: Sheet; readonly tree: SheetTree } | null
}

type Volume = { readonly laidOut: LaidOut; readonly galley: Galley; readonly deflater: Deflater }

function openBook({ laidOut, galley, deflater }: Volume, { press, inks, attachment, sides }: Finish): Book {
  const writing = openDocument(documentOptions(galley, attachment === undefined ? 'PDF/A-2a' : 'PDF/A-3a'), deflater)
  const { document } = writing
  document._addInfo = () => document.appendXML(xmp(galley))
  // Two pages that face each other are then shown as they lie in the book.
  if (bindingOf(galley) === 'right') (document._root.data.ViewerPreferences as Reference).data.Direction = 'R2L'
  if (attachment !== undefined) attach(document, attachment, galley)
  const anchors = sides === undefined ? new Set(laidOut.pageLabels.keys()) : null
  if (sides?.[0] !== undefined) writing.openSides(sides.length, sides[0])
  const painter = createPainter(document, inks)
  const pen = new Pen(writing, createSlots(document), painter)
  const root = writing.structure.element('Document', { lang: languageTag(galley.language) })
  writing.structure.plant(root)
  return {
    writing,
    pen,
    tagging: new Tagging(writing, pen, anchors),
    painter,
    backdrop: createBackdrop(document),
    marks: press.cropMarks,
    around: sheetAround(press),
    outline: createOutline(document),
    root,
    partOf: new Map(galley.parts.flatMap((part) => part.sheets.map((sheet) => [sheet, part] as const))),
    parts: new Map(),
    noteIds: new Map(),
    headings: new Set(),
    current: null,
  }
}

function drawPage(book: Book, page: Page): void {
  const { writing, pen, tagging } = book
  if (page.side === undefined) writing.openPage(page)
  else writing.turnTo(page.side)
  placeOnSheet(book, page)
  if (page.watermark !== undefined) writing.write(book.backdrop(page.watermark, page))
  if (book.current?.sheet !== page.sheet) beginSheet(book, page.sheet, { page, y: 0 })
  for (const { id, x, y } of page.anchors) writing.namePlace(id, x, y)
  pen.beginPage(page.height)
  tagging.beginPage(page.height)
  drawLines(book, page)
  tagging.endPage()
  for (const piece of page.furniture) drawFurniture(book, piece)
  pen.endPage()
  for (const rule of page.rules) drawRule(book, page, rule)
  writing.closePage()
}

/** The boxes of a page that is cut out of a larger sheet, and the marks that say where. */
function placeOnSheet({ writing, around, marks, painter }: Book, page: Page): void {
  if (around === null) return
  Object.assign(writing.page.dictionary.data, pageBoxes(page, around))
  if (marks === 'on') writing.write(cropMarks(page, around, painter.registration()))
}

/** A sheet's tree is ended before the next begins, so that a long volume does not keep all trees in memory. */
function beginSheet(book: Book, sheet: Sheet, place: { readonly page: Page; readonly y: number }): void {
  endSheet(book)
  const tree = growTree(book.writing.structure, sheet)
  book.writing.structure.add(partElement(book, sheet), tree.section)
  book.tagging.beginSheet(tree)
  book.outline.sheet(sheet.bookmark, place)
  book.current = { sheet, tree }
}

function endSheet(book: Book): void {
  if (book.current === null) return
  const { section, notes } = book.current.tree
  for (const [run, { note }] of notes) book.noteIds.set(run.id, note.id)
  book.writing.structure.end(section)
}

function partElement(book: Book, sheet: Sheet): Element {
  const part = book.partOf.get(sheet)
  if (part === undefined) throw new Error(`The sheet “${sheet.id}” is not in the galley that is drawn.`)
  const known = book.parts.get(part)
  if (known) return known
  const { structure } = book.writing
  const made = structure.element('Part')
  structure.add(book.root, made)
  book.parts.set(part, made)
  return made
}

/** Sheets that begin further down begin before their first line; one without words, behind the last. */
function drawLines(book: Book, page: Page): void {
  const waiting = [...(page.begins ?? [])]
  const { lines } = page
  for (let index = 0; index <= lines.length; index++) {
    while (waiting[0] && waiting[0].line <= index) {
      const { sheet, y } = waiting.shift() as SheetBelow
      book.tagging.endSheet()
      beginSheet(book, sheet, { page, y })
    }
    const line = lines[index]
    if (line !== undefined) drawLine(book, page, line)
  }
}

function drawLine(book: Book, page: Page, line: PlacedLine): void {
  noticePlace(book, page, line)
  book.pen.beginLine(line)
  for (const word of line.words) {
    book.tagging.begin(line.owner, word)
    book.pen.word(word)
    book.tagging.drawn(word, line)
  }
}

/** Bookmarks of headings, and a place for the notes that the layout gave no anchor. */
function noticePlace(book: Book, page: Page, { owner, baseline, words }: PlacedLine): void {
  const size = words[0]?.dress.size ?? 0
  if (owner.type === 'note-mark' && !page.anchors.some(({ id }) => id === owner.note.id)) {
    book.writing.namePlace(owner.note.id, words[0]?.x ?? 0, baseline - size)
  }
  if (owner.type !== 'block' || book.headings.has(owner.block)) return
  const role = roleOf(owner.block)
  if (role !== 'heading-2' && role !== 'heading-3') return
  book.headings.add(owner.block)
  book.outline.heading(plainWords(owner.block.runs), Number(role.slice(-1)), { page, y: baseline - size })
}

function drawFurniture({ writing, pen }: Book, piece: PlacedFurniture): void {
  writing.write(`/Artifact <<${ARTIFACTS[piece.kind]}>> BDC`)
  pen.beginLine(piece)
  for (const word of piece.words) pen.word(word)
  pen.rest()
  writing.write('EMC')
}

/** What furniture is, to whoever leaves it out (ISO 32000-1, 14.8.2.2). */
const ARTIFACTS: Readonly<Record<PlacedFurniture['kind'], string>> = {
  head: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  folio: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  'line-number': '/Type /Pagination',
}

function drawRule({ writing, painter }: Book, page: Page, rule: PlacedRule): void {
  const area = [rule.x, page.height - rule.y - rule.thickness, rule.width, rule.thickness].map(number).join(' ')
  writing.write(`/Artifact <</Type /Layout>> BDC\n${painter.fill(rule.colour)} ${area} re f\nEMC`)
}

function closeBook(book: Book, laidOut: LaidOut, { sides }: Finish): Steps<Uint8Array> {
  const { document } = book.writing
  endSheet(book)
  book.writing.structure.end(book.root)
  book.outline.end()
  document._root.data.PageLabels = sides === undefined ? pageLabels(laidOut.pages) : sideLabels(sides)
  if (sides !== undefined) (document._root.data.ViewerPreferences as Reference).data.Duplex = 'DuplexFlipShortEdge'
  nameNotes(book)
  return book.writing.close()
}

function nameNotes({ writing, noteIds }: Book): void {
  if (noteIds.size === 0) return
  const notes = [...noteIds.values()]
  const tree = writeNameTree([...noteIds.keys()], (index) => reference(notes[index] as number), writing.objects)
  writing.document.getStructTreeRoot().data.IDTree = new Said(reference(tree))
}
