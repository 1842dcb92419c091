/**
 * The structure tree (ISO 32000-1, 14.7 and 14.8) → the text in reading order, as somebody who listens gets it:
 * labels where Lbl stands in LI, notes where Note stands, links where Link stands.
 */
import { DEEPEST } from '../limits.ts'
import { type Fault, Unreadable } from '../reading.ts'
import { createNumbers } from './numbers.ts'
import type { Objects } from './objects.ts'
import { asArray, asBytes, asDict, asName, asNumber, asRef, type PdfDict, type PdfValue, textOf } from './values.ts'

/** Elements that stand inside a line; all others begin and end words. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'Quote', 'Code', 'Em', 'Strong', 'Annot', 'BibEntry', 'Sub'])

/** The text itself, a description of what is no text, and what an abbreviation stands for (14.9.3 to 14.9.5). */
export const REPLACE = ['ActualText', 'Alt', 'E'] as const

/** Elements that mean something to whoever listens; rows and cells are those of tables. */
export type Meaning = 'label' | 'note' | 'note-mark' | 'link' | 'row' | 'cell'

/** What the walk tells as it goes. */
export type Listener = {
  edge(): void // A block begins or ends.
  words(page: number, mark: number): void
  enter(role: Meaning): void
  leave(role: Meaning): void
  annotation(dict: PdfDict, number: number | null): void
  fault(fault: Fault): void
}

/** False when the file has no structure. */
export function walkStructure(catalog: PdfDict, objects: Objects, listener: Listener): boolean {
  const root = asDict(objects.entry(catalog, 'StructTreeRoot'))
  if (!root) return false
  new Walker(asDict(objects.entry(root, 'RoleMap')), objects, listener).kids(root, { role: '', page: null }, 0)
  return true
}

type Place = { readonly role: string; readonly page: number | null }

class Walker {
  private readonly roles: PdfDict | null
  private readonly objects: Objects
  private readonly listener: Listener
  private readonly seen = createNumbers()
  private readonly known = new Map<string, string>()

  constructor(roles: PdfDict | null, objects: Objects, listener: Listener) {
    this.roles = roles
    this.objects = objects
    this.listener = listener
  }

  kids(dict: PdfDict, place: Place, depth: number): void {
    if (depth > DEEPEST) throw new Unreadable('The structure is nested too deeply.')
    const kids = dict.entries.get('K')
    const row = asArray(this.objects.look(kids))
    for (const kid of row ?? (kids === undefined ? [] : [kids])) this.kid(kid, place, depth)
  }

  private kid(reference: PdfValue, place: Place, depth: number): void {
    const kid = this.objects.look(reference)
    const dict = asDict(kid)
    if (typeof kid === 'number') this.words(place.page, kid)
    if (!dict) return
    const type = asName(this.objects.entry(dict, 'Type'))
    const page = asRef(dict.entries.get('Pg')) ?? place.page
    if (type === 'MCR') this.words(page, asNumber(this.objects.entry(dict, 'MCID')) ?? -1)
    else if (type === 'OBJR') this.reference(dict)
    else this.element(dict, asRef(reference), { role: place.role, page }, depth)
  }

  private words(page: number | null, mark: number): void {
    if (page !== null) this.listener.words(page, mark)
  }

  private reference(dict: PdfDict): void {
    const target = dict.entries.get('Obj')
    const annotation = asDict(this.objects.look(target))
    if (annotation) this.listener.annotation(annotation, asRef(target))
  }

  private element(dict: PdfDict, number: number | null, parent: Place, depth: number): void {
    if (number !== null && !this.seen.add(number)) throw new Unreadable('An element stands twice in the structure.')
    const role = this.roleOf(asName(this.objects.entry(dict, 'S')) ?? '')
    const meaning = meaningOf(role, parent.role)
    const { listener } = this
    if (dict.entries.some(isReplacement)) this.checkReplacement(dict)
    if (!INLINE.has(role)) listener.edge()
    if (meaning) listener.enter(meaning)
    this.kids(dict, { role, page: parent.page }, depth + 1)
    if (meaning) listener.leave(meaning)
    if (!INLINE.has(role)) listener.edge()
  }

  /** What is heard or copied instead of the words; ours say nothing else than they print. */
  private checkReplacement(dict: PdfDict): void {
    for (const key of REPLACE) {
      const other = asBytes(this.objects.entry(dict, key))
      if (other === null) continue
      const message = `Words are replaced by “${textOf(other).slice(0, 80)}” for whoever listens or copies.`
      this.listener.fault({ code: 'verify-hidden', message })
    }
  }

  /** An own element name stands for a standard one. A file has a hundred thousand elements and some thirty names. */
  private roleOf(name: string): string {
    const known = this.known.get(name)
    if (known !== undefined) return known
    const role = this.followRoles(name)
    this.known.set(name, role)
    return role
  }

  private followRoles(name: string): string {
    let role = name
    for (let hops = 0; hops < 16; hops++) {
      const next = asName(this.objects.entry(this.roles, role))
      if (next === null || next === role) return role
      role = next
    }
    throw new Unreadable(`The role of “${name}” goes round in circles.`)
  }
}

const isReplacement = (key: string): boolean => REPLACE.some((name) => name === key)

function meaningOf(role: string, parent: string): Meaning | null {
  if (role === 'Note' || role === 'FENote') return 'note'
  if (role === 'Link') return 'link'
  if (role === 'TR') return 'row'
  if (role === 'TH' || role === 'TD') return 'cell'
  if (role !== 'Lbl') return null
  if (parent === 'LI') return 'label'
  return parent === 'Note' || parent === 'FENote' ? 'note-mark' : null
}
