/** Words from right to left as other people's readers find them: every letter once, in the order of reading. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { createReport } from '../../scripts/report.ts'
import { block, galley, sheet, strong, words } from '../builders.ts'
import { openShop } from './greedy-pages.ts'

const TEXTS = [
  'the words שלום עולם (מגילת האומות), 5 May, and “בְּרֵאשִׁית” too',
  'السَّلَامُ عَلَيْكُمْ؛ الجمعية العامة تحترم القانون [كما ورد]، و100% من الأصوات',
  'תקנה 5, סעיפים 3–7 של NATO PA ו־Charter of the United Nations',
]
const has = (program: string, option: string) => spawnSync(program, [option]).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'engross-backward-'))
const file = join(folder, 'sample.pdf')
let bytes: Uint8Array

beforeAll(async () => {
  const flow = [
    ...TEXTS.map((text) => block('paragraph', text)),
    block('paragraph', [strong('הכנסת'), words(' קוראת')]),
  ]
  const made = galley([{ role: 'body', sheets: [sheet('a', flow)] }])
  bytes = draw(layout(made, await openShop(), createReport()), made)
  writeFileSync(file, bytes)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** White space and the marks of direction that a reader adds are no letters. */
const letters = (text: string) => text.replace(/[\s\u202a-\u202e]/g, '').normalize('NFC')

const run = (program: string, ...options: readonly string[]) =>
  execFileSync(program, options, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })

test.each(TEXTS)('pdf.js reads %s', async (text) => {
  const read = await (await getDocumentProxy(bytes.slice())).getPage(1)
  const { items } = await read.getTextContent()
  expect(letters(items.map((item) => ('str' in item ? item.str : '')).join(''))).toContain(letters(text))
})

test.skipIf(!has('pdftotext', '-v')).each(TEXTS)('poppler reads %s (needs pdftotext)', (text) => {
  expect(letters(run('pdftotext', '-raw', file, '-'))).toContain(letters(text))
})

test.skipIf(!has('mutool', '-v')).each(TEXTS)('mupdf reads %s (needs mutool)', (text) => {
  expect(letters(run('mutool', 'draw', '-F', 'text', file))).toContain(letters(text))
})
