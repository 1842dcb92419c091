/**
 * Bytes of a PDF → its smallest pieces (ISO 32000-1, 7.2 and 7.3), for the file's objects and for content streams.
 * A cursor walks once over the bytes; nothing is looked at twice.
 */
import { Unreadable } from '../reading.ts'
import type { PdfName, PdfString } from './values.ts'
import { createVocabulary } from './vocabulary.ts'

export type Cursor = {
  readonly bytes: Uint8Array
  readonly text: string | null // The same as code units 0–255, for what is read from end to end.
  at: number
}

/** A cursor that is going to walk over all of the bytes. */
export function startOf(bytes: Uint8Array): Cursor {
  return { bytes, text: latin1(bytes, 0, bytes.length), at: 0 }
}

/** `operator`: any bare word, as `obj`, `BT`, `true`. `open` and `close`: `<<`, `>>`, `[`, `]`. */
export type Token =
  | number
  | PdfName
  | PdfString
  | { readonly type: 'operator'; readonly word: string }
  | { readonly type: 'bracket'; readonly sign: '<<' | '>>' | '[' | ']' }
  | { readonly type: 'end' }

const END: Token = { type: 'end' }
const DICT_OPEN: Token = { type: 'bracket', sign: '<<' }
const DICT_CLOSE: Token = { type: 'bracket', sign: '>>' }
const ARRAY_OPEN: Token = { type: 'bracket', sign: '[' }
const ARRAY_CLOSE: Token = { type: 'bracket', sign: ']' }

/** 1: white space, 2: delimiter, 0: regular character. */
const KIND = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = 1
for (const sign of '()<>[]{}/%') KIND[sign.charCodeAt(0)] = 2

export function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at] ?? 0
    if (byte === 0x25)
      while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at++
    else if (KIND[byte] !== 1) return
  }
}

export function nextToken(cursor: Cursor): Token {
  skipBlanks(cursor)
  const { bytes } = cursor
  if (cursor.at >= bytes.length) return END
  const byte = bytes[cursor.at] ?? 0
  if (KIND[byte] === 0) return word(cursor)
  cursor.at++
  switch (byte) {
    case 0x2f: // /
      return name(cursor)
    case 0x28: // (
      return literal(cursor)
    case 0x5b:
      return ARRAY_OPEN
    case 0x5d:
      return ARRAY_CLOSE
    case 0x3c: // <
      if (bytes[cursor.at] !== 0x3c) return hexadecimal(cursor)
      cursor.at++
      return DICT_OPEN
    case 0x3e: // >
      if (bytes[cursor.at] !== 0x3e) throw new Unreadable(`A lone “>” stands at byte ${cursor.at}.`)
      cursor.at++
      return DICT_CLOSE
    default:
      throw new Unreadable(
        `“${String.fromCharCode(byte)}” stands at byte ${cursor.at}, where nothing may begin with it.`,
      )
  }
}

/** `12`, `-3.5`, `.002`, `+1` */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

function word(cursor: Cursor): Token {
  const start = cursor.at
  const number = plainNumber(cursor)
  if (number !== null) return number
  cursor.at = start
  const known = operators.find(cursor)
  if (known) return known
  const text = regular(cursor)
  if (NUMBER.test(text)) return Number(text)
  return operators.keep(text, { type: 'operator', word: text })
}

/** More digits than these are left to the language, which rounds them rightly. */
const MOST_DIGITS = 15

/** `12`, `-3.5`: a number of few digits; null for anything else, and then the cursor stands anywhere in it. */
function plainNumber(cursor: Cursor): number | null {
  const { bytes } = cursor
  const negative = bytes[cursor.at] === 0x2d
  if (negative) cursor.at++
  let digits = 0
  let decimals = -1
  let value = 0
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30
      digits++
      if (decimals >= 0) decimals++
    } else if (byte === 0x2e && decimals < 0) decimals = 0
    else if (KIND[byte] === 0) return null
    else break
  }
  if (digits === 0 || digits > MOST_DIGITS) return null
  const size = decimals > 0 ? value / 10 ** decimals : value
  return negative ? -size : size
}

/** Names and operators come again and again; each has one token. */
const names = createVocabulary<PdfName>(isRegular)
const operators = createVocabulary<Token>(isRegular)

function isRegular(byte: number): boolean {
  return KIND[byte] === 0
}

/** The regular characters from here on. */
function regular(cursor: Cursor): string {
  const { bytes } = cursor
  const start = cursor.at
  while (cursor.at < bytes.length && KIND[bytes[cursor.at] ?? 0] === 0) cursor.at++
  return cut(cursor, start)
}

/** What stands from `start` up to the cursor. */
function cut({ bytes, text, at }: Cursor, start: number): string {
  return text === null ? latin1(bytes, start, at) : text.slice(start, at)
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64) return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

/** `/Lime#20Green` */
function name(cursor: Cursor): PdfName {
  const known = names.find(cursor)
  if (known) return known
  const text = regular(cursor)
  const plain = text.includes('#')
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return names.keep(text, { type: 'name', name: plain })
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** `(Strings \(nested\) and \050 octal)` */
function literal(cursor: Cursor): PdfString {
  const { bytes } = cursor
  let text = ''
  let depth = 1
  let start = cursor.at
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at]
    if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) {
      text += cut(cursor, start)
      cursor.at++
      return { type: 'string', bytes: text }
    } else if (byte === 0x5c) {
      text += cut(cursor, start)
      text += escaped(cursor)
      start = cursor.at + 1
    } else if (byte === 0x0d) {
      // A line end of any kind inside a string reads as a line feed.
      text += `${cut(cursor, start)}\n`
      if (bytes[cursor.at + 1] === 0x0a) cursor.at++
      start = cursor.at + 1
    }
  }
  throw new Unreadable('A string has no end.')
}

/** What a backslash stands for; leaves the cursor on the last byte of the escape. */
function escaped(cursor: Cursor): string {
  const { bytes } = cursor
  const next = bytes[++cursor.at] ?? 0
  if (next === 0x0d && bytes[cursor.at + 1] === 0x0a) cursor.at++
  if (next === 0x0d || next === 0x0a) return ''
  if (next < 0x30 || next > 0x37) return ESCAPES[String.fromCharCode(next)] ?? String.fromCharCode(next)
  let code = next - 0x30
  for (let digits = 1; digits < 3; digits++) {
    const digit = (bytes[cursor.at + 1] ?? 0) - 0x30
    if (digit < 0 || digit > 7) break
    code = code * 8 + digit
    cursor.at++
  }
  return String.fromCharCode(code & 255)
}

/** `<0041 0042>` */
function hexadecimal(cursor: Cursor): PdfString {
  const end = cursor.bytes.indexOf(0x3e, cursor.at)
  if (end < 0) throw new Unreadable('A hexadecimal string has no end.')
  const digits = latin1(cursor.bytes, cursor.at, end).replace(/[\s\0]+/g, '')
  cursor.at = end + 1
  if (/[^0-9A-Fa-f]/.test(digits)) throw new Unreadable('A hexadecimal string holds other signs.')
  return { type: 'string', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1') }
}
