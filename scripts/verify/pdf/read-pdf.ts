/**
 * A PDF → what it says. The words are read from the pages; their order, labels, notes and links from the structure
 * tree, which is what a screen reader follows. Without a structure the order of printing counts.
 */
import type { Expected } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import {
  type Fault,
  type PageStart,
  type Reading,
  type ReadLabel,
  type ReadLink,
  type ReadNote,
  Unreadable,
} from '../reading.ts'
import { createStrand, type StrandWriter } from '../strand.ts'
import { findActiveContent } from './active-content.ts'
import { leadsOf, type PagePoint, readDestinations } from './destinations.ts'
import { checkFurniture } from './furniture.ts'
import { createLandings } from './landings.ts'
import { type Objects, openObjects } from './objects.ts'
import { checkOutline } from './outline.ts'
import { type Paper, printedMarks, readPaper, type Sheet } from './paper.ts'
import { type Listener, walkStructure } from './structure.ts'
import { asArray, asDict, asRef, type PdfDict } from './values.ts'

export function readPdf(file: FinishedFile, expected: Expected): Reading {
  const objects = openObjects(file.bytes)
  const catalog = asDict(objects.entry(objects.trailer, 'Root'))
  if (!catalog) throw new Unreadable('The file has no catalog.')
  const faults = [...findActiveContent(objects, catalog, file.path)]
  const paper = readPaper(catalog, objects)
  const points = readDestinations(catalog, objects)
  const text = new TextReader(paper, objects, { points, path: file.path })
  if (!walkStructure(catalog, objects, text)) text.readAsPrinted()
  else text.checkOutside()
  const read = text.finish()
  return {
    ...read,
    faults: [
      ...faults,
      ...paper.faults,
      ...read.faults,
      ...checkFurniture(paper.sheets, text.starts, file, expected),
      ...checkOutline(catalog, objects, file, expected),
    ],
  }
}

type Named = { readonly points: ReadonlyMap<string, PagePoint | null>; readonly path: string }
type OpenLink = { readonly start: number; readonly annotations: PdfDict[] }

/** Gathers the text as the structure is walked. */
class TextReader implements Listener {
  readonly starts: (PageStart & { index: number })[] = []
  private readonly paper: Paper
  private readonly objects: Objects
  private readonly named: Named
  private readonly main = createStrand()
  private readonly landings = createLandings()
  private readonly labels: { start: number; end: number }[] = []
  private readonly notes: ReadNote[] = []
  private readonly links: { start: number; end: number; annotation: PdfDict }[] = []
  private readonly faults: Fault[] = []
  private readonly read = new Map<Sheet, Set<number>>()
  private readonly tied = new Set<number>() // Annotations that the structure names.
  private note: { mark: StrandWriter; words: StrandWriter; at: number } | null = null
  private inMark = false
  private label = 0
  private link: OpenLink | null = null
  private last = { page: 0, order: 0 }

  constructor(paper: Paper, objects: Objects, named: Named) {
    this.paper = paper
    this.objects = objects
    this.named = named
  }

  private get strand(): StrandWriter {
    return this.note ? (this.inMark ? this.note.mark : this.note.words) : this.main
  }

  edge(): void {
    this.strand.gap()
  }

  words(page: number, id: number): void {
    const sheet = this.paper.byNumber(page)
    const mark = sheet?.content.marks.pieces.get(id)
    if (!sheet || !mark) return
    const seen = this.read.get(sheet) ?? new Set()
    this.read.set(sheet, seen.add(id))
    if (mark.text.trim() !== '') {
      this.landings.add(page, mark.top, this.note?.at ?? this.main.length)
      if (!this.note) this.turnTo(sheet, mark.order, mark.text)
    }
    this.strand.add(mark.text)
  }

  /** The text goes from page to page and down each page; a step back means that eye and ear get different texts. */
  private turnTo(sheet: Sheet, order: number, text: string): void {
    if (this.starts.at(-1)?.index !== sheet.index) {
      this.starts.push({ from: this.main.length, label: sheet.page.label, index: sheet.index })
    }
    if (sheet.index < this.last.page || (sheet.index === this.last.page && order < this.last.order)) {
      const message = `“${text.trim().slice(0, 60)}” is printed before the words that it follows.`
      this.faults.push({ code: 'verify-text', message, page: sheet.page.label })
    }
    this.last = { page: sheet.index, order }
  }

  enter(role: 'label' | 'note' | 'note-mark' | 'link'): void {
    if (role === 'label') this.label = this.main.length
    if (role === 'note') this.note = { mark: createStrand(), words: createStrand(), at: this.main.length }
    if (role === 'note-mark') this.inMark = true
    if (role === 'link' && !this.note) this.link = { start: this.main.length, annotations: [] }
  }

  leave(role: 'label' | 'note' | 'note-mark' | 'link'): void {
    if (role === 'label' && !this.note) this.labels.push({ start: this.label, end: this.main.length })
    if (role === 'note-mark') this.inMark = false
    if (role === 'note' && this.note) {
      const { mark, words, at } = this.note
      this.notes.push({ mark: mark.finish().letters, at, strand: words.finish() })
      this.note = null
    }
    if (role === 'link' && this.link) {
      for (const annotation of this.link.annotations) {
        this.links.push({ start: this.link.start, end: this.main.length, annotation })
      }
      this.link = null
    }
  }

  annotation(dict: PdfDict, number: number | null): void {
    if (number !== null) this.tied.add(number)
    this.link?.annotations.push(dict)
  }

  fault(fault: Fault): void {
    this.faults.push(fault)
  }

  /** A file without structure: page by page, in the order of printing. */
  readAsPrinted(): void {
    for (const sheet of this.paper.sheets) {
      for (const mark of printedMarks(sheet)) {
        this.main.gap()
        this.turnTo(sheet, mark.order, mark.text)
        this.landings.add(sheet.page.number, mark.top, this.main.length)
        this.main.add(mark.text)
      }
      this.main.gap()
    }
  }

  /** Words and links that the structure does not reach are seen but never heard. */
  checkOutside(): void {
    for (const sheet of this.paper.sheets) {
      const page = sheet.page.label
      const { pieces, unmarked } = sheet.content.marks
      const outside = [...pieces].filter(([id]) => !this.read.get(sheet)?.has(id)).map(([, mark]) => mark)
      for (const { text } of [unmarked, ...outside]) {
        if (text.trim() === '') continue
        const message = `“${text.trim().slice(0, 80)}” is printed but stands outside the structure.`
        this.faults.push({ code: 'verify-added', message, page })
      }
      for (const annotation of asArray(this.objects.entry(sheet.page.dict, 'Annots')) ?? []) {
        if (this.tied.has(asRef(annotation) ?? -1)) continue
        this.faults.push({ code: 'verify-link', message: 'A link stands outside the structure.', page })
      }
    }
  }

  finish(): Reading {
    const main = this.main.finish()
    const labels: ReadLabel[] = this.labels
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => ({ text: main.letters.slice(start, end), at: start }))
    const links = this.links.flatMap((link) => this.resolve(link) ?? [])
    const anchors = new Map<string, number>()
    for (const [name, point] of this.named.points) {
      const at = point && this.landings.find(point)
      if (at != null) anchors.set(name, at)
    }
    const { notes, faults, starts } = this
    return { main, labels, notes, links, anchors, pages: starts, faults }
  }

  private resolve({ start, end, annotation }: { start: number; end: number; annotation: PdfDict }): ReadLink | null {
    const leads = leadsOf(annotation, this.objects, this.named)
    if (leads.type === 'target') return { start, end, to: leads.target }
    if (leads.type === 'refused') {
      this.faults.push({ code: 'verify-active', message: `A link does what no link may: ${leads.what}.` })
      return null
    }
    const at = leads.point && this.landings.find(leads.point)
    return { start, end, to: { type: 'place', name: leads.name, at } }
  }
}
