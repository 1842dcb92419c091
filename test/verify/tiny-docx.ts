/**
 * A small Word file made by hand, with nothing but the standard library.
 */
import { crc32, deflateRawSync } from 'node:zlib'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

export type Parts = Readonly<Record<string, string>>

export const tinyBody = (inside: string): string =>
  `${HEAD}<w:document ${NAMESPACES}><w:body>${inside}</w:body></w:document>`

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`

const HANGING = '<w:ind w:left="400" w:hanging="400"/>'
const TAB = '<w:r><w:tab/></w:r>'
const SECTION = '<w:sectPr><w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr></w:sectPr>'
const bookmark = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`

/** Says what `smallGalley` says. */
export function tinyParts(): Record<string, string> {
  const body =
    paragraph(`${run('ON ŁÓDŹ')}<w:r><w:footnoteReference w:id="1"/></w:r>`) +
    paragraph(`${bookmark(1, 'd_1')}${run('1.')}${TAB}${run('Noting the affluent office;')}`, HANGING) +
    paragraph(
      `${run('2.')}${TAB}${run('see ')}<w:hyperlink w:anchor="d_1">${run('paragraph 1')}</w:hyperlink>${run('.')}`,
      HANGING,
    )
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/document.xml': tinyBody(body + SECTION),
    'word/_rels/document.xml.rels': relationships(['footnotes', 'footnotes.xml']),
    'word/footnotes.xml': `${HEAD}<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Adopted on Monday.')}`)}</w:footnote></w:footnotes>`,
  }
}

export const relationships = (...rows: readonly (readonly [kind: string, target: string, mode?: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(
      ([kind, target, mode], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`

/** Entries in their order, packed by deflate. */
export function zip(entries: Iterable<readonly [string, string]>): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of entries) {
    const [label, plain] = [Buffer.from(name), Buffer.from(text)]
    const packed = deflateRawSync(plain)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(plain.length, 18)
    facts.writeUInt16LE(label.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), facts, label, packed])
    files.push(file)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, label]))
    at += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end])
}

export const tinyDocx = (parts: Parts): Uint8Array => zip(Object.entries(parts))
