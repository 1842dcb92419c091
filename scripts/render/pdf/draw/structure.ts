/**
 * Writes the structure tree: elements in, finished objects of the file out. A volume of 500 texts has a hundred
 * thousand elements and as many marked sequences, so an element is little more than the words that it will be written
 * with, and nothing is kept of it once it has ended.
 *
 * An element ends after its children, and then nothing more can be added to it.
 */
import type { PdfDocument } from './internals.ts'
import { dictionary, literal, reference, Said } from './syntax.ts'

export type Element = {
  readonly id: number
  readonly type: string // 'P', 'LBody'
  entries: string // '/S /P\n/P 12 0 R'
  kids: string // '0 1 14 0 R': numbers of marked sequences, elements, annotations.
  page: number // The page that its first marked sequence stands on; 0 for none yet.
  readonly children: Element[] // Those that may still be open.
  isOpen: boolean
}

export type ElementOptions = { readonly lang?: string; readonly title?: string; readonly scope?: 'Column' | 'Row' }

/** Writes an object without a stream. */
export type WriteObject = (id: number, words: string) => void

/** A page and its marked sequences so far. */
export type MarkedPage = {
  readonly id: number // Of the page's object.
  owners: Said | null // Who owns the marked sequences.
  count: number // How many there are.
}

const newPage = (id: number): MarkedPage => ({ id, owners: null, count: 0 })

export class Structure {
  readonly #document: PdfDocument
  readonly #write: WriteObject
  #open = 0
  #page = newPage(0)

  constructor(document: PdfDocument, write: WriteObject) {
    this.#document = document
    this.#write = write
  }

  /** An element that does not stand anywhere yet. */
  element(type: string, { title, lang, scope }: ElementOptions = {}): Element {
    let entries = `/S /${type}`
    if (title) entries += `\n/T ${literal(title)}`
    if (lang) entries += `\n/Lang ${literal(lang)}`
    if (scope) entries += `\n/A ${dictionary({ O: '/Table', Scope: `/${scope}` })}`
    this.#open++
    return { id: nextId(this.#document), type, entries, kids: '', page: 0, children: [], isOpen: true }
  }

  add(parent: Element, child: Element): void {
    child.entries += `\n/P ${reference(parent.id)}`
    parent.children.push(child)
    addKid(parent, reference(child.id))
  }

  /** Puts the element at the root of the tree. */
  plant(element: Element): void {
    const root = this.#document.getStructTreeRoot()
    element.entries += `\n/P ${reference(root.id)}`
    root.data.K = [new Said(reference(element.id))]
  }

  /** Gives what turns back to the page, when it is not drawn at once. */
  openPage(): MarkedPage {
    this.#page = newPage(this.#document.page.dictionary.id)
    return this.#page
  }

  turnTo(page: MarkedPage): void {
    this.#page = page
  }

  /** A new marked sequence of the element, as the operator that opens it; 'EMC' closes it. */
  mark(element: Element): string {
    const current = this.#page
    const sequence = current.count++
    current.owners ??= this.#beginSequences()
    current.owners.add(`${sequence === 0 ? '' : ' '}${reference(element.id)}`)
    element.page ||= current.id
    const far = element.page !== current.id
    const page = reference(current.id)
    addKid(element, far ? dictionary({ Type: '/MCR', Pg: page, MCID: String(sequence) }) : String(sequence))
    return `/${element.type} ${dictionary({ MCID: String(sequence) })} BDC`
  }

  #beginSequences(): Said {
    const owners = new Said('')
    this.#document.getStructParentTree().add(this.#document.page.structParentTreeKey, [owners])
    return owners
  }

  /** An annotation of the current page that belongs to the element, with whatever its `entries` say. */
  annotate(element: Element, entries: string): void {
    const document = this.#document
    const id = nextId(document)
    document.page.annotations.push(new Said(reference(id)))
    const key = document.createStructParentTreeNextKey()
    document.getStructParentTree().add(key, new Said(reference(element.id)))
    addKid(element, dictionary({ Type: '/OBJR', Obj: reference(id), Pg: reference(this.#page.id) }))
    this.#write(id, `<<\n${entries}\n/StructParent ${key}\n>>`)
  }

  /** Ends the children, then the element. */
  end(element: Element): void {
    if (!element.isOpen) return
    for (const child of element.children) this.end(child)
    element.isOpen = false
    this.#open--
    const page = element.page === 0 ? '' : `\n/Pg ${reference(element.page)}`
    this.#write(element.id, `<<\n${element.entries}\n/K [${element.kids}]${page}\n>>`)
    element.children.length = 0
    element.kids = ''
    element.entries = ''
  }

  /** How many elements were never ended. */
  get open(): number {
    return this.#open
  }
}

function addKid(element: Element, kid: string): void {
  if (!element.isOpen) throw new Error(`Something was added to a structure element that has ended (${element.type}).`)
  element.kids += element.kids === '' ? kid : ` ${kid}`
}

/** The number of a new object, as pdfkit counts them. */
function nextId(document: PdfDocument): number {
  return document._offsets.push(null)
}
