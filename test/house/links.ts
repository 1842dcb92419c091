/**
 * Small readers that list where a finished file leads, and the places that it has. HTML and Word are read with other
 * programs' parsers; the PDF with the reader of the verifier, object by object.
 */
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'parse5'
import { leadsOf, readDestinations } from '../../scripts/verify/pdf/destinations.ts'
import { entriesOf } from '../../scripts/verify/pdf/entries.ts'
import { openObjects } from '../../scripts/verify/pdf/objects.ts'
import { asDict, asName } from '../../scripts/verify/pdf/values.ts'

/** `to`: '#place', 'other/file.pdf#place', or an address. */
export type Followed = { readonly places: ReadonlySet<string>; readonly links: readonly Link[] }
export type Link = { readonly from: string; readonly to: string }

export function follow(path: string, bytes: Uint8Array): Followed {
  if (path.endsWith('.html')) return followHtml(bytes)
  if (path.endsWith('.docx')) return followDocx(bytes)
  if (path.endsWith('.pdf')) return followPdf(path, bytes)
  return { places: new Set(), links: [] }
}

type Element = {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Element[]
  readonly content?: Element
}

/** Attributes that hold an address, or the id of another element. */
const LEADING = new Set(['href', 'src', 'action', 'cite', 'data', 'poster'])
const NAMING = new Set(['aria-labelledby', 'aria-describedby', 'aria-details', 'aria-controls', 'for', 'headers'])

function followHtml(bytes: Uint8Array): Followed {
  const places = new Set<string>()
  const links: Link[] = []
  const visit = (element: Element): void => {
    for (const { name, value } of element.attrs ?? []) {
      if (name === 'id') places.add(value)
      if (LEADING.has(name)) links.push({ from: name, to: decodeURI(value) })
      if (NAMING.has(name)) for (const id of value.split(/\s+/)) links.push({ from: name, to: `#${id}` })
    }
    for (const child of element.childNodes ?? []) visit(child)
    if (element.content) visit(element.content)
  }
  visit(parse(new TextDecoder().decode(bytes)) as Element)
  return { places, links }
}

const BOOKMARK = /<w:bookmarkStart [^>]*?w:name="([^"]{1,60})"/g
const HYPERLINK = /<w:hyperlink [^>]{1,2000}>/g
const FIELD = /(?:<w:instrText[^>]*>|w:instr=") *((?:REF|PAGEREF|NOTEREF|HYPERLINK)) +(?:\\l +)?"?([^" <]{1,200})/g
const BY_ID = /r:(?:id|embed|link)="([^"]{1,40})"/g
const RELATIONSHIP = /<Relationship [^>]{1,2000}>/g

function followDocx(bytes: Uint8Array): Followed {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const places = new Set<string>()
  const links: Link[] = []
  for (const [name, xml] of parts) {
    if (!name.endsWith('.xml')) continue
    for (const [, bookmark = ''] of xml.matchAll(BOOKMARK)) places.add(bookmark)
    for (const [, kind = '', to = ''] of xml.matchAll(FIELD)) links.push({ from: kind, to: `#${to}` })
    const known = relationshipsOf(name, parts)
    for (const [tag] of xml.matchAll(HYPERLINK)) links.push({ from: 'w:hyperlink', to: hyperlinkTo(tag, known) })
    for (const [, id = ''] of xml.matchAll(BY_ID))
      links.push({ from: `${name} r:id`, to: known.get(id) ?? `#missing ${id}` })
    for (const to of known.values()) if (!/^https?:/.test(to)) links.push({ from: `${name} part`, to })
  }
  return { places: new Set([...places, ...[...parts.keys()].map((name) => `part ${name}`)]), links }
}

/** A place of this document, or a file and a place in it. */
function hyperlinkTo(tag: string, known: ReadonlyMap<string, string>): string {
  const anchor = / w:anchor="([^"]{1,60})"/.exec(tag)?.[1]
  const id = / r:id="([^"]{1,40})"/.exec(tag)?.[1]
  const file = id === undefined ? '' : (known.get(id) ?? `#missing ${id}`)
  return anchor === undefined ? file : `${file}#${anchor}`
}

/** Id → where it leads: an address, another file, or a part of the package as '#part word/media/x.png'. */
function relationshipsOf(name: string, parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const cut = name.lastIndexOf('/') + 1
  const rels = parts.get(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`) ?? ''
  return new Map(
    [...rels.matchAll(RELATIONSHIP)].map(([tag]) => {
      const attribute = (key: string): string => plainText(new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? '')
      const target = attribute('Target')
      if (attribute('TargetMode') === 'External') return [attribute('Id'), target]
      return [
        attribute('Id'),
        `#part ${target.startsWith('/') ? target.slice(1) : normal(name.slice(0, cut) + target)}`,
      ]
    }),
  )
}

const plainText = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** 'word/../customXml/item1.xml' → 'customXml/item1.xml' */
const normal = (path: string): string => path.replace(/[^/]{1,100}\/\.\.\//g, '')

/** Link annotations and entries of the outline, wherever they stand. */
function followPdf(path: string, bytes: Uint8Array): Followed {
  const objects = openObjects(bytes)
  const points = readDestinations(
    asDict(objects.entry(objects.trailer, 'Root')) ?? { type: 'dict', entries: entriesOf([], []) },
    objects,
  )
  const links: Link[] = []
  objects.each((value) => {
    const dict = asDict(value)
    if (dict === null) return
    const isLink = asName(objects.entry(dict, 'Subtype')) === 'Link'
    const isEntry = dict.entries.has('Title') && dict.entries.has('Parent')
    if (!isLink && !isEntry) return
    const leads = leadsOf(dict, objects, { points, path })
    const from = isLink ? 'link' : 'outline'
    if (leads.type === 'refused') links.push({ from, to: `#refused ${leads.what}` })
    else if (leads.type === 'point') links.push({ from, to: leads.point === null ? `#${leads.name}` : '#found' })
    else if (leads.target.type === 'address') links.push({ from, to: leads.target.address })
    else if (leads.target.type === 'file') links.push({ from, to: `/${leads.target.path}#${leads.target.fragment}` })
    else links.push({ from, to: `#${leads.target.name}` })
  })
  return { places: new Set([...points.keys(), 'found']), links }
}
