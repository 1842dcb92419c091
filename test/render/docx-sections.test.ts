import { describe, expect, test } from 'vitest'
import { block, galley, sampleGalley, sheet } from '../builders.ts'
import { bodyOf, fieldsOf, linesOf, openDocx, type Parts, theme, values } from './docx-file.ts'

const onOneSide = { ...theme, page: { ...theme.page, sides: 'one' } } as const
const asBook = { ...theme, page: { ...theme.page, sides: 'two', inner: 100, outer: 60 } } as const

const sectionsOf = (parts: Parts): readonly string[] => bodyOf(parts).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []

/** The words of the furniture of a section: its default or first-page header or footer. */
function furniture(
  parts: Parts,
  section: string,
  kind: 'header' | 'footer',
  type: 'even' | 'default' | 'first',
): string {
  const id = new RegExp(`<w:${kind}Reference w:type="${type}" r:id="([^"]+)"`).exec(section)?.[1]
  const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(parts['word/_rels/document.xml.rels'] ?? '')?.[1]
  const xml = parts[`word/${target}`] ?? 'missing'
  return fieldsOf(xml).join('') || linesOf(xml).join('')
}

describe('sections', () => {
  test('are one for each sheet, each on a new page of the theme', async () => {
    const sections = sectionsOf(await openDocx(sampleGalley()))
    expect(sections).toHaveLength(5)
    for (const section of sections) {
      // The first text begins at page 1, which is a right-hand page without saying so.
      expect(section).toContain('<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>')
      expect(section).toContain('<w:titlePg/>')
    }
  })

  test('begin on right-hand pages in a bound volume, and their lines are counted in a draft', async () => {
    const bound = {
      ...theme,
      page: { ...theme.page, starts: 'recto' },
      draft: { lineNumbers: 5, watermark: '' },
    } as const
    const sections = sectionsOf(await openDocx(sampleGalley(), {}, bound))
    const begins = sections.map((section) => /<w:type w:val="(\w+)"\/>/.exec(section)?.[1])
    expect(begins).toEqual(['nextPage', 'oddPage', 'nextPage', 'oddPage', 'oddPage'])
    const counted = /<w:pgMar [^>]*\/><w:lnNumType w:countBy="5" w:restart="newPage"\/>/
    expect(sections.map((section) => counted.test(section))).toEqual([false, false, true, true, false])
  })

  test('stand in the last paragraph of their sheet, without an empty one of their own', async () => {
    const xml = bodyOf(await openDocx(sampleGalley()))
    const carriers = [...xml.matchAll(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr>.*?<\/w:pPr>(.*?)<\/w:p>/g)]
    expect(carriers).toHaveLength(4)
    const empty = carriers.filter(([, content]) => !content?.includes('<w:t '))
    expect(empty.map(([whole]) => whole?.includes('BreakLine'))).toEqual([true, true]) // Title page and contents: it takes no room.
  })

  test('count the front in roman numerals and the texts from 1', async () => {
    const numbers = sectionsOf(await openDocx(sampleGalley())).map(
      (section) => /<w:pgNumType [^>]*>/.exec(section)?.[0],
    )
    expect(numbers).toEqual([
      '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>',
      '<w:pgNumType w:fmt="lowerRoman"/>',
      '<w:pgNumType w:fmt="decimal" w:start="1"/>',
      '<w:pgNumType w:fmt="decimal"/>',
      '<w:pgNumType w:fmt="decimal"/>',
    ])
  })

  test('have no furniture on the title page, and a running head from the second page of a text on', async () => {
    const parts = await openDocx(sampleGalley(), {}, onOneSide)
    const rows = sectionsOf(parts).map((section) => [
      furniture(parts, section, 'header', 'first'),
      furniture(parts, section, 'header', 'default'),
      furniture(parts, section, 'footer', 'first'),
      furniture(parts, section, 'footer', 'default'),
    ])
    expect(rows).toEqual([
      ['', '', '', ''],
      ['', '', 'PAGE', 'PAGE'],
      ['', 'Sample volume\tDeclaration 7', 'PAGE', 'PAGE'],
      ['', 'Sample volume\tResolution 12', 'PAGE', 'PAGE'],
      ['', 'Sample volume\tTable of citations', 'PAGE', 'PAGE'],
    ])
  })

  test('of a book name the volume on even pages and the text on odd ones, and mirror their margins', async () => {
    const parts = await openDocx(sampleGalley(), {}, asBook)
    const rows = sectionsOf(parts).map((section) => [
      furniture(parts, section, 'header', 'even'),
      furniture(parts, section, 'header', 'default'),
      furniture(parts, section, 'footer', 'even'),
    ])
    expect(rows).toEqual([
      ['', '', ''],
      ['', '', 'PAGE'],
      ['Sample volume', '\tDeclaration 7', 'PAGE'],
      ['Sample volume', '\tResolution 12', 'PAGE'],
      ['Sample volume', '\tTable of citations', 'PAGE'],
    ])
    expect(parts['word/settings.xml']).toMatch(/<w:mirrorMargins\/>.*<w:evenAndOddHeaders/)
    expect(sectionsOf(parts)[0]).toContain('w:right="1200" w:bottom')
    expect(sectionsOf(parts)[0]).toContain('w:left="2000" w:header')
    const alike = (await openDocx(sampleGalley(), {}, onOneSide))['word/settings.xml']
    expect(alike).not.toMatch(/mirrorMargins|<w:evenAndOddHeaders\/>|<w:evenAndOddHeaders w:val="true"/)
  })

  test('share a head that says the same', async () => {
    const head = { left: 'Volume', right: 'Annex' }
    const sheets = ['a', 'b', 'c'].map((id) => sheet(id, [block('paragraph', id)], { head }))
    const parts = await openDocx(galley([{ role: 'body', sheets }]), {}, onOneSide)
    expect(Object.keys(parts).filter((path) => /word\/header\d+\.xml/.test(path))).toHaveLength(2)
  })
})

describe('the contents', () => {
  test('are one field over all entries, filled in with the pages of the printed volume', async () => {
    const xml = bodyOf(await openDocx(sampleGalley(), { 'declaration-7': '1', 'resolution-12': '3' }))
    expect(linesOf(xml).slice(5, 10)).toEqual([
      'Contents',
      'Adopted texts',
      'Declaration 7  On the office of the Łódź affiliates\t1',
      'Resolution 12  On friendship\t3',
      'Table of citations\t12',
    ])
    expect(fieldsOf(xml)[0]).toBe('TOC \\f C \\l "1-2" \\h \\z \\b _texts')
    expect(fieldsOf(xml)[1]).toBe('PAGEREF declaration_7 \\h')
  })

  test('end in the last entry, and gather from the texts and annexes only', async () => {
    const xml = bodyOf(await openDocx(sampleGalley()))
    const last = xml.slice(xml.indexOf('PAGEREF table_of_citations'))
    expect(last).toMatch(
      /^[^<]*<\/w:instrText>.*?"separate".*?"end"\/><\/w:r><\/w:hyperlink><w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>/,
    )
    const texts = xml.indexOf('w:name="_texts"')
    expect(texts).toBeGreaterThan(xml.indexOf('Contents<'))
    expect(texts).toBeLessThan(xml.indexOf('DECLARATION'))
    expect(xml).toMatch(/<w:bookmarkEnd w:id="\d+"\/><\/w:p><w:sectPr>/)
  })
})

describe('tables', () => {
  test('repeat their head, keep rows whole and end in a paragraph that takes no room', async () => {
    const xml = bodyOf(await openDocx(sampleGalley()))
    expect(xml.match(/<w:tr>/g)).toHaveLength(3)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3)
    expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="BreakLine"\/>/)
    const widths = values(xml.slice(xml.indexOf('<w:tblGrid>'), xml.indexOf('</w:tblGrid>')), 'w:w').map(Number)
    const { width, inner, outer } = { width: 11906, inner: 1757, outer: 1757 }
    expect(Math.abs(widths.reduce((sum, one) => sum + one, 0) - (width - inner - outer))).toBeLessThan(4)
  })

  test('that follow one another stay two', async () => {
    const one = {
      type: 'table',
      id: null,
      origin: 'ours',
      columns: [1],
      head: [],
      rows: [{ cells: [{ flow: [] }] }],
    } as const
    const xml = bodyOf(await openDocx(galley([{ role: 'body', sheets: [sheet('t', [one, one])] }])))
    expect(xml).not.toContain('</w:tbl><w:tbl>')
    expect(xml).toContain('<w:tc><w:tcPr>')
    expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>/)
  })
})

test('the word behind the text of a draft stands in every header, of covers and first pages too', async () => {
  const draft = { ...asBook, draft: { lineNumbers: 0, watermark: 'A & B' } }
  const headers = (parts: Parts) =>
    Object.entries(parts).flatMap(([path, xml]) => (/word\/header/.test(path) ? [xml] : []))
  const drawn = headers(await openDocx(sampleGalley(), {}, draft))
  expect(drawn.length).toBeGreaterThan(3)
  for (const xml of drawn) expect(xml).toMatch(/<v:textpath style="[^"]*" string="A &amp; B"\/><\/v:shape>/)
  expect(drawn[0]).toContain('id="PowerPlusWaterMarkObject1"') // The name that Word looks for.
  expect(headers(await openDocx(sampleGalley(), {}, asBook)).join('')).not.toContain('v:shape')
  const short = headers(await openDocx(sampleGalley(), {}, { ...draft, draft: { lineNumbers: 0, watermark: 'X' } }))
  const sizeOf = (xml = '') => [...xml.matchAll(/(?:width|height):([\d.]+)pt/g)].map(([, length]) => Number(length))
  const [width = 0, height = 0] = sizeOf(short[0])
  expect(height).toBeCloseTo(0.32 * theme.page.width, 0)
  expect(width).toBeLessThan(height)
  const [long = 0] = sizeOf(
    headers(await openDocx(sampleGalley(), {}, { ...draft, draft: { lineNumbers: 0, watermark: 'M'.repeat(30) } }))[0],
  )
  expect(long).toBeCloseTo(0.72 * Math.hypot(theme.page.width, theme.page.height), 0)
})

describe('a volume from right to left', () => {
  const hebrew = { ...sampleGalley(), language: 'he' }

  test('is bound at the right: the inner margin of odd pages is the right one', async () => {
    const [section = ''] = sectionsOf(await openDocx(hebrew, {}, asBook))
    expect(section).toMatch(/<w:pgMar [^>]*w:right="2000" [^>]*w:left="1200" /)
    expect(section).toContain('<w:titlePg/><w:bidi/><w:rtlGutter/></w:sectPr>')
    const [plain = ''] = sectionsOf(await openDocx(sampleGalley(), {}, asBook))
    expect(plain).toMatch(/<w:pgMar [^>]*w:right="1200" [^>]*w:left="2000" /)
    expect(plain).not.toContain('w:bidi')
  })

  test('has heads that begin at the right, with their words as they run', async () => {
    const head = { left: 'קובץ 3 NATO', right: 'Text' }
    const one = galley([{ role: 'body', sheets: [sheet('a', [block('paragraph', 'b')], { head })] }], {
      language: 'he',
    })
    const heads = Object.entries(await openDocx(one, {}, asBook)).flatMap(([path, xml]) =>
      /header/.test(path) ? [xml] : [],
    )
    expect(heads.filter((xml) => xml.includes('<w:bidi/>'))).toHaveLength(2)
    expect(heads.join('')).toContain(
      '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">קובץ 3 </w:t></w:r><w:r><w:t xml:space="preserve">NATO</w:t></w:r>',
    )
  })

  test('begins new paragraphs, and the rule above notes, at the right; paragraphs and tables of others say so', async () => {
    const cell = { flow: [block('table-words', 'A')] }
    const table = {
      type: 'table',
      id: null,
      origin: 'adopted',
      columns: [1],
      head: [],
      rows: [{ cells: [cell] }],
    } as const
    const flow = [table, block('paragraph', 'English'), block('paragraph', 'עברית')]
    const parts = await openDocx(galley([{ role: 'body', sheets: [sheet('a', flow)] }], { language: 'he' }))
    expect(parts['word/styles.xml']).toMatch(/<w:pPrDefault><w:pPr><w:widowControl\/><w:bidi\/>/)
    expect(parts['word/footnotes.xml']).toMatch(/<w:pPr><w:bidi\/><w:spacing [^>]*><\/w:pPr><w:r><w:separator\/>/)
    expect(parts['word/settings.xml']).toContain('<w:themeFontLang w:val="he-IL" w:bidi="he-IL"/>')
    const body = bodyOf(parts)
    expect(body).toContain('<w:bidiVisual w:val="off"/>')
    expect(body.match(/<w:bidi(?: w:val="0")?\/>(?=.{0,200}(?:English|עברית))/g)).toEqual([
      '<w:bidi w:val="0"/>',
      '<w:bidi/>',
    ])
  })
})
