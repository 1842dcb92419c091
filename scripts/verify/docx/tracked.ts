/**
 * A Word file with tracked changes → its paragraphs, and of each run whether it stands in the older text, in the newer
 * one, or in both. Reads what Word, LibreOffice and others write: changes inside changes, text boxes, bookmarks between
 * paragraphs.
 */
import { createFields } from './fields.ts'
import { CHANGES, type Change, narrowed, type Standing, standingOf } from './standing.ts'
import { isOn } from './styles.ts'
import type { TrackedParagraph, TrackedRun } from './tracked-paragraph.ts'
import { readXml, type XmlListener } from './xml.ts'

export function readTracked(xml: string, part: string): readonly TrackedParagraph[] {
  const reader = new TrackedReader()
  readXml(xml, part, reader)
  return reader.paragraphs
}

type Attribute = (name: string) => string | null
type Open = {
  style: string
  list: { list: string | null; level: number } | null
  readonly bookmarks: string[]
  readonly runs: TrackedRun[]
  mark: Standing
  markAuthor: string | null
  endsSection: boolean
}

/** How things looked before, a second copy of what a drawing says, and deleted commands: no words of the text. */
const SKIPPED = new Set(['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'mc:Fallback', 'w:tblGrid'])
const WORDS = new Set(['w:t', 'w:delText'])
const COMMANDS = new Set(['w:instrText', 'w:delInstrText'])

class TrackedReader implements XmlListener {
  readonly paragraphs: TrackedParagraph[] = []
  private readonly path: string[] = []
  private readonly openParagraphs: Open[] = [] // A text box has paragraphs inside a paragraph.
  private readonly changes: Change[] = []
  private readonly comments: string[] = []
  private readonly fields = createFields()
  private readonly commands: string[] = []
  private readonly rows: { number: number; column: number; standing: Standing }[] = []
  private pending: string[] = [] // Bookmarks between paragraphs belong to the next.
  private style: string | null = null
  private direct: TrackedRun['direct'] = []
  private customNote: string | null = null // The mark of this note follows in the same run.
  private note: string | null = null
  private skipped = 0
  private rowCount = 0

  open(name: string, attribute: Attribute): void {
    if (this.skipped > 0 || SKIPPED.has(name)) {
      this.skipped++
      return
    }
    const parent = this.path.at(-1) ?? ''
    this.path.push(name)
    if (this.path.includes('w:pPr')) this.paragraphProperty(name, attribute)
    else if (this.path.includes('w:trPr')) this.rowProperty(name)
    else if (parent === 'w:rPr') this.runProperty(name, attribute)
    else if (CHANGES[name]) this.changes.push({ element: name, author: attribute('w:author') })
    else this.content(name, attribute)
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const inProperties = this.path.includes('w:pPr') || this.path.includes('w:trPr')
    this.path.pop()
    if (inProperties) return
    if (CHANGES[name]) this.changes.pop()
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:r') this.customNote = null
    else if (name === 'w:tr') this.rows.pop()
    else if (name === 'w:footnote') this.note = null
    else if (name === 'w:fldSimple') this.field('end')
  }

  text(text: string): void {
    if (this.skipped > 0) return
    const element = this.path.at(-1) ?? ''
    if (COMMANDS.has(element)) {
      this.fields.takeInstruction(text)
      this.commands[this.commands.length - 1] += text
    } else if (WORDS.has(element)) {
      if (this.customNote !== null) this.markOf(this.customNote, text)
      else this.add('words', text)
    }
  }

  private content(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:p':
        this.beginParagraph()
        break
      case 'w:r':
        this.style = null
        this.direct = []
        break
      case 'w:tab':
        this.add('tab', '\t')
        break
      case 'w:br':
      case 'w:cr':
        this.add('break', '\n')
        break
      case 'w:noBreakHyphen':
        this.add('words', '\u2011')
        break
      case 'w:softHyphen':
        this.add('words', '\u00ad')
        break
      case 'w:sym':
        this.add('words', String.fromCodePoint(Number.parseInt(attribute('w:char') ?? '', 16) || 0xfffd))
        break
      default:
        this.structure(name, attribute)
    }
  }

  private structure(name: string, attribute: Attribute): void {
    const id = attribute('w:id') ?? ''
    switch (name) {
      case 'w:bookmarkStart':
        ;(this.openParagraphs.at(-1)?.bookmarks ?? this.pending).push(attribute('w:name') ?? '')
        break
      case 'w:commentRangeStart':
        this.comments.push(id)
        break
      case 'w:commentRangeEnd':
        this.comments.splice(0, this.comments.length, ...this.comments.filter((other) => other !== id))
        break
      case 'w:footnote':
        this.note = id
        break
      case 'w:footnoteReference':
        this.add('note', '', id)
        if (isOn(attribute('w:customMarkFollows') ?? '0')) this.customNote = id
        break
      case 'w:fldChar':
        this.field(attribute('w:fldCharType') ?? '')
        break
      case 'w:fldSimple':
        this.field('begin')
        this.fields.takeInstruction(attribute('w:instr') ?? '')
        this.commands[this.commands.length - 1] += attribute('w:instr') ?? ''
        this.field('separate')
        break
      case 'w:tr':
        this.rows.push({ number: this.rowCount++, column: -1, standing: 'both' })
        break
      case 'w:tc': {
        const row = this.rows.at(-1)
        if (row) row.column++
        break
      }
    }
  }

  private field(kind: string): void {
    if (kind === 'begin') this.commands.push('')
    this.fields.mark(kind, 0)
    if (kind === 'end') this.commands.pop()
  }

  private beginParagraph(): void {
    const none = { style: '', list: null, mark: 'both', markAuthor: null, endsSection: false } as const
    this.openParagraphs.push({ ...none, bookmarks: this.pending, runs: [] })
    this.pending = []
  }

  private endParagraph(): void {
    const paragraph = this.openParagraphs.pop()
    const row = this.rows.at(-1)
    if (paragraph) this.paragraphs.push({ ...paragraph, row: row ? { ...row } : null, note: this.note })
  }

  private add(kind: TrackedRun['kind'], text: string, note: string | null = null): void {
    if (this.fields.where === 'instruction') return
    const { standing, author } = this.standing()
    const field = this.fields.where === 'result' ? (/\S+/.exec(this.commands.at(-1) ?? '')?.[0] ?? null) : null
    const run = {
      kind,
      text,
      note,
      style: this.style,
      direct: this.direct,
      field,
      standing,
      author,
      comments: [...this.comments],
    }
    this.openParagraphs.at(-1)?.runs.push(run)
  }

  /** The letters that follow the reference in its run are the mark of the note. */
  private markOf(note: string, text: string): void {
    const runs = this.openParagraphs.at(-1)?.runs
    const index = runs?.findLastIndex((run) => run.note === note) ?? -1
    const run = runs?.[index]
    if (runs && run) runs[index] = { ...run, text: run.text + text }
  }

  private standing(): { readonly standing: Standing; readonly author: string | null } {
    return { standing: standingOf(this.changes), author: this.changes.at(-1)?.author ?? null }
  }

  private paragraphProperty(name: string, attribute: Attribute): void {
    const paragraph = this.openParagraphs.at(-1)
    if (!paragraph) return
    if (name === 'w:pStyle') paragraph.style = attribute('w:val') ?? ''
    if (name === 'w:sectPr') paragraph.endsSection = true
    if (name === 'w:numId') paragraph.list = { list: attribute('w:val'), level: paragraph.list?.level ?? 0 }
    if (name === 'w:ilvl')
      paragraph.list = { list: paragraph.list?.list ?? null, level: Number(attribute('w:val') ?? 0) }
    if (CHANGES[name] && this.path.includes('w:rPr')) {
      paragraph.mark = narrowed(paragraph.mark, name)
      paragraph.markAuthor = attribute('w:author')
    }
  }

  private rowProperty(name: string): void {
    const row = this.rows.at(-1)
    if (row && CHANGES[name]) row.standing = narrowed(row.standing, name)
  }

  private runProperty(name: string, attribute: Attribute): void {
    const value = attribute('w:val')
    if (name === 'w:rStyle') this.style = value
    if (name === 'w:b' && isOn(value)) this.direct = [...this.direct, 'strong']
    if (name === 'w:i' && isOn(value)) this.direct = [...this.direct, 'emphasis']
  }
}
