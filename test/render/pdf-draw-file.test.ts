import { beforeAll, describe, expect, it } from 'vitest'
import { openDeflater } from '../../scripts/render/pdf/draw/deflater.ts'
import { openDocument } from '../../scripts/render/pdf/draw/internals.ts'
import { documentOptions } from '../../scripts/render/pdf/draw/properties.ts'
import { draw } from '../../scripts/render/pdf/draw.ts'
import { atOnce } from '../../scripts/steps.ts'
import { block, galley, sampleGalley, sheet } from '../builders.ts'
import { greedyPages, openShop, type Shop } from './greedy-pages.ts'
import { type ReadPdf, readPdf, type Value } from './read-pdf.ts'

let shop: Shop
let sample: ReadPdf
beforeAll(async () => {
  shop = await openShop()
  sample = read(sampleGalley())
})

const bytesOf = (made: ReturnType<typeof galley>) => draw(greedyPages(made, shop), made)
const read = (made: ReturnType<typeof galley>) => readPdf(bytesOf(made))

/** Bookmarks as 'title (count)', indented. */
function bookmarks({ get }: ReadPdf, first: unknown, indent = ''): string[] {
  const lines: string[] = []
  for (let item = get(first); item !== undefined; item = get(item.Next)) {
    lines.push(`${indent}${item.Title}${item.Count === undefined ? '' : ` (${item.Count})`}`)
    if (item.First !== undefined) lines.push(...bookmarks({ get } as ReadPdf, item.First, `${indent}  `))
  }
  return lines
}

describe('the file', () => {
  it('says what it is: tagged, with a title that viewers show, PDF/A-2a and PDF/UA-1', () => {
    const { catalog, get } = sample
    expect(get(catalog.MarkInfo).Marked).toBe('true')
    expect(get(catalog.ViewerPreferences).DisplayDocTitle).toBe('true')
    expect(catalog.Lang).toBe('en-GB')
    const xmp = Buffer.from(bytesOf(sampleGalley())).toString('utf8')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).toContain('<xmp:ModifyDate>2024-05-27T00:00:00Z</xmp:ModifyDate>')
  })

  it('escapes titles and keywords in XMP', () => {
    const xmp = Buffer.from(bytesOf({ ...sampleGalley(), title: 'A & B <C>', keywords: ['x & y'] })).toString('utf8')
    expect(xmp).toContain('<rdf:li xml:lang="x-default">A &amp; B &lt;C&gt;</rdf:li>')
    expect(xmp).toContain('<rdf:li>x &amp; y</rdf:li>')
  })

  it('has no actions that run by themselves', () => {
    for (const key of ['OpenAction', 'AA', 'AcroForm']) expect(sample.catalog[key]).toBeUndefined()
  })

  it('is the same, byte for byte, in two runs and in another time zone', () => {
    const zone = process.env.TZ
    const first = Buffer.from(bytesOf(sampleGalley()))
    process.env.TZ = 'Pacific/Kiritimati'
    expect(new Date(0).getTimezoneOffset()).not.toBe(0)
    const second = Buffer.from(bytesOf(sampleGalley()))
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(second.equals(first)).toBe(true)
  })

  it('has an id that changes with its words', () => {
    const idOf = (words: string) => {
      const bytes = bytesOf(galley([{ role: 'body', sheets: [sheet('a', [block('paragraph', words)])] }]))
      return /\/ID \[<(\w{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    }
    expect(idOf('one')).toHaveLength(32)
    expect(idOf('one')).not.toBe(idOf('two'))
  })

  it('is refused when something in it was never ended', () => {
    const writing = openDocument(documentOptions(sampleGalley()), openDeflater(0))
    writing.structure.element('P')
    expect(() => atOnce(writing.close())).toThrow('1 objects of the PDF were never ended')
  })

  it('is refused when a place is not a number', () => {
    const made = sampleGalley()
    const laidOut = greedyPages(made, shop)
    const [page] = laidOut.pages
    const [first] = page?.lines ?? []
    if (!page || !first) throw new Error('The sample has no lines.')
    const broken = { ...page, lines: [{ ...first, baseline: Number.NaN }] }
    expect(() => draw({ ...laidOut, pages: [broken] }, made)).toThrow('A place on a page is not a number')
  })
})

describe('bookmarks', () => {
  it('are one per sheet, with folded headings below, and counted', () => {
    const { get, catalog } = sample
    const root = get(catalog.Outlines)
    expect(catalog.PageMode).toBe('/UseOutlines')
    expect(root.Count).toBe(5)
    expect(bookmarks(sample, root.First)).toEqual([
      'Title page',
      'Contents',
      'Declaration 7 – On the office of the Łódź affiliates',
      'Resolution 12 – On friendship',
      'Table of citations (-1)',
      '  The Assembly',
    ])
  })

  it('lead to the top of their sheet and to the line of their heading', () => {
    const { get, catalog, pages } = sample
    const last = get(get(catalog.Outlines).Last)
    const [page, kind, , top] = last.Dest as unknown[]
    expect([get(page), kind, top]).toEqual([pages.at(-1), '/XYZ', 841.89])
    const [, , , heading] = get(last.First).Dest as number[]
    expect(heading).toBeLessThan(760)
  })
})

it('page labels are roman in the front and begin with 1 in the body', () => {
  const [first, roman, second, arabic, ...rest] = (sample.catalog.PageLabels as Value).Nums as unknown[]
  expect([first, roman, second, arabic, rest]).toEqual([0, { S: '/r', St: 1 }, 2, { S: '/D', St: 1 }, []])
})

describe('destinations', () => {
  const names = ({ get, catalog }: ReadPdf) => get(get(catalog.Names).Dests).Names as unknown[]

  it('are there for every anchor, at its place, in the order of their bytes', () => {
    const sheets = ['b', 'Z', 'заява', 'a', 'é'].map((id) => sheet(id, [block('paragraph', id)]))
    const made = read(galley([{ role: 'body', sheets }]))
    const list = names(made)
    expect(list.filter((_, index) => index % 2 === 0)).toEqual(['Z', 'a', 'b', 'é', 'заява'])
    expect(list[1]).toEqual([expect.stringMatching(/^\d+ R$/), '/XYZ', 90, 841.89 - 88, 'null'])
    expect(made.get(made.get(made.catalog.Names).Dests).Limits).toBeUndefined()
  })

  it('stand in leaves that say what they hold, when they are many', () => {
    const ids = Array.from({ length: 250 }, (_, index) => `text-${index}`)
    const sheets = ids.map((id) => sheet(id, [block('paragraph', id)]))
    const { get, catalog } = read(galley([{ role: 'body', sheets }]))
    const root = get(get(catalog.Names).Dests)
    expect([root.Names, root.Limits]).toEqual([undefined, undefined])
    const leaves = (root.Kids as readonly unknown[]).map((kid) => {
      const { Names, Limits } = get(kid) as { Names: readonly unknown[]; Limits: readonly unknown[] }
      const held = Names.filter((_, index) => index % 2 === 0)
      expect(Limits).toEqual([held[0], held.at(-1)])
      return held
    })
    expect(leaves.length).toBeGreaterThan(2)
    expect(leaves.flat()).toEqual([...ids].sort())
    const numbers = get(get(catalog.StructTreeRoot).ParentTree)
    const pairs = (numbers.Kids as readonly unknown[]).flatMap((kid) => get(kid).Nums as readonly unknown[])
    expect(pairs.filter((_, index) => index % 2 === 0)).toEqual(ids.map((_, index) => index))
  })

  it('are there for notes that the layout gave no anchor', () => {
    const made = sampleGalley()
    const laidOut = greedyPages(made, shop)
    const pages = laidOut.pages.map((page) => ({
      ...page,
      anchors: page.anchors.filter(({ id }) => !id.includes('.note.')),
    }))
    expect(names(readPdf(draw({ ...laidOut, pages }, made)))).toContain('declaration-7.note.adoption')
  })

  it('and notes can be found by their id', () => {
    const ids = sample.get(sample.get(sample.catalog.StructTreeRoot).IDTree).Names as unknown[]
    expect(ids.filter((_, index) => index % 2 === 0)).toEqual([
      'declaration-7.note.adoption',
      'resolution-12.note.adoption',
    ])
    expect(sample.get(ids[1])).toMatchObject({ S: '/Note', ID: 'declaration-7.note.adoption' })
  })
})

it('everything that is painted stands in a marked sequence or in an artifact, and none in another', () => {
  for (const content of sample.contents) {
    let depth = 0
    for (const [operator] of content.matchAll(/BDC$|^EMC$|\]TJ$| f$/gm)) {
      if (operator === 'BDC') depth++
      else if (operator === 'EMC') depth--
      else expect(depth).toBe(1)
      expect(depth).toBeLessThan(2)
    }
    expect(depth).toBe(0)
    expect(content.match(/^\/Artifact <<\/Type \/Pagination \/Subtype \/Footer/gm)).toHaveLength(1)
  }
})
