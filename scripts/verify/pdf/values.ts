/**
 * The values a PDF is made of (ISO 32000-1, 7.3), and questions about them that never throw.
 */

import type { Entries } from './entries.ts'

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[]

export type PdfName = { readonly type: 'name'; readonly name: string }
/** Bytes as a string of code units 0–255. */
export type PdfString = { readonly type: 'string'; readonly bytes: string }
export type PdfRef = { readonly type: 'ref'; readonly number: number }
export type PdfDict = { readonly type: 'dict'; readonly entries: Entries }
/** `raw`: the packed bytes as they stand in the file. */
export type PdfStream = { readonly type: 'stream'; readonly dict: PdfDict; readonly raw: Uint8Array }

const isTyped = (value: PdfValue | undefined): value is PdfName | PdfString | PdfRef | PdfDict | PdfStream =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function asDict(value: PdfValue | undefined): PdfDict | null {
  if (!isTyped(value)) return null
  if (value.type === 'stream') return value.dict
  return value.type === 'dict' ? value : null
}

export const asStream = (value: PdfValue | undefined): PdfStream | null =>
  isTyped(value) && value.type === 'stream' ? value : null

export const asName = (value: PdfValue | undefined): string | null =>
  isTyped(value) && value.type === 'name' ? value.name : null

export const asBytes = (value: PdfValue | undefined): string | null =>
  isTyped(value) && value.type === 'string' ? value.bytes : null

export const asRef = (value: PdfValue | undefined): number | null =>
  isTyped(value) && value.type === 'ref' ? value.number : null

export const asNumber = (value: PdfValue | undefined): number | null => (typeof value === 'number' ? value : null)

export const asArray = (value: PdfValue | undefined): readonly PdfValue[] | null =>
  Array.isArray(value) ? value : null

/** A text string (7.9.2.2): UTF-16 with a byte order mark, UTF-8 with one, or one byte a letter. */
export function textOf(bytes: string): string {
  if (bytes.startsWith('\u00fe\u00ff')) return utf16(bytes, 2)
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(Buffer.from(bytes.slice(3), 'latin1'))
  return bytes
}

/** Big-endian UTF-16 from an offset on. */
export function utf16(bytes: string, from: number): string {
  let text = ''
  for (let index = from; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode((bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1))
  }
  return text
}
