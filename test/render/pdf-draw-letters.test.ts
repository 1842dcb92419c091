import { beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import { block, words } from '../builders.ts'
import { greedyPages, openShop, type Shop } from './greedy-pages.ts'
import { line, ownedBy, placed, volume } from './placed.ts'
import { readPdf } from './read-pdf.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})

/** Draws words as one paragraph, on lines of their own when `lines` has several. */
function drawn(...lines: readonly (readonly ReturnType<typeof placed>[])[]) {
  const paragraph = block('paragraph', 'x')
  const owner = ownedBy(paragraph)
  const set = lines.map((words, index) => line({ owner, words }, 100 + index * 16))
  const { galley, laidOut } = volume([paragraph], [set])
  return readPdf(draw(laidOut, galley))
}

describe('letters', () => {
  it('come back exactly, ligatures and letters of other scripts too', () => {
    const texts = ['office', 'Łódź', 'Київ', 'Ελλάδα', 'm²', '“quoted”', '№', '₴', 'e\u0301', '(\\)']
    const read = drawn(texts.map((text, index) => placed(shop, text, { x: 100 + index * 40, space: 3 })))
    expect(read.wordsOf(0)).toBe(`${texts.join(' ')} `)
  })

  it('keep two texts of one glyph apart: hyphen and soft hyphen, space and no-break space', () => {
    const read = drawn(
      [placed(shop, 'co-operation', { space: 3 }), placed(shop, 'inter', { x: 200, hyphen: true })],
      [placed(shop, 'nationally', { space: 3 }), placed(shop, '5\u00a0May', { x: 200 })],
    )
    expect(read.wordsOf(0)).toBe('co-operation inter\u00adnationally 5\u00a0May')
  })

  it('survive every byte that a literal string escapes', () => {
    const alphabet = [
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ąćęłńóśźżабвгдежзийклмнопрстуфхцчшщ',
    ]
    const read = drawn(alphabet.map((letter) => placed(shop, letter)))
    expect(alphabet.length).toBeGreaterThan(0x5c)
    expect(read.wordsOf(0)).toBe(alphabet.join(''))
  })

  it('never read as a byte order mark, which no glyph may stand for', () => {
    expect(drawn([placed(shop, 'a\ufeffb')]).wordsOf(0)).toBe('ab')
  })

  it('are refused when the face has no glyph for them', () => {
    const word = placed(shop, 'a')
    const missing = {
      ...word,
      shaped: { ...word.shaped, glyphs: [{ id: 0, text: '☃', advance: 500, xOffset: 0, yOffset: 0 }] },
    }
    expect(() => drawn([missing])).toThrow('“☃” has no glyph in EBGaramond-Regular')
  })
})

describe('places', () => {
  it('are those of the layout, with kerning, tracking and justified spaces', () => {
    const set = [
      placed(shop, 'AVATAR', { x: 100, space: 3 }),
      placed(shop, 'Ty.', { x: 171.234, space: 7.5 }),
      placed(shop, 'TRACKED', { x: 201.7, tracking: 1.2, space: 3 }),
      placed(shop, 'end', { x: 290.05 }),
    ]
    const places = drawn(set).placesOf(0)
    const starts = [0, 7, 11, 19].map((index) => places[index])
    expect(starts.map((start) => start?.letters)).toEqual(['A', 'T', 'T', 'e'])
    starts.forEach((start, index) => {
      expect(start?.x).toBeCloseTo(set[index]?.x ?? 0, 1)
      expect(start?.y).toBeCloseTo(841.89 - 100, 2)
    })
    const tracked = set[2]?.shaped.glyphs[0]
    expect((places[12]?.x ?? 0) - (places[11]?.x ?? 0)).toBeCloseTo(((tracked?.advance ?? 0) * 12) / 1000 + 1.2, 1)
  })

  it('never drift by more than a hundredth of a point over a line', () => {
    const many = Array.from({ length: 60 }, (_, index) => placed(shop, 'we', { x: 50 + index * 17.137, space: 2 }))
    const starts = drawn(many)
      .placesOf(0)
      .filter(({ letters }) => letters === 'w')
    expect(starts).toHaveLength(60)
    starts.forEach(({ x }, index) => {
      expect(Math.abs(x - (50 + index * 17.137))).toBeLessThan(0.01)
    })
  })

  it('raise note marks and let the line go on below', () => {
    const [word, mark, after] = drawn([
      placed(shop, 'a'),
      placed(shop, '1', { x: 110, size: 8, rise: 4 }),
      placed(shop, 'b', { x: 120 }),
    ]).placesOf(0)
    expect((mark?.y ?? 0) - (word?.y ?? 0)).toBeCloseTo(4)
    expect(after?.y).toBe(word?.y)
  })
})

describe('colours', () => {
  it('write black words without a colour operator and others in RGB', () => {
    const [content] = drawn([placed(shop, 'black'), placed(shop, 'blue', { x: 150, colour: '#1f3a5f' })]).contents
    expect(content?.match(/^.* (rg|g)$/gm)).toEqual(['0.122 0.227 0.373 rg'])
  })

  it('write greys with one component', () => {
    expect(drawn([placed(shop, 'grey', { colour: '#5a5a5a' })]).contents[0]).toMatch(/^0\.353 g$/m)
  })
})

it('a volume has all letters of its galley in order', () => {
  const text = block('paragraph', [words('Recalling that '), words('Kyiv', ['strong']), words(', as ever, stands.')])
  const { galley } = volume([text], [])
  const read = readPdf(draw(greedyPages(galley, shop), galley))
  expect(read.wordsOf(0)).toBe('Recalling that Kyiv, as ever, stands.')
})
