import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openCopy } from '../../scripts/comeback/copy.ts'
import { textsIn } from '../../scripts/comeback/copy-texts.ts'
import { block, galley, item, list, sheet } from '../builders.ts'
import { renderDocx } from '../render/docx-file.ts'
import { type Edit, swap } from './edited-copies.ts'

const text = (id: string) =>
  sheet(id, [
    block('title', `Title of ${id}`),
    list(item('clause', `${id}.1`, '1.', `First of ${id}`), item('clause', `${id}.2`, '2.', `Second of ${id}`)),
  ])

const volume = await renderDocx(
  galley([
    { role: 'front', sheets: [sheet('title-page', [block('volume-title', 'Volume')], { style: 'title-page' })] },
    { role: 'body', sheets: [text('act-1'), text('act-11')] },
    { role: 'back', sheets: [sheet('index', [block('annex-title', 'Index'), block('annex-text', 'a, b')])] },
  ]),
)

/** Text → its words, of a volume that was edited. */
function wordsIn(edit: Edit): Readonly<Record<string, string>> {
  const files = unzipSync(volume)
  files['word/document.xml'] = strToU8(edit(strFromU8(files['word/document.xml'] ?? new Uint8Array())))
  const found = textsIn(openCopy(zipSync(files)), ['act-1', 'act-11'])
  return Object.fromEntries(
    found.map(({ text: id, paragraphs }) => [
      id,
      paragraphs.map(({ runs }) => runs.map((run) => run.text.trim()).join('')).join('|'),
    ]),
  )
}

const WHOLE = {
  'act-1': 'Title of act-1|1.First of act-1|2.Second of act-1',
  'act-11': 'Title of act-11|1.First of act-11|2.Second of act-11',
}
const BREAK = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'

test('texts of a volume end where the next one or an annex begins', () => {
  expect(wordsIn((xml) => xml)).toEqual(WHOLE)
})

test('a section that is put into a text is a part of it', () => {
  const first = swap(/(<w:pPr>(?:(?!<\/w:pPr>).)*)(<\/w:pPr>(?:(?!<\/w:p>).)*First of act-1<)/, `$1${BREAK}$2`)
  expect(wordsIn(first)).toEqual(WHOLE)
  const among = swap(
    '<w:bookmarkStart w:id="2" ',
    '<w:bookmarkStart w:id="77" w:name="_GoBack"/><w:bookmarkStart w:id="2" ',
  )
  expect(wordsIn((xml) => among(first(xml)))).toEqual(WHOLE)
})

test('a text whose first line was deleted is known by its clauses', () => {
  const title = /<w:p>(?:(?!<\/w:p>).)*Title of act-11(?:(?!<\/w:p>).)*<\/w:p>/
  expect(wordsIn(swap(title, ''))).toEqual({ ...WHOLE, 'act-11': '1.First of act-11|2.Second of act-11' })
})
