/**
 * Where links of a PDF lead: destinations by name, by array, and addresses (ISO 32000-1, 12.3.2 and 12.6.4).
 */
import { targetOf } from '../addresses.ts'
import { DEEPEST } from '../limits.ts'
import type { ReadTarget } from '../reading.ts'
import type { Objects } from './objects.ts'
import { asArray, asBytes, asDict, asName, asNumber, asRef, type PdfDict, type PdfValue, textOf } from './values.ts'

/** A point on a page; `y` is null for the page's top, `x` for its left edge. */
export type PagePoint = { readonly page: number; readonly x: number | null; readonly y: number | null }

/** Named destinations: the name tree of the catalog, and its older form, a plain dictionary. */
export function readDestinations(catalog: PdfDict, objects: Objects): ReadonlyMap<string, PagePoint | null> {
  const points = new Map<string, PagePoint | null>()
  const visit = (node: PdfDict | null, depth: number): void => {
    if (!node || depth > DEEPEST) return
    const row = asArray(objects.entry(node, 'Names')) ?? []
    for (let index = 0; index + 1 < row.length; index += 2) {
      const name = asBytes(objects.look(row[index]))
      if (name !== null) points.set(textOf(name), pointOf(objects.look(row[index + 1]), objects))
    }
    for (const kid of asArray(objects.entry(node, 'Kids')) ?? []) visit(asDict(objects.look(kid)), depth + 1)
  }
  visit(asDict(objects.entry(asDict(objects.entry(catalog, 'Names')), 'Dests')), 0)
  for (const [name, value] of asDict(objects.entry(catalog, 'Dests'))?.entries ?? []) {
    points.set(name, pointOf(objects.look(value), objects))
  }
  return points
}

/** `[page /XYZ left top zoom]`, `[page /FitH top]`, `[page /Fit]`, or a dictionary around it. */
function pointOf(value: PdfValue, objects: Objects): PagePoint | null {
  const row = asArray(value) ?? asArray(objects.entry(asDict(value), 'D'))
  const page = asRef(row?.[0])
  if (!row || page === null) return null
  const kind = asName(objects.look(row[1]))
  const top = kind === 'XYZ' ? row[3] : kind === 'FitH' || kind === 'FitBH' ? row[2] : null
  const left = kind === 'XYZ' ? row[2] : null
  return { page, x: asNumber(objects.look(left)), y: asNumber(objects.look(top)) }
}

/** What a link does: a point of this file under the name it is called by, another target, or nothing known. */
export type Leads =
  | { readonly type: 'point'; readonly name: string; readonly point: PagePoint | null }
  | { readonly type: 'target'; readonly target: ReadTarget }
  | { readonly type: 'refused'; readonly what: string }

/** `path`: of this file, against which relative addresses are resolved. */
export function leadsOf(
  annotation: PdfDict,
  objects: Objects,
  named: { readonly points: ReadonlyMap<string, PagePoint | null>; readonly path: string },
): Leads {
  const direct = objects.entry(annotation, 'Dest')
  if (direct !== null) return toPoint(direct, objects, named.points)
  const action = asDict(objects.entry(annotation, 'A'))
  const kind = asName(objects.entry(action, 'S'))
  if (kind === 'GoTo') return toPoint(objects.entry(action, 'D'), objects, named.points)
  const address =
    kind === 'URI' ? asBytes(objects.entry(action, 'URI')) : kind === 'GoToR' ? remoteAddress(action, objects) : null
  if (address === null) return { type: 'refused', what: kind ?? 'no action' }
  const target = targetOf(utf8(address), named.path)
  return target ? { type: 'target', target } : { type: 'refused', what: address.slice(0, 80) }
}

function toPoint(value: PdfValue, objects: Objects, points: ReadonlyMap<string, PagePoint | null>): Leads {
  const bytes = asBytes(value) ?? asName(value)
  if (bytes === null) return { type: 'point', name: 'a point of the file', point: pointOf(value, objects) }
  const name = textOf(bytes)
  return { type: 'point', name, point: points.get(name) ?? null }
}

/** A place in another PDF: its file and its named destination. */
function remoteAddress(action: PdfDict | null, objects: Objects): string | null {
  const file = objects.entry(action, 'F')
  const name = asBytes(file) ?? asBytes(objects.entry(asDict(file), 'UF')) ?? asBytes(objects.entry(asDict(file), 'F'))
  if (name === null) return null
  const place = asBytes(objects.entry(action, 'D'))
  return place === null ? textOf(name) : `${textOf(name)}#${textOf(place)}`
}

/** Addresses are ASCII by the standard; some writers put UTF-8 there. */
const utf8 = (bytes: string): string => new TextDecoder().decode(Buffer.from(bytes, 'latin1'))
