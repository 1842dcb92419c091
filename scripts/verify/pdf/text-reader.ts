/**
 * Gathers the text of a PDF while its structure is walked: letters, labels, notes, links, and where pages begin.
 */
import type { Fault, PageStart, Reading, ReadLabel, ReadLink, ReadNote } from '../reading.ts'
import { createStrand, type StrandWriter } from '../strand.ts'
import { leadsOf, type PagePoint } from './destinations.ts'
import { createLandings, type Landing } from './landings.ts'
import type { Objects } from './objects.ts'
import { type Paper, printedMarks, type Sheet } from './paper.ts'
import { createReadingOrder } from './reading-order.ts'
import type { Listener, Meaning } from './structure.ts'
import { asArray, asRef, type PdfDict } from './values.ts'

export type Named = { readonly points: ReadonlyMap<string, PagePoint | null>; readonly path: string }
type FoundLink = { readonly start: number; readonly end: number; readonly annotation: PdfDict }
type OpenLink = { readonly start: number; readonly annotations: PdfDict[] }

export class TextReader implements Listener {
  readonly starts: (PageStart & { index: number })[] = []
  private readonly paper: Paper
  private readonly objects: Objects
  private readonly named: Named
  private readonly main = createStrand()
  private readonly landings = createLandings()
  private readonly labels: { start: number; end: number }[] = []
  private readonly notes: ReadNote[] = []
  private readonly links: FoundLink[] = []
  private readonly faults: Fault[] = []
  private readonly read = new Map<Sheet, Set<number>>()
  private readonly tied = new Set<number>() // Annotations that the structure names.
  private note: { mark: StrandWriter; words: StrandWriter; at: number } | null = null
  private inMark = false
  private label = 0
  private link: OpenLink | null = null
  private readonly order = createReadingOrder()

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
    const sheet = this.paper.holding(page, id)
    const mark = sheet?.content.marks.pieces.get(id)
    if (!sheet || !mark) return
    this.remember(sheet, id)
    if (/\S/.test(mark.text)) {
      this.landings.add(sheet.index, mark.top, this.here())
      if (!this.note) this.turnTo(sheet, mark.order, mark.text)
    }
    this.strand.add(mark.text)
  }

  private remember(sheet: Sheet, id: number): void {
    const seen = this.read.get(sheet)
    if (seen) seen.add(id)
    else this.read.set(sheet, new Set([id]))
  }

  private here(): Landing {
    return this.note ? { type: 'note', index: this.notes.length } : { type: 'text', offset: this.main.length }
  }

  /** The text goes from page to page and down each page; a step back means that eye and ear get different texts. */
  private turnTo(sheet: Sheet, order: number, text: string): void {
    if (sheet.index > (this.starts.at(-1)?.index ?? -1)) {
      this.starts.push({ from: this.main.length, label: sheet.page.label, index: sheet.index })
    }
    if (this.order.take(sheet.index, order) === 'back') {
      const message = `“${text.trim().slice(0, 60)}” is printed before the words that it follows.`
      this.faults.push({ code: 'verify-text', message, page: sheet.page.label })
    }
  }

  enter(role: Meaning): void {
    if (role === 'row') this.order.beginRow()
    if (role === 'cell') this.order.beginCell()
    if (role === 'label') this.label = this.main.length
    if (role === 'note') this.note = { mark: createStrand(), words: createStrand(), at: this.main.length }
    if (role === 'note-mark') this.inMark = true
    if (role === 'link' && !this.note) this.link = { start: this.main.length, annotations: [] }
  }

  leave(role: Meaning): void {
    if (role === 'row') this.order.endRow()
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
        this.landings.add(sheet.index, mark.top, this.here())
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
    const notes = this.boundNotes()
    const links = this.links.flatMap((link) => this.resolve(link, notes) ?? [])
    const anchors = new Map<string, number>()
    for (const [name, point] of this.named.points) {
      const at = this.arrival(point, notes)
      if (at !== null) anchors.set(name, at)
    }
    const { faults, starts } = this
    return { main, labels, notes, links, anchors, pages: starts, faults }
  }

  /** A note belongs to the mark that leads to it; without such a link, to the place where it stands in the structure. */
  private boundNotes(): readonly ReadNote[] {
    const marks = new Map<number, number>()
    for (const { end, annotation } of this.links) {
      const leads = leadsOf(annotation, this.objects, this.named)
      const landing = leads.type === 'point' && leads.point ? this.landing(leads.point) : null
      if (landing?.type === 'note' && !marks.has(landing.index)) marks.set(landing.index, end)
    }
    return this.notes.map((note, index) => ({ ...note, at: marks.get(index) ?? note.at }))
  }

  private arrival(point: PagePoint | null, notes: readonly ReadNote[]): number | null {
    const landing = point && this.landing(point)
    if (!landing) return null
    return landing.type === 'text' ? landing.offset : (notes[landing.index]?.at ?? null)
  }

  private landing(point: PagePoint): Landing | null {
    const sheet = this.paper.at(point)
    return sheet && this.landings.find(sheet.index, point.y)
  }

  private resolve({ start, end, annotation }: FoundLink, notes: readonly ReadNote[]): ReadLink | null {
    const leads = leadsOf(annotation, this.objects, this.named)
    if (leads.type === 'target') return { start, end, to: leads.target }
    if (leads.type === 'refused') {
      this.faults.push({ code: 'verify-active', message: `A link does what no link may: ${leads.what}.` })
      return null
    }
    return { start, end, to: { type: 'place', name: leads.name, at: this.arrival(leads.point, notes) } }
  }
}
