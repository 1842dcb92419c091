/**
 * The letters of a page as four readers find them: our verifier, which compares them with the galley, and poppler, mupdf
 * and pdf.js, which know nothing of it. Documents are made up, in several languages, with notes, nested lists, divided
 * words and raised marks; the same number gives the same document. ENGROSS_LONG=1 makes a thousand.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley, Run } from '../../scripts/template/galley.ts'
import { block, createDice, emphasis, galley, item, list, note, prose, sheet, strong, words } from '../builders.ts'
import { judge } from '../verify/finished.ts'
import { openShop } from './greedy-pages.ts'
import { readPdf } from './read-pdf.ts'

const DOCUMENTS = process.env.ENGROSS_LONG ? 1000 : 8
const has = (program: string) => spawnSync(program, ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'engross-readers-'))
const file = join(folder, 'document.pdf')
afterAll(() => rmSync(folder, { recursive: true }))

const shop = await openShop()

/** What the documents say beside English prose, by language. */
const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'uk',
    'Асамблея, підтверджуючи непорушність кордонів, закликає уряди держав-членів об’єднати зусилля й надати допомогу;',
  ],
  ['fr', 'L’Assemblée, profondément préoccupée, invite les gouvernements : « agir sans délai » à l’œuvre, dès août ;'],
  ['de', 'Die Versammlung fordert die Mitgliedstaaten auf, Flüchtlingsunterkünfte größtmöglich zu öffnen;'],
  ['el', 'Η Συνέλευση υπενθυμίζει τις αρχές του Χάρτη και καλεί τα κοινοβούλια να δράσουν·'],
  ['pl', 'Zgromadzenie wyraża głębokie zaniepokojenie i wzywa władze w Łodzi do działania;'],
  ['en-GB', 'The offices effectively filed 60.8 billion euros (5 %), m² and “first-class” affidavits – fjords, too;'],
]

function documentOf(seed: number): Galley {
  const dice = createDice(seed)
  const notes = Array.from({ length: 1 + dice(3) }, (_, index) => ({ id: `n${index}`, mark: '*'.repeat(index + 1) }))
  const clause = (index: number, depth: number) => {
    const [language = 'en-GB', sentence = ''] = SENTENCES[dice(SENTENCES.length)] ?? []
    const runs: Run[] = [
      strong(`${prose(1, seed + index).split(' ')[0]} `),
      words(`${prose(dice(3), seed * 7 + index)} `),
      words(sentence, [], { language }),
      emphasis(' inter alia'),
    ]
    const own = notes[index + depth * 100]
    if (own) runs.push(note(own.id, own.mark, prose(1 + dice(2), seed + index)))
    return runs
  }
  const items = (count: number, depth: number): ReturnType<typeof list> =>
    list(
      ...Array.from({ length: count }, (_, index) => {
        const label = depth === 0 ? `${index + 1}.` : `${String.fromCharCode(97 + index)}.`
        const nested = depth < 2 && dice(4) === 0 ? [items(1 + dice(5), depth + 1)] : []
        const style = (['clause', 'item', 'subitem'] as const)[depth] ?? 'subitem'
        return item(style, `d.${depth}.${index}.${dice(1e6)}`, label, clause(index, depth), nested)
      }),
    )
  const flow = [block('title', `ON MADE-UP MATTER ${seed}`), block('opening', 'The Assembly,'), items(4 + dice(20), 0)]
  return galley([{ role: 'body', sheets: [sheet('d', flow)] }])
}

/** Readers differ in their blanks, and drop or keep the soft hyphens that divide words. */
const letters = (text: string) => text.replace(/[\s\u00ad]/gu, '').normalize('NFC')

const run = (program: string, ...options: readonly string[]) =>
  execFileSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })

/** Form feeds part the pages of poppler and mupdf. */
const pagesOf = (text: string) =>
  text
    .replace(/\f\s*$/, '')
    .split('\f')
    .map(letters)

async function readWithPdfJs(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await getDocumentProxy(bytes.slice())
  const pages: string[] = []
  for (let number = 1; number <= read.numPages; number++) {
    const { items } = await (await read.getPage(number)).getTextContent()
    pages.push(letters(items.map((one) => ('str' in one ? one.str : '')).join('')))
  }
  await read.destroy()
  return pages
}

test.skipIf(!has('pdftotext') || !has('mutool'))(
  `find the same letters on every page of ${DOCUMENTS} documents (needs pdftotext and mutool; ENGROSS_LONG: 1000)`,
  { timeout: 3_600_000 },
  async () => {
    let pages = 0
    for (let seed = 1; seed <= DOCUMENTS; seed++) {
      const made = documentOf(seed)
      const bytes = draw(layout(made, shop, createReport()), made)
      writeFileSync(file, bytes)
      expect((await judge('pdf', bytes, made)).findings, `document ${seed}`).toEqual([])
      const ours = readPdf(bytes)
      const expected = ours.pages.map((_, page) =>
        letters(
          ours
            .placesOf(page)
            .map((place) => place.letters)
            .join(''),
        ),
      )
      expect(pagesOf(run('pdftotext', '-raw', file, '-')), `poppler, document ${seed}`).toEqual(expected)
      expect(pagesOf(run('mutool', 'draw', '-q', '-F', 'text', file)), `mupdf, document ${seed}`).toEqual(expected)
      expect(await readWithPdfJs(bytes), `pdf.js, document ${seed}`).toEqual(expected)
      pages += expected.length
    }
    expect(pages).toBeGreaterThan(DOCUMENTS)
  },
)
