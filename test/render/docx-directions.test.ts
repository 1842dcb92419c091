import { expect, it } from 'vitest'
import type { Flow, Run } from '../../scripts/template/galley.ts'
import { block, galley, item, list, note, sheet, strong, words } from '../builders.ts'
import { bodyOf, notesOf, openDocx } from './docx-file.ts'

const open = async (...flow: readonly Flow[]) => openDocx(galley([{ role: 'body', sheets: [sheet('a', flow)] }]))

/** Paragraphs as '‹bidi› [run] [‹rtl› run]'; other properties are left out. */
function paragraphs(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => {
    const runs = [...paragraph.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = '']) => {
      const text = [...run.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, letters]) => letters).join('')
      return text === '' ? '' : `[${run.includes('<w:rtl/>') ? 'rtl ' : ''}${text}]`
    })
    return `${paragraph.includes('<w:bidi/>') ? 'bidi ' : ''}${runs.join('')}`
  })
}

const said = async (runs: readonly Run[] | string) => paragraphs(bodyOf(await open(block('paragraph', runs))))[0]

it('runs against their paragraph say so', async () => {
  expect(await said('the “שלום עולם”, 5 May')).toBe('[the “][rtl שלום עולם][”, 5 May]')
  expect(await said('the “בית הכנסת של NATO” too')).toBe('[the “][rtl בית הכנסת של ][NATO][” too]')
  expect(await said([words('the '), strong('שלום'), words(' עולם;')])).toBe('[the ][rtl שלום][rtl  עולם][;]')
})

it('a paragraph that begins so runs from the right, and its Latin words do not', async () => {
  expect(await said('قرار NATO PA 5، رقم 7')).toBe('bidi [rtl قرار ][NATO PA 5][rtl ، رقم 7]')
})

it('so do items with their labels, each by itself', async () => {
  const flow = list(item('clause', 'a.1', '1.', 'הכנסת'), item('clause', 'a.2', '2.', 'the second'))
  expect(paragraphs(bodyOf(await open(flow))).slice(0, 2)).toEqual(['bidi [rtl 1.][rtl הכנסת]', '[2.][the second]'])
})

it('so do notes, and tables by their first row', async () => {
  const cell = (text: string) => ({ flow: [block('table-words', text)] })
  const table = (text: string): Flow => {
    return {
      type: 'table',
      id: null,
      origin: 'adopted',
      columns: [1, 1],
      head: [],
      rows: [{ cells: [cell(text), cell('7')] }],
    }
  }
  const parts = await open(table('מדינה'), table('Country'), block('paragraph', [words('a'), note('n', '*', 'שלום')]))
  expect(bodyOf(parts).match(/<w:bidiVisual\/>/g)).toHaveLength(1)
  expect(notesOf(parts)).toContain('<w:bidi/></w:pPr>')
})

it('joined letters are not tracked where the style tracks', async () => {
  const body = bodyOf(await open(block('title', 'قرار ON PEACE')))
  expect(body).toContain('<w:rPr><w:spacing w:val="0"/><w:rtl/></w:rPr><w:t xml:space="preserve">قرار ')
  expect(body).toContain('<w:r><w:t xml:space="preserve">ON PEACE<')
})

it('a language that is written so is said for both kinds of letters', async () => {
  const flow = [block('paragraph', 'قرار')]
  const body = bodyOf(await openDocx(galley([{ role: 'body', sheets: [sheet('a', flow, { language: 'ar' })] }])))
  expect(body).toContain('<w:rtl/><w:lang w:val="ar-SA" w:bidi="ar-SA"/>')
})
