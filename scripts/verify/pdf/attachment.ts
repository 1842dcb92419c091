/**
 * What a PDF carries along: nothing, or the texts as data when it was asked for. Whoever takes the data out must get the
 * words that are printed, so they are read and compared like a file of their own.
 */
import { compare } from '../compare.ts'
import { expect } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import { readJson } from '../json/read-json.ts'
import type { Fault } from '../reading.ts'
import type { Objects } from './objects.ts'
import { asArray, asDict, asName, asRef, asStream, type PdfStream, type PdfValue } from './values.ts'

export function checkAttachment(objects: Objects, file: FinishedFile): readonly Fault[] {
  if (file.attachment === undefined) return [] // That there is one is said by `active-content.ts`.
  const [first, second] = embeddedFiles(objects)
  if (first === undefined) return [{ code: 'verify-missing', message: 'The texts as data are not in the file.' }]
  if (second !== undefined) return [{ code: 'verify-active', message: 'The file holds more than one attached file.' }]
  const attached: FinishedFile = { ...file, format: 'json', bytes: objects.bytes(first) }
  return compare(attached, expect(attached), readJson(attached)).map((fault) => ({
    ...fault,
    message: `In the attached data: ${fault.message}`,
  }))
}

/** Whatever a file specification leads to, or calls itself attached, once. Streams need not say what they are. */
function embeddedFiles(objects: Objects): readonly PdfStream[] {
  const found = new Map<PdfStream | number, PdfStream>()
  const add = (value: PdfValue): void => {
    const stream = asStream(objects.look(value))
    if (stream) found.set(asRef(value) ?? stream, stream)
  }
  const visit = (value: PdfValue, depth: number): void => {
    if (depth > DEEPEST_VALUE) return
    for (const entry of asArray(value) ?? []) visit(entry, depth + 1)
    const dict = asDict(value)
    if (dict === null) return
    for (const entry of asDict(objects.entry(dict, 'EF'))?.entries.values() ?? []) add(entry)
    for (const entry of dict.entries.values()) visit(entry, depth + 1)
  }
  objects.each((value, number) => {
    visit(value, 0)
    const isAttached = asName(objects.entry(asDict(asStream(value)?.dict ?? null), 'Type')) === 'EmbeddedFile'
    if (isAttached) add({ type: 'ref', number })
  })
  return [...found.values()]
}

const DEEPEST_VALUE = 16
