/**
 * Bytes → text, without loss and without guessing. UTF-8 is strict; UTF-16 is read only when its byte order mark says
 * so. Whatever else comes is an error at the exact place, with a hint at what it looks like: a wrong guess would print
 * wrong letters, and nobody would know.
 */
import type { Report } from '../../report.ts'
import { declaredCodePage, decodeCodePage } from './code-pages.ts'
import { createSourceText, type SourceText } from './source-text.ts'

export type Decoded = { readonly source: SourceText; readonly encoding: string }

export function decode(file: string, bytes: Uint8Array, report: Report): Decoded | null {
  const wide = WIDE.find(({ mark }) => mark[0] === bytes[0] && mark[1] === bytes[1])
  if (wide) return decodeWide({ file, bytes, encoding: wide.encoding, report })
  const foreign = recogniseForeign(bytes)
  if (foreign) return refuse(createSourceText(file, ''), 0, { report, hint: foreign })
  const declared = declaredCodePage(bytes)
  if (declared) {
    const source = createSourceText(file, decodeCodePage(declared, bytes))
    const message = `The file was read as ${declared}, as its front matter declares.`
    report.say({ code: 'encoding-transcoded', place: source.placeAt(0), message })
    return { source, encoding: declared }
  }
  const text = decodeStrictly(bytes)
  if (text !== null) return { source: createSourceText(file, text), encoding: 'utf-8' }
  const fault = findFault(bytes)
  const good = createSourceText(file, decodeAs('utf-8', bytes.subarray(0, fault)))
  return refuse(good, good.text.length, { report, hint: hintFor(bytes, fault) })
}

const WIDE = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

type Wide = { readonly file: string; readonly bytes: Uint8Array; readonly encoding: string; readonly report: Report }

function decodeWide({ file, bytes, encoding, report }: Wide): Decoded | null {
  try {
    const source = createSourceText(file, decodeAs(encoding, bytes))
    const message = `The file was read as ${encoding.toUpperCase()}, as its byte order mark says.`
    report.say({ code: 'encoding-transcoded', place: source.placeAt(0), message })
    return { source, encoding }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const hint = `The byte order mark says ${encoding.toUpperCase()}, but the file is cut or mixed; save it as UTF-8.`
    return refuse(createSourceText(file, ''), 0, { report, hint })
  }
}

/** Null when the bytes are not well-formed. The decoder does not say where: that is looked for only then. */
function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return decodeAs('utf-8', bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return null
  }
}

/** The byte order mark stays in the text, so that offsets cover every byte. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = encoding === 'utf-8' ? UTF_8 : new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  return decoder.decode(bytes)
}

/** Made once: nearly all sources are in it. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function refuse(good: SourceText, at: number, say: { readonly report: Report; readonly hint: string }): null {
  say.report.say({
    code: 'encoding-invalid',
    place: good.placeAt(at),
    message: 'The bytes here are not valid UTF-8.',
    hint: say.hint,
  })
  return null
}

/** Files of other kinds under the name of a text, by their first bytes; and UTF-16 without its mark. */
function recogniseForeign(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('%PDF')) return 'This is a PDF file; extract its text first.'
  if (head.startsWith('PK\u0003\u0004')) return 'This is an archive or a Word file; save it as plain text in UTF-8.'
  if (head.startsWith('{\\rtf')) return 'This is an RTF file; save it as plain text in UTF-8.'
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff')) return 'This is an image.'
  let zeros = 0
  const probe = bytes.subarray(0, 1024)
  for (const byte of probe) if (byte === 0) zeros++
  const isWide = probe.length >= 8 && zeros * 3 > probe.length
  return isWide ? 'This looks like UTF-16 without a byte order mark; save it as UTF-8.' : null
}

/** Offset of the first byte that does not begin a well-formed UTF-8 sequence (Unicode, table 3-7). */
function findFault(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)
  return isOverlong || isOutside ? 0 : length
}

/** Texts in Latin letters have few high bytes, texts in Cyrillic ones mostly high bytes. */
function hintFor(bytes: Uint8Array, fault: number): string {
  const rest = bytes.subarray(fault)
  if (rest.length < 4 && (rest[0] ?? 0) >= 0xc2 && [...rest.subarray(1)].every((byte) => (byte & 0xc0) === 0x80)) {
    return 'The file ends inside a letter; take a whole copy.'
  }
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  const likely = high * 3 > bytes.length ? 'windows-1251' : 'windows-1252'
  return `The bytes look like ${likely}: write \`encoding: ${likely}\` in the front matter if they are, or save the file as UTF-8.`
}
