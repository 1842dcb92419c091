import { beforeAll, describe, expect, it } from 'vitest'
import { booklet } from '../../scripts/render/pdf/booklet/booklet.ts'
import { type Folding, impose } from '../../scripts/render/pdf/booklet/impose.ts'
import { paperName } from '../../scripts/render/pdf/booklet/paper-name.ts'
import { draw } from '../../scripts/render/pdf/draw.ts'
import type { Page } from '../../scripts/render/pdf/pages.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import { block, galley, page, sheet, words } from '../builders.ts'
import { judge } from '../verify/finished.ts'
import { compendiumOf } from './html-pages.ts'
import { lay, said, theme } from './laid-out.ts'
import { readPdf } from './read-pdf.ts'

const PAPER = 0.5
const flat = { press: { bleed: 0, cropMarks: 'off' }, inks: new Map() } as const

/** A volume of so many pages, each with a word of its own: 'Page 1 ends'. */
function volumeOf(count: number): Galley {
  const sheets = Array.from({ length: count }, (_, index) =>
    sheet(`text-${index + 1}`, [block('title', [words(`Page ${index + 1} `), words('ends')])]),
  )
  return galley([{ role: 'body', sheets }])
}

const bound = { paper: PAPER, binding: 'left' } as const

function fold(count: number, signature = 0) {
  return impose(lay(volumeOf(count)), { ...bound, signature })
}

const middle = theme.page.width

/** What stands where, read from the finished file: '8 | 1' for each side, with '–' for a blank half. */
function sidesOf(count: number, folding: Partial<Folding> = {}): readonly string[] {
  const volume = volumeOf(count)
  const imposed = impose(lay(volume), { ...bound, signature: 0, ...folding })
  const file = readPdf(draw(imposed, volume, { ...flat, sides: imposed.sides }))
  return file.pages.map((_, side) => {
    const placed = file.placesOf(side)
    const half = (isHere: (x: number) => boolean): string => {
      const text = placed
        .filter(({ x }) => isHere(x))
        .map((piece) => piece.letters)
        .join('')
      return /Page (\d+)/.exec(text)?.[1] ?? '–'
    }
    return `${half((x) => x < middle)} | ${half((x) => x >= middle)}`
  })
}

describe('the pages of a booklet', () => {
  it('stand so that they read in order when the sheets are folded', () => {
    expect(sidesOf(8)).toEqual(['8 | 1', '2 | 7', '6 | 3', '4 | 5'])
  })

  it('stand the other way round where the booklet opens at its right', () => {
    expect(sidesOf(8, { binding: 'right' })).toEqual(['1 | 8', '7 | 2', '3 | 6', '5 | 4'])
    const inward = impose(lay(volumeOf(8)), { ...bound, signature: 0, binding: 'right' })
    expect(inward.pages.slice(0, 4).map(({ shift = 0 }) => shift)).toEqual([0, middle, PAPER, middle - PAPER])
    expect(inward.sides[0]?.label).toBe('1 | 8')
  })

  it('leave halves blank at the end, up to four pages for each sheet', () => {
    expect(sidesOf(5)).toEqual(['– | 1', '2 | –', '– | 3', '4 | 5'])
    expect(sidesOf(1)).toEqual(['– | 1', '– | –'])
  })

  it('have operators also where nothing stands on them', () => {
    const volume = volumeOf(1)
    const imposed = impose(lay(volume), { ...bound, signature: 0 })
    const { pages, get } = readPdf(draw(imposed, volume, { ...flat, sides: imposed.sides }))
    expect(pages.map(({ Contents }) => get(Contents).Filter)).toEqual(['/FlateDecode', '/FlateDecode'])
  })

  it('are folded by signatures, the last as large as what is left', () => {
    expect(sidesOf(12, { signature: 8 })).toEqual(['8 | 1', '2 | 7', '6 | 3', '4 | 5', '12 | 9', '10 | 11'])
    expect(fold(12, 8).sheets).toBe(3)
  })

  it('say their labels on the side that they stand on', () => {
    expect(fold(6).sides.map(({ label }) => label)).toEqual(['– | 1', '2 | –', '6 | 3', '4 | 5'])
  })

  it('move toward the fold by the thickness of the paper around them, and begin anew with each signature', () => {
    const creep = ({ shift = 0 }: Page): number => Math.round(1000 * Math.min(shift, Math.abs(middle - shift))) / 1000
    expect(fold(12).pages.map(creep)).toEqual([0, 0, 0.5, 0.5, 1, 1, 1, 1, 0.5, 0.5, 0, 0])
    expect(fold(12).pages.every(({ shift = 0 }) => shift < middle / 2 || shift <= middle)).toBe(true)
    expect(fold(12, 8).pages.map(creep)).toEqual([0, 0, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0, 0])
  })

  it('keep every word where it stands on its page', () => {
    const plain = lay(volumeOf(3))
    const imposed = impose(plain, { ...bound, signature: 0 })
    for (const [index, { lines, furniture, anchors, shift = 0 }] of imposed.pages.entries()) {
      const own = plain.pages[index]
      expect(lines.map(said)).toEqual(own?.lines.map(said))
      expect(lines[0]?.words[0]?.x).toBeCloseTo((own?.lines[0]?.words[0]?.x ?? 0) + shift)
      expect(furniture[0]?.words[0]?.x).toBeCloseTo((own?.furniture[0]?.words[0]?.x ?? 0) + shift)
      expect(anchors[0]?.x).toBeCloseTo((own?.anchors[0]?.x ?? 0) + shift)
    }
  })
})

describe('the file of a booklet', () => {
  const cited = { ...volumeOf(7), id: 'cited' }
  const part = cited.parts[0] as Galley['parts'][number]
  const noted: Galley = {
    ...cited,
    parts: [
      { ...part, sheets: [...part.sheets, sheet('last', [block('paragraph', [words('See page '), page('text-3')])])] },
    ],
  }
  let bytes: Uint8Array
  let remark: string | undefined
  let pageLabels: ReadonlyMap<string, string>
  const report = createReport()
  beforeAll(async () => {
    const laidOut = lay(noted)
    pageLabels = laidOut.pageLabels
    const made = await booklet.render({ galley: noted, laidOut, theme, report, compendium: compendiumOf(noted) })
    bytes = made.bytes
    remark = made.remark
  })

  it('says how many sheets of which paper it needs', () => {
    expect(remark).toBe('2 sheets, A3 landscape folded to A4: print on both sides, turn on the short edge')
    expect(readPdf(bytes).pages[0]?.MediaBox).toEqual([0, 0, expect.closeTo(2 * middle, 1), expect.closeTo(841.89, 1)])
    expect(report.findings).toEqual([])
  })

  it('is read back as the text, every word once and in order, each place on its page', async () => {
    const { findings, proof } = await judge('booklet', bytes, noted, { pageLabels, signature: 0 })
    expect(findings).toEqual([])
    expect(proof.differences).toBe(0)
    expect(proof.words).toBeGreaterThan(10)
  })

  it('is read back as it is turned where it opens at its right', async () => {
    const hebrew = { ...noted, language: 'he' }
    const laidOut = lay(hebrew)
    const made = await booklet.render({ galley: hebrew, laidOut, theme, report, compendium: compendiumOf(hebrew) })
    const inside = { pageLabels: laidOut.pageLabels, signature: 0 }
    expect((await judge('booklet', made.bytes, hebrew, inside)).findings).toEqual([])
    expect((await judge('booklet', made.bytes, noted, inside)).codes).toContain('verify-direction')
  })

  it('holds annexes that follow one another on a page', async () => {
    const annex = (id: string) =>
      sheet(id, [block('annex-title', id), block('annex-text', 'Some words.')], { style: 'annex' })
    const annexed = galley([...noted.parts, { role: 'back', sheets: ['first', 'second', 'third'].map(annex) }])
    const laidOut = lay(annexed)
    expect(laidOut.pages.at(-1)?.begins?.map((below) => below.sheet.id)).toEqual(['second', 'third'])
    const made = await booklet.render({ galley: annexed, laidOut, theme, report, compendium: compendiumOf(annexed) })
    const { findings } = await judge('booklet', made.bytes, annexed, { pageLabels: laidOut.pageLabels, signature: 0 })
    expect(findings).toEqual([])
  })

  it('is found out when pages are folded in another order than the sheets tell', async () => {
    const { codes } = await judge('booklet', bytes, noted, { pageLabels, signature: 4 })
    expect(codes).toContain('verify-text')
    const wrong = new Map([...pageLabels].map(([anchor, label]) => [anchor, label === '3' ? '2' : label]))
    expect((await judge('booklet', bytes, noted, { pageLabels: wrong, signature: 0 })).codes).not.toEqual([])
  })

  it('is found out when a page stands across the fold', async () => {
    const imposed = impose(lay(noted), { ...bound, paper: 0, signature: 0 })
    const across = { ...imposed.pages[0], shift: 0 } as Page
    const crooked = {
      ...across,
      lines: across.lines.map((line) => ({ ...line, words: line.words.map((word) => ({ ...word, x: word.x - 270 })) })),
    }
    const pages = [crooked, ...imposed.pages.slice(1)]
    const file = draw({ ...imposed, pages }, noted, { ...flat, sides: imposed.sides })
    expect((await judge('booklet', file, noted, { pageLabels, signature: 0 })).codes).toContain('verify-text')
  })

  it('warns when no stapler would hold it, and not when signatures are sewn', async () => {
    const thick = volumeOf(81)
    const laidOut = lay(thick)
    const codesWith = async (signature: number): Promise<readonly string[]> => {
      const told = createReport()
      const look = { ...theme, booklet: { paper: PAPER, signature } }
      await booklet.render({ galley: thick, laidOut, theme: look, report: told, compendium: compendiumOf(thick) })
      return told.findings.map(({ code }) => code)
    }
    expect(await codesWith(0)).toEqual(['booklet-thick'])
    expect(await codesWith(16)).toEqual([])
  })

  it('looks the same whatever was drawn before', async () => {
    const again = await booklet.render({
      galley: noted,
      laidOut: lay(noted),
      theme,
      report,
      compendium: compendiumOf(noted),
    })
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
  })
})

it('papers are called by their names, or measured', () => {
  const millimetres = (value: number): number => (value * 72) / 25.4
  const named = (width: number, height: number): string => paperName(millimetres(width), millimetres(height))
  expect(named(210, 297)).toBe('A4')
  expect(named(296, 210)).toBe('A4 landscape')
  expect(named(432, 279.4)).toBe('Tabloid landscape')
  expect(named(200, 178)).toBe('200 × 178 mm')
})
