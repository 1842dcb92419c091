import { describe, expect, test } from 'vitest'
import type { Galley } from '../../scripts/template/galley.ts'
import { block, galley, item, list, sampleGalley, sheet, words } from '../builders.ts'
import { bodyOf, letters, lettersOfGalley, linesOf, notesOf, openDocx, renderDocx, values } from './docx-file.ts'

const oneText = (id: string, ...flow: Parameters<typeof sheet>[1]): Galley =>
  galley([{ role: 'body', sheets: [sheet(id, flow)] }])

describe('the words', () => {
  test('stand in the order of the galley, labels and page labels among them', async () => {
    const parts = await openDocx(sampleGalley())
    const expected = lettersOfGalley(sampleGalley(), '12')
    expect(letters(linesOf(bodyOf(parts)).join(''))).toBe(expected.body)
    expect(letters(linesOf(notesOf(parts)).join(''))).toBe(expected.notes)
  })

  test('keep labels as letters, whatever their order, in a list that prints no number', async () => {
    const labels = ['1.', '3.', '3.', '3 bis.', 'z.', 'aa.', '(iv)']
    const items = labels.map((label, index) => item('clause', `t.${index}`, label, 'Noting;'))
    const parts = await openDocx(oneText('t', list(...items)))
    expect(linesOf(bodyOf(parts))).toEqual(labels.map((label) => `\t${label}\tNoting;`))
    expect(bodyOf(parts).match(/<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="1"\/><\/w:numPr>/g)).toHaveLength(
      labels.length,
    )
    expect(
      parts['word/numbering.xml']?.match(
        /<w:numFmt w:val="bullet"\/><w:suff w:val="nothing"\/><w:lvlText w:val=""\/>/g,
      ),
    ).toHaveLength(9)
    expect(values(parts['word/numbering.xml'] ?? '', 'w:numId')).toEqual(['1'])
  })

  test('without a label stand in no list, and the file has no part for one', async () => {
    const parts = await openDocx(oneText('t', list(item('clause', 't.1', '', 'Noting;')), block('paragraph', 'So.')))
    expect(Object.keys(parts)).not.toContain('word/numbering.xml')
    expect(Object.values(parts).join('')).not.toMatch(/w:numPr|numbering\.xml/)
  })

  test('keep every blank and escape what XML reserves', async () => {
    const sentence = ' a < b & "c" > d  e '
    const parts = await openDocx(oneText('t', block('paragraph', sentence)))
    expect(linesOf(bodyOf(parts))).toEqual([sentence])
  })

  test('are refused when XML cannot hold them', async () => {
    for (const letter of ['\u0007', '\ufffe', '\uffff', '\ud800']) {
      await expect(renderDocx(oneText('t', block('paragraph', `a${letter}`)))).rejects.toThrow('cannot hold')
    }
    await expect(renderDocx(oneText('t', block('paragraph', 'a\u{1f600}')))).resolves.toBeDefined()
  })

  test('name their language where it is not that of the file', async () => {
    const foreign = words('résolution', [], { language: 'fr-FR' })
    const parts = await openDocx(
      galley([
        {
          role: 'body',
          sheets: [
            sheet('a', [block('paragraph', [words('The '), foreign])]),
            sheet('b', [block('paragraph', 'Вітання')], { language: 'uk-UA' }),
          ],
        },
      ]),
    )
    expect(bodyOf(parts)).toContain('<w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">résolution<')
    expect(bodyOf(parts)).toContain('<w:rPr><w:lang w:val="uk-UA"/></w:rPr><w:t xml:space="preserve">Вітання<')
    expect(bodyOf(parts)).toContain('<w:r><w:t xml:space="preserve">The <')
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
  })
})

test('a language without a region gets one that Word can spell, and keeps its name in the properties', async () => {
  const french = sheet('b', [block('paragraph', 'Deux')], { language: 'fr' })
  const sheets = [sheet('a', [block('paragraph', 'One')], { language: 'en-GB' }), french]
  const parts = await openDocx({ ...galley([{ role: 'body', sheets }]), language: 'en' })
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
  expect(parts['docProps/core.xml']).toContain('<dc:language>en</dc:language>')
  expect(values(bodyOf(parts).replace(/.*?<w:lang/, '<w:lang'), 'w:val')[0]).toBe('fr-FR')
})

describe('the file', () => {
  test('is the same bytes twice, also after another volume and in another time zone', async () => {
    const first = await renderDocx(sampleGalley())
    await renderDocx(oneText('other', block('paragraph', 'Other.')))
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    const second = await renderDocx(sampleGalley()).finally(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('takes a date that a zip archive cannot hold', async () => {
    for (const date of ['1970-01-01', '1949-04-04', '2150-12-31']) {
      const parts = await openDocx({ ...sampleGalley(), date })
      expect(parts['docProps/core.xml']).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z<`)
    }
  })

  test('asks nothing on opening: no dirty field, no update setting', async () => {
    const everything = Object.values(await openDocx(sampleGalley())).join('')
    expect(everything).not.toMatch(/w:dirty|updateFields/)
  })

  test('has one field character in a run, and as many ends as beginnings', async () => {
    const xml = bodyOf(await openDocx(sampleGalley()))
    const kinds = values(xml, 'w:fldCharType')
    const count = (kind: string): number => kinds.filter((other) => other === kind).length
    expect(count('begin')).toBeGreaterThan(4)
    const silent = xml.split('<w:instrText xml:space="preserve"> TC &quot;').length - 1 // They have no result.
    expect([count('separate') + silent, count('end')]).toEqual([count('begin'), count('begin')])
    for (const [run] of xml.matchAll(/<w:r>.*?<\/w:r>/g)) expect(run.split('<w:fldChar ').length).toBeLessThanOrEqual(2)
  })

  test('states title, body, language and identifier, and leaves out what nobody stated', async () => {
    const stated = await openDocx({ ...sampleGalley(), subject: 'Texts', keywords: ['peace', 'law & order'] })
    for (const line of [
      '<dc:title>Sample volume</dc:title>',
      '<dc:subject>Texts</dc:subject>',
      '<dc:creator>The Assembly</dc:creator>',
      '<cp:keywords>peace, law &amp; order</cp:keywords>',
      '<dc:identifier>sample</dc:identifier>',
      '<dc:language>en-GB</dc:language>',
    ]) {
      expect(stated['docProps/core.xml']).toContain(line)
    }
    expect(stated['docProps/custom.xml']).toMatch(/name="Identifier"[^>]*><vt:lpwstr>sample<\/vt:lpwstr>/)
    const bare = await openDocx({ ...sampleGalley(), author: null })
    expect(bare['docProps/core.xml']).not.toMatch(/dc:creator|lastModifiedBy|dc:subject|Un-named/)
  })

  test('hyphenates, in the mode of present Word', async () => {
    const settings = (await openDocx(sampleGalley()))['word/settings.xml'] ?? ''
    expect(settings).toContain('<w:autoHyphenation/>')
    expect(settings).toContain('<w:compat><w:doNotExpandShiftReturn/><w:compatSetting ')
    expect(settings).toContain('<w:compatSetting w:val="15" w:name="compatibilityMode"')
    expect(settings).toContain('w:name="differentiateMultirowTableHeaders"')
  })

  test('names every part and every relation that it has', async () => {
    const parts = await openDocx(sampleGalley())
    const named = values(parts['[Content_Types].xml'] ?? '', 'PartName').map((name) => name.slice(1))
    const own = Object.keys(parts).filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml')
    expect([...named].sort()).toEqual(own.sort())
    const relations = parts['word/_rels/document.xml.rels'] ?? ''
    for (const id of values(bodyOf(parts), 'r:id')) expect(values(relations, 'Id')).toContain(id)
  })
})
