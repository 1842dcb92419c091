/**
 * `docProps/core.xml`: what the file says about itself. Its dates are those of the texts, so that the same sources give
 * the same bytes on any day.
 */
import type { Galley } from '../../template/galley.ts'
import { escapeXml, XML_DECLARATION } from './xml.ts'

const NAMES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** Facts that nobody stated are left out, not filled in. */
export function propertiesXml(galley: Galley): string {
  const date = `${galley.date}T00:00:00Z`
  const stated = (element: string, value: string | null): string =>
    value === null || value === '' ? '' : `<${element}>${escapeXml(value)}</${element}>`
  return [
    `${XML_DECLARATION}<cp:coreProperties ${NAMES}>`,
    stated('dc:title', galley.title),
    stated('dc:subject', galley.subject),
    stated('dc:creator', galley.author),
    stated('cp:keywords', galley.keywords.join(', ')),
    stated('dc:identifier', galley.id),
    stated('dc:language', galley.language),
    stated('cp:lastModifiedBy', galley.author),
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
