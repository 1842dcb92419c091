/**
 * The finishing stage: opens what the library packed, puts our parts in, adds the relations and settings that the
 * library does not know, and packs again in a fixed order with one fixed time, so that the same volume is the same
 * bytes. Every edit names the exact words that the library writes and fails when they are not there once: a new version
 * of the library must not change a file in silence.
 */
import { strFromU8, unzipSync } from 'fflate'
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Galley } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Furniture } from './furniture.ts'
import { wordLanguage } from './language.ts'
import type { OwnParts, PartContent } from './package.ts'
import { escapeXml } from './xml.ts'
import { type PackedPart, packPart, zip } from './zip.ts'

export type Finishing = { readonly parts: OwnParts; readonly galley: Galley; readonly theme: Theme }

export function finish(packed: Uint8Array, finishing: Finishing): Uint8Array {
  const files: Files = { ...unzipSync(packed), ...ownFiles(finishing.parts) }
  const edit = (path: string, by: (xml: string) => string): void => {
    const content = files[path]
    if (!(content instanceof Uint8Array)) throw new Error(`The Word package has no part “${path}”.`)
    files[path] = by(strFromU8(content))
  }
  const { parts } = finishing
  // Notes are footnotes: a part for endnotes would only stand about.
  const unused = parts.numbering == null ? ['numbering', 'endnotes'] : ['endnotes']
  edit('[Content_Types].xml', (xml) =>
    insertBefore(
      withoutUnused(xml, unused),
      '</Types>',
      parts.furniture.map(contentType).join('') + mediaTypes(xml, parts),
    ),
  )
  edit('word/_rels/document.xml.rels', (xml) =>
    insertBefore(
      withoutUnused(xml, unused),
      '</Relationships>',
      parts.furniture.map(relationship).join('') + parts.documentLinks,
    ),
  )
  edit('word/_rels/footnotes.xml.rels', (xml) => filled(xml, parts.footnoteLinks))
  edit('word/settings.xml', (xml) => settings(xml, finishing))
  return zip(inOrder(files, unused), finishing.galley.date)
}

/** Parts by their path: 'word/document.xml'. */
type Files = Record<string, PartContent>

function ownFiles(parts: OwnParts): Files {
  const furniture = parts.furniture.flatMap(({ path, xml, relations }): [string, string][] => [
    [`word/${path}`, xml],
    ...(relations === null ? [] : [[`word/_rels/${path}.rels`, relations] satisfies [string, string]]),
  ])
  return {
    'word/document.xml': parts.document,
    'word/footnotes.xml': parts.footnotes,
    'word/styles.xml': parts.styles,
    'docProps/core.xml': parts.properties,
    ...(parts.numbering == null ? {} : { 'word/numbering.xml': parts.numbering }),
    ...Object.fromEntries(furniture),
    ...Object.fromEntries(parts.files ?? []),
  }
}

/** Takes out `<Override … PartName="/word/numbering.xml"/>` or `<Relationship … Target="numbering.xml"/>`. */
function withoutUnused(xml: string, unused: readonly string[]): string {
  return unused.reduce((left, name) => {
    const kept = left.split(/(?=<(?:Override|Relationship) )/).filter((line) => !line.includes(`${name}.xml"/>`))
    const whole = kept.join('')
    if (whole === left) throw new Error(`The Word package does not name its ${name} as expected.`)
    return whole
  }, xml)
}

/** `word/numbering.xml`, `word/_rels/endnotes.xml.rels` */
const isUnused = (path: string, unused: readonly string[]): boolean =>
  unused.some((name) => path === `word/${name}.xml` || path === `word/_rels/${name}.xml.rels`)

function settings(xml: string, { parts, galley, theme }: Finishing): string {
  const mirrored = theme.page.sides === 'two' ? '<w:mirrorMargins/>' : ''
  const notes = `<w:footnotePr>${parts.noteCounting}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`
  const tag = escapeXml(wordLanguage(galley.language))
  const backward = directionOfLanguage(galley.language) === 'right-to-left' ? ` w:bidi="${tag}"` : ''
  const language = `<w:themeFontLang w:val="${tag}"${backward}/>`
  // There is no background to display; mirrored margins have their place in the schema's order there.
  const margins = replaceOnce(xml, '<w:displayBackgroundShape/>', mirrored)
  // A line that ends in a break of its own is not stretched to the margin.
  const compatible = replaceOnce(margins, '<w:compat>', `${notes}<w:compat><w:doNotExpandShiftReturn/>`)
  const current = insertBefore(compatible, '</w:compat>', CURRENT)
  return insertBefore(current, '</w:settings>', language)
}

/** What Word itself says beside mode 15 in a new file; without it, tables and ligatures are those of Word 2007. */
const CURRENT = [
  'overrideTableStyleFontSizeAndJustification',
  'enableOpenTypeFeatures',
  'doNotFlipMirrorIndents',
  'differentiateMultirowTableHeaders',
]
  .map((name) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>`)
  .join('')

/** Types of pictures that the library does not name: 'emf', 'tiff'. */
function mediaTypes(xml: string, { files = new Map() }: OwnParts): string {
  const endings = new Set([...files.keys()].map((path) => path.replace(/^.*\./, '').toLowerCase()))
  return [...endings]
    .filter((ending) => ending !== 'xml' && !xml.includes(`Extension="${ending}"`))
    .map((ending) => `<Default ContentType="image/${PICTURES[ending] ?? ending}" Extension="${escapeXml(ending)}"/>`)
    .join('')
}

const PICTURES: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  tif: 'tiff',
  emf: 'x-emf',
  wmf: 'x-wmf',
  svg: 'svg+xml',
}

const contentType = ({ kind, path }: Furniture): string =>
  `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml" PartName="/word/${path}"/>`

const relationship = ({ kind, path, id }: Furniture): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${path}"/>`

/** The relations of the footnotes are empty until we add ours: `<Relationships xmlns="…"/>`. */
function filled(xml: string, lines: string): string {
  return lines === '' ? xml : replaceOnce(xml, '/relationships"/>', `/relationships">${lines}</Relationships>`)
}

function insertBefore(xml: string, place: string, added: string): string {
  return replaceOnce(xml, place, added + place)
}

function replaceOnce(xml: string, old: string, added: string): string {
  const parts = xml.split(old)
  if (parts.length !== 2) throw new Error(`The Word package has “${old}” ${parts.length - 1} times, not once.`)
  return parts.join(added)
}

/** The list of parts first, then the relations that lead to the document: some readers look only at the beginning. */
const FIRST = ['[Content_Types].xml', '_rels/.rels']

function inOrder(files: Files, unused: readonly string[]): ReadonlyMap<string, PackedPart> {
  const rest = Object.keys(files).filter((path) => !FIRST.includes(path) && !isUnused(path, unused))
  return new Map([...FIRST, ...rest.sort()].map((path) => [path, packed(files[path] ?? '')]))
}

const packed = (content: PartContent): PackedPart =>
  typeof content === 'string' || content instanceof Uint8Array ? packPart(content) : content
