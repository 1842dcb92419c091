import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import type { Inks } from '../../scripts/theme/inks.ts'
import { block, galley, item, list, sheet } from '../builders.ts'
import { lay, said, theme } from './laid-out.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

const MILLIMETRE = 72 / 25.4
const clauses = Array.from({ length: 12 }, (_, index) =>
  item(
    'clause',
    `text.${index + 1}`,
    `${index + 1}.`,
    'Noting that the words of this clause take more than one line of the page, as most clauses do;',
  ),
)
const volume = galley([
  { role: 'front', sheets: [sheet('contents', [block('annex-title', 'Contents')], { style: 'contents' })] },
  { role: 'body', sheets: [sheet('text', [block('title', 'TITLE'), list(...clauses)])] },
])

function read(press: { bleed: number; cropMarks: 'on' | 'off' }, inks: Inks = new Map(), look = theme): ReadPdf {
  return readPdf(draw(lay(volume, look), volume, { press, inks }))
}

const boxesOf = ({ pages }: ReadPdf): unknown =>
  ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox'].map((key) => pages[0]?.[key])

describe('the sheet around a page', () => {
  it('is the page itself when nobody asks for more', () => {
    const [media, ...others] = boxesOf(read({ bleed: 0, cropMarks: 'off' })) as unknown[]
    expect(media).toEqual([0, 0, expect.closeTo(595.276, 2), expect.closeTo(841.89, 2)])
    expect(others).toEqual([undefined, undefined, undefined])
  })

  it('is as much larger as the bleed, and the page stays where it is', () => {
    const [media, crop, bleed, trim] = boxesOf(read({ bleed: 3 * MILLIMETRE, cropMarks: 'off' })) as number[][]
    expect(trim).toEqual([0, 0, 595.276, 841.89])
    expect(bleed).toEqual([-8.504, -8.504, 603.78, 850.394])
    expect([media, crop]).toEqual([bleed, bleed])
  })

  it('has marks on the lines of the cuts, outside of the bleed and never near the page', () => {
    for (const bleed of [0, 3 * MILLIMETRE, 6 * MILLIMETRE]) {
      const file = read({ bleed, cropMarks: 'on' })
      const marks = marksOf(file.contents[0] ?? '')
      expect(marks).toHaveLength(8)
      const clear = Math.max(bleed, 3 * MILLIMETRE) - 0.01
      const [left = 0, bottom = 0, right = 0, top = 0] = (file.pages[0]?.MediaBox ?? []) as number[]
      for (const { x, y, width, height } of marks) {
        const outside = [-(x + width), x - 595.276, -(y + height), y - 841.89]
        expect(Math.max(...outside), `${bleed}`).toBeGreaterThanOrEqual(clear)
        expect(x > left && x + width < right && y > bottom && y + height < top).toBe(true)
        const onCut = [x + width / 2, x + width / 2 - 595.276, y + height / 2, y + height / 2 - 841.89]
        expect(onCut.some((distance) => Math.abs(distance) < 0.01)).toBe(true)
      }
    }
  })

  it('is printed in every ink, and the words after it in their own', () => {
    const file = read({ bleed: 0, cropMarks: 'on' })
    const [space] = Object.values(file.get(file.get(file.pages[0]?.Resources).ColorSpace))
    expect(file.get(space)).toMatchObject(['/Separation', '/All', '/DeviceGray', {}])
    const [before] = (file.contents[0] ?? '').split('BT')
    expect(before).toMatch(/\nq \/Registration cs 1 scn [^Q]* Q\nEMC/)
  })
})

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function marksOf(content: string): readonly Rectangle[] {
  const drawn = /BDC\nq \/Registration cs 1 scn (.*) f Q/.exec(content)?.[1] ?? ''
  return [...drawn.matchAll(/(\S+) (\S+) (\S+) (\S+) re/g)].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number)
    return { x, y, width, height }
  })
}

describe('inks', () => {
  const plain = { bleed: 0, cropMarks: 'off' } as const
  const look = { ...theme, colours: { ...theme.colours, text: '#0033a0', muted: '#cc0000' } }
  const spacesOf = (file: ReadPdf): unknown[] =>
    Object.values(file.get(file.get(file.pages[2]?.Resources).ColorSpace)).map((space) => file.get(space))

  it('of their own are separations with their look beside them', () => {
    const file = read(plain, new Map([['#0033a0', { type: 'spot', name: 'PANTONE 286 C' }]]), look)
    expect(spacesOf(file)[0]).toMatchObject([
      '/Separation',
      '/PANTONE#20286#20C',
      '/DeviceRGB',
      { C0: [1, 1, 1], C1: [0, 0.2, expect.closeTo(0.627)] },
    ])
    expect(file.contents[2]).toContain('/Ink0 cs 1 scn')
    expect(file.contents[2]).not.toMatch(/ rg\n/)
  })

  it('of the four are named one by one, and black alone is grey', () => {
    const file = read(
      plain,
      new Map([
        ['#0033a0', { type: 'process', parts: [1, 0.7, 0, 0.4] }],
        ['#cc0000', { type: 'process', parts: [0, 0, 0, 0.6] }],
      ]),
      look,
    )
    expect(spacesOf(file)[0]).toMatchObject(['/DeviceN', ['/Cyan', '/Magenta', '/Yellow', '/Black'], '/DeviceRGB', {}])
    expect(file.contents[2]).toContain('/Process cs 1 0.7 0 0.4 scn')
  })
})

/** What the file paints behind its pages. */
function formStream(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const source = file.toString('latin1')
  const start = source.indexOf('stream\n', source.indexOf('/Subtype /Form')) + 'stream\n'.length
  return inflateSync(file.subarray(start, source.indexOf('\nendstream', start))).toString('latin1')
}

describe('a draft', () => {
  const draft = { ...theme, draft: { lineNumbers: 5, watermark: 'NOT ADOPTED' } }

  it('numbers every fifth line of a text beside that line, in the outer margin, and no line of the contents', () => {
    const [contents, , text] = lay(volume, draft).pages
    const numbers = text?.furniture.filter(({ kind }) => kind === 'line-number') ?? []
    expect(contents?.furniture.filter(({ kind }) => kind === 'line-number')).toEqual([])
    const baselines = [...new Set(text?.lines.map(({ baseline }) => baseline))].sort((a, b) => a - b)
    expect(numbers.map(said)).toEqual(
      baselines.flatMap((_, index) => ((index + 1) % 5 === 0 ? [String(index + 1)] : [])),
    )
    expect(numbers.map(({ baseline }) => baseline)).toEqual(baselines.filter((_, index) => (index + 1) % 5 === 0))
    expect(numbers.length).toBeGreaterThan(3)
    for (const { words } of numbers) expect(words[0]?.x).toBeGreaterThan(theme.page.width - theme.page.outer)
  })

  it('numbers a left-hand page at its left', () => {
    const long = galley([{ role: 'body', sheets: [sheet('text', [list(...clauses, ...clauses)])] }])
    const numbers = lay(long, draft).pages[1]?.furniture.filter(({ kind }) => kind === 'line-number') ?? []
    expect(numbers.length).toBeGreaterThan(0)
    for (const { words } of numbers) expect(words[0]?.x).toBeLessThan(theme.page.outer)
  })

  it('has its word behind every page, as shapes that nobody can copy, once in the file', () => {
    const file = read({ bleed: 0, cropMarks: 'off' }, new Map(), draft)
    const forms = file.pages.map((page) => file.get(file.get(page.Resources).XObject).Watermark)
    expect(new Set(forms).size).toBe(1)
    for (const [index, content] of file.contents.entries()) {
      expect(content.startsWith('/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n/Watermark Do\nEMC')).toBe(
        true,
      )
      expect(file.wordsOf(index)).not.toContain('ADOPTED')
    }
  })

  it('draws words from right to left as they are written', () => {
    const pathOf = (watermark: string): string => {
      const bytes = draw(lay(volume, { ...theme, draft: { lineNumbers: 0, watermark } }), volume)
      const form = formStream(bytes)
      return form
        .slice(form.indexOf(' m'), form.lastIndexOf('h'))
        .replace(/-?[\d.]+/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    }
    // The shapes of א and ב, whose strokes differ: the letter that is written first is drawn last.
    const [alef, bet] = [pathOf('א'), pathOf('ב')]
    expect(alef).not.toBe(bet)
    expect(pathOf('אב').startsWith(bet.slice(0, 20))).toBe(true)
    expect(pathOf('AB').startsWith(pathOf('A').slice(0, 20))).toBe(true)
  })

  it('keeps its word on the page, however long or short it is', () => {
    for (const watermark of ['X', 'DRAFT', 'NOT FOR PUBLICATION BEFORE NOON']) {
      const { pages } = lay(volume, { ...theme, draft: { lineNumbers: 0, watermark } })
      const { width = 0, size = 0 } = pages[0]?.watermark ?? {}
      expect(width).toBeGreaterThan(0)
      expect(width).toBeLessThan(0.75 * Math.hypot(theme.page.width, theme.page.height))
      expect(size).toBeLessThanOrEqual(0.33 * theme.page.width)
    }
  })
})
