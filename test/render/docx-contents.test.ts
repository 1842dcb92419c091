import { expect, test } from 'vitest'
import { block, galley, link, page, sampleGalley, sheet, words } from '../builders.ts'
import { bodyOf, linesOf, openDocx } from './docx-file.ts'

/** An entry as Word gathers it when the contents are updated: its level, its words, and whether it has a page. */
type Gathered = { readonly level: string; readonly words: string; readonly page: boolean }

/** Reads the `TC` fields of a body in their order, and takes the meaning from quoted signs as Word does. */
function gather(xml: string): readonly Gathered[] {
  const fields = xml.split('w:fldCharType="begin"').slice(1)
  return fields.flatMap((field) => {
    const command = [...(field.split('<w:fldChar')[0] ?? '').matchAll(/<w:instrText[^>]*>([^<]*)</g)]
      .map((match) => match[1])
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    const found = /^ TC "((?:[^"“”„\\]|\\.)*)" \\f C \\l (\d)( \\n)? $/.exec(command)
    if (found === null) return []
    const [, quoted = '', level = '', bare] = found
    return [{ level, words: quoted.replace(/\\(.)/g, '$1'), page: bare === undefined }]
  })
}

test('updated contents have the printed entries and group lines, in their order', async () => {
  const xml = bodyOf(await openDocx(sampleGalley()))
  expect(gather(xml)).toEqual([
    { level: '1', words: 'Adopted texts', page: false },
    { level: '2', words: 'Declaration 7  On the office of the Łódź affiliates', page: true },
    { level: '2', words: 'Resolution 12  On friendship', page: true },
    { level: '2', words: 'Table of citations', page: true },
  ])
  const printed = linesOf(xml).filter((line) => /\t\d+$/.test(line))
  expect(printed.map((line) => line.replace(/\t\d+$/, ''))).toEqual(
    gather(xml).flatMap((entry) => (entry.page ? [entry.words] : [])),
  )
})

test('each entry stands in the bookmark of its text and prints nothing there', async () => {
  const xml = bodyOf(await openDocx(sampleGalley()))
  const start = xml.indexOf('w:name="resolution_12"')
  expect(xml.slice(start, start + 200)).toContain('<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText')
  expect(gather(xml.slice(start, xml.indexOf('<w:t ', start)))).toHaveLength(1)
})

test('quotation marks and emphasis of a title come through', async () => {
  const to = link('a', 'A')
  const ours = { origin: 'ours', link: to } as const
  const title = [words('On “Crimea” & "', [], ours), words('ad hoc', ['emphasis'], ours), words('\\x"', [], ours)]
  const contents = block('contents-entry', [...title, { type: 'leader' }, page('a', to)])
  const xml = bodyOf(
    await openDocx(
      galley([
        { role: 'front', sheets: [sheet('contents', [contents], { style: 'contents' })] },
        { role: 'body', sheets: [sheet('a', [block('title', 'A')])] },
      ]),
    ),
  )
  expect(gather(xml)).toEqual([{ level: '2', words: 'On “Crimea” & "ad hoc\\x"', page: true }])
  expect(xml).toContain(
    '<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:instrText xml:space="preserve">ad hoc</w:instrText></w:r>',
  )
})
