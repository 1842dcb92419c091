/**
 * Joins what is drawn to the structure tree: opens and closes marked sequences around words, makes elements for links,
 * foreign words and notes where they come, and lays the clickable areas.
 *
 * One sequence is one stretch of words of one owner on one page with one link and one language; lines do not break it.
 * A leader is an artifact: it interrupts a sequence, and a link goes on behind it.
 */
import type { NoteRun } from '../../../template/galley.ts'
import type { Owner, PlacedLine, PlacedWord, WordDress } from '../pages.ts'
import { type Area, extend } from './area.ts'
import type { Writing } from './internals.ts'
import { annotation, type Clicked, clickedOf, isNote, isReference } from './links.ts'
import type { Pen } from './pen.ts'
import type { Element, ElementOptions } from './structure.ts'
import { addNote, languageTag, type SheetTree } from './tree.ts'

/** `owner` is null for an artifact. */
type Sequence = { readonly owner: Element | null; readonly clicked: Clicked | null; readonly language: string | null }
type Stretch = Sequence & { readonly owner: Element }

/** A link of the current page: links end with their page, and are made anew on the next. */
type OpenLink = {
  readonly owner: Element
  readonly clicked: Clicked
  readonly element: Element
  readonly areas: Area[]
}

export class Tagging {
  readonly #writing: Writing
  readonly #pen: Pen
  readonly #anchors: ReadonlySet<string> | null
  #tree: SheetTree | null = null
  #open: Sequence | null = null
  #last: { readonly owner: Owner; readonly dress: WordDress } | null = null // Words like the last need no thought.
  #pageHeight = 0
  #link: OpenLink | null = null
  /** The reference that stands last in each owner: it goes on on the next page. */
  readonly #references = new Map<Element, { readonly clicked: Clicked; readonly element: Element }>()

  constructor(writing: Writing, pen: Pen, anchors: ReadonlySet<string> | null) {
    this.#writing = writing
    this.#pen = pen
    this.#anchors = anchors
  }

  beginSheet(tree: SheetTree): void {
    this.#tree = tree
    this.#references.clear()
  }

  beginPage(height: number): void {
    this.#pageHeight = height
  }

  /** Opens the sequence that the word belongs to, unless it is open. */
  begin(owner: Owner, word: PlacedWord): void {
    if (this.#last?.owner === owner && this.#last.dress === word.dress && !word.leader) return
    const wanted = this.#sequenceOf(owner, word)
    if (this.#open === null || !isSame(this.#open, wanted)) this.#begin(wanted)
    this.#last = word.leader ? null : { owner, dress: word.dress }
  }

  #begin(wanted: Sequence): void {
    this.#close()
    this.#pen.rest()
    if (isStretch(wanted)) this.#openStretch(wanted)
    else this.#writing.write('/Artifact <</Type /Layout>> BDC')
    this.#open = wanted
  }

  /** Adds a drawn word to the area of its link. */
  drawn(word: PlacedWord, line: PlacedLine): void {
    if (this.#link === null || this.#open?.clicked !== this.#link.clicked) return
    extend(this.#link.areas, word, line)
  }

  /** Within a page; a page ends all that is open as well. */
  endSheet(): void {
    this.#close()
    this.#endLink()
  }

  endPage(): void {
    this.endSheet()
  }

  #sequenceOf(owner: Owner, word: PlacedWord): Sequence {
    const element = word.leader ? null : this.#elementOf(owner)
    const run = owner.type === 'block' || owner.type === 'note' ? word.dress.run : null
    if (element === null || run === null) return { owner: element, clicked: null, language: null }
    const language = run.type === 'words' ? run.language : null
    return { owner: element, clicked: clickedOf(run, this.#anchors), language }
  }

  /** Words without a place in the tree would be read by nobody, so they stop the drawing. */
  #elementOf(owner: Owner): Element {
    const found = this.#find(owner)
    if (found === undefined) throw new Error(`Words of a ${owner.type} stand on a page of another sheet.`)
    return found
  }

  #find(owner: Owner): Element | undefined {
    switch (owner.type) {
      case 'block':
        return this.#tree?.blocks.get(owner.block)
      case 'label':
        return this.#tree?.labels.get(owner.item)
      case 'note-mark':
        return this.#tree?.notes.get(owner.note)?.label
      case 'note':
        return this.#tree?.notes.get(owner.note)?.words
    }
  }

  #openStretch({ owner, clicked, language }: Stretch): void {
    if (this.#link !== null && (this.#link.clicked !== clicked || this.#link.owner !== owner)) this.#endLink()
    if (clicked === null) this.#references.delete(owner)
    else this.#link ??= this.#openLink(owner, clicked)
    const parent = this.#link?.element ?? owner
    const element = language === null ? parent : this.#add(parent, 'Span', { lang: languageTag(language) })
    const { structure, page, content } = this.#writing
    structure.mark(element, page.marked, content)
  }

  #openLink(owner: Element, clicked: Clicked): OpenLink {
    const parent = isReference(clicked) ? this.#referenceFor(owner, clicked) : owner
    return { owner, clicked, element: this.#add(parent, 'Link'), areas: [] }
  }

  #referenceFor(owner: Element, clicked: Clicked): Element {
    const last = this.#references.get(owner)
    if (last?.clicked === clicked) return last.element
    const element = this.#add(owner, 'Reference')
    this.#references.set(owner, { clicked, element })
    if (isNote(clicked)) this.#noteAt(owner, clicked)
    return element
  }

  /** A note stands behind its mark, unless the tree has a place for it already. */
  #noteAt(owner: Element, note: NoteRun): void {
    const notes = this.#tree?.notes
    if (notes?.has(note) === false) notes.set(note, addNote(this.#writing.structure, owner, note))
  }

  #close(): void {
    this.#last = null
    if (this.#open === null) return
    this.#pen.rest()
    this.#writing.write('EMC')
    this.#open = null
  }

  #endLink(): void {
    if (this.#link === null) return
    const { areas, clicked, element } = this.#link
    const { structure, page } = this.#writing
    for (const area of areas) {
      page.annotations.push(structure.annotate(element, page.marked, annotation(clicked, area, this.#pageHeight)))
    }
    structure.end(element)
    this.#link = null
  }

  #add(parent: Element, type: string, options: ElementOptions = {}): Element {
    const { structure } = this.#writing
    const element = structure.element(type, options)
    structure.add(parent, element)
    return element
  }
}

const isSame = (one: Sequence, other: Sequence): boolean =>
  one.owner === other.owner && one.clicked === other.clicked && one.language === other.language

const isStretch = (sequence: Sequence): sequence is Stretch => sequence.owner !== null
