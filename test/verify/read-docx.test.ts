import { describe, expect, it } from 'vitest'
import { block, item, list } from '../builders.ts'
import { galleyOf, judge, smallGalley, swap } from './finished.ts'
import { paragraph, relationships, run, tinyBody, tinyDocx, tinyParts, zip } from './tiny-docx.ts'

const BODY = 'word/document.xml'
const NOTES = 'word/footnotes.xml'

const withChange = (part: string, before: string, after: string) => {
  const parts = tinyParts()
  return judge('docx', tinyDocx({ ...parts, [part]: swap(parts[part] ?? '', before, after) }), smallGalley())
}
const withPart = (part: string, xml: string) => judge('docx', tinyDocx({ ...tinyParts(), [part]: xml }), smallGalley())

describe('a Word file that says what it must say', () => {
  it('passes, and its words are counted', async () => {
    const { proof, findings } = await judge('docx', tinyDocx(tinyParts()), smallGalley())
    expect(findings).toEqual([])
    expect(proof).toMatchObject({ words: 14, differences: 0 })
  })

  it('passes with a mark of its own and with running heads', async () => {
    const parts = tinyParts()
    const custom = '<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>'
    parts[BODY] = swap(parts[BODY] ?? '', '<w:footnoteReference w:id="1"/>', custom)
    parts[NOTES] = swap(parts[NOTES] ?? '', '<w:footnoteRef/>', '<w:t>*</w:t>')
    parts['word/header1.xml'] = tinyBody(paragraph(`${run('Volume')}<w:r><w:tab/></w:r>${run('D')}`))
    expect((await judge('docx', tinyDocx(parts), smallGalley())).findings).toEqual([])
  })

  it('counts the stored result of a field and not its command', async () => {
    const part = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const command = '<w:r><w:instrText xml:space="preserve"> REF d_1 \\h </w:instrText></w:r>'
    const field = `${part('begin')}${command}${part('separate')}${run('paragraph 1')}${part('end')}`
    const { findings } = await withChange(
      BODY,
      `<w:hyperlink w:anchor="d_1">${run('paragraph 1')}</w:hyperlink>`,
      field,
    )
    expect(findings).toEqual([])
  })
})

const DRAWN = '<v:shape><v:textpath string="DRAFT"/></v:shape>'

describe('words that differ', () => {
  it.each([
    ['a letter is changed', BODY, 'affluent', 'affluenz', 'verify-text'],
    ['a word is dropped', BODY, 'affluent ', '', 'verify-missing'],
    ['a word is added', BODY, 'affluent ', 'affluent old ', 'verify-added'],
    ['a paragraph is doubled', BODY, '<w:sectPr>', `${paragraph(run('see paragraph 1.'))}<w:sectPr>`, 'verify-added'],
    ['two words are glued', BODY, 'the affluent', 'theaffluent', 'verify-text'],
    ['a label is changed', BODY, '2.', '3.', 'verify-label'],
    ['a label is no label', BODY, `${run('2.')}<w:r><w:tab/></w:r>`, run('2. '), 'verify-label'],
    ['a note is changed', NOTES, 'Monday', 'Sunday', 'verify-footnote'],
    ['a note has no mark', BODY, '<w:footnoteReference w:id="1"/>', '', 'verify-footnote'],
    ['a mark has no note', BODY, 'footnoteReference w:id="1"', 'footnoteReference w:id="7"', 'verify-footnote'],
    ['a mark is counted otherwise', BODY, 'chicago', 'decimal', 'verify-footnote'],
    ['a link leads to nowhere', BODY, 'w:anchor="d_1"', 'w:anchor="d_9"', 'verify-link'],
    ['a link is gone', BODY, '<w:hyperlink w:anchor="d_1">', '<w:hyperlink>', 'verify-link'],
    ['words are hidden', BODY, run('ON ŁÓDŹ'), run('ON ŁÓDŹ', '<w:vanish/>'), 'verify-hidden'],
    ['words are white', BODY, run('ON ŁÓDŹ'), run('ON ŁÓDŹ', '<w:color w:val="FFFFFF"/>'), 'verify-hidden'],
    ['words are tiny', BODY, run('ON ŁÓDŹ'), run('ON ŁÓDŹ', '<w:sz w:val="2"/>'), 'verify-hidden'],
    ['words are struck out', BODY, run('ON ŁÓDŹ'), run('ON ŁÓDŹ', '<w:strike/>'), 'verify-hidden'],
    [
      'a field fetches a file',
      BODY,
      '<w:hyperlink',
      '<w:fldSimple w:instr="INCLUDETEXT x.docx"/><w:hyperlink',
      'verify-active',
    ],
    ['changes are tracked', BODY, run('.'), `<w:ins w:id="9">${run('.')}</w:ins>`, 'verify-active'],
    ['words are turned round', BODY, run('.'), `<w:bdo w:val="rtl">${run('.')}</w:bdo>`, 'verify-active'],
    ['words are drawn as a shape', BODY, run('.'), `<w:r><w:pict>${DRAWN}</w:pict></w:r>${run('.')}`, 'verify-active'],
    ['a document type', BODY, '<w:document', '<!DOCTYPE x [<!ENTITY e "e">]><w:document', 'verify-doctype'],
    ['an unknown entity', BODY, 'affluent', 'afflu&e;ent', 'verify-unreadable'],
    ['XML that is not well formed', BODY, '</w:body>', '', 'verify-unreadable'],
  ])('%s', async (_, part, before, after, code) => {
    expect((await withChange(part, before, after)).codes).toContain(code)
  })

  it.each([
    ['hides', '<w:vanish/>', '', ['verify-hidden']],
    ['strikes out', '<w:dstrike/>', '', ['verify-hidden']],
    ['shrinks', '<w:sz w:val="2"/>', '', ['verify-hidden']],
    ['bleaches', '<w:color w:val="FFFFFF"/>', '', ['verify-hidden']],
    ['is hidden and shown again', '<w:sz w:val="2"/><w:vanish/>', '<w:sz w:val="24"/><w:vanish w:val="0"/>', []],
    ['prints white on dark', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="003366"/>', '', []],
    ['prints white on white', '<w:shd w:val="clear" w:fill="FFFFFF"/><w:color w:val="FFFFFF"/>', '', ['verify-hidden']],
    ['stands white on a dark paragraph', '<w:shd w:val="clear" w:fill="003366"/>', '<w:color w:val="FFFFFF"/>', []],
  ])('says a style that %s words, and no other', async (_, base, own, said) => {
    const styles = `<w:styles><w:style w:styleId="Base"><w:rPr>${base}</w:rPr></w:style><w:style w:styleId="X"><w:basedOn w:val="Base"/><w:rPr>${own}</w:rPr></w:style></w:styles>`
    const parts: Record<string, string> = { ...tinyParts(), 'word/styles.xml': styles }
    const body = swap(parts[BODY] ?? '', run('ON ŁÓDŹ'), run('ON ŁÓDŹ', '<w:rStyle w:val="X"/>'))
    expect((await judge('docx', tinyDocx({ ...parts, [BODY]: body }), smallGalley())).codes).toEqual(said)
  })
})

describe('automatic labels', () => {
  const numbered = (...lists: readonly number[]) =>
    lists
      .map((id, index) =>
        paragraph(run(`words ${index}`), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`),
      )
      .join('')
  const level = (format: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`
  const numbering = (format: string, second: string) =>
    `<w:numbering><w:abstractNum w:abstractNumId="0">${level(format)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${second}</w:num></w:numbering>`
  const expected = (...labels: readonly string[]) =>
    galleyOf([list(...labels.map((label, index) => item('clause', `d.${index}`, label, `words ${index}`)))])
  const judgeLists = (labels: readonly string[], format: string, second = '') =>
    judge(
      'docx',
      tinyDocx({ [BODY]: tinyBody(numbered(1, 1, 2, 2)), 'word/numbering.xml': numbering(format, second) }),
      expected(...labels),
    )

  it('are counted as Word does: two lists on one abstract numbering run on', async () => {
    expect((await judgeLists(['1.', '2.', '1.', '2.'], 'decimal')).codes).toEqual(['verify-label'])
    expect((await judgeLists(['1.', '2.', '3.', '4.'], 'decimal')).findings).toEqual([])
  })

  it('begin anew where a list has a start of its own', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    expect((await judgeLists(['a.', 'b.', 'a.', 'b.'], 'lowerLetter', start)).findings).toEqual([])
  })
})

describe('packages that bring something along', () => {
  it.each([
    [
      'a template',
      'word/_rels/settings.xml.rels',
      relationships(['attachedTemplate', 'https://example.org/t.dotm', 'External']),
    ],
    [
      'a script link',
      'word/_rels/document.xml.rels',
      relationships(['footnotes', 'footnotes.xml'], ['hyperlink', 'javascript:x', 'External']),
    ],
    ['a program', 'word/vbaProject.bin', 'x'],
    ['a prompt to update', 'word/settings.xml', '<w:settings><w:updateFields w:val="true"/></w:settings>'],
    ['a part that is not there', 'word/_rels/document.xml.rels', relationships(['footnotes', 'gone.xml'])],
  ])('%s', async (_, part, xml) => {
    expect((await withPart(part, xml)).codes).toEqual(['verify-active'])
  })

  it('says a head that is not of the volume', async () => {
    expect((await withPart('word/header1.xml', tinyBody(paragraph(run('Another head'))))).codes).toEqual([
      'verify-added',
    ])
  })

  it('says a word that is drawn in a head, unless it is the one behind a draft', async () => {
    const head = tinyBody(
      paragraph(`${run('Volume')}<w:r><w:tab/></w:r>${run('D')}<w:r><w:pict>${DRAWN}</w:pict></w:r>`),
    )
    const bytes = zip(Object.entries({ ...tinyParts(), 'word/header1.xml': head }))
    expect((await judge('docx', bytes, smallGalley(), { watermark: 'DRAFT' })).findings).toEqual([])
    expect((await judge('docx', bytes, smallGalley(), { watermark: 'PROOF' })).codes).toEqual(['verify-added'])
    expect((await judge('docx', bytes, smallGalley())).codes).toEqual(['verify-added'])
  })

  it.each(['../evil', '/etc/evil', 'word\\evil', 'C:evil', 'word/document.xml'])('the entry name %s', async (name) => {
    const bytes = zip([...Object.entries(tinyParts()), [name, 'x']])
    expect((await judge('docx', bytes, smallGalley())).codes).toEqual(['verify-entry-name'])
  })

  it('says a file that is cut off, damaged or of another kind', async () => {
    const good = Buffer.from(tinyDocx(tinyParts()))
    const damaged = Buffer.from(good)
    damaged[200] = (damaged[200] ?? 0) ^ 255
    for (const bytes of [good.subarray(0, 500), damaged, Buffer.from('%PDF-1.7'), Buffer.alloc(0)]) {
      expect((await judge('docx', bytes, smallGalley())).codes).toEqual(['verify-unreadable'])
    }
  })

  it('has words in other galleys too', async () => {
    const bytes = tinyDocx({ [BODY]: tinyBody(paragraph(run('The Assembly decides.'))) })
    expect((await judge('docx', bytes, galleyOf([block('paragraph', 'The Assembly decides.')]))).findings).toEqual([])
  })
})
