/** Small Word files, written by hand: what Word writes, without all that does not matter here. */
import { strToU8, zipSync } from 'fflate'
import { importFile } from '../../scripts/import/import.ts'
import { createReport, type Finding } from '../../scripts/report.ts'

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** `body`: paragraphs; the other parts hold what goes inside their root element. */
export type WordParts = {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly settings?: string
}

const PARTS = ['numbering', 'styles', 'footnotes', 'settings'] as const

export function wordFile(parts: WordParts): Uint8Array {
  const types = PARTS.map(
    (part) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`,
  ).join('')
  const links = PARTS.map(
    (part) =>
      `<Relationship Id="${part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}" Target="${part}.xml"/>`,
  ).join('')
  const part = (name: (typeof PARTS)[number]): Uint8Array =>
    strToU8(`<?xml version="1.0"?><w:${name} ${NAMES}>${parts[name] ?? ''}</w:${name}>`)
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types}</Types>`,
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NAMES}><w:body>${parts.body}</w:body></w:document>`,
    ),
    'word/numbering.xml': part('numbering'),
    'word/styles.xml': part('styles'),
    'word/footnotes.xml': part('footnotes'),
    'word/settings.xml': part('settings'),
  })
}

export const run = (words: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** `inside`: runs, or plain words. `properties`: what stands in `w:pPr`. */
export const line = (inside: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside.startsWith('<') ? inside : run(inside)}</w:p>`

export const listed = (words: string, use: number, level = 0): string =>
  line(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr>`)

export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

export const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

export const use = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

export type Brought = { readonly lines: readonly string[]; readonly findings: readonly Finding[] }

/** The lines of the source below its front matter, blank ones left out. */
export async function bring(name: string, bytes: Uint8Array): Promise<Brought> {
  const report = createReport()
  const imported = await importFile({ name, path: name, bytes }, null, report)
  const body = imported?.source.replace(/^---\n(?:#.*\n)*---\n/, '') ?? ''
  return { lines: body.split(/[\n\f]/).filter((words) => words.trim() !== ''), findings: report.findings }
}

export const codes = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('import-') || code === 'document-empty')
