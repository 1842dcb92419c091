/**
 * HTML as we write it → events: every element closed, attributes quoted. Browsers accept far more; whatever is not
 * plain is refused, for it is not ours.
 */
import { DEEPEST } from '../limits.ts'
import { Unreadable } from '../reading.ts'

export type Attributes = ReadonlyMap<string, string>
export type HtmlListener = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/** Elements without content. */
export const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'col', 'wbr', 'input', 'base', 'source', 'embed'])
/** Elements whose content is no markup. */
const RAW = new Set(['style', 'script'])

export function readTags(html: string, listener: HtmlListener): void {
  const open: string[] = []
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    const end = tag < 0 ? html.length : tag
    if (end > at) listener.text(decodeEntities(html.slice(at, end)))
    if (tag < 0) break
    at = readTag(html, tag, open, listener)
  }
  if (open.length > 0) throw new Unreadable(`The page ends inside <${open.at(-1)}>.`)
}

/** `<a class="ref" href="#x">`, `</a>`, `<br>` */
const OPEN = /^<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/
const CLOSE = /^<\/([a-zA-Z][a-zA-Z0-9-]*)\s*>/
/** No start tag of ours is longer; the pattern looks no further. */
const LONGEST_TAG = 8192

function readTag(html: string, at: number, open: string[], listener: HtmlListener): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4)
  if (html.startsWith('<!', at)) return after(html, '>', at)
  const piece = html.slice(at, at + LONGEST_TAG)
  const closing = CLOSE.exec(piece)
  if (closing) {
    const name = (closing[1] ?? '').toLowerCase()
    if (open.pop() !== name) throw new Unreadable(`</${name}> closes another element.`)
    listener.close(name)
    return at + closing[0].length
  }
  const opening = OPEN.exec(piece)
  if (!opening || open.length > DEEPEST) throw new Unreadable(`Markup cannot be read: ${piece.slice(0, 40)}`)
  const name = (opening[1] ?? '').toLowerCase()
  const end = at + opening[0].length
  listener.open(name, readAttributes(opening[2] ?? ''))
  if (VOID.has(name)) return end
  open.push(name)
  return RAW.has(name) ? readRaw(html, end, name, listener) : end
}

/** Style sheets and scripts up to their end tag. */
function readRaw(html: string, start: number, name: string, listener: HtmlListener): number {
  const end = html.toLowerCase().indexOf(`</${name}`, start)
  if (end < 0) throw new Unreadable(`<${name}> has no end.`)
  listener.text(html.slice(start, end))
  return end
}

function after(html: string, mark: string, from: number): number {
  const end = html.indexOf(mark, from)
  if (end < 0) throw new Unreadable('The page is cut off.')
  return end + mark.length
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

function readAttributes(text: string): Attributes {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
}
const ENTITY = /&(?:#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([a-zA-Z][a-zA-Z0-9]*);)/g

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null
    const letter = code !== null && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name ?? '']
    if (letter === undefined) throw new Unreadable(`The page has an entity that is not known: ${whole}`)
    return letter
  })
}
