import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shapeText } from '../../scripts/render/pdf/faces/shape.ts'
import { openFaces } from '../../scripts/render/pdf/faces.ts'
import { Refusal } from '../../scripts/report.ts'
import { block, galley, sheet } from '../builders.ts'
import { faces, lay, layText, styled, theme } from './laid-out.ts'

const WANTED = { family: 'serif', weight: 'regular', slant: 'upright', capitals: 'as-is', spacing: 'normal' } as const
const look = faces.look(WANTED)
const shape = (text: string) => faces.shape(look, text, () => 'a test')

describe('shaping', () => {
  test.each([
    'office',
    'affiliates',
    'Київ',
    'Ελλάδα',
    'e\u0301t\u00e9',
    'x\u200dy',
    'long\u2011term',
    '12\u202f%',
    '\u200dlead',
    'ffj',
    'ﬁn',
  ])('the glyphs of “%s” read as its letters', (text) => {
    const read = shape(text)
      .pieces.flatMap((piece) => piece.glyphs.map((glyph) => glyph.text))
      .join('')
    expect(read).toBe(text)
    expect(
      shape(text)
        .pieces.map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  test('a ligature is one glyph, and none is made where letters are tracked', () => {
    const wide = faces.look({
      family: 'serif',
      weight: 'regular',
      slant: 'upright',
      capitals: 'as-is',
      spacing: 'wide',
    })
    expect(shape('office').glyphs).toBe(4)
    expect(faces.shape(wide, 'office', () => '').glyphs).toBe(6)
  })

  test('a narrow no-break space that the family lacks has the width of one', () => {
    const [piece] = shape('12\u202f%').pieces
    expect(piece?.glyphs[2]).toMatchObject({ text: '\u202f', advance: 170 })
  })

  test('letters from right to left are joined, in the order of reading, by a face that has them', () => {
    const arabic = faces.shape(faces.backward(look), 'السلام', () => '').pieces
    expect(arabic.map(({ face, direction }) => [face.key, direction])).toEqual([['Amiri/regular', 'right-to-left']])
    expect(arabic[0]?.glyphs.map((glyph) => glyph.text).join('')).toBe('السلام')
    const alone = [...'السلام'].map(
      (letter) => faces.shape(faces.backward(look), letter, () => '').pieces[0]?.glyphs[0]?.id,
    )
    const joined = arabic[0]?.glyphs.filter((glyph, index) => glyph.id !== alone[index])
    expect(joined?.map((glyph) => glyph.text).join('')).toBe('لسلا')
  })

  test('brackets are turned and taken from the face of the letters', () => {
    const [hebrew, ...others] = faces.shape(faces.backward(look), '(שלום),', () => '').pieces
    expect(others).toEqual([])
    const font = hebrew?.face.font
    const glyphs = hebrew?.glyphs ?? []
    expect(glyphs[0]).toMatchObject({ text: '(', id: font?.glyphForCodePoint(0x29).id })
    expect(glyphs.at(-2)).toMatchObject({ text: ')', id: font?.glyphForCodePoint(0x28).id })
  })

  test('a word from right to left is never set from left to right', () => {
    expect(() => shape('“שלום”')).toThrow('“שלום”')
    expect(shape('٢٠٢٤').pieces[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['٢', '٠', '٢', '٤'])
  })

  test('a character of another script comes from a fallback, and the letters around it do not', () => {
    const keys = shape('aҖb').pieces.map((piece) => [piece.text, piece.face.key])
    const own = faces.look({
      family: 'serif',
      weight: 'regular',
      slant: 'upright',
      capitals: 'as-is',
      spacing: 'normal',
    }).chain[0]
    expect(own?.key).toBe('EB Garamond/regular')
    for (const [, key] of keys) expect(key).toMatch(/^(EB Garamond|Noto Serif)\/regular$/)
    expect(keys.map(([text]) => text).join('')).toBe('aҖb')
  })

  test('what a glyph reads as does not depend on the words before', async () => {
    const fresh = await openFaces(theme)
    const same = fresh.look({
      family: 'serif',
      weight: 'regular',
      slant: 'upright',
      capitals: 'as-is',
      spacing: 'normal',
    })
    fresh.shape(same, '\ufb01', () => '')
    const read = fresh.shape(same, 'fin', () => '').pieces.flatMap((piece) => piece.glyphs.map((glyph) => glyph.text))
    expect(read).toEqual(['fi', 'n'])
  })

  test('the same word is shaped once', () => {
    expect(shape('once')).toBe(shape('once'))
  })
})

describe('words shaped from learned pairs', () => {
  const stock =
    'The internationally recognised AVOWED Type Wave LTD. (Yes), co-operation „Tor“ Ukraine’s Київ держава Ґалаґан Верховна ' +
    'Ελλάδα Αυτό naïve Łódź français Fußball TÜV WAVE 2024 1,250.75 11.7 Vytautas’ Yield: f’s ‘if’ of. off-fice stiffly'
  const weights = ['regular', 'bold'] as const
  const slants = ['upright', 'italic'] as const
  const capitals = ['as-is', 'small'] as const
  const all = ['serif', 'sans'].flatMap((family) =>
    weights.flatMap((weight) =>
      slants.flatMap((slant) => capitals.map((capital) => ({ family, weight, slant, capitals: capital }))),
    ),
  )

  test.each(all)('are what the shaper makes of them: $family $weight $slant $capitals', (wanted) => {
    const look = faces.look({ ...wanted, spacing: 'normal' } as Parameters<typeof faces.look>[0])
    let learned = 0
    for (const word of stock.split(' ')) {
      const piece = look.byPairs(word)
      if (!piece) continue
      learned++
      const whole = shapeText(look, word, () => 'a test')
      expect(whole.pieces).toHaveLength(1)
      expect(piece.glyphs.map(({ id, text }) => [id, text])).toEqual(
        whole.pieces[0]?.glyphs.map(({ id, text }) => [id, text]),
      )
      for (const [index, glyph] of piece.glyphs.entries())
        expect(glyph.advance).toBeCloseTo(whole.pieces[0]?.glyphs[index]?.advance ?? -1, 9)
    }
    expect(learned).toBeGreaterThan(10)
  })
})

describe('a character that no font has', () => {
  test('stops the build and names code point and block', () => {
    const attempt = () => layText([block('paragraph', 'A snow\u2603man.')], { id: 'declaration-1' })
    expect(attempt).toThrow(Refusal)
    expect(attempt).toThrow(/U\+2603 “☃”.*paragraph “A snow☃man\.” of declaration-1/)
  })
})

describe('font files', () => {
  const withRegular = (path: string) => ({
    ...theme,
    fonts: { ...theme.fonts, serif: { ...theme.fonts.serif, regular: path } },
  })
  const file = async (name: string, bytes: string | Uint8Array) => {
    const path = join(await mkdtemp(join(tmpdir(), 'engross-')), name)
    await writeFile(path, bytes)
    return path
  }

  test.each([
    ['WOFF2', 'wOF2 and more', /is a WOFF2 file/],
    ['damaged', 'no font at all', /cannot be opened|is damaged/],
    ['collection', 'ttcf and more', /collection/],
  ])('%s files are refused by name', async (_, bytes, message) => {
    const path = await file('font.bin', bytes)
    await expect(openFaces(withRegular(path))).rejects.toThrow(message)
    await expect(openFaces(withRegular(path))).rejects.toMatchObject({
      finding: { code: 'font-missing', place: { file: path } },
    })
  })

  test.each([
    ['a table of positions', (record: number, bytes: Buffer) => bytes.writeUInt32BE(bytes.length - 6, record + 8)],
    ['lookups', (record: number, bytes: Buffer) => bytes.writeUInt16BE(0xffff, bytes.readUInt32BE(record + 8) + 8)],
  ])('%s that lie outside of what is theirs are refused by the name of the file', async (_, damage) => {
    const bytes = await readFile(theme.fonts.serif.regular)
    damage(bytes.indexOf('GPOS'), bytes) // Its record stands in the list at the file's beginning.
    const path = await file('font.ttf', bytes)
    const set = async () => {
      const opened = await openFaces(withRegular(path))
      return opened.shape(opened.look(WANTED), 'office', () => 'a test')
    }
    await expect(set()).rejects.toMatchObject({ finding: { code: 'font-missing', place: { file: path } } })
  })

  test('a missing file is refused by name', async () => {
    await expect(openFaces(withRegular('/no/such/font.ttf'))).rejects.toMatchObject({
      finding: { code: 'font-missing' },
    })
  })
})

test('a type area without room is refused', () => {
  const volume = galley([{ role: 'body', sheets: [sheet('a', [block('paragraph', 'Words.')])] }])
  expect(() => lay(volume, { page: { ...theme.page, inner: 280, outer: 280 } })).toThrow(/type area/)
})

test('margins of verso and recto pages change places', () => {
  const flow = Array.from({ length: 40 }, () => block('paragraph', 'Some words that fill a line or two. '.repeat(6)))
  const volume = galley([{ role: 'body', sheets: [sheet('a', flow)] }])
  const laid = lay(volume, { page: { ...theme.page, inner: 100, outer: 60 } })
  expect(laid.pages[0]?.lines[0]?.words[0]?.x).toBeCloseTo(100, 3)
  expect(laid.pages[1]?.lines[0]?.words[0]?.x).toBeCloseTo(60, 3)
  expect(styled(laid, 'paragraph').length).toBeGreaterThan(40)
})

test('where all pages are alike, margins stay and every head names volume and text', () => {
  const flow = Array.from({ length: 40 }, () => block('paragraph', 'Some words that fill a line or two. '.repeat(6)))
  const head = { left: 'The volume', right: `A name ${'that is far too long for half a line '.repeat(4)}` }
  const volume = galley([{ role: 'body', sheets: [sheet('a', flow, { head })] }])
  const { pages } = lay(volume, { page: { ...theme.page, inner: 100, outer: 60, sides: 'one' } })
  for (const page of pages.slice(0, 3)) expect(page.lines[0]?.words[0]?.x).toBeCloseTo(100, 3)
  const heads = pages[1]?.furniture.filter((one) => one.kind === 'head') ?? []
  const said = heads.map(({ words }) => words.map((word) => word.shaped.text).join(' '))
  expect(said[0]).toBe('The volume')
  expect(said[1]).toMatch(/^A name that is .* …$/)
  const right = heads[1]?.words.at(-1)
  const end = (right?.x ?? 0) + ((right?.shaped.width ?? 0) * (right?.dress.size ?? 0)) / 1000
  expect(end).toBeCloseTo(theme.page.width - 60, 0)
  expect(heads[1]?.words[0]?.x).toBeGreaterThan(theme.page.width / 2)
})
