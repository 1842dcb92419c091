/**
 * Short annexes follow one another on a page, in print and in Word; an annex that would only begin at the foot begins
 * the next page instead.
 */
import { describe, expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Flow, Galley, Table } from '../../scripts/template/galley.ts'
import { block, galley, link, note, sheet, words } from '../builders.ts'
import { judge } from '../verify/finished.ts'
import { bodyOf, linesOf as linesOfWord, openDocx } from './docx-file.ts'
import { lay, said, theme } from './laid-out.ts'
import { readPdf } from './read-pdf.ts'

const tableOf = (rows: number): Table => ({
  type: 'table',
  id: null,
  origin: 'ours',
  columns: [1],
  head: [{ cells: [{ flow: [block('table-head', 'Text')] }] }],
  rows: Array.from({ length: rows }, (_, index) => ({ cells: [{ flow: [block('table-text', `Row ${index + 1}`)] }] })),
})

const annex = (id: string, ...flow: readonly Flow[]) =>
  sheet(id, [block('annex-title', `Title of ${id}`), ...flow], {
    style: 'annex',
    head: { left: 'The volume', right: `Head of ${id}` },
  })

function volume(...annexes: readonly ReturnType<typeof annex>[]): Galley {
  const cites = block('paragraph', [words('See '), words('annex two', [], { link: link('two', 'Annex two') })])
  return galley([
    { role: 'body', sheets: [sheet('text', [block('title', 'TITLE'), cites])] },
    { role: 'back', sheets: annexes },
  ])
}

const SHORT = volume(annex('one', tableOf(1)), annex('two', tableOf(2)), annex('three', tableOf(3)))

describe('annexes in print', () => {
  test('share a page below one another, with white between them', () => {
    const laid = lay(SHORT)
    expect(laid.pages.map((page) => [page.sheet.id, page.begins?.map(({ sheet }) => sheet.id)])).toEqual([
      ['text', []],
      ['one', ['two', 'three']],
    ])
    expect(['one', 'two', 'three'].map((id) => laid.pageLabels.get(id))).toEqual(['2', '2', '2'])
    const titles = laid.pages[1]?.lines.filter((line) => said(line).startsWith('Title')) ?? []
    const below = laid.pages[1]?.begins?.map(({ line }) => laid.pages[1]?.lines[line])
    expect(below).toEqual(titles.slice(1))
    const wider = lay(SHORT, { page: { ...theme.page, annexGap: 90 } }).pages[1]?.lines
    const second = wider?.find((line) => said(line) === 'Title of two')
    expect((second?.baseline ?? 0) - (titles[1]?.baseline ?? 0)).toBeCloseTo(90 - Number(theme.page.annexGap), 3)
  })

  test('begin pages of their own where the theme says so, or where one has notes', () => {
    const apart = lay(SHORT, { page: { ...theme.page, annexGap: 'page' } })
    expect(apart.pages.map((page) => page.sheet.id)).toEqual(['text', 'one', 'two', 'three'])
    const noted = annex('two', block('annex-text', [words('Words'), note('two.note', '*', 'A note.')]))
    const laid = lay(volume(annex('one', tableOf(1)), noted, annex('three', tableOf(1))))
    expect(laid.pages.map((page) => page.sheet.id)).toEqual(['text', 'one', 'two', 'three'])
  })

  test('never begin with a few lines at the foot: then the next page begins with them, without a head', () => {
    const heads = new Set<string>()
    for (let rows = 20; rows <= 27; rows++) {
      const laid = lay(volume(annex('one', tableOf(rows)), annex('two', block('annex-text', 'Words.'), tableOf(30))))
      const page = laid.pages.findIndex(({ sheet, begins }) => sheet.id === 'two' || begins?.length === 1)
      const { begins = [], lines = [], furniture = [] } = laid.pages[page] ?? {}
      const own = lines.slice(begins[0]?.line ?? 0)
      expect(own.length, `${rows} rows`).toBeGreaterThanOrEqual(5)
      heads.add(`${begins.length} below: ${furniture.map(said).join(', ')}`)
      expect(said(own[0] ?? { words: [] })).toBe('Title of two')
    }
    expect([...heads]).toEqual(expect.arrayContaining(['1 below: 2', '0 below: 3']))
  })

  test('give the head of a later page the annex that goes on there', () => {
    const laid = lay(
      volume(
        annex('one', tableOf(2)),
        annex('two', ...Array.from({ length: 50 }, () => block('annex-text', 'Words.'))),
      ),
      {
        page: { ...theme.page, sides: 'one' },
      },
    )
    expect(laid.pages.at(-1)?.furniture.map(said)).toEqual(['The volume', 'Head of two', '3'])
  })
})

test('annexes that share pages pass the proof in every format, and links, bookmarks and tree know them apart', async () => {
  const formats = ['pdf', 'docx', 'html'] as const
  const press = await prepare(theme, formats)
  const empty = sheet('empty', [], { style: 'annex', bookmark: 'An empty annex' })
  const made = volume(annex('one', tableOf(1)), annex('two', tableOf(2)), empty)
  const job = {
    galley: made,
    compendium: { shape: 'single', groups: [], background: [], back: [] } as unknown as Compendium,
    theme,
    report: createReport(),
  }
  const { files, pageLabels } = await render(press, job, [...formats])
  for (const [format, { bytes }] of files) {
    expect((await judge(format, bytes, made, { pageLabels })).findings, format).toEqual([])
  }
  const pdf = readPdf(files.get('pdf')?.bytes ?? new Uint8Array())
  const tree = pdf.outlineOfTree().split('\n')
  const sections = tree.filter((line) => /^ *Sect/.test(line))
  expect(sections).toHaveLength(4)
  const tops: unknown[] = []
  for (let entry = pdf.get(pdf.get(pdf.catalog.Outlines).First); entry; entry = pdf.get(entry.Next)) {
    tops.push((pdf.get(entry.Dest) as unknown as readonly unknown[])[3])
  }
  expect(tops).toHaveLength(4)
  expect(tops).toEqual([...tops].sort((a, b) => Number(b) - Number(a)))
  expect(new Set(tops.slice(1)).size).toBe(3)
})

test('Word goes on below an annex with the next, in a section of its own that names the volume', async () => {
  const parts = await openDocx(SHORT)
  const sections = bodyOf(parts).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
  expect(sections.map((section) => /<w:type w:val="(\w+)"/.exec(section)?.[1])).toEqual([
    'nextPage',
    'nextPage',
    'continuous',
    'continuous',
  ])
  const gaps = [...bodyOf(parts).matchAll(/<w:pStyle w:val="AnnexTitle"\/>(.*?)<\/w:pPr>/g)].map(([, own]) => own)
  expect(gaps).toEqual(['', '<w:spacing w:before="800"/>', '<w:spacing w:before="800"/>'])
  const heads = Object.keys(parts).filter((name) => /^word\/header/.test(name))
  const named = new Set(heads.flatMap((name) => linesOfWord(parts[name] ?? '')))
  expect([...named].filter((line) => line.includes('Head of'))).toEqual([])
  const apart = await openDocx(SHORT, {}, { ...theme, page: { ...theme.page, annexGap: 'page' } })
  expect(bodyOf(apart)).not.toContain('continuous')
})
