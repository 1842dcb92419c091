/**
 * Cuts markup into tags and the words between them. One pass from left to right; a sign is looked at once.
 *
 *     <clause id="a.1" label="1.">words   → a start tag with its attributes, then words
 */
export type Tag = {
  readonly type: 'start' | 'end' | 'empty' // `empty`: <br/>
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly at: number // Offset of the '<'.
}

/** What the scanner meets; `fault` says in one sentence what is wrong with the markup, and where. */
export type Seen = {
  tag(tag: Tag): void
  words(from: number, to: number): void
  fault(message: string, at: number): never
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/** The name of an element or attribute: `table-of-citations`, `head-left`. Sticky: it looks at one place only. */
const NAME = /[a-z][a-z0-9-]*/y
/** What may follow the name in a start tag: an attribute and its value between double quotes. */
const ATTRIBUTE = /\s+([a-z][a-z-]*)="([^"<]*)"/y
const TAG_END = /\s*(\/?)>/y

export function scanMarkup(markup: string, seen: Seen): void {
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    const end = open === -1 ? markup.length : open
    if (end > at) seen.words(at, end)
    if (open === -1) return
    at = markup.charAt(open + 1) === '/' ? scanEnd(markup, open, seen) : scanStart(markup, open, seen)
  }
}

function scanEnd(markup: string, open: number, seen: Seen): number {
  const name = matchAt(NAME, markup, open + 2)?.[0] ?? seen.fault('A closing tag has no name', open)
  const close = open + 2 + name.length
  if (markup.charAt(close) !== '>') seen.fault(`The closing tag “</${name}” has no “>”`, open)
  seen.tag({ type: 'end', name, attributes: NO_ATTRIBUTES, at: open })
  return close + 1
}

function scanStart(markup: string, open: number, seen: Seen): number {
  const name = matchAt(NAME, markup, open + 1)?.[0] ?? seen.fault('A “<” begins no element', open)
  let at = open + 1 + name.length
  let attributes: Map<string, string> | null = null
  for (let found = matchAt(ATTRIBUTE, markup, at); found; found = matchAt(ATTRIBUTE, markup, at)) {
    const [all, key = '', value = ''] = found
    attributes ??= new Map()
    if (attributes.has(key)) seen.fault(`The attribute “${key}” stands twice in <${name}>`, open)
    attributes.set(
      key,
      decodeEntities(value, () => seen.fault(`The value of “${key}” has an unknown “&…;”`, open)),
    )
    at += all.length
  }
  const end = matchAt(TAG_END, markup, at) ?? seen.fault(`The tag <${name}> is not well formed`, open)
  const type = end[1] === '/' ? 'empty' : 'start'
  seen.tag({ type, name, attributes: attributes ?? NO_ATTRIBUTES, at: open })
  return at + end[0].length
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** `&amp;` `&#x27;` `&#32;`; an ampersand without a name is a fault. */
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const HIGHEST_CODE_POINT = 0x10ffff

function decodeEntities(text: string, fault: () => never): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (...found) => decode(found, fault))
}

/** Words in pieces: what the markup writes as letters, and what it writes as entities, decoded. */
export function eachPiece(
  text: string,
  give: (piece: string, written: 'letters' | 'entity') => void,
  fault: () => never,
) {
  let at = 0
  for (const found of text.includes('&') ? text.matchAll(ENTITY) : []) {
    if (found.index > at) give(text.slice(at, found.index), 'letters')
    give(decode(found, fault), 'entity')
    at = found.index + found[0].length
  }
  if (at < text.length) give(text.slice(at), 'letters')
}

function decode([, decimal, hexadecimal, name]: readonly (string | undefined)[], fault: () => never): string {
  if (typeof name === 'string') return NAMED[name] ?? fault()
  if (decimal === undefined && hexadecimal === undefined) return fault()
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : fault()
}
