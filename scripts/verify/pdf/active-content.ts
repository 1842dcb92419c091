/**
 * Whatever in a PDF does something, or brings something along: scripts, actions, forms, attachments. Every object is
 * looked at, whether anything leads to it or not.
 */
import { targetOf } from '../addresses.ts'
import type { FinishedFile } from '../finished-file.ts'
import type { Fault } from '../reading.ts'
import type { Notice, Objects } from './objects.ts'
import { asArray, asBytes, asDict, asName, type PdfDict, type PdfValue } from './values.ts'

const ATTACHED = 'an attached file'

/** Keys that no file of ours has, and what they do. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  AA: 'actions that start by themselves',
  JS: 'a script',
  JavaScript: 'a script',
  AcroForm: 'a form',
  XFA: 'a form',
  RichMedia: 'media',
  RichMediaContent: 'media',
  EF: ATTACHED,
  OCProperties: 'layers that can be switched off',
  Encrypt: 'encryption',
}

/** Actions that only go somewhere. */
const HARMLESS = new Set(['GoTo', 'GoToR', 'URI'])
/** Annotations: links are all we make. */
const ANNOTATIONS = new Set(['Link'])

/** Looks at every object while the file is read, and judges those that may do something when all of it was read. */
export type Inspection = {
  readonly notice: Notice
  judge(objects: Objects, catalog: PdfDict, file: FinishedFile): readonly Fault[]
}

export function createInspection(): Inspection {
  const suspects: PdfDict[] = []
  const visit = (value: PdfValue, depth: number): void => {
    const row = asArray(value)
    if (row) for (const entry of row) visit(entry, depth + 1)
    const dict = asDict(value)
    if (!dict || depth > 16) return
    if (isSuspect(dict)) suspects.push(dict)
    for (const entry of dict.entries.values()) visit(entry, depth + 1)
  }
  return {
    notice: (value) => visit(value, 0),
    judge(objects, catalog, file) {
      objects.readAll()
      visit(objects.trailer, 0)
      return judge(suspects, { objects, catalog, file })
    },
  }
}

/** Whether a dictionary must be looked at when references can be followed; nearly all of a file of ours need not. */
function isSuspect({ entries }: PdfDict): boolean {
  return entries.some(isSuspectEntry) && (entries.has('Rect') || entries.some(isMoreThanKind))
}

function isSuspectEntry(key: string, value: PdfValue): boolean {
  return isMoreThanKind(key, value) || (key === 'Subtype' && !ANNOTATIONS.has(asName(value) ?? ''))
}

/** Suspect whatever else the dictionary holds; its kind is so only where it has a place on a page. */
function isMoreThanKind(key: string, value: PdfValue): boolean {
  if (Object.hasOwn(FORBIDDEN, key) || key === 'URI') return true
  return key === 'Type' && (asName(value) ?? 'Action') === 'Action'
}

type Court = { readonly objects: Objects; readonly catalog: PdfDict; readonly file: FinishedFile }

function judge(suspects: readonly PdfDict[], { objects, catalog, file }: Court): readonly Fault[] {
  const found = new Map<string, Fault>()
  const say = (what: string) => {
    if (what === ATTACHED && file.attachment !== undefined) return // `attachment.ts` looks at it.
    found.set(what, { code: 'verify-active', message: `The file holds ${what}.` })
  }
  for (const dict of suspects) inspect(dict, file.path, objects, say)
  const opening = objects.entry(catalog, 'OpenAction')
  if (opening !== null && !asArray(opening)) say('an action that starts when it is opened')
  return [...found.values()]
}

function inspect(dict: PdfDict, path: string, objects: Objects, say: (what: string) => void): void {
  for (const [key, value] of dict.entries) {
    const meaning = Object.hasOwn(FORBIDDEN, key) ? FORBIDDEN[key] : undefined
    if (meaning && !isEmpty(objects.look(value), objects)) say(meaning)
  }
  const action = asName(objects.entry(dict, 'S'))
  if (asName(objects.entry(dict, 'Type')) === 'Action' && action !== null && !HARMLESS.has(action)) {
    say(`the action “${action}”`)
  }
  const address = asBytes(objects.entry(dict, 'URI'))
  if (address !== null && !targetOf(address, path)) say(`a link to “${address.slice(0, 80)}”`)
  const kind = asName(objects.entry(dict, 'Subtype'))
  if (dict.entries.has('Rect') && kind !== null && !ANNOTATIONS.has(kind)) say(`an annotation of the kind “${kind}”`)
}

/** An empty name tree, which some writers leave behind, brings nothing along. */
function isEmpty(value: PdfValue, objects: Objects): boolean {
  const dict = asDict(value)
  if (value === null || value === false) return true
  if (!dict) return false
  const names = asArray(objects.entry(dict, 'Names'))
  return dict.entries.size === 0 || (names?.length === 0 && !dict.entries.has('Kids'))
}
