import { describe, expect, it } from 'vitest'
import { block, item, link, list, note, words } from '../builders.ts'
import { galleyOf, judge, swap } from './finished.ts'
import { plain, streamed } from './packed-pdf.ts'
import { CONTENT, codes, marked, type Objects, show, stream, tinyObjects, tinyPdf } from './tiny-pdf.ts'

/** As `smallGalley`, in the letters of the small font. */
const expected = galleyOf([
  block('title', [words('ON ŁÓŹ'), note('d.note', '*', 'Adopted on Monday.')]),
  list(
    item('clause', 'd.1', '1.', 'Noting the affluent office;'),
    item('clause', 'd.2', '2.', [words('see '), words('paragraph 1', [], { link: link('d.1', 'p') }), words('.')]),
  ),
])

const pageLabels = new Map([
  ['d', '1'],
  ['d.1', '1'],
])
const judgePdf = (objects: Objects, trailer = '') => judge('pdf', tinyPdf(objects, trailer), expected, { pageLabels })
const withContent = (content: string) => judgePdf(tinyObjects(content))
const withObject = (number: number, change: (body: string) => string) => {
  const objects = tinyObjects()
  return judgePdf(objects.set(number, change(objects.get(number) ?? '')))
}

describe('a PDF that says what it must say', () => {
  it('passes, and its words are counted', async () => {
    const { proof, findings } = await judgePdf(tinyObjects())
    expect(findings).toEqual([])
    expect(proof).toMatchObject({ words: 14, differences: 0 })
  })

  it('passes with a cross-reference stream and its objects in an object stream', async () => {
    const { findings } = await judge('pdf', streamed(tinyObjects()), expected, { pageLabels })
    expect(findings).toEqual([])
  })

  it('passes when a hyphen at a line end is a soft one', async () => {
    const objects = tinyObjects(
      CONTENT.replace(
        codes('Noting the affluent office;'),
        `${codes('Noting the aff')} Tj <0100> Tj ${codes('luent office;')}`,
      ),
    )
    const map = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0100> <00ad> endbfchar '
    objects.set(8, stream(map + plain(objects.get(8) ?? '')))
    const { findings } = await judge('pdf', tinyPdf(objects), expected, { pageLabels })
    expect(findings).toEqual([])
  })
})

describe('words that differ', () => {
  it.each([
    ['a letter is changed', 'verify-text', 'affluent', 'affluenz'],
    ['a word is dropped', 'verify-missing', 'affluent ', ''],
    ['a word is added', 'verify-added', 'affluent ', 'affluent old '],
    ['two words are glued', 'verify-text', 'the affluent', 'theaffluent'],
    ['one word becomes two', 'verify-text', 'affluent', 'aff luent'],
    ['a capital is changed', 'verify-text', 'Noting', 'noting'],
    ['an accent is lost', 'verify-text', 'ŁÓŹ', 'ŁOŹ'],
  ])('%s: %s', async (_, code, before, after) => {
    const line =
      CONTENT.includes(codes('Noting the affluent office;')) && before !== 'ŁÓŹ'
        ? 'Noting the affluent office;'
        : 'ON ŁÓŹ'
    const { codes: said } = await withContent(swap(CONTENT, codes(line), codes(swap(line, before, after))))
    expect(said).toEqual([code])
  })

  it('quotes the words around, names the clause and the page', async () => {
    const { findings } = await withContent(
      swap(CONTENT, codes('Noting the affluent office;'), codes('Noting the affluent of;')),
    )
    expect(findings[0]?.message).toMatch(/affluent of\[fice\];/)
    expect(findings[0]?.message).toMatch(/at d\.1.*p\. 1/)
  })

  it('says a wrong label', async () => {
    const { codes: said } = await withContent(
      swap(CONTENT, marked('Lbl', 4, show('2.', 72, 640)), marked('Lbl', 4, show('3.', 72, 640))),
    )
    expect(said).toEqual(['verify-label'])
  })

  it('says a label that is no label in the structure', async () => {
    const { codes: said } = await withObject(20, (body) => swap(body, '/Lbl', '/Span'))
    expect(said).toContain('verify-label')
  })

  it('says a wrong note, and a wrong mark', async () => {
    expect((await withContent(swap(CONTENT, codes('Adopted on Monday.'), codes('Adopted on Sunday.')))).codes).toEqual([
      'verify-footnote',
    ])
    expect(
      (await withContent(swap(CONTENT, marked('Lbl', 8, show('*', 72, 100)), marked('Lbl', 8, show('1', 72, 100)))))
        .codes,
    ).toEqual(['verify-footnote'])
  })

  it('says words outside the structure', async () => {
    expect((await withContent(`${CONTENT}\n${show('more', 72, 400)}`)).codes).toEqual(['verify-added'])
    expect((await withContent(`${CONTENT}\n${marked('P', 77, show('more', 72, 400))}`)).codes).toEqual(['verify-added'])
  })

  it('says words among the artifacts that are neither head nor folio', async () => {
    const head = (text: string) => `${CONTENT}\n/Artifact BMC ${show(text, 72, 800)} EMC`
    expect((await withContent(head('Volume D'))).codes).toEqual([])
    expect((await withContent(head('. . . .'))).codes).toEqual([])
    expect((await withContent(head('Volume E'))).codes).toEqual(['verify-added'])
    expect((await withContent(head('12'))).codes).toEqual(['verify-added'])
  })

  it('lets lines be numbered where a draft asks for it', async () => {
    const numbered = `${CONTENT}\n/Artifact BMC ${show('15', 550, 640)} EMC`
    expect(
      (await judge('pdf', tinyPdf(tinyObjects(numbered)), expected, { pageLabels, lineNumbers: 5 })).codes,
    ).toEqual([])
    expect(
      (await judge('pdf', tinyPdf(tinyObjects(numbered)), expected, { pageLabels, lineNumbers: 4 })).codes,
    ).toEqual(['verify-added'])
    expect((await withContent(numbered)).codes).toEqual(['verify-added'])
  })

  it('says that eye and ear get another order', async () => {
    const lines = CONTENT.split('\n')
    const [first = '', second = ''] = [lines[2], lines[3]]
    const { codes: said } = await withContent(CONTENT.replace(`${first}\n${second}`, `${second}\n${first}`))
    expect(said).toEqual(['verify-text'])
  })
})

describe('words that cannot be seen', () => {
  const line = show('Noting the affluent office;', 100, 660)
  const MIDDLE = /<([0-9a-f]{24})([0-9a-f]{24})([0-9a-f]*)> Tj/
  it.each([
    ['invisible ink', `3 Tr ${line} 0 Tr`],
    ['white on white', `q 1 g ${line} Q`],
    ['white on white in three colours', `q 1 1 1 rg ${line} Q`],
    ['black on black', `0 g 60 640 400 40 re f ${line}`],
    ['tiny letters', line.replace('12 Tf', '2 Tf')],
    ['a tiny scale', `q 0.1 0 0 0.1 0 0 cm ${line} Q`],
    ['off the page', line.replace('100 660 Tm', '700 660 Tm')],
    ['off the page in the middle of a row', line.replace(MIDDLE, '[<$1> -90000 <$2> 90000 <$3>] TJ')],
    ['over the edge', line.replace('100 660 Tm', '500 660 Tm')],
    ['clipped away', `q 0 0 50 50 re W n ${line} Q`],
    ['painted over', `${line} 1 g 90 650 300 40 re f 0 g`],
    ['painted over by another shape', `${line} 1 g 90 640 m 420 640 l 420 700 l 90 700 l h f 0 g`],
    ['painted over by a curve', `${line} 1 g 90 640 m 90 720 420 720 420 640 c h f 0 g`],
    ['painted over by a broad line', `${line} q 1 G 40 w 90 662 m 420 662 l S Q`],
    ['painted over by a shading', `${line} q 90 640 330 60 re W n /Fade sh Q`],
    ['painted over by an image in the stream', `${line} q 330 0 0 60 90 640 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q`],
    ['on a broad line of their colour', `q 0 G 40 w 90 662 m 420 662 l S Q ${line}`],
    ['clipped away by another shape', `q 0 0 m 50 0 l 50 50 l h W n ${line} Q`],
    ['as outlines that have no ink', `1 Tr 1 G ${line} 0 Tr`],
    ['in a pattern', `q /Pattern cs /Weave scn ${line} Q`],
  ])('%s', async (_, hidden) => {
    expect((await withContent(swap(CONTENT, line, hidden))).codes).toContain('verify-hidden')
  })

  it.each([
    [
      'an ink that looks white',
      '[/Separation /Pale /DeviceRGB <</FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [1 1 0.9] /N 1>>]',
      '1',
    ],
    [
      'no ink at all',
      '[/Separation /Blue /DeviceRGB <</FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0 0 0.5] /N 1>>]',
      '0',
    ],
    ['an ink that nobody knows', '[/DeviceN [/Pale] /DeviceRGB 9 0 R]', '0'],
    ['the ink that is none', '[/Separation /None /DeviceRGB <</FunctionType 2 /C0 [0 0 0] /C1 [0 0 0] /N 1>>]', '1'],
    ['a list of colours', '[/Indexed /DeviceGray 1 <ff00>]', '0'],
    ['none of four inks', '[/DeviceN [/Cyan /Magenta /Yellow /Black] /DeviceRGB 9 0 R]', '0 0 0 0'],
  ])('%s', async (_, space, parts) => {
    const inked = (tint: string): Objects => {
      const objects = tinyObjects(swap(CONTENT, line, `q /Ink cs ${tint} scn ${line} Q`))
      return objects.set(3, swap(objects.get(3) ?? '', '/Resources <<', `/Resources <</ColorSpace <</Ink ${space}>> `))
    }
    expect((await judgePdf(inked(parts))).codes).toEqual(['verify-hidden'])
    const full = parts
      .split(' ')
      .map(() => '1')
      .join(' ')
    if (/Blue|Cyan/.test(space)) expect((await judgePdf(inked(full))).codes).toEqual([])
  })

  it('says words that are cut away', async () => {
    const trimmed = (box: string) => withObject(3, (body) => swap(body, '/Type /Page', `/Type /Page /TrimBox [${box}]`))
    expect((await trimmed('10 10 585 832')).codes).toEqual([])
    expect((await trimmed('90 10 585 832')).codes).toEqual(['verify-hidden'])
    const beyond = tinyObjects(swap(CONTENT, line, line.replace('100 660 Tm', '700 660 Tm')))
    const wide = beyond.set(3, swap(beyond.get(3) ?? '', '/Type /Page', '/Type /Page /TrimBox [0 0 2000 2000]'))
    expect((await judgePdf(wide)).codes).toContain('verify-hidden')
  })

  it('says words that a mask or a mixture may take away, and those outside the box of a form', async () => {
    const withResource = (content: string, resources: string, more: readonly [number, string][] = []) => {
      const objects = tinyObjects(swap(CONTENT, line, content))
      for (const [number, body] of more) objects.set(number, body)
      return judgePdf(objects.set(3, swap(objects.get(3) ?? '', '/Resources <<', `/Resources <<${resources} `)))
    }
    const state = (entries: string) => withResource(`q /Look gs ${line} Q`, `/ExtGState <</Look <<${entries}>>>>`)
    expect((await state('/SMask <</S /Luminosity /G 9 0 R>>')).codes).toEqual(['verify-hidden'])
    expect((await state('/BM /Lighten')).codes).toEqual(['verify-hidden'])
    expect((await state('/SMask /None /BM /Normal')).codes).toEqual([])
    const form = (box: string) => {
      const font = '/Resources <</Font <</F1 5 0 R>>>>'
      const body = stream(line).replace('<<', `<</Type /XObject /Subtype /Form /BBox [${box}] ${font} `)
      return withResource('/Part Do', '/XObject <</Part 40 0 R>>', [[40, body]])
    }
    expect((await form('0 0 595 842')).codes).toEqual([])
    expect((await form('0 0 90 90')).codes).toEqual(['verify-hidden'])
  })

  it('lets white words stand on a dark ground, and rules cross the page', async () => {
    const dark = `q 0 g 95 655 400 20 re f 1 g ${line} Q 72 655 400 0.5 re f`
    expect((await withContent(swap(CONTENT, line, dark))).codes).toEqual([])
  })

  it('says a letter without a shape, a missing glyph, and a glyph without letters', async () => {
    const without = (text: string) =>
      withObject(8, (body) => stream(swap(plain(body), text.split('|')[0] ?? '', text.split('|')[1] ?? '')))
    expect((await without('<0001> <0020>|<0001> <0078>')).codes).toContain('verify-hidden')
    expect((await withContent(swap(CONTENT, codes('see '), '<0000>'))).codes).toContain('verify-text')
    expect((await withContent(swap(CONTENT, codes('see '), '<0400>'))).codes).toContain('verify-text')
  })

  it('says a font that is not embedded', async () => {
    expect((await withObject(7, (body) => swap(body, '/FontFile2 9 0 R', ''))).codes).toEqual(['verify-text'])
  })

  it('says words that are replaced for whoever copies them', async () => {
    for (const key of ['ActualText', 'Alt', 'E']) {
      const replaced = await withObject(18, (body) => swap(body, '/S /LBody', `/S /LBody /${key} (other)`))
      expect(replaced.codes).toEqual(['verify-hidden'])
      const span = `/Span <</${key} (other)>> BDC ${line} EMC`
      expect((await withContent(swap(CONTENT, line, span))).codes).toEqual(['verify-hidden'])
    }
  })
})

describe('links and active content', () => {
  it.each([
    ['a link to another clause', 32, '(d.1)', '(d.2)', 'verify-link'],
    ['a link to nowhere', 32, '(d.1)', '(d.9)', 'verify-link'],
    ['a link without destination', 32, '/Dest (d.1)', '', 'verify-active'],
    ['an anchor that is gone', 30, '(d.2)', '(x.2)', 'verify-link'],
    ['an anchor at other words', 30, '(d.1) [3 0 R /XYZ 72 672', '(d.1) [3 0 R /XYZ 72 652', 'verify-link'],
    [
      'a script when it opens',
      1,
      '/Pages',
      '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>> /Pages',
      'verify-active',
    ],
    ['actions of a page', 3, '/Parent', '/AA <</O 99 0 R>> /Parent', 'verify-active'],
    ['a launch action', 32, '/Dest (d.1)', '/A <</Type /Action /S /Launch /F (x.exe)>>', 'verify-active'],
    ['a script address', 32, '/Dest (d.1)', '/A <</Type /Action /S /URI /URI (javascript:x)>>', 'verify-active'],
    ['a form', 1, '/Pages', '/AcroForm <</Fields [31 0 R]>> /Pages', 'verify-active'],
    ['an attached file', 7, '/FontName', '/EF <</F 9 0 R>> /FontName', 'verify-active'],
    ['a note on the page', 31, '/Subtype /Link', '/Subtype /FreeText', 'verify-active'],
  ])('%s', async (_, number, before, after, code) => {
    expect((await withObject(number, (body) => swap(body, before, after))).codes).toContain(code)
  })

  it('says a page label that references do not know', async () => {
    const { codes: said } = await judge('pdf', tinyPdf(tinyObjects()), expected, {
      pageLabels: new Map([['d.1', '7']]),
    })
    expect(said).toEqual(['verify-link'])
  })
})

describe('files that are damaged or hostile', () => {
  const good = Buffer.from(tinyPdf(tinyObjects()))
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['cut off', good.subarray(0, good.length / 2)],
    ['another kind', Buffer.from('<html></html>')],
    ['a table that lies', Buffer.from(good.toString('latin1').replace('0000000009', '0000000010'), 'latin1')],
    [
      'a page tree in a circle',
      Buffer.from(good.toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1'),
    ],
    ['a structure in a circle', Buffer.from(good.toString('latin1').replace('/K [2]', '/K [11 0 R]'), 'latin1')],
  ])('%s', async (_, bytes) => {
    expect((await judge('pdf', bytes, expected)).codes).toContain('verify-unreadable')
  })

  it('a stream that inflates without end', async () => {
    expect((await withContent(' '.repeat(17 * 1024 * 1024))).codes).toEqual(['verify-too-large'])
  })
})
