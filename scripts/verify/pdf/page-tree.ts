/**
 * The pages of a file in order, each with what it inherits, and their printed labels (ISO 32000-1, 7.7.3 and 12.4.2).
 */

import { DEEPEST } from '../limits.ts'
import { Unreadable } from '../reading.ts'
import { roman } from '../roman.ts'
import { type Box, overlap } from './matrix.ts'
import type { Objects } from './objects.ts'
import {
  asArray,
  asBytes,
  asDict,
  asName,
  asNumber,
  asRef,
  asStream,
  type PdfDict,
  type PdfValue,
  textOf,
} from './values.ts'

export type PdfPage = {
  readonly number: number // Of its object, which destinations and structure name.
  readonly dict: PdfDict
  readonly resources: PdfDict | null
  readonly box: Box // What is shown of the page, or what remains of it after the cut.
  readonly label: string // 'iv', '12'
  content(): Uint8Array
}

type Inherited = { readonly resources: PdfDict | null; readonly box: Box | null }

export function readPages(catalog: PdfDict, objects: Objects): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const labels = readPageLabels(asDict(objects.entry(catalog, 'PageLabels')), objects)
  const seen = new Set<number>()
  const visit = (reference: PdfValue | undefined, inherited: Inherited, depth: number): void => {
    const number = asRef(reference)
    const dict = asDict(objects.look(reference))
    if (number === null || !dict || seen.has(number) || depth > DEEPEST)
      throw new Unreadable('The page tree is damaged.')
    seen.add(number)
    const own = inherit(dict, inherited, objects)
    const kids = asArray(objects.entry(dict, 'Kids'))
    if (kids) for (const kid of kids) visit(kid, own, depth + 1)
    else pages.push(pageOf(number, dict, own, labels(pages.length), objects))
  }
  visit(catalog.entries.get('Pages'), { resources: null, box: null }, 0)
  if (pages.length === 0) throw new Unreadable('The file has no pages.')
  return pages
}

function inherit(dict: PdfDict, above: Inherited, objects: Objects): Inherited {
  const resources = asDict(objects.entry(dict, 'Resources')) ?? above.resources
  const box =
    asBox(objects.entry(dict, 'CropBox'), objects) ?? asBox(objects.entry(dict, 'MediaBox'), objects) ?? above.box
  return { resources, box }
}

function pageOf(number: number, dict: PdfDict, own: Inherited, label: string, objects: Objects): PdfPage {
  if (!own.box) throw new Unreadable('A page has no size.')
  const content = () => {
    const entry = objects.entry(dict, 'Contents')
    const streams = (asArray(entry) ?? [entry]).map((part) => asStream(objects.look(part)))
    return Buffer.concat(streams.flatMap((stream) => (stream ? [objects.bytes(stream), Buffer.from('\n')] : [])))
  }
  const trim = asBox(objects.entry(dict, 'TrimBox'), objects)
  const box = trim ? overlap(trim, own.box) : own.box
  return { number, dict, resources: own.resources, box, label, content }
}

export function asBox(value: PdfValue, objects: Objects): Box | null {
  const [a, b, c, d] = (asArray(value) ?? []).map((part) => asNumber(objects.look(part)))
  if (a == null || b == null || c == null || d == null) return null
  return { left: Math.min(a, c), right: Math.max(a, c), bottom: Math.min(b, d), top: Math.max(b, d) }
}

type LabelRange = {
  readonly from: number
  readonly style: string | null
  readonly prefix: string
  readonly first: number
}

/** Index of a page → its label; without labels pages count from 1. */
function readPageLabels(tree: PdfDict | null, objects: Objects): (index: number) => string {
  const ranges: LabelRange[] = []
  const visit = (node: PdfDict | null, depth: number): void => {
    if (!node || depth > DEEPEST) return
    const row = asArray(objects.entry(node, 'Nums')) ?? []
    for (let index = 0; index + 1 < row.length; index += 2) {
      const dict = asDict(objects.look(row[index + 1]))
      ranges.push({
        from: asNumber(objects.look(row[index])) ?? 0,
        style: asName(objects.entry(dict, 'S')),
        prefix: textOf(asBytes(objects.entry(dict, 'P')) ?? ''),
        first: asNumber(objects.entry(dict, 'St')) ?? 1,
      })
    }
    for (const kid of asArray(objects.entry(node, 'Kids')) ?? []) visit(asDict(objects.look(kid)), depth + 1)
  }
  visit(tree, 0)
  return (index) => {
    const range = ranges.findLast((entry) => entry.from <= index)
    if (!range) return String(index + 1)
    return range.prefix + spell(range.first + index - range.from, range.style)
  }
}

function spell(number: number, style: string | null): string {
  if (style === 'D') return String(number)
  if (style === 'r') return roman(number)
  if (style === 'R') return roman(number).toUpperCase()
  return ''
}
