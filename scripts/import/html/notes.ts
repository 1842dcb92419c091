/**
 * Finds the notes of a page: a short mark that links to an element further down, which begins with the same mark or
 * links back. So do our own pages, the pages that come out of Word files, and most of the web.
 *
 *     <sup><a href="#n1">1</a></sup> …  <li id="n1">1. Adopted by … <a href="#r1">↑</a></li>
 */
import { attribute, elementsOf, isElement, type PageElement, type PageNode, textOf } from './tree.ts'

export type PageNotes = {
  readonly calls: ReadonlyMap<PageNode, string> // The element that holds the mark → the id of its note.
  readonly bodies: ReadonlySet<PageNode> // Elements that hold the words of notes.
  readonly found: readonly PageNote[]
}
export type PageNote = { readonly id: string; readonly mark: string; readonly body: PageElement }

export const NO_NOTES: PageNotes = { calls: new Map(), bodies: new Set(), found: [] }

/** `1`, `[1]`, `(a)`, `*`, `††` */
const MARK = /^[[(]?(\d{1,3}|[*†‡§¶]{1,4}|[ivxlc]{1,6}|[a-z]{1,2})[\])]?$/i

export function findNotes(root: PageNode): PageNotes {
  const byId = new Map<string, PageElement>()
  const order = new Map<PageElement, number>()
  for (const element of elementsOf(root)) {
    order.set(element, order.size)
    const id = attribute(element, 'id')
    if (id !== null && !byId.has(id)) byId.set(id, element)
  }
  const calls = new Map<PageNode, string>()
  const found = new Map<string, PageNote>()
  const facts = new Map<PageElement, BodyFacts>()
  for (const element of order.keys()) {
    const id = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : ''
    const body = id.startsWith('#') ? byId.get(decoded(id.slice(1))) : undefined
    const mark = markOf(element)
    if (!body || mark === undefined || (order.get(body) ?? 0) <= (order.get(element) ?? 0)) continue
    const key = attribute(body, 'id') ?? ''
    if (!facts.has(body)) facts.set(body, factsOf(body))
    if (!isNoteBody(facts.get(body), element, mark)) continue
    calls.set(callOf(element), key)
    if (!found.has(key)) found.set(key, { id: key, mark, body })
  }
  return { calls, bodies: new Set([...found.values()].map(({ body }) => body)), found: [...found.values()] }
}

/** Brackets around a mark are how a page prints it; where the page says that it is a mark, they are the mark's own. */
function markOf(element: PageElement): string | undefined {
  const printed = textOf(element).trim()
  const bare = MARK.exec(printed)?.[1]
  return bare !== undefined && attribute(element, 'role') === 'doc-noteref' && printed.startsWith('(') ? printed : bare
}

/** A fragment is percent-encoded in an address and plain in an id. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A lone `%`: the address is not encoded, so it is the id itself.
    return fragment
  }
}

/** What decides whether an element is a note: gathered once, however many links lead to it. */
type BodyFacts = { readonly canBe: boolean; readonly words: string; readonly leadsTo: ReadonlySet<string> }

function factsOf(body: PageElement): BodyFacts {
  const addresses = [...elementsOf(body)].map((element) => attribute(element, 'href') ?? '')
  return { canBe: BODIES.has(body.tagName), words: textOf(body), leadsTo: new Set(addresses) }
}

function isNoteBody(facts: BodyFacts | undefined, call: PageElement, mark: string): boolean {
  if (!facts?.canBe) return false
  if (attribute(call, 'role') === 'doc-noteref' || startsWithMark(facts.words, mark)) return true
  const own = attribute(call, 'id') ?? (isSup(call.parentNode) ? attribute(call.parentNode, 'id') : null)
  return own !== null && facts.leadsTo.has(`#${own}`)
}

const BODIES = new Set('li p div aside section dd'.split(' '))

/** The mark is what stands raised: where the link is all that the `<sup>` holds, the `<sup>` goes with it. */
function callOf(element: PageElement): PageElement {
  const parent = element.parentNode
  return isSup(parent) && textOf(parent) === textOf(element) ? parent : element
}

function isSup(node: PageNode | null | undefined | { readonly nodeName: string }): node is PageElement {
  return node !== null && node !== undefined && isElement(node as PageNode) && (node as PageElement).tagName === 'sup'
}

function startsWithMark(words: string, mark: string): boolean {
  const bare = words.replace(/^[[(]/, '')
  return bare.startsWith(mark) && !/[\p{L}\p{N}]/u.test(bare.charAt(mark.length))
}
