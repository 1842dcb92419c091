/**
 * From the galley to what a finished file must say. Page references and the words around them are there only in
 * formats that have pages; leaders have no letters; labels, words and marks stand in the order of the galley.
 */
import { posix } from 'node:path'
import type {
  Destination,
  Flow,
  Item,
  LinkOfRun,
  NoteRun,
  Origin,
  PageRun,
  Row,
  Run,
  Sheet,
  Table,
  WordsRun,
} from '../template/galley.ts'
import type { FinishedFile } from './finished-file.ts'
import { CARRIES, ENDINGS } from './formats.ts'
import type { ReadLabel, ReadLink, ReadNote, ReadTarget } from './reading.ts'
import { countWords, createStrand, createWordCounter, lettersOf, type Strand } from './strand.ts'

export type Expected = {
  readonly main: Strand
  readonly loose: ReadonlySet<number> // Offsets where a gap may stand or not: beside labels, marks and leaders.
  readonly labels: readonly ExpectedLabel[]
  readonly notes: readonly ExpectedNote[]
  readonly links: readonly ExpectedLink[]
  readonly pages: readonly (Extent & { readonly of: string })[] // Page numbers, which may lead to their pages by themselves.
  readonly anchors: ReadonlyMap<string, Extent> // Where one may arrive when one follows a link to the anchor.
  readonly tables: readonly ExpectedTable[] // Those with a head, which stands again on every page that goes on with the table.
  readonly adopted: readonly Extent[] // Stretches of adopted words; the rest is ours.
  readonly words: number // Adopted words, those of notes included; the same in every format.
}

export type Extent = { readonly start: number; readonly end: number }
export type ExpectedLabel = ReadLabel & { readonly id: string }
export type ExpectedNote = ReadNote & { readonly id: string; readonly origin: Origin }
export type ExpectedTable = Extent & { readonly headEnd: number }
export type ExpectedLink = ReadLink & { readonly destination: Destination }

export function expect(file: FinishedFile): Expected {
  const walk = new Walk(file)
  for (const part of file.galley.parts) for (const sheet of part.sheets) walk.sheet(sheet)
  return walk.finish()
}

/** Walks the galley once; the state is the strand that grows and the link that is open. */
class Walk {
  private readonly file: FinishedFile
  private readonly carries: (typeof CARRIES)[keyof typeof CARRIES]
  private readonly strand = createStrand()
  private readonly loose = new Set<number>()
  private readonly labels: ExpectedLabel[] = []
  private readonly notes: ExpectedNote[] = []
  private readonly links: ExpectedLink[] = []
  private readonly pages: (Extent & { of: string })[] = []
  private readonly anchors = new Map<string, Extent>()
  private readonly tables: ExpectedTable[] = []
  private readonly adopted: Extent[] = []
  private readonly pure = createWordCounter() // The adopted words alone: a word is one word, with or without "(p. 12)" after it.
  private noteWords = 0
  private open: { readonly link: LinkOfRun; readonly start: number } | null = null

  constructor(file: FinishedFile) {
    this.file = file
    this.carries = CARRIES[file.format]
  }

  sheet(sheet: Sheet): void {
    const start = this.strand.length
    for (const entry of sheet.flow) this.flow(entry)
    this.keepAnchor(sheet.id, start)
  }

  finish(): Expected {
    const { loose, labels, notes, links, pages, anchors, tables, adopted } = this
    const words = this.pure.words + this.noteWords
    return { main: this.strand.finish(), loose, labels, notes, links, pages, anchors, tables, adopted, words }
  }

  private flow(entry: Flow): void {
    switch (entry.type) {
      case 'block':
        this.block(entry.runs, entry.id)
        this.citedBy(entry.citedBy)
        break
      case 'list':
        for (const item of entry.items) this.item(item)
        break
      case 'table':
        this.table(entry)
        break
    }
  }

  private item(item: Item): void {
    this.gap()
    const start = this.strand.length
    this.print(item.label, 'adopted')
    if (this.strand.length > start) {
      this.labels.push({ id: item.id, text: lettersOf(item.label), at: start })
      this.loose.add(this.strand.length)
      this.pure.gap()
    }
    const [first, ...rest] = item.flow
    if (first) this.flow(first)
    this.citedBy(item.citedBy)
    this.keepAnchor(item.id, start)
    for (const entry of rest) this.flow(entry)
  }

  private citedBy(runs: readonly Run[] | undefined): void {
    if (runs && this.carries.backReferences) this.block(runs, null)
  }

  private table(table: Table): void {
    const start = this.strand.length
    this.rows(table.head)
    const headEnd = this.strand.length
    this.rows(table.rows)
    if (headEnd > start) this.tables.push({ start, headEnd, end: this.strand.length })
    this.keepAnchor(table.id, start)
  }

  private rows(rows: readonly Row[]): void {
    for (const block of rows.flatMap((row) => row.cells).flatMap((cell) => cell.flow)) this.flow(block)
  }

  private block(runs: readonly Run[], id: string | null): void {
    this.gap()
    const start = this.strand.length
    for (const run of runs) this.run(run)
    this.closeLink()
    this.gap()
    this.keepAnchor(id, start)
  }

  private run(run: Run): void {
    switch (run.type) {
      case 'words':
        this.words(run)
        break
      case 'note':
        this.note(run)
        break
      case 'page':
        this.page(run)
        break
      case 'leader':
        this.loose.add(this.strand.length)
        break
      case 'break':
        this.gap()
        break
    }
  }

  private words(run: WordsRun): void {
    if (run.where === 'paged' && !this.carries.pages) return
    this.follow(run.link)
    this.print(run.text, run.origin)
  }

  private page({ of, link }: PageRun): void {
    if (!this.carries.pages) return
    this.follow(link)
    const start = this.strand.length
    this.print(this.file.pageLabels.get(of) ?? '', 'ours')
    this.pages.push({ start, end: this.strand.length, of })
  }

  private note(run: NoteRun): void {
    if (run.origin === 'ours' && !this.carries.apparatus) return
    this.closeLink()
    const start = this.strand.length
    this.print(run.mark, run.origin)
    const at = this.strand.length
    this.loose.add(start).add(at)
    // One arrives at the mark or right behind it, where the note is bound.
    this.anchors.set(run.id, { start, end: at + 1 })
    const strand = createStrand()
    for (const inner of run.runs) this.noteRun(inner, strand.add, strand.gap)
    const note = strand.finish()
    if (run.origin === 'adopted') this.noteWords += countWords(note)
    this.notes.push({ id: run.id, origin: run.origin, mark: lettersOf(run.mark), at, strand: note })
  }

  /** The words of a note; notes have no notes of their own. */
  private noteRun(run: Run, add: (text: string) => void, gap: () => void): void {
    const { pages } = this.carries
    if (run.type === 'words' && (pages || run.where === 'everywhere')) add(run.text)
    if (run.type === 'page' && pages) add(this.file.pageLabels.get(run.of) ?? '')
    if (run.type === 'break') gap()
  }

  private print(text: string, origin: Origin): void {
    if (origin === 'ours' && !this.carries.apparatus) return
    const start = this.strand.length
    this.strand.add(text)
    if (origin === 'adopted') this.pure.add(text)
    const end = this.strand.length
    if (origin === 'ours' || end === start) return
    const last = this.adopted.at(-1)
    if (last?.end === start) this.adopted[this.adopted.length - 1] = { start: last.start, end }
    else this.adopted.push({ start, end })
  }

  private gap(): void {
    this.strand.gap()
    this.pure.gap()
  }

  private follow(link: LinkOfRun | null): void {
    if ((this.open?.link ?? null) === link) return
    this.closeLink()
    if (link) this.open = { link, start: this.strand.length }
  }

  private closeLink(): void {
    const { open, strand } = this
    const to = open?.link.to
    if (open && to && this.carries.links && strand.length > open.start) {
      this.links.push({ start: open.start, end: strand.length, to: targetFor(to, this.file), destination: to })
    }
    this.open = null
  }

  private keepAnchor(id: string | null, start: number): void {
    if (id !== null) this.anchors.set(id, { start, end: this.strand.length })
  }
}

/** How a destination of the galley reads in the finished file. */
function targetFor(to: Destination, file: FinishedFile): ReadTarget {
  switch (to.type) {
    case 'anchor':
      return { type: 'place', name: to.anchor, at: null }
    case 'file': {
      const path = posix.join(posix.dirname(file.path), `${to.path}.${to.format ?? ENDINGS[file.format]}`)
      return { type: 'file', path, fragment: to.anchor }
    }
    case 'address':
      return { type: 'address', address: to.address }
  }
}
