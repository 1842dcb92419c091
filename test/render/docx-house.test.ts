/**
 * A volume in the look of a house template.
 */
import { describe, expect, test } from 'vitest'
import { galley, item, list, sampleGalley, sheet } from '../builders.ts'
import { judge } from '../verify/finished.ts'
import { bodyOf, openDocx, partsOf, renderDocx, theme, values } from './docx-file.ts'
import { houseTemplate, withTemplate } from './house-template.ts'

const look = withTemplate(theme)
const parts = await openDocx(sampleGalley(), {}, look)
const styles = parts['word/styles.xml'] ?? ''
const styleOf = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''

describe('styles', () => {
  test('of the template count where both have one of a name, under our ids', () => {
    expect(styleOf('Clause')).toContain('<w:color w:val="112233"/>')
    expect(styleOf('Clause')).toContain('<w:basedOn w:val="HausBasis"/><w:next w:val="Clause"/>')
    expect(styleOf('TitleOfText')).toContain('Gill Sans MT')
    expect(styleOf('Normal')).toContain('<w:name w:val="Normal"/><w:qFormat/>')
    expect(styleOf('HausBasis')).toContain('<w:basedOn w:val="Normal"/>')
  })

  test('of one side only stay, and no id or default stands twice', () => {
    expect(styleOf('Item')).toContain('<w:name w:val="Item"/>')
    expect(styleOf('ClauseHouse')).toContain('<w:name w:val="Another thing"/>')
    const ids = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(styles.match(/<w:style w:type="paragraph" w:default="1"/g)).toHaveLength(1)
  })

  test('bring no numbers of their own, and the language of the volume', () => {
    expect(styles).not.toContain('<w:numPr>')
    expect(values(styles.match(/<w:lang [^>]*>/g)?.join('') ?? '', 'w:val')).toEqual(['en-GB'])
  })

  test('place labels in the column of the template', async () => {
    const clause = (id: string) => list(item('clause', id, '1.', 'Noting;'))
    const one = galley([{ role: 'body', sheets: [sheet('t', [clause('t.1')])] }])
    // 1134 twips to the words, a label at the left: the style says it, so the paragraph does not.
    expect(bodyOf(await openDocx(one, {}, look))).not.toMatch(/<w:ind |<w:tabs>/)
    expect(parts['word/numbering.xml']).toContain('<w:ind w:left="1134" w:hanging="1134"/>')
    const nested = bodyOf(parts).match(/<w:pStyle w:val="Item"\/>(?:(?!<\/w:pPr>).)*/)?.[0] ?? ''
    expect(nested).not.toContain('<w:ind ') // Our Item stands under the words of the template's Clause.
    expect(styleOf('Item')).toContain('w:left="1594"')
  })
})

describe('pages', () => {
  test('are those of the template', () => {
    const sections = bodyOf(parts).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
    for (const section of sections)
      expect(section).toContain('<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1080"')
    expect(parts['word/settings.xml']).not.toContain('mirrorMargins')
    const grid = values(/<w:tblGrid>.*?<\/w:tblGrid>/.exec(bodyOf(parts))?.[0] ?? '', 'w:w').map(Number)
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(12240 - 1440 - 1080)
  })

  test('carry its header on all pages of texts and none on the title page', () => {
    const sections = bodyOf(parts).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
    const header = (section: string, type: string): string => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(section)?.[1]
      const path = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(parts['word/_rels/document.xml.rels'] ?? '')?.[1]
      return parts[`word/${path}`] ?? ''
    }
    expect(header(sections[0] ?? '', 'default')).not.toContain('Assembly of the Example States')
    for (const type of ['default', 'first']) {
      expect(header(sections[2] ?? '', type)).toContain(
        '<w:pStyle w:val="Header"/></w:pPr><w:r><w:t>Assembly of the Example States<',
      )
    }
    expect(Object.keys(parts)).toContain('word/media/image1.png')
    expect(Object.keys(parts).filter((path) => /_rels\/header\d+\.xml\.rels/.test(path))).toHaveLength(1)
  })

  test('with a text box, a foreign field or a file that is no template are refused', async () => {
    const header = (inside: string): Uint8Array => houseTemplate(`<w:hdr><w:p>${inside}</w:p></w:hdr>`)
    const refused = (bytes: Uint8Array) => expect(renderDocx(sampleGalley(), {}, withTemplate(theme, bytes))).rejects
    await refused(header('<w:r><mc:AlternateContent></mc:AlternateContent></w:r>')).toThrow('a text box or a shape')
    await refused(header('<w:fldSimple w:instr=" INCLUDETEXT x "/>')).toThrow('a field “INCLUDETEXT”')
    await refused(new Uint8Array([1, 2, 3])).toThrow('is no Word file')
  })
})

describe('the file', () => {
  test('passes the verifier with its template, and not without', async () => {
    const bytes = await renderDocx(sampleGalley(), {}, look)
    const pageLabels = new Map(['declaration-7', 'resolution-12', 'table-of-citations'].map((id) => [id, '12']))
    const own = { pageLabels, wordTemplate: look.word.template?.bytes }
    expect((await judge('docx', bytes, sampleGalley(), own)).findings).toEqual([])
    expect((await judge('docx', bytes, sampleGalley(), { pageLabels })).codes).toEqual(['verify-added'])
  })

  test('is the same bytes twice', async () => {
    const [one, two] = [
      await renderDocx(sampleGalley(), {}, look),
      await renderDocx(sampleGalley(), {}, withTemplate(theme)),
    ]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    expect(Object.keys(partsOf(one))).toEqual(Object.keys(parts))
  })
})
