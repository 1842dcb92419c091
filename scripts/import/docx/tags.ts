/**
 * The tags of an XML part, one after the other. Word writes plain XML without comments in the places we look at; what
 * we need is which tag opens, which closes, and its attributes. One pass, whatever the input.
 */

export type Tag = {
  readonly name: string // 'w:numPr'
  readonly kind: 'open' | 'close' | 'empty'
  readonly attributes: string // Unparsed: ` w:val="3"`.
  readonly start: number
  readonly end: number
}

/** `<w:ilvl w:val="0"/>`, `</w:p>` */
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g

export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = '', empty] = match
    const kind = slash ? 'close' : empty ? 'empty' : 'open'
    yield { name, kind, attributes, start: match.index, end: match.index + whole.length }
  }
}

/** The value of an attribute, or null: `valueIn(tag)` is its `w:val`. */
export function valueIn(tag: Tag, attribute = 'w:val'): string | null {
  const at = tag.attributes.indexOf(` ${attribute}=`)
  if (at < 0) return null
  const from = at + attribute.length + 2
  const quote = tag.attributes.charAt(from)
  const end = tag.attributes.indexOf(quote, from + 1)
  return end < 0 ? null : unescaped(tag.attributes.slice(from + 1, end))
}

export function numberIn(tag: Tag, attribute = 'w:val'): number | null {
  const value = valueIn(tag, attribute)
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null
}

/** `<w:b/>`, `<w:b w:val="1"/>`, `<w:b w:val="true"/>`; not `w:val="0"`. */
export function isOn(tag: Tag, attribute = 'w:val'): boolean {
  const value = valueIn(tag, attribute)
  return value === null ? attribute === 'w:val' : /^(?:1|true|on)$/i.test(value)
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi

export function unescaped(xml: string): string {
  return xml.replace(ENTITY, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

export function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
