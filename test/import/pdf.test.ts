import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../scripts/import/manuscript.ts'
import { runsOf } from '../../scripts/import/pdf/join-lines.ts'
import { withLineEnds } from '../../scripts/import/pdf/line-ends.ts'
import { linesOf } from '../../scripts/import/pdf/lines.ts'
import { lookOf } from '../../scripts/import/pdf/looks.ts'
import type { Piece } from '../../scripts/import/pdf/open-pdf.ts'
import { type Drawing, pdf, piece, write } from './pdf-file.ts'
import { bring, codes } from './word-file.ts'

const joined = (...pieces: readonly Piece[]): string => lettersOf(runsOf(pieces))

describe('lines of a paragraph', () => {
  it('are joined by a space, but not behind a hyphen of the setter or of the word', () => {
    expect(joined(piece('the lake'), piece('is deep'))).toBe('the lake is deep')
    expect(joined(piece('inter', { end: 'hyphen' }), piece('national'))).toBe('international')
    expect(joined(piece('Euro-'), piece('Atlantic'))).toBe('Euro-Atlantic')
    expect(joined(piece('2024–'), piece('2027'))).toBe('2024–2027')
    expect(joined(piece('short-'), piece('and long-term'))).toBe('short- and long-term')
    expect(joined(piece('gap –'), piece('so it is'))).toBe('gap – so it is')
    expect(joined(piece('pre-', { end: 'space' }), piece('war'))).toBe('pre- war')
  })

  it('have their blanks as drawn where words run from right to left, which the library loses or puts elsewhere', () => {
    const letters = ['see “', ' ', 'ש', 'ל', 'ע', 'ד', ' ', '”, 5']
    const pieces = letters.map((text) => piece(text, { sequence: 'p1_mc0', endsLine: text === 'ל' }))
    expect(joined(...withLineEnds(pieces, new Map([[0, 'see “של עד”, 5']])))).toBe('see “של עד”, 5')
    const latin = [piece('see', { sequence: 'p1_mc0', endsLine: false }), piece(' ', { sequence: 'p1_mc0' })]
    expect(withLineEnds(latin, new Map([[0, 'see']])).map(({ text }) => text)).toEqual(['see', ' '])
  })

  it('end as they were drawn: the space and the soft hyphen that the text leaves out', () => {
    const pieces = ['in the', 'inter', 'national', 'law'].map((text) => piece(text, { sequence: 'p1_mc0' }))
    const drawn = new Map([[0, 'in the inter\u00adnational law']])
    expect(withLineEnds(pieces, drawn).map(({ end }) => end)).toEqual(['space', 'hyphen', 'space', 'unknown'])
    expect(withLineEnds(pieces, new Map([[0, 'other letters']])).map(({ end }) => end)).toEqual(
      Array(4).fill('unknown'),
    )
  })
})

describe('a page without structure', () => {
  it('is read line by line, with gaps, page breaks and raised figures', () => {
    const line = (text: string, y: number, more: Partial<Piece> = {}): Piece => piece(text, { y, ...more })
    const mark = piece('1', { y: 704, size: 6, x: 25 })
    const [first, second] = [
      [
        line('TITLE', 700, { endsLine: false }),
        mark,
        line('One', 670),
        line('two', 658),
        line('three', 646),
        line('Four', 610),
      ],
      [line('Five', 700)],
    ]
    const { paragraphs: found } = linesOf([first ?? [], second ?? []].map((pieces) => ({ pieces, tree: null })))
    expect(found.map(({ runs, gap }) => `${gap} ${lettersOf(runs)}`)).toEqual([
      'blank TITLE¹',
      'blank One',
      'none two',
      'none three',
      'blank Four',
      'cut Five',
    ])
  })

  it('has its foot notes behind the text, and no gap where a page cuts a sentence', () => {
    const line = (text: string, y: number, size = 10): Piece => piece(text, { y, size })
    const pages = [
      [line('The lakes of the', 700), line('* Adopted on a Monday', 100, 8), line('in the spring.', 90, 8)],
      [line('North are deep.', 700), line('So it ends.', 640)],
    ].map((pieces) => ({ pieces, tree: null }))
    expect(linesOf(pages).paragraphs.map(({ runs, gap }) => `${gap} ${lettersOf(runs)}`)).toEqual([
      'blank The lakes of the',
      'cut North are deep.',
      'blank So it ends.',
      'blank * Adopted on a Monday',
      'none in the spring.',
    ])
  })

  it('leaves out what recurs at one height, and keeps the title that it repeats', () => {
    const page = (title: number | null, head: string, folio: string): Piece[] => [
      ...(title === null ? [] : [piece('ON LAKES', { y: title })]),
      piece(head, { y: 800 }),
      ...['Article', 'Two', 'Three', folio === '1' ? 'Four' : 'Five'].map((text, index) =>
        piece(`${text} ${'x'.repeat(Number(folio))}.`, { y: 600 - index * 12 }),
      ),
      piece(folio, { y: 40 }),
    ]
    const pages = [page(700, 'RESOLUTION', '1'), page(null, 'ON LAKES', '2'), page(null, 'ON LAKES', '3')]
    const { paragraphs, running } = linesOf(pages.map((pieces) => ({ pieces, tree: null })))
    expect(running).toEqual(['1', 'ON LAKES', '2', 'ON LAKES', '3'])
    expect(lettersOf(paragraphs[0]?.runs ?? [])).toBe('ON LAKES')
  })

  it('gives a text whose furniture, note and broken lines the reader puts right', async () => {
    const page = (document: Drawing, number: number, lines: readonly string[]): void => {
      document.addPage({ size: 'A4', margin: 0 })
      write(document, '109 SESP 15 E', [60, 40])
      for (const [index, words] of lines.entries()) {
        let x = 60
        for (const part of words.split(/(Noting|URGES)/)) {
          write(document, part, [x, 90 + index * 14], /^(?:Noting|URGES)$/.test(part) ? 'Helvetica-Bold' : 'Helvetica')
          x += document.widthOfString(part)
        }
      }
      if (number === 1) write(document, '* Adopted by the Assembly on Monday 27 May 2024.', [60, 760], 'Helvetica', 8)
      write(document, String(number), [300, 800])
    }
    const bytes = await pdf((document) => {
      page(document, 1, [
        'RESOLUTION 7*',
        '',
        'ON LAKES',
        '',
        'The Assembly,',
        '',
        '1. Noting that the lakes of the north are deep and that the',
      ])
      page(document, 2, ['shores of them are far from one another;', '2. URGES all members to swim.'])
    })
    const { lines, findings } = await bring('lakes.pdf', bytes)
    expect(lines.filter((words) => words.includes('**'))).toEqual([
      '1. **Noting** that the lakes of the north are deep and that the',
      '2. **URGES** all members to swim.',
    ])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const left = findings.filter(({ code }) => code === 'import-left-out').map(({ message }) => message)
    expect(left).toEqual([
      '“109 SESP 15 E” stood at the edge of 2 pages and was left out.',
      '“1” stood at the edge of a page and was left out.',
      '“2” stood at the edge of a page and was left out.',
    ])
  })
})

describe('a tagged page of others', () => {
  it('is read along its tree, also where a page break cuts an item', async () => {
    const bytes = await pdf(
      (document) => {
        const sheet = document.struct('Document')
        document.addStructure(sheet)
        const words = (
          parent: PDFKit.PDFStructureElement,
          type: 'P' | 'Lbl',
          said: string,
          at: readonly [number, number],
        ): void => {
          const content = document.markStructureContent(type)
          write(document, said, at)
          document.endMarkedContent()
          const element = document.struct(type)
          element.add(content)
          parent.add(element)
        }
        document.addPage({ size: 'A4', margin: 0 })
        words(sheet, 'P', 'RESOLUTION 7', [60, 60])
        words(sheet, 'P', 'The Assembly,', [60, 90])
        const list = document.struct('L')
        sheet.add(list)
        for (const [label, said, y] of [
          ['1.', 'Noting the lake;', 120],
          ['2.', 'URGES all members that live on the', 780],
        ] as const) {
          const item = document.struct('LI')
          list.add(item)
          words(item, 'Lbl', label, [60, y])
          const body = document.struct('LBody')
          item.add(body)
          words(body, 'P', said, [80, y])
          if (label !== '2.') continue
          document.addPage({ size: 'A4', margin: 0 })
          words(body, 'P', 'shore to swim.', [80, 60])
        }
        sheet.end()
      },
      { tagged: true, pdfVersion: '1.7', lang: 'en-GB' },
    )
    const { lines } = await bring('lakes.pdf', bytes)
    expect(lines).toEqual([
      'RESOLUTION 7',
      'The Assembly,',
      '1. Noting the lake;',
      '2. URGES all members that live on the shore to swim.',
    ])
  })
})

describe('bold and slanted', () => {
  it('are known by the name of the font', () => {
    expect(lookOf('BZZZZZ+EBGaramond-SemiBold')).toEqual({ strong: true, emphasis: false })
    expect(lookOf('ABCDEF+TimesNewRomanPS-BoldItalicMT')).toEqual({ strong: true, emphasis: true })
    expect(lookOf('Arial-ItalicMT')).toEqual({ strong: false, emphasis: true })
    expect(lookOf('NIMBUS+Regular')).toEqual({ strong: false, emphasis: false })
  })
})

describe('a PDF that is none', () => {
  it('is a finding, never a trace', async () => {
    const good = await pdf((document) => {
      document.addPage()
      write(document, 'Words of a text.', [60, 60])
    })
    const locked = await pdf((document) => write(document.addPage(), 'Secret.', [60, 60]), { userPassword: 'x' })
    const scanned = await pdf((document) => document.addPage())
    expect((await bring('a.pdf', good)).lines).toEqual(['Words of a text.'])
    for (const bad of [new Uint8Array(), good.slice(0, 40), new TextEncoder().encode('hello'), locked]) {
      const { lines, findings } = await bring('a.pdf', bad)
      expect(lines).toEqual([])
      expect(codes(findings)).toEqual(['import-damaged'])
    }
    expect(codes((await bring('a.pdf', scanned)).findings)).toEqual(['document-empty'])
  })
})
