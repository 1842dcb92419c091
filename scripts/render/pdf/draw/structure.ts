/**
 * Writes the structure tree: elements in, finished objects of the file out. A volume of 500 texts has a hundred
 * thousand elements and as many marked sequences, so an element is little more than the words that it will be written
 * with, and nothing is kept of it once it has ended.
 *
 * An element ends after its children, and then nothing more can be added to it.
 */
import type { GrowingBytes } from './growing-bytes.ts'
import type { Reference } from './internals.ts'
import type { Objects } from './packing.ts'
import { writeSearchTree } from './search-tree.ts'
import { dictionary, literal, reference, Said } from './syntax.ts'

export type Element = {
  readonly id: number
  readonly type: string // 'P', 'LBody'
  parent: number // 0 for none yet.
  entries: string // Of its dictionary, beside the usual ones: '\n/Lang (fr)'.
  kids: string // '0 1 14 0 R': numbers of marked sequences, elements, annotations.
  page: number // The page that its first marked sequence stands on; 0 for none yet.
  children: Element[] | null // Those that may still be open; null for none yet.
  isOpen: boolean
}

export type ElementOptions = { readonly lang?: string; readonly title?: string; readonly scope?: 'Column' | 'Row' }

/** A page and its marked sequences so far. */
export type MarkedPage = {
  readonly id: number // Of the page's object.
  readonly owners: number[] // The elements that own its marked sequences.
  key: number | null // Its place in the tree of parents, once it has a marked sequence.
}

export class Structure {
  readonly #objects: Objects
  readonly #root: Reference
  readonly #parents: (readonly number[] | number)[] = [] // By key: the owners of a page, the owner of an annotation.
  #open = 0

  /** `root`: of the tree. */
  constructor(objects: Objects, root: Reference) {
    this.#objects = objects
    this.#root = root
  }

  /** An element that does not stand anywhere yet. */
  element(type: string, { title, lang, scope }: ElementOptions = {}): Element {
    let entries = ''
    if (title) entries += `\n/T ${literal(title)}`
    if (lang) entries += `\n/Lang ${literal(lang)}`
    if (scope) entries += `\n/A ${dictionary({ O: '/Table', Scope: `/${scope}` })}`
    this.#open++
    return { id: this.#objects.next(), type, parent: 0, entries, kids: '', page: 0, children: null, isOpen: true }
  }

  add(parent: Element, child: Element): void {
    child.parent = parent.id
    addKid(parent, reference(child.id))
    if (parent.children === null) parent.children = [child]
    else parent.children.push(child)
  }

  /** Puts the element at the root of the tree. */
  plant(element: Element): void {
    element.parent = this.#root.id
    this.#root.data.K = [new Said(reference(element.id))]
  }

  /** Opens a new marked sequence of the element in the content of its page; 'EMC' closes it. */
  mark(element: Element, page: MarkedPage, content: GrowingBytes): void {
    const sequence = page.owners.push(element.id) - 1
    page.key ??= this.#parents.push(page.owners) - 1
    element.page ||= page.id
    addKid(element, element.page === page.id ? String(sequence) : farSequence(sequence, page.id))
    content.byte(SLASH)
    content.letters(element.type)
    content.letters(' <<\n/MCID ')
    content.whole(sequence)
    content.letters('\n>> BDC\n')
  }

  /** An annotation of a page that belongs to the element, with whatever its `entries` say; gives its object. */
  annotate(element: Element, page: MarkedPage, entries: string): number {
    const id = this.#objects.next()
    const key = this.#parents.push(element.id) - 1
    addKid(element, dictionary({ Type: '/OBJR', Obj: reference(id), Pg: reference(page.id) }))
    this.#objects.pack(id).line(`<<\n${entries}\n/StructParent ${key}\n>>`)
    return id
  }

  /** Ends the children, then the element. */
  end(element: Element): void {
    if (!element.isOpen) return
    for (const child of element.children ?? []) this.end(child)
    element.isOpen = false
    this.#open--
    writeElement(this.#objects.pack(element.id), element)
    element.children = null
    element.kids = ''
    element.entries = ''
  }

  /** How many elements were never ended. */
  get open(): number {
    return this.#open
  }

  /** Writes the tree that tells whose a marked sequence or an annotation is. */
  writeParents(): void {
    const parents = this.#parents
    const value = (key: number): string => {
      const owners = parents[key] ?? []
      return typeof owners === 'number' ? reference(owners) : `[${owners.map(reference).join(' ')}]`
    }
    const tree = { kind: 'Nums', count: parents.length, key: String, value } as const
    this.#root.data.ParentTree = new Said(reference(writeSearchTree(tree, this.#objects)))
    this.#root.data.ParentTreeNextKey = parents.length
  }
}

const SLASH = 0x2f

function addKid(element: Element, kid: string): void {
  if (!element.isOpen) throw new Error(`Something was added to a structure element that has ended (${element.type}).`)
  element.kids += element.kids === '' ? kid : ` ${kid}`
}

/** A marked sequence on another page than the first one of its element. */
function farSequence(sequence: number, page: number): string {
  return dictionary({ Type: '/MCR', Pg: reference(page), MCID: String(sequence) })
}

function writeElement(words: GrowingBytes, { type, parent, entries, kids, page }: Element): void {
  words.letters('<<\n/S /')
  words.letters(type)
  words.letters('\n/P ')
  words.reference(parent)
  words.letters(entries)
  words.letters('\n/K [')
  words.letters(kids)
  words.letters(']')
  if (page !== 0) {
    words.letters('\n/Pg ')
    words.reference(page)
  }
  words.line('\n>>')
}
