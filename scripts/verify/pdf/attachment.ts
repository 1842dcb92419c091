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
import { asDict, asName, asStream } from './values.ts'

export function checkAttachment(objects: Objects, file: FinishedFile): readonly Fault[] {
  if (file.attachment === undefined) return [] // That there is one is said by `active-content.ts`.
  const [bytes, second] = embeddedFiles(objects)
  if (bytes === undefined) return [{ code: 'verify-missing', message: 'The texts as data are not in the file.' }]
  if (second !== undefined) return [{ code: 'verify-active', message: 'The file holds more than one attached file.' }]
  const attached: FinishedFile = { ...file, format: 'json', bytes }
  return compare(attached, expect(attached), readJson(attached)).map((fault) => ({
    ...fault,
    message: `In the attached data: ${fault.message}`,
  }))
}

function embeddedFiles(objects: Objects): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  objects.each((value) => {
    const stream = asStream(value)
    if (stream && asName(objects.entry(asDict(stream.dict), 'Type')) === 'EmbeddedFile')
      found.push(objects.bytes(stream))
  })
  return found
}
