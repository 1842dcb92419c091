/**
 * What the file says about itself, twice: in the information dictionary and in XMP. Dates come from the texts, so that
 * the same sources give the same bytes on any day.
 *
 * pdfkit's own XMP leaves `&` and `<` as they are, which breaks the XML, and has no place for PDF/UA: this one replaces
 * it. PDF/A wants every foreign schema described, so the last part describes the one word that PDF/UA adds.
 */
import type { Galley } from '../../../template/galley.ts'
import type { Dictionary } from './internals.ts'
import { languageTag } from './tree.ts'

const MADE_BY = 'engross'

/** What the file is besides PDF/UA-1. */
export type Archival = 'PDF/A-2a' | 'PDF/A-3a'

/** Options for a file that is PDF/UA-1 and PDF/A at once. Never `PDF/UA` as subset: pdfkit then writes fonts as in PDF/A-1. */
export function documentOptions(galley: Galley, archival: Archival = 'PDF/A-2a'): Dictionary {
  return {
    subset: archival,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: languageTag(galley.language),
    font: null,
    autoFirstPage: false,
    info: information(galley),
  }
}

function information(galley: Galley): Dictionary {
  const date = dateOf(galley)
  return {
    Title: galley.title,
    ...(galley.author === null ? {} : { Author: galley.author }),
    ...(galley.subject === null ? {} : { Subject: galley.subject }),
    ...(galley.keywords.length === 0 ? {} : { Keywords: galley.keywords.join(', ') }),
    Creator: MADE_BY,
    Producer: MADE_BY,
    CreationDate: date,
    ModDate: date,
  }
}

export const dateOf = (galley: Galley): Date => new Date(`${galley.date}T00:00:00Z`)

export function xmp(galley: Galley): string {
  return [properties(galley), dublinCore(galley), acrobat(galley), UNIVERSAL_ACCESS, EXTENSION].join('\n')
}

function properties(galley: Galley): string {
  const date = dateOf(galley).toISOString().replace('.000Z', 'Z')
  return description(
    'xmp="http://ns.adobe.com/xap/1.0/"',
    `<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>${MADE_BY}</xmp:CreatorTool>`,
  )
}

function dublinCore(galley: Galley): string {
  const alternative = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`
  const list = (kind: 'Seq' | 'Bag', values: readonly string[]): string =>
    `<rdf:${kind}>${values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${kind}>`
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(galley.title)}</dc:title>`,
    `<dc:language>${list('Bag', [languageTag(galley.language)])}</dc:language>`,
  ]
  if (galley.author !== null) lines.push(`<dc:creator>${list('Seq', [galley.author])}</dc:creator>`)
  if (galley.subject !== null) lines.push(`<dc:description>${alternative(galley.subject)}</dc:description>`)
  if (galley.keywords.length > 0) lines.push(`<dc:subject>${list('Bag', galley.keywords)}</dc:subject>`)
  return description('dc="http://purl.org/dc/elements/1.1/"', lines.join('\n'))
}

function acrobat(galley: Galley): string {
  const keywords =
    galley.keywords.length === 0 ? '' : `\n<pdf:Keywords>${escapeXml(galley.keywords.join(', '))}</pdf:Keywords>`
  return description('pdf="http://ns.adobe.com/pdf/1.3/"', `<pdf:Producer>${MADE_BY}</pdf:Producer>${keywords}`)
}

function description(namespace: string, content: string): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>\n${content}\n</rdf:Description>`
}

const UNIVERSAL_ACCESS = description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>')

const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

function escapeXml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
