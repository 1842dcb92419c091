import { beforeAll, describe, expect, it } from 'vitest'
import { listNumbering } from '../../scripts/render/pdf/draw/list-numbering.ts'
import { draw } from '../../scripts/render/pdf/draw.ts'
import type { Flow, LinkOfRun, Table } from '../../scripts/template/galley.ts'
import { block, galley, item, link, list, note, sampleGalley, sheet, words } from '../builders.ts'
import { greedyPages, openShop, type Shop } from './greedy-pages.ts'
import { line, ownedBy, placed, runsOf, volume } from './placed.ts'
import { readPdf } from './read-pdf.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})

/** The tree of a sheet with this flow, without the three levels above it. */
function treeOf(...flow: readonly Flow[]): string[] {
  const made = galley([{ role: 'body', sheets: [sheet('only', flow)] }])
  const tree = readPdf(draw(greedyPages(made, shop), made)).outlineOfTree()
  return tree
    .split('\n')
    .slice(3)
    .map((entry) => entry.slice(6))
}

describe('the structure tree', () => {
  it('walks the sample in the order of its galley', () => {
    const made = sampleGalley()
    const tree = readPdf(draw(greedyPages(made, shop), made))
      .outlineOfTree()
      .split('\n')
    expect(tree.slice(0, 2)).toEqual(['Document(en-GB)', '  Part'])
    const begin = tree.findIndex((entry) => entry.includes('DECLARATION 7'))
    expect(
      tree
        .slice(begin - 1, begin + 30)
        .join('\n')
        .replace(/ euros.*”/, ' …”'),
    ).toMatchInlineSnapshot(`
      "      P
              “DECLARATION 7”
              Reference
                Link
                  “*”
                  → #declaration-7.note.adoption
              Note
                Lbl
                  “*”
                P
                  “Adopted by the Assembly at its Plenary Sitting in Łódź on Monday 27 May 2024.”
            H1
              “ON THE OFFICE OF THE ŁÓDŹ AFFILIATES”
            P
              “The Assembly,”
            L
              LI
                Lbl
                  “1.”
                LBody
                  P
                    “Recalling ”
                    Reference
                      Link
                        “Resolution 12 (p. 88)”
                        → #resolution-12
                    “, an ad hoc measure of 60.8 billion …”
              LI
                Lbl
                  “2.”
                LBody"
    `)
  })

  it('puts labels beside their words and lists into the item that they belong to', () => {
    const inner = list(item('item', 'x.1.a', 'a.', 'to continue;'))
    expect(treeOf(list(item('clause', 'x.1', '1.', 'URGES:', [inner, block('wrap-up', 'and to report.')])))).toEqual([
      'L',
      '  LI',
      '    Lbl',
      '      “1.”',
      '    LBody',
      '      P',
      '        “URGES:”',
      '      L',
      '        LI',
      '          Lbl',
      '            “a.”',
      '          LBody',
      '            P',
      '              “to continue;”',
      '      P',
      '        “and to report.”',
    ])
  })

  it('keeps an item without a label free of an empty label', () => {
    expect(treeOf(list(item('item', 'x.1', '', 'Plain.')))).not.toContain('    Lbl')
  })

  it('begins headings with H1 and skips no level', () => {
    const flow = [block('heading', 'A'), block('heading', 'B'), block('subheading', 'C'), block('title', 'D')]
    expect(treeOf(...flow).filter((entry) => entry.startsWith('H'))).toEqual(['H1', 'H1', 'H2', 'H1'])
  })

  it('puts a note behind its mark, and behind the heading when the mark stands in one', () => {
    const inParagraph = block('symbol', [words('DECLARATION'), note('x.note', '*', 'Adopted.'), words(' 7')])
    expect(treeOf(inParagraph)).toEqual([
      'P',
      '  “DECLARATION”',
      '  Reference',
      '    Link',
      '      “* ”',
      '      → #x.note',
      '  Note',
      '    Lbl',
      '      “*”',
      '    P',
      '      “Adopted.”',
      '  “7”',
    ])
    const inHeading = block('title', [words('TITLE'), note('x.note', '*', 'Adopted.')])
    expect(treeOf(inHeading, block('opening', 'The Assembly,')).filter((entry) => !entry.startsWith(' '))).toEqual([
      'H1',
      'Note',
      'P',
    ])
  })

  it('keeps entries of the contents in a TOC, one per group', () => {
    const entry = (anchor: string) => block('contents-entry', [words('Entry', [], { link: link(anchor, 'Entry') })])
    const flow = [
      block('contents-group', 'Group', 'a'),
      entry('a'),
      entry('a'),
      block('contents-group', 'Other'),
      entry('a'),
    ]
    const shape = treeOf(...flow).filter((entry) => !entry.includes('“') && !entry.startsWith('    '))
    expect(shape).toEqual(['P', 'TOC', '  TOCI', '  TOCI', 'P', 'TOC', '  TOCI'])
  })

  it('marks foreign words with their language, inside their link', () => {
    const french = words('Déclaration', [], { language: 'fr', link: link('x', 'Déclaration') })
    const flow = block('paragraph', [words('See '), french, words(', '), words('sic', [], { language: 'la' })], 'x')
    expect(treeOf(flow)).toEqual([
      'P',
      '  “See ”',
      '  Reference',
      '    Link',
      '      Span(fr)',
      '        “Déclaration”',
      '      → #x',
      '  “, ”',
      '  Span(la)',
      '    “sic”',
    ])
  })

  it('calls a language that is none “not determined”', () => {
    expect(treeOf({ ...block('paragraph', 'Words'), language: 'en_GB!' })[0]).toBe('P(und)')
  })
})

describe('tables', () => {
  const cell = (text: string) => ({ flow: [block('table-text', text)] })
  const table: Table = {
    type: 'table',
    id: null,
    origin: 'ours',
    columns: [1, 1],
    head: [{ cells: [cell('Text'), cell('Cited in')] }],
    rows: [{ cells: [cell('Short')] }],
  }

  it('have head cells with a scope, and a full grid', () => {
    const shape = treeOf(table).filter((entry) => !entry.includes('“'))
    const wanted = ['Table', 'THead', 'TR', 'TH', 'P', 'TH', 'P', 'TBody', 'TR', 'TD', 'P', 'TD']
    expect(shape.map((entry) => entry.trim())).toEqual(wanted)
  })
})

describe('links', () => {
  const linked = (to: LinkOfRun): Flow => block('paragraph', [words('See '), words('that', [], { link: to })])
  const linkTo = (to: LinkOfRun['to']): LinkOfRun => ({ state: 'here', to, description: 'That text' })

  it('lead to anchors, sibling files and addresses', () => {
    const file = linked(linkTo({ type: 'file', path: '../declaration-474', anchor: 'declaration-474' }))
    expect(treeOf(file)).toContain('      → ../declaration-474.pdf#declaration-474')
    const address = linked(linkTo({ type: 'address', address: 'https://www.example.org/a(b)' }))
    expect(treeOf(address)).toEqual(['P', '  “See ”', '  Link', '    “that”', '    → https://www.example.org/a(b)'])
    const beyond = linked(linkTo({ type: 'address', address: 'https://example.org/Ки?a=1#é' }))
    expect(treeOf(beyond)).toContain('    → https://example.org/%D0%9A%D0%B8?a=1#%C3%A9')
  })

  it('are plain words when they have no target or their anchor is on no page', () => {
    const plain = ['P', '  “See that”']
    expect(
      treeOf(linked({ state: 'unresolved', to: null, description: '' })).map((line) => line.replace('”“', '')),
    ).toEqual(plain)
    expect(treeOf(linked(linkTo({ type: 'anchor', anchor: 'nowhere' })))).toEqual(plain)
  })

  it('have one area per line and stay one link over two lines; over two pages they are two of one reference', () => {
    const paragraph = block('paragraph', [
      words('one two', [], { link: linkTo({ type: 'file', path: 'b', anchor: 'b' }) }),
    ])
    const [run = null] = runsOf(paragraph)
    const owner = ownedBy(paragraph)
    const first = line({ owner, words: [placed(shop, 'one', { run, space: 3 })] }, 700)
    const second = line({ owner, words: [placed(shop, 'two', { run })] }, 716)
    const entries = (pages: Parameters<typeof volume>[1]) => {
      const { galley, laidOut } = volume([paragraph], pages)
      return readPdf(draw(laidOut, galley))
        .outlineOfTree()
        .split('\n')
        .slice(4)
        .map((entry) => entry.trim())
    }
    const target = '→ b.pdf#b'
    expect(entries([[first, second]])).toEqual(['Reference', 'Link', '“one two”', target, target])
    expect(entries([[first], [second]])).toEqual(['Reference', 'Link', '“one ”', target, 'Link', '“two”', target])
  })

  it('say what they are, and their area stands on the words', () => {
    const paragraph = block('paragraph', [
      words('that', [], { link: linkTo({ type: 'address', address: 'https://a.org' }) }),
    ])
    const [run = null] = runsOf(paragraph)
    const word = placed(shop, 'that', { run, x: 200, space: 3 })
    const { galley, laidOut } = volume([paragraph], [[line({ owner: ownedBy(paragraph), words: [word] }, 300)]])
    const read = readPdf(draw(laidOut, galley))
    const annotation = read.get(((read.pages[0]?.Annots ?? []) as unknown[])[0])
    expect(annotation).toMatchObject({ Subtype: '/Link', F: 4, Contents: 'That text' })
    const [left, bottom, right, top] = annotation.Rect as number[]
    const baseline = 841.89 - 300
    expect(left).toBe(200)
    expect(right).toBeCloseTo(200 + (word.shaped.width * 12) / 1000)
    expect(bottom).toBeLessThan(baseline)
    expect(top).toBeGreaterThan(baseline + 8)
  })

  it('keep a leader out of their words and in one link', () => {
    const made = sampleGalley()
    const tree = readPdf(draw(greedyPages(made, shop), made))
      .outlineOfTree()
      .split('\n')
      .map((entry) => entry.trim())
    const begin = tree.indexOf('TOCI')
    expect(tree.slice(begin, begin + 6)).toEqual([
      'TOCI',
      'Reference',
      'Link',
      '“Declaration 7 On the office of the Łódź affiliates ”',
      '“88”',
      '→ #declaration-7',
    ])
  })
})

it('words that belong to another sheet are refused, for nobody would hear them', () => {
  const { galley, laidOut } = volume(
    [block('paragraph', 'x')],
    [[line({ owner: ownedBy(block('paragraph', 'y')), words: [placed(shop, 'y')] })]],
  )
  expect(() => draw(laidOut, galley)).toThrow('Words of a block stand on a page of another sheet.')
})

describe('the numbering of a list', () => {
  const numbering = (...labels: readonly string[]) =>
    listNumbering(labels.map((label) => item('item', label, label, '')))
  it('is told from its labels', () => {
    expect(numbering('1.', '2.', '28.')).toBe('Decimal')
    expect(numbering('a.', 'i.', 'aa.')).toBe('LowerAlpha')
    expect(numbering('(i)', '(ii)')).toBe('LowerRoman')
    expect(numbering('I.', 'II.')).toBe('UpperRoman')
    expect(numbering('A)', 'B)')).toBe('UpperAlpha')
    expect(numbering('1.', '28 bis.')).toBe('None')
    expect(numbering('')).toBe('None')
  })
})
