/**
 * A house template as an office would make it in Word: a Clause that hangs wide, a title in another face, letter paper,
 * a header with a picture and a field. The ids are those of a Word in German.
 */
import { strToU8, zipSync } from 'fflate'
import type { Theme } from '../../scripts/theme/theme.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const style = (type: string, id: string, name: string, inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`

const styles = (more: string): string =>
  `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Gill Sans MT"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  style(
    'paragraph',
    'HausBasis',
    'House basis',
    '<w:basedOn w:val="Standard"/><w:pPr><w:ind w:left="1134" w:hanging="1134"/></w:pPr>',
  ) +
  style(
    'paragraph',
    'Klausel',
    'Clause',
    '<w:basedOn w:val="HausBasis"/><w:next w:val="Klausel"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr><w:rPr><w:lang w:val="de-DE"/><w:color w:val="112233"/></w:rPr>',
  ) +
  style(
    'paragraph',
    'Titel',
    'title of TEXT',
    '<w:basedOn w:val="Standard"/><w:rPr><w:rFonts w:ascii="Gill Sans MT"/></w:rPr>',
  ) +
  style('paragraph', 'Clause', 'Another thing', '<w:basedOn w:val="Standard"/>') +
  style('paragraph', 'Kopfzeile', 'header', '<w:basedOn w:val="Standard"/>') +
  `${more}</w:styles>`

const OPENING = style('paragraph', 'Titel2', 'Opening', '<w:basedOn w:val="Standard"/>')

const HEADER =
  `${HEAD}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t>Assembly of the Example States</w:t></w:r>` +
  '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> STYLEREF Symbol </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'

/** One white point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${KINDS}/${kind}" Target="${target}"/>`
const relations = (...lines: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`

/** `more`: paragraphs of the sample text. `Titel2` is the style Opening, which says nothing of its look. */
export function houseTemplate(header = HEADER, more = ''): Uint8Array {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="12240" w:h="15840"/>' +
    '<w:pgMar w:top="1440" w:right="1080" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
  const paragraph = (id: string, direct: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/>${direct}</w:pPr><w:r><w:t>Words of the sample.</w:t></w:r></w:p>`
  const body = paragraph('Klausel', '') + paragraph('Clause', '<w:jc w:val="center"/>') + more
  const parts: readonly (readonly [string, string | Uint8Array])[] = [
    ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    ['word/document.xml', `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`],
    ['word/styles.xml', styles(more === '' ? '' : OPENING)],
    ['word/header3.xml', header],
    ['word/media/image1.png', PICTURE],
    ['word/_rels/document.xml.rels', relations(relation('rId7', 'header', 'header3.xml'))],
    ['word/_rels/header3.xml.rels', relations(relation('rId1', 'image', 'media/image1.png'))],
    ['word/settings.xml', `${HEAD}<w:settings ${NAMESPACES}/>`],
  ]
  const bytes = parts.map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return zipSync(Object.fromEntries(bytes))
}

export function withTemplate(theme: Theme, bytes = houseTemplate()): Theme {
  return { ...theme, word: { ...theme.word, template: { file: 'templates/word/house.docx', bytes } } }
}
