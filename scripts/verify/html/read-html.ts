/**
 * A web page → what it says: the words of its body in order, without what is marked as furniture of the page. Notes
 * stand at the end of each text and are bound to their marks by their ids.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import { decode, leadsSomewhere, targetOf } from '../addresses.ts'
import type { FinishedFile } from '../finished-file.ts'
import { type Fault, type Reading, type ReadLink, type ReadNote, Unreadable } from '../reading.ts'
import { createStrand, lettersOf, type Strand, type StrandWriter } from '../strand.ts'
import { inspect } from './inertness.ts'
import { inspectScript } from './scripts.ts'
import { noSearchedWords } from './searched-words.ts'
import { readStyleSheet, type StyleSheet } from './style-sheet.ts'
import { type Attributes, type HtmlListener, readTags } from './tags.ts'
import { createTurnedElements } from './turned-elements.ts'

export function readHtml(file: FinishedFile): Reading {
  const page = new Page(file)
  readTags(decodeUtf8(file.bytes), page)
  return page.finish()
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('The page is not valid UTF-8.', 'verify-charset')
  }
}

/** Elements inside a line; all others begin and end words. */
const INLINE = new Set('a span strong em sup sub b i small cite q abbr bdi time wbr'.split(' '))
/** Browsers look for the declaration in so many bytes. */
const CHARSET_WITHIN = 1024

/** What an open element means for the words in it. */
type Open = {
  readonly name: string
  readonly meaning: 'plain' | 'furniture' | 'label' | 'note' | 'note-mark' | 'call' | 'link'
  readonly hidden: boolean
  readonly start: number
  readonly target: string
}
type OpenNote = { readonly id: string; readonly mark: StrandWriter; readonly words: StrandWriter }

class Page implements HtmlListener {
  private readonly file: FinishedFile
  private readonly main = createStrand()
  private readonly open_: Open[] = []
  private readonly labels: { start: number; end: number }[] = []
  private readonly links: { start: number; end: number; address: string }[] = []
  private readonly calls: { start: number; end: number; note: string }[] = []
  private readonly notes = new Map<string, { mark: string; strand: Strand }>()
  private readonly anchors = new Map<string, number>()
  private readonly inNotes = new Map<string, string>() // Id inside a note → the note.
  private readonly faults: Fault[] = []
  private readonly turned = createTurnedElements()
  private styles: StyleSheet = { hidden: new Set(), faults: [] }
  private note: OpenNote | null = null
  private script: { readonly attributes: Attributes; letters: string } | null = null
  private inBody = false
  private charset = false
  private hasWords = false // To be searched.

  constructor(file: FinishedFile) {
    this.file = file
  }

  private get strand(): StrandWriter {
    if (!this.note) return this.main
    return this.open_.some(({ meaning }) => meaning === 'note-mark') ? this.note.mark : this.note.words
  }

  open(name: string, attributes: Attributes): void {
    this.faults.push(...inspect(name, attributes, this.file.path))
    if (name === 'script') this.script = { attributes, letters: '' }
    if (name === 'script' && attributes.get('type') === 'application/json') this.hasWords = true
    if (attributes.has('charset')) this.charset = true
    if (name === 'body') this.inBody = true
    if (name === 'html') this.checkDirection(attributes.get('dir') ?? 'ltr')
    if (name === 'br') this.strand.gap()
    if (!INLINE.has(name)) this.strand.gap()
    const element = this.elementOf(name, attributes)
    this.checkWay(attributes.get('href'))
    this.keepId(attributes.get('id'), element)
    if (EMPTY.has(name)) return
    this.open_.push(element)
    this.turned.open(attributes)
  }

  private elementOf(name: string, attributes: Attributes): Open {
    const meaning = this.meaningOf(name, attributes)
    if (meaning === 'note') {
      this.note = { id: attributes.get('id') ?? '', mark: createStrand(), words: createStrand() }
    }
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((word) => `.${word}`)
    const hidden = attributes.has('hidden') || [name, ...classes].some((subject) => this.styles.hidden.has(subject))
    return { name, meaning, hidden, start: this.main.length, target: attributes.get('href') ?? '' }
  }

  private meaningOf(name: string, attributes: Attributes): Open['meaning'] {
    const role = attributes.get('role')
    const classes = (attributes.get('class') ?? '').split(/\s+/)
    if (attributes.get('data-engross') === 'furniture') return 'furniture'
    if (role === 'doc-footnote') return 'note'
    if (role === 'doc-noteref') return 'call'
    if (this.note && (classes.includes('label') || classes.includes('mark'))) return 'note-mark'
    if (classes.includes('label')) return 'label'
    return name === 'a' && attributes.has('href') ? 'link' : 'plain'
  }

  private keepId(id: string | undefined, element: Open): void {
    if (id === undefined) return
    if (this.anchors.has(id) || this.inNotes.has(id)) {
      this.faults.push({ code: 'verify-link', message: `The id “${id}” stands twice on the page.` })
    }
    if (this.note) this.inNotes.set(id, this.note.id)
    else this.anchors.set(id, element.start)
  }

  close(name: string): void {
    const element = this.open_.pop()
    this.faults.push(...[this.turned.close() ?? []].flat())
    if (name === 'script' && this.script) this.faults.push(...inspectScript(this.script, this.file))
    const end = this.main.length
    if (element?.meaning === 'label') this.labels.push({ start: element.start, end })
    if (element?.meaning === 'call') this.calls.push({ start: element.start, end, note: fragmentOf(element.target) })
    if (element?.meaning === 'link' && !this.note)
      this.links.push({ start: element.start, end, address: element.target })
    if (element?.meaning === 'note' && this.note) {
      const { id, mark, words } = this.note
      this.notes.set(id, { mark: mark.finish().letters, strand: words.finish() })
      this.note = null
    }
    if (!INLINE.has(name)) this.strand.gap()
  }

  text(text: string): void {
    const inside = this.open_.at(-1)?.name
    if (inside === 'style') this.addStyles(text)
    if (inside === 'script' && this.script) this.script.letters += text
    if (!this.inBody || inside === 'style' || inside === 'script') return
    if (this.open_.some(({ meaning }) => meaning === 'furniture')) this.checkFurniture(text)
    else this.words(text)
  }

  private checkDirection(said: string): void {
    const { language } = this.file.galley
    if ((said === 'rtl') === (directionOfLanguage(language) === 'right-to-left')) return
    const message = `The page runs “${said}”, unlike its language “${language}”.`
    this.faults.push({ code: 'verify-direction', message })
  }

  /** Furniture may lead through a site, but only to files that are made. */
  private checkWay(address: string | undefined): void {
    if (address === undefined || address.startsWith('#') || leadsSomewhere(address, this.file)) return
    this.faults.push({ code: 'verify-link', message: `The page leads to “${address}”, which this run does not make.` })
  }

  private words(text: string): void {
    if (text.trim() !== '' && this.open_.some(({ hidden }) => hidden)) {
      this.faults.push({ code: 'verify-hidden', message: `“${text.trim().slice(0, 80)}” is hidden.` })
    }
    this.turned.text(text)
    this.strand.add(text)
  }

  private addStyles(css: string): void {
    const sheet = readStyleSheet(css)
    this.styles = { hidden: new Set([...this.styles.hidden, ...sheet.hidden]), faults: [] }
    this.faults.push(...sheet.faults)
  }

  /** Inside the text, furniture has no letters but the years of a picture; before it stands the link that skips to it. */
  private checkFurniture(text: string): void {
    const letters = lettersOf(text)
    if (YEAR.test(letters) && this.open_.at(-1)?.name === 'text') return
    const inText = this.open_.some(({ name }) => name === 'main')
    if (letters === '' || letters === lettersOf(this.file.galley.title) || (!inText && letters.length < 40)) return
    this.faults.push({ code: 'verify-added', message: `“${text.trim().slice(0, 80)}” is marked as furniture.` })
  }

  finish(): Reading {
    const main = this.main.finish()
    const { file, anchors } = this
    if (file.searched && !this.hasWords) this.faults.push(noSearchedWords())
    if (!this.charset) this.faults.push({ code: 'verify-charset', message: 'The page declares no character set.' })
    const head = new TextDecoder().decode(file.bytes.subarray(0, CHARSET_WITHIN))
    if (this.charset && !head.includes('charset')) {
      this.faults.push({ code: 'verify-charset', message: 'The page declares its character set too late.' })
    }
    const notes = this.bindNotes(main)
    const calls = new Map(this.calls.map((call) => [call.note, call.end]))
    for (const [id, note] of this.inNotes) {
      const end = calls.get(note)
      if (end !== undefined) anchors.set(id, end)
    }
    return {
      main,
      labels: this.labels.map(({ start, end }) => ({ text: main.letters.slice(start, end), at: start })),
      notes,
      links: this.links.map((link) => this.resolve(link)),
      anchors,
      pages: [],
      faults: this.faults,
    }
  }

  /** Notes in the order of their marks. A mark without a note and a note without a mark are faults. */
  private bindNotes(main: Strand): readonly ReadNote[] {
    const unused = new Set(this.notes.keys())
    const say = (message: string) => this.faults.push({ code: 'verify-footnote', message })
    const bound = this.calls.map(({ start, end, note: id }): ReadNote => {
      const note = this.notes.get(id)
      const mark = main.letters.slice(start, end)
      unused.delete(id)
      if (!note) say(`The mark “${mark}” leads to “${id}”, where there is no note.`)
      if (note && note.mark !== mark) say(`The note ${id} bears the mark “${note.mark}”, in the text stands “${mark}”.`)
      return { mark, at: end, strand: note?.strand ?? { letters: '', gaps: [] } }
    })
    for (const id of unused) say(`The note ${id} has no mark in the text.`)
    return bound
  }

  private resolve({ start, end, address }: { start: number; end: number; address: string }): ReadLink {
    if (address.startsWith('#')) {
      const name = fragmentOf(address)
      return { start, end, to: { type: 'place', name, at: this.anchors.get(name) ?? null } }
    }
    const to = targetOf(address, this.file.path)
    return { start, end, to: to ?? { type: 'place', name: address, at: null } }
  }
}

/** '2024', beside a row of the chronology. */
const YEAR = /^\d{4}$/

const EMPTY = new Set(['meta', 'link', 'br', 'hr', 'img', 'col', 'wbr', 'input', 'base', 'source', 'embed'])

/** `#declaration-489.28.j` → the id; percent signs decoded. */
const fragmentOf = (address: string): string => decode(address.slice(1)) ?? address.slice(1)
