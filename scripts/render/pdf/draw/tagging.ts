/**
 * Joins what is drawn to the structure tree: opens and closes marked sequences around words, makes elements for links,
 * foreign words and notes where they come, and lays the clickable areas.
 *
 * One sequence is one stretch of words of one owner on one page with one link and one language; lines do not break it.
 * Everything that is not words of the text (leaders, repeated table heads) is an artifact, and an artifact never stands
 * inside a sequence.
 */
import type { Owner, PlacedWord } from '../pages.ts'
import type { Element, Writing } from './internals.ts'
import { annotation, type Clicked, clickedOf, isNote, isReference } from './links.ts'
import type { Pen } from './pen.ts'
import { addNote, languageTag, type NoteElements, type SheetTree } from './tree.ts'

export type Tagging = {
  beginSheet(tree: SheetTree): void
  /** Opens the sequence that the word belongs to, unless it is open. */
  begin(owner: Owner, word: PlacedWord): void
  /** Adds a drawn word to the area of its link. */
  drawn(word: PlacedWord, baseline: number): void
  /** Closes what is open. Links end with their page, because pdfkit ties them to the page on which they end. */
  endPage(): void
}

type Sequence = { readonly owner: Element | null; readonly clicked: Clicked | null; readonly language: string | null }
type OpenLink = {
  readonly owner: Element
  readonly clicked: Clicked
  readonly element: Element
  readonly areas: Area[]
}
type Area = { left: number; right: number; top: number; bottom: number; readonly baseline: number }

/** Height of a clickable area above and below the baseline, in ems: together less than any leading. */
const ABOVE = 0.8
const BELOW = 0.28

export function createTagging(writing: Writing, pen: Pen, anchors: ReadonlySet<string>): Tagging {
  const { document } = writing
  let tree: SheetTree
  let open: Sequence | null = null
  let link: OpenLink | null = null
  let page = 0
  const headsDrawn = new Map<object, number>()
  const references = new Map<Element, { clicked: Clicked; element: Element }>() // The last reference of each owner.

  const add = (parent: Element, type: string, options = {}): Element => {
    const element = document.struct(type, options)
    parent.add(element)
    return element
  }
  const close = (): void => {
    if (open === null) return
    pen.rest()
    if (open.owner === null) writing.write('EMC')
    else document.endMarkedContent()
    open = null
  }
  const endLink = (): void => {
    if (link === null) return
    for (const { left, right, top, bottom } of link.areas) {
      const options = { ...annotation(link.clicked), structParent: link.element }
      document.annotate(left, top, right - left, bottom - top, options)
    }
    link.element.end()
    link = null
  }
  const notes = (owner: Owner & { type: 'note' | 'note-mark' }): NoteElements => {
    const known = tree.notes.get(owner.note)
    if (known) return known
    const made = addNote(document, tree.section, owner.note)
    tree.notes.set(owner.note, made)
    return made
  }
  const elementOf = (owner: Owner): Element | null => {
    switch (owner.type) {
      case 'block': {
        if (tree.heads.has(owner.block)) {
          const first = headsDrawn.get(owner.block) ?? page
          headsDrawn.set(owner.block, first)
          if (first !== page) return null
        }
        return tree.blocks.get(owner.block) ?? null
      }
      case 'label':
        return tree.labels.get(owner.item) ?? null
      case 'note-mark':
        return notes(owner).label
      case 'note':
        return notes(owner).words
    }
  }
  /** A reference that goes on on the next page stays one reference with a link on each page. */
  const referenceFor = (owner: Element, clicked: Clicked): Element => {
    const last = references.get(owner)
    if (last?.clicked === clicked) return last.element
    const element = add(owner, 'Reference')
    references.set(owner, { clicked, element })
    if (isNote(clicked) && !tree.notes.has(clicked)) tree.notes.set(clicked, addNote(document, owner, clicked))
    return element
  }
  const openLink = (owner: Element, clicked: Clicked): OpenLink => {
    const parent = isReference(clicked) ? referenceFor(owner, clicked) : owner
    return { owner, clicked, element: add(parent, 'Link'), areas: [] }
  }
  const openSequence = (owner: Element, clicked: Clicked | null, language: string | null): void => {
    if (link !== null && (link.clicked !== clicked || link.owner !== owner)) endLink()
    if (clicked === null) references.delete(owner)
    else link ??= openLink(owner, clicked)
    const parent = link?.element ?? owner
    const element = language === null ? parent : add(parent, 'Span', { lang: languageTag(language) })
    element.add(document.markStructureContent(String(element.dictionary.data.S)))
  }

  return {
    beginSheet(next) {
      tree = next
      references.clear()
    },
    begin(owner, word) {
      const element = word.leader ? null : elementOf(owner)
      const run = owner.type === 'block' || owner.type === 'note' ? word.run : null
      const clicked = element === null ? null : clickedOf(run, anchors)
      const language = element !== null && run?.type === 'words' ? run.language : null
      if (open && open.owner === element && open.clicked === clicked && open.language === language) return
      close()
      pen.rest()
      if (element === null) writing.write('/Artifact <</Type /Layout>> BDC')
      else openSequence(element, clicked, language)
      open = { owner: element, clicked, language }
    },
    drawn(word, baseline) {
      if (link === null || open === null || open.clicked !== link.clicked) return
      extend(link.areas, word, baseline)
    },
    endPage() {
      close()
      endLink()
      page++
    },
  }
}

/** One area per line: a link over two lines is two areas. */
function extend(areas: Area[], word: PlacedWord, baseline: number): void {
  const right = word.x + (word.shaped.width * word.size) / 1000
  const top = baseline - word.rise - ABOVE * word.size
  const bottom = baseline - word.rise + BELOW * word.size
  const last = areas.at(-1)
  if (last?.baseline !== baseline) {
    areas.push({ left: word.x, right, top, bottom, baseline })
    return
  }
  last.left = Math.min(last.left, word.x)
  last.right = Math.max(last.right, right)
  last.top = Math.min(last.top, top)
  last.bottom = Math.max(last.bottom, bottom)
}
