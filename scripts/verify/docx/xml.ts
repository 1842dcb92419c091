/**
 * Well-formed XML → events, in one pass. Document types and entities of their own are refused: they can read files
 * and grow without end, and no part of a Word file has them.
 */
import { DEEPEST } from '../limits.ts'
import { Unreadable } from '../reading.ts'

export type XmlListener = {
  open(name: string, attribute: (name: string) => string | null): void
  close(name: string): void
  text(text: string): void
}

/** Bytes of a part → its text. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable(`“${part}” is not valid UTF-8.`)
  }
}

/** Characters that XML 1.0 forbids. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

export function readXml(xml: string, part: string, listener: XmlListener): void {
  if (FORBIDDEN.test(xml)) throw new Unreadable(`“${part}” holds a character that XML forbids.`)
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const end = tag < 0 ? xml.length : tag
    if (end > at && open.length > 0) listener.text(decodeEntities(xml.slice(at, end), part))
    if (tag < 0) break
    at = readMarkup(xml, tag, { part, open, listener })
  }
  if (open.length > 0) throw new Unreadable(`“${part}” ends inside <${open.at(-1)}>.`)
}

type Context = { readonly part: string; readonly open: string[]; readonly listener: XmlListener }

function readMarkup(xml: string, tag: number, context: Context): number {
  const { part, listener } = context
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 4, part)
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = after(xml, ']]>', tag + 9, part)
    listener.text(xml.slice(tag + 9, end - 3))
    return end
  }
  if (xml.startsWith('<?', tag)) return after(xml, '?>', tag + 2, part)
  if (xml.startsWith('<!', tag)) throw new Unreadable(`“${part}” has a document type declaration.`, 'verify-doctype')
  const end = tagEnd(xml, tag + 1, part)
  if (xml[tag + 1] === '/') closeTag(xml.slice(tag + 2, end - 1).trimEnd(), context)
  else openTag(xml.slice(tag + 1, end - 1), context)
  return end
}

function openTag(inside: string, { open, part, listener }: Context): void {
  const empty = inside.endsWith('/')
  const name = /^[^\s/>]+/.exec(inside)?.[0] ?? ''
  if (name === '' || open.length > DEEPEST) throw new Unreadable(`“${part}” is not well formed, or nested too deeply.`)
  listener.open(name, (wanted) => attributeOf(inside, wanted, part))
  if (empty) listener.close(name)
  else open.push(name)
}

function closeTag(name: string, { open, part, listener }: Context): void {
  if (open.pop() !== name) throw new Unreadable(`“${part}” is not well formed: </${name}> closes another element.`)
  listener.close(name)
}

/** The offset after `>` of a tag; a `>` in an attribute's value does not end it. */
function tagEnd(xml: string, from: number, part: string): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at)
    if (quote !== 0) {
      if (sign === quote) quote = 0
    } else if (sign === 0x22 || sign === 0x27) quote = sign
    else if (sign === 0x3e) return at + 1
    else if (sign === 0x3c) break
  }
  throw new Unreadable(`“${part}” has a tag without end.`)
}

function after(xml: string, mark: string, from: number, part: string): number {
  const end = xml.indexOf(mark, from)
  if (end < 0) throw new Unreadable(`“${part}” is cut off.`)
  return end + mark.length
}

/** `w:val="12"` among the attributes of a tag; looked for only when it is asked for. */
function attributeOf(inside: string, wanted: string, part: string): string | null {
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    if (!/\s/.test(inside[at - 1] ?? '')) continue
    const rest = /^\s*=\s*("[^"]*"|'[^']*')/.exec(inside.slice(at + wanted.length))
    if (rest?.[1] && quotesBefore(inside, at) % 2 === 0) return decodeEntities(rest[1].slice(1, -1), part)
  }
  return null
}

/** An even count of quotes before an offset means that it stands outside any value. */
function quotesBefore(inside: string, at: number): number {
  let count = 0
  let quote = ''
  for (const sign of inside.slice(0, at)) {
    if (quote === '' ? sign === '"' || sign === "'" : sign === quote) {
      quote = quote === '' ? sign : ''
      count++
    }
  }
  return count
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** `&amp;`, `&#8211;`, `&#x2013;`; a bare ampersand matches too, and is refused. */
const ENTITY = /&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|([a-z]{2,4});)?/g

function decodeEntities(text: string, part: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null
    const letter = code !== null && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name ?? '']
    if (letter === undefined) throw new Unreadable(`“${part}” has an unknown entity: ${whole}.`)
    return letter
  })
}
