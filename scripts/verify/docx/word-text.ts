/**
 * The words of one part of a Word file: what a reader of the document sees, with the results of fields and without
 * their commands. What stands among the words (links, bookmarks, labels, marks of notes) is told to a listener.
 */
import type { Fault } from '../reading.ts'
import { createStrand, type StrandWriter } from '../strand.ts'
import { createFields } from './fields.ts'
import { FORBIDDEN_ELEMENTS } from './forbidden-elements.ts'
import { listOf, type ParagraphLook, type RunLook, readParagraphProperty, readRunProperty } from './looks.ts'
import { isOn, type Styles } from './styles.ts'
import type { XmlListener } from './xml.ts'

/** What a part tells besides its words. Parts that cannot have a thing leave its line out. */
export type WordListener = {
  bookmark?(name: string): void
  link?(link: { readonly relationship: string | null; readonly anchor: string | null; readonly start: number }): void
  list?(list: string, level: number): void // A paragraph has an automatic label.
  label?(start: number): void // What was written since `start` is the label of its paragraph.
  noteMark?(id: string, form: 'counted' | 'custom'): void
  noteBody?(id: string, strand: StrandWriter | null, form: 'counted' | 'custom'): void
  section?(): void
  entry?(words: string): void // Comes into updated contents.
  drawn?(words: string): void // Words that are drawn as a shape.
}

/** Words that stand in a paragraph before its first tab are a label only if they are few: `(xxxviii)`. */
const LONGEST_LABEL = 24

type Paragraph = ParagraphLook & {
  readonly start: number
  ready: boolean // Its properties were read.
  tabbed: boolean
}
type Run = RunLook & { mark: 'none' | 'custom'; id: string; words: string }

export class WordText implements XmlListener {
  readonly faults: Fault[] = []
  readonly fixed: StrandWriter = createStrand() // Words that no field makes.
  strand: StrandWriter = createStrand()
  private readonly styles: Styles
  private readonly listener: WordListener
  private readonly fields = createFields()
  private readonly links: { relationship: string | null; anchor: string | null; start: number }[] = []
  private readonly inside: string[] = [] // Properties that are open: w:pPr, w:rPr.
  private paragraph: Paragraph | null = null
  private run: Run | null = null
  private sectionEnds = false
  private reads = false // Inside an element whose letters are words or a command.
  private note: { id: string; form: 'counted' | 'custom' } | null = null

  constructor(styles: Styles, listener: WordListener) {
    this.styles = styles
    this.listener = listener
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (PROPERTIES.has(name)) this.inside.push(name)
    if (this.inside.length > 0) this.property(name, attribute)
    else if (name === 'w:p') this.beginParagraph()
    else if (name === 'w:r') this.run = { hidden: false, mark: 'none', id: '', words: '' }
    else this.content(name, attribute)
  }

  close(name: string): void {
    if (PROPERTIES.has(name)) {
      this.inside.pop()
      if (name === 'w:sectPr') this.endSection()
    } else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:r') this.endRun()
    else if (name === 'w:hyperlink') this.endLink()
    else if (name === 'w:footnote') this.endNote()
    else if (name === 'w:fldSimple') this.fieldMark('end')
    else if (READ.has(name)) this.reads = false
  }

  text(text: string): void {
    if (!this.reads) return
    if (!this.fields.takeInstruction(text)) this.write(text)
  }

  /** Letters of the page: they belong to the run, the paragraph and every open field's result. */
  private write(text: string): void {
    if (this.fields.where === 'instruction') return
    this.settle()
    if (this.run) this.run.words += text
    this.strand.add(text)
    if (this.fields.where === 'outside') this.fixed.add(text)
  }

  private content(name: string, attribute: (name: string) => string | null): void {
    if (READ.has(name)) this.reads = true
    switch (name) {
      case 'w:tab':
        this.tab()
        break
      case 'w:br':
      case 'w:cr':
        this.strand.gap()
        break
      case 'w:noBreakHyphen':
        this.write('\u2011')
        break
      case 'w:sym':
        this.write(String.fromCodePoint(Number.parseInt(attribute('w:char') ?? '', 16) || 0xfffd))
        break
      case 'w:bookmarkStart':
        this.listener.bookmark?.(attribute('w:name') ?? '')
        break
      default:
        this.reference(name, attribute)
    }
  }

  /** Elements that refer: fields, links, notes. */
  private reference(name: string, attribute: (name: string) => string | null): void {
    switch (name) {
      case 'w:fldChar':
        this.fieldMark(attribute('w:fldCharType') ?? '')
        break
      case 'w:fldSimple':
        this.fieldMark('begin')
        this.fields.takeInstruction(attribute('w:instr') ?? '')
        this.fieldMark('separate')
        break
      case 'w:hyperlink':
        this.beginLink(attribute('r:id'), attribute('w:anchor'))
        break
      case 'w:footnoteReference':
        this.noteMark(attribute('w:id') ?? '', isOn(attribute('w:customMarkFollows') ?? '0') ? 'custom' : 'counted')
        break
      case 'w:footnote':
        this.beginNote(attribute('w:id') ?? '', attribute('w:type'))
        break
      case 'w:footnoteRef':
        if (this.note) this.note.form = 'counted'
        break
      default:
        if (name === 'v:textpath' && this.listener.drawn) this.listener.drawn(attribute('string') ?? '')
        else if (Object.hasOwn(FORBIDDEN_ELEMENTS, name)) this.say(FORBIDDEN_ELEMENTS[name] ?? '')
    }
  }

  private property(name: string, attribute: (name: string) => string | null): void {
    const { paragraph, run, styles } = this
    if (this.inside.includes('w:rPr')) {
      if (run) readRunProperty(run, name, attribute, styles)
    } else if (paragraph) readParagraphProperty(paragraph, name, attribute)
  }

  private beginParagraph(): void {
    this.strand.gap()
    const look: ParagraphLook = { style: '', hangs: null, list: null, level: 0 }
    this.paragraph = { ...look, start: this.strand.length, ready: false, tabbed: false }
  }

  private endParagraph(): void {
    this.settle()
    this.strand.gap()
    this.paragraph = null
    if (this.sectionEnds) this.listener.section?.()
    this.sectionEnds = false
  }

  /** The last paragraph of a section says what the section is like, before its own words. */
  private endSection(): void {
    if (this.paragraph) this.sectionEnds = true
    else this.listener.section?.()
  }

  /** Before the first words of a paragraph: its automatic label, if it has one. */
  private settle(): void {
    const { paragraph } = this
    if (!paragraph || paragraph.ready) return
    paragraph.ready = true
    const list = listOf(paragraph, this.styles)
    if (list) this.listener.list?.(list.list, list.level)
  }

  /** The first tab of a hanging paragraph ends its label; in contents, tabs stand before page numbers. */
  private tab(): void {
    const { paragraph, strand } = this
    if (paragraph && !paragraph.tabbed && this.fields.where === 'outside') {
      const hangs = paragraph.hangs ?? this.styles.hangs(paragraph.style)
      const length = strand.length - paragraph.start
      if (hangs && length > 0 && length <= LONGEST_LABEL) this.listener.label?.(paragraph.start)
    }
    if (paragraph && strand.length > paragraph.start) paragraph.tabbed = true
    strand.gap()
  }

  private endRun(): void {
    const { run } = this
    if (run?.hidden || (run && this.styles.hides(this.paragraph?.style ?? ''))) {
      const words = run.words.trim()
      if (words) this.faults.push({ code: 'verify-hidden', message: `“${words.slice(0, 80)}” is hidden.` })
    }
    if (run?.mark === 'custom') this.listener.noteMark?.(run.id, 'custom')
    this.run = null
  }

  private noteMark(id: string, form: 'counted' | 'custom'): void {
    this.settle()
    if (this.run) this.run.words += '[mark of a note]'
    if (form === 'counted') this.listener.noteMark?.(id, form)
    // A mark of its own follows in the same run.
    else if (this.run) Object.assign(this.run, { mark: 'custom', id })
  }

  private beginNote(id: string, type: string | null): void {
    this.note = type === null || type === 'normal' ? { id, form: 'custom' } : null
    this.strand = createStrand()
  }

  private endNote(): void {
    if (this.note) this.listener.noteBody?.(this.note.id, this.strand, this.note.form)
    this.note = null
  }

  private beginLink(relationship: string | null, anchor: string | null): void {
    this.settle()
    this.links.push({ relationship, anchor, start: this.strand.length })
  }

  private endLink(): void {
    const link = this.links.pop()
    if (link) this.listener.link?.(link)
  }

  private fieldMark(kind: string): void {
    if (kind === 'begin') this.settle()
    const ended = this.fields.mark(kind, this.strand.length)
    if (!ended) return
    if (ended.fault) this.faults.push(ended.fault)
    if (ended.entry !== null) this.listener.entry?.(ended.entry)
    if (ended.bookmark === null) return
    this.listener.link?.({ relationship: null, anchor: ended.bookmark, start: ended.start })
  }

  private say(message: string): void {
    this.faults.push({ code: 'verify-active', message })
  }
}

/** Elements that describe and hold no words. */
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:sectPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblGrid', 'w:sdtPr'])
/** Elements whose letters count: words, also those of formulas and drawings, and commands of fields. */
const READ = new Set(['w:t', 'w:instrText', 'm:t', 'a:t'])
