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
  const close = endOfName(markup, open + 2)
  const name = markup.slice(open + 2, close)
  if (name === '') seen.fault('A closing tag has no name', open)
  if (markup.charAt(close) !== '>') seen.fault(`The closing tag “</${name}” has no “>”`, open)
  seen.tag({ type: 'end', name, attributes: NO_ATTRIBUTES, at: open })
  return close + 1
}

/**
 * The hot loop of the reader: a volume has a hundred thousand tags, so their letters are looked at in place, without a
 * pattern that would leave an object behind for each attribute.
 */
function scanStart(markup: string, open: number, seen: Seen): number {
  let at = endOfName(markup, open + 1)
  const name = markup.slice(open + 1, at)
  if (name === '') seen.fault('A “<” begins no element', open)
  let attributes: Map<string, string> | null = null
  for (;;) {
    const next = endOfSpaces(markup, at)
    const sign = markup.charAt(next)
    if (sign === '>' || (sign === '/' && markup.charAt(next + 1) === '>')) {
      const type = sign === '/' ? 'empty' : 'start'
      seen.tag({ type, name, attributes: attributes ?? NO_ATTRIBUTES, at: open })
      return next + (sign === '/' ? 2 : 1)
    }
    const equals = endOfName(markup, next)
    const quote = markup.startsWith('="', equals) ? markup.indexOf('"', equals + 2) : -1
    if (next === at || equals === next || quote === -1) seen.fault(`The tag <${name}> is not well formed`, open)
    attributes ??= new Map()
    setAttribute(
      attributes,
      { key: markup.slice(next, equals), value: ownLetters(markup.slice(equals + 2, quote)) },
      (what) => seen.fault(`The attribute ${what} in <${name}>`, open),
    )
    at = quote + 1
  }
}

/**
 * The same words with letters of their own. A part of a string holds on to the whole of it, and the markup of a volume
 * has twice as many letters as its words, all of them wide where one of them is.
 */
export function ownLetters(words: string): string {
  if (words.length < SHORTEST_PART) return words
  const encoding = WIDE.test(words) ? 'utf16le' : 'latin1'
  return Buffer.from(words, encoding).toString(encoding)
}

/** Shorter parts are copied in any case. */
const SHORTEST_PART = 13
const WIDE = /[^\0-\xff]/

type Attribute = { readonly key: string; readonly value: string }

function setAttribute(
  attributes: Map<string, string>,
  { key, value }: Attribute,
  fault: (what: string) => never,
): void {
  if (attributes.has(key)) fault(`“${key}” stands twice`)
  if (value.includes('<')) fault(`“${key}” holds a “<”`)
  attributes.set(
    key,
    decodeEntities(value, () => fault(`“${key}” has an “&” that begins no known entity`)),
  )
}

/** Names of elements and attributes: `table-of-citations`, `head-left`. */
function endOfName(markup: string, at: number): number {
  let end = at
  for (let code = markup.charCodeAt(end); isOfName(code); code = markup.charCodeAt(end)) end++
  return end
}

/** a–z, 0–9 and the hyphen. */
const isOfName = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d

function endOfSpaces(markup: string, at: number): number {
  let end = at
  for (let code = markup.charCodeAt(end); isSpace(code); code = markup.charCodeAt(end)) end++
  return end
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d

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
