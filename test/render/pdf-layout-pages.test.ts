import { describe, expect, test } from 'vitest'
import type { Flow, Item, Table } from '../../scripts/template/galley.ts'
import { block, galley, item, list, note, page, prose, sampleGalley, sheet, words } from '../builders.ts'
import { inkEnd, lay, layText, linesOf, measure, said, styled, theme } from './laid-out.ts'

const { top, bottom, height, inner } = theme.page
const foot = height - bottom

const clauses = (count: number, text = (index: number) => prose(1 + (index % 3), index + 1)): Item[] =>
  Array.from({ length: count }, (_, index) => item('clause', `c${index + 1}`, `${index + 1}.`, text(index)))

describe('every page', () => {
  const laid = layText([block('title', 'TITLE'), list(...clauses(60))], {
    head: { left: 'The volume', right: 'The text' },
  })

  test('keeps its lines between the margins and in order', () => {
    expect(laid.pages.length).toBeGreaterThan(3)
    for (const { lines } of laid.pages) {
      const baselines = lines.map((line) => line.baseline)
      expect(baselines).toEqual([...baselines].sort((a, b) => a - b))
      expect(baselines[0]).toBeGreaterThan(top)
      expect(baselines.at(-1)).toBeLessThan(foot)
    }
  })

  test('is well filled but the last', () => {
    for (const { lines } of laid.pages.slice(0, -1)) expect(lines.at(-1)?.baseline).toBeGreaterThan(foot - 5 * 16)
  })

  test('has a folio, and a head unless it is the first of its sheet', () => {
    const furniture = laid.pages.map((page) => page.furniture.map((piece) => [piece.kind, said(piece)]))
    expect(furniture[0]).toEqual([['folio', '1']])
    expect(furniture[1]).toEqual([
      ['head', 'The volume'],
      ['folio', '2'],
    ])
    expect(furniture[2]).toEqual([
      ['head', 'The text'],
      ['folio', '3'],
    ])
    expect(laid.pages[1]?.furniture[0]?.words[0]?.x).toBeCloseTo(inner, 3)
  })

  test('begins and ends with at least two lines of a paragraph that is divided', () => {
    const seen = new Map<unknown, number[]>()
    for (const [index, page] of laid.pages.entries()) {
      for (const line of linesOf(page, 'block')) {
        if (line.owner.type !== 'block') continue
        const counts = seen.get(line.owner.block) ?? []
        counts[index] = (counts[index] ?? 0) + 1
        seen.set(line.owner.block, counts)
      }
    }
    const divided = [...seen.values()]
      .map((counts) => counts.filter((count) => count > 0))
      .filter((counts) => counts.length > 1)
    expect(divided.length).toBeGreaterThan(0)
    for (const count of divided.flat()) expect(count).toBeGreaterThanOrEqual(2)
  })

  test('has every label on the line of its first words', () => {
    for (const page of laid.pages) {
      for (const label of linesOf(page, 'label')) {
        const words = linesOf(page, 'block').find((line) => line.baseline === label.baseline)
        expect(words).toBeDefined()
        expect(inkEnd(label)).toBeLessThan(words?.words[0]?.x ?? 0)
      }
    }
    expect(laid.pages.flatMap((page) => linesOf(page, 'label')).map(said)).toEqual(
      clauses(60).map(({ label }) => label),
    )
  })
})

describe('labels', () => {
  test('hang in a column as wide as the widest of their list, and the words begin on one line', () => {
    const laid = layText([
      list(
        item('clause', 'a', '1.', 'One.'),
        item('clause', 'b', '(xxxviii)', 'Two.'),
        item('clause', 'c', '2 bis.', 'Three.'),
      ),
    ])
    const starts = styled(laid, 'clause').map((line) => line.words[0]?.x ?? 0)
    expect(new Set(starts).size).toBe(1)
    const labels = linesOf(laid.pages[0], 'label')
    expect(labels.map(said)).toEqual(['1.', '(xxxviii)', '2 bis.'])
    for (const label of labels) expect(inkEnd(label)).toBeCloseTo((starts[0] ?? 0) - theme.styles.clause.labelGap, 3)
    expect(labels[1]?.words[0]?.x).toBeCloseTo(inner, 3)
  })

  test('nested lists begin where the words of their item begin', () => {
    const laid = layText([
      list(item('clause', 'a', '1.', 'URGES:', [list(item('item', 'b', 'a.', 'One.')), block('wrap-up', 'Then.')])),
    ])
    const [clause] = styled(laid, 'clause')
    const [inside] = styled(laid, 'item')
    const [after] = styled(laid, 'wrap-up')
    const { labelWidth, labelGap } = theme.styles.item
    expect(inside?.words[0]?.x).toBeCloseTo((clause?.words[0]?.x ?? 0) + labelWidth + labelGap, 3)
    expect(after?.words[0]?.x).toBeCloseTo(clause?.words[0]?.x ?? 0, 3)
  })

  test('an item without words prints its label, and one without a label its words', () => {
    const laid = layText([list(item('clause', 'a', '1.', ''), item('clause', 'b', '', 'Words.'))])
    expect(laid.pages[0]?.lines.map(said)).toEqual(['1.', 'Words.'])
    expect(laid.pageLabels.get('a')).toBe('1')
  })
})

/** A flow whose last piece falls on every line of the page in turn. */
const shifted = (tail: (shift: number) => readonly Flow[]) =>
  Array.from({ length: 46 }, (_, shift) =>
    layText([...Array.from({ length: shift }, () => block('annex-text', 'One line.')), ...tail(shift)]),
  )

describe('what stays together', () => {
  test('a heading with two lines of its text', () => {
    for (const laid of shifted(() => [block('heading', 'Heading'), block('paragraph', prose(4))])) {
      const page = laid.pages.find((one) => one.lines.some((line) => said(line) === 'Heading'))
      const at = page?.lines.findIndex((line) => said(line) === 'Heading') ?? -1
      expect((page?.lines.length ?? 0) - at).toBeGreaterThanOrEqual(3)
    }
  })

  test('a lead-in that ends with a colon with its first item', () => {
    const items = () => Array.from({ length: 12 }, (_, index) => item('item', `b${index}`, 'a.', 'One.'))
    for (const laid of shifted(() => [list(item('clause', 'a', '1.', 'URGES them all:', [list(...items())]))])) {
      expect(laid.pageLabels.get('b0')).toBe(laid.pageLabels.get('a'))
    }
  })

  test('the last page has three lines or more where lines can be taken over', () => {
    for (const laid of shifted(() => [])) {
      if (laid.pages.length > 1) expect(laid.pages.at(-1)?.lines.length).toBeGreaterThanOrEqual(3)
    }
  })

  test('a contents entry is never divided', () => {
    const long = 'A title that runs over more than one line '.repeat(12)
    for (const laid of shifted(() => [
      block('contents-entry', [words(long), { type: 'leader' }, page('text-1')]),
      block('paragraph', prose(6)),
    ])) {
      expect(
        laid.pages.filter((one) =>
          one.lines.some((line) => line.owner.type === 'block' && line.owner.block.style === 'contents-entry'),
        ),
      ).toHaveLength(1)
    }
  })
})

describe('notes', () => {
  test('stand at the foot of the page that carries their mark, under a rule', () => {
    const text = (index: number) => [
      words(prose(2, index)),
      note(`n${index}`, `${index}`, `Note number ${index}.`),
      words(` ${prose(1, index)}`),
    ]
    const laid = layText([
      list(...Array.from({ length: 30 }, (_, index) => item('clause', `c${index}`, `${index}.`, text(index)))),
    ])
    let seen = 0
    for (const one of laid.pages) {
      const marks = one.lines
        .filter((line) => line.owner.type === 'block')
        .flatMap((line) => line.words.flatMap((word) => (word.dress.run?.type === 'note' ? [word.dress.run.id] : [])))
      const notes = one.lines.flatMap((line) => (line.owner.type === 'note-mark' ? [line.owner.note.id] : []))
      expect(notes).toEqual(marks)
      if (notes.length === 0) continue
      seen += notes.length
      const first = one.lines.find((line) => line.owner.type === 'note-mark')
      const text = one.lines.filter((line) => line.owner.type === 'block')
      expect(one.rules).toHaveLength(1)
      expect(one.rules[0]?.y).toBeGreaterThan(text.at(-1)?.baseline ?? 0)
      expect(one.rules[0]?.y).toBeLessThan(first?.baseline ?? 0)
      expect(one.lines.at(-1)?.owner.type).toBe('note')
      expect(foot - (one.lines.at(-1)?.baseline ?? 0)).toBeLessThan(theme.styles.note.leading)
    }
    expect(seen).toBe(30)
  })

  test('that must be divided begin with two lines or more on the page of their mark', () => {
    let divided = 0
    for (const laid of shifted((shift) => [block('paragraph', [words('Words'), note(`n${shift}`, '*', prose(40))])])) {
      const at = laid.pages.findIndex((one) => linesOf(one, 'note-mark').length > 0)
      const counts = laid.pages.map((one) => linesOf(one, 'note').length)
      expect(counts[at]).toBeGreaterThanOrEqual(2)
      if (counts.filter((count) => count > 0).length > 1) divided++
    }
    expect(divided).toBeGreaterThan(5)
  })

  test('longer than a page are divided, begin on the page of their mark and lose nothing', () => {
    const long = prose(120)
    const laid = layText([
      block('paragraph', [words('Words'), note('n', '*', long), words(' go on.')]),
      ...Array.from({ length: 30 }, () => block('paragraph', prose(1))),
    ])
    const pages = laid.pages.map((one) => linesOf(one, 'note').length)
    expect(pages[0]).toBeGreaterThanOrEqual(2)
    expect(pages.filter((count) => count > 0).length).toBeGreaterThan(1)
    const set = laid.pages
      .flatMap((one) => linesOf(one, 'note'))
      .flatMap((line) => line.words.map((word) => word.shaped.text))
      .join('')
    expect(set).toBe(long.replaceAll(' ', ''))
    expect(laid.pages.flatMap((one) => linesOf(one, 'note-mark'))).toHaveLength(1)
  })
})

describe('tables', () => {
  const cell = (style: 'table-head' | 'table-text', text: string) => ({ flow: [block(style, text)] })
  const table = (count: number, text: (index: number) => string): Table => ({
    type: 'table',
    id: 'table',
    origin: 'ours',
    columns: [2, 1],
    head: [{ cells: [cell('table-head', 'Left'), cell('table-head', 'Right')] }],
    rows: Array.from({ length: count }, (_, index) => ({
      cells: [cell('table-text', text(index)), cell('table-text', `r${index}`)],
    })),
  })

  test('keep rows whole and repeat their head as furniture on every further page', () => {
    const laid = layText([table(60, (index) => prose(1, index))], { style: 'annex' })
    expect(laid.pages.length).toBeGreaterThan(2)
    for (const [index, one] of laid.pages.entries()) {
      const heads = one.furniture.map(said).filter((text) => text === 'Left' || text === 'Right')
      expect(heads).toEqual(index === 0 ? [] : ['Left', 'Right'])
      const blocks = new Set(one.lines.map((line) => line.owner.type === 'block' && line.owner.block))
      for (const other of laid.pages) {
        if (other !== one)
          for (const line of other.lines)
            expect(blocks.has(line.owner.type === 'block' && line.owner.block)).toBe(false)
      }
    }
    expect(styled(laid, 'table-head').map(said)).toEqual(['Left', 'Right'])
  })

  test('slice a row that is taller than a page, and keep the lines of a cell together', () => {
    const laid = layText([table(1, () => prose(80))], { style: 'annex' })
    expect(laid.pages.length).toBeGreaterThan(1)
    const set = styled(laid, 'table-text')
      .flatMap((line) => line.words.map((word) => word.shaped.text))
      .join('')
    expect(set.replace('r0', '')).toBe(prose(80).replaceAll(' ', ''))
    for (const one of laid.pages) {
      const owners = one.lines.map((line) => line.owner.type === 'block' && line.owner.block)
      const changes = owners.filter((owner, index) => owner !== owners[index - 1])
      expect(changes.length).toBe(new Set(changes).size)
      expect(one.lines.every((line) => line.baseline < foot)).toBe(true)
    }
  })
})

describe('folios and page references', () => {
  const laid = lay(sampleGalley())

  test('are roman in the front, arabic from the body on', () => {
    expect(laid.pages.map((one) => one.label)).toEqual(['i', 'ii', '1', '2', '3', '4', '5', '6'])
    expect(laid.pages[0]?.furniture).toEqual([])
    expect(laid.pages.slice(1).map((one) => said(one.furniture.at(-1) ?? { words: [] }))).toEqual([
      'ii',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  test('every anchor has the label of the page on which it stands', () => {
    const placed = laid.pages.flatMap((one) => one.anchors.map(({ id }) => [id, one.label] as const))
    expect(new Map(placed)).toEqual(laid.pageLabels)
    expect(placed.length).toBe(laid.pageLabels.size)
    expect(laid.pageLabels.get('declaration-7.2.b')).toBe('1')
    expect(laid.pageLabels.get('resolution-12.note.adoption')).toBe('2')
  })

  test('printed page references are right', () => {
    let count = 0
    for (const word of laid.pages.flatMap((one) => one.lines.flatMap((line) => line.words))) {
      if (word.dress.run?.type !== 'page') continue
      expect(word.shaped.text).toBe(laid.pageLabels.get(word.dress.run.of))
      count++
    }
    expect(count).toBe(4)
    expect(laid.rounds).toBeLessThanOrEqual(2)
  })

  test('settle also where many long references move the pages they name', () => {
    const sheets = Array.from({ length: 30 }, (_, index) =>
      sheet(
        `t${index}`,
        Array.from({ length: 20 }, (_, row) =>
          block('paragraph', [words(`${prose(2, row + 1)} p. `), page(`t${(index * 7 + row) % 30}`)]),
        ),
      ),
    )
    const moving = lay(galley([{ role: 'body', sheets }]))
    expect(moving.findings).toEqual([])
    expect(moving.rounds).toBeLessThanOrEqual(4)
    for (const word of moving.pages.flatMap((one) => one.lines.flatMap((line) => line.words))) {
      if (word.dress.run?.type === 'page') expect(word.shaped.text).toBe(moving.pageLabels.get(word.dress.run.of))
    }
  })

  test('a reference to nothing prints a question mark and is a finding', () => {
    const lost = layText([block('paragraph', [words('See p. '), page('nowhere')])])
    expect(styled(lost, 'paragraph').map(said)).toEqual(['See p. ?'])
    expect(lost.findings.map((finding) => finding.code)).toEqual(['layout-page-unknown'])
  })
})

describe('contents', () => {
  const entry = (text: string) => block('contents-entry', [words(text), { type: 'leader' }, page('text-1')])

  test('set dots on one grid and page numbers flush right', () => {
    const laid = layText([
      entry('Short'),
      entry('A longer entry than that'),
      entry('A title that runs over more than one line '.repeat(4)),
    ])
    const lines = styled(laid, 'contents-entry')
    const ends = lines.filter((line) => line.words.some((word) => word.leader))
    expect(ends).toHaveLength(3)
    for (const line of ends) expect(inkEnd(line)).toBeCloseTo(inner + measure, 3)
    const grid = ends.map((line) => {
      const dots = line.words.find((word) => word.leader)
      const pitch =
        (dots?.shaped.glyphs[0]?.advance ?? 0) * ((dots?.dress.size ?? 0) / 1000) + (dots?.dress.tracking ?? 0)
      return (((inner + measure - (dots?.x ?? 0)) / pitch) % 1).toFixed(3).replace('1.000', '0.000')
    })
    expect(new Set(grid)).toEqual(new Set(['0.000']))
    const wrapped = lines.filter((line) => !ends.includes(line))
    for (const line of wrapped)
      expect(inkEnd(line)).toBeLessThanOrEqual(inner + measure - theme.styles['contents-entry'].right)
  })
})

describe('title pages', () => {
  test('have no folio, keep the space above their first block, and their small print stands at the foot', () => {
    const volume = galley([
      {
        role: 'front',
        sheets: [
          sheet('title-page', [block('volume-title', 'Volume'), block('imprint', 'Small print.')], {
            style: 'title-page',
          }),
        ],
      },
    ])
    const [one] = lay(volume).pages
    expect(one?.furniture).toEqual([])
    expect(one?.lines[0]?.baseline).toBeGreaterThan(top + theme.styles['volume-title'].before)
    expect(foot - (one?.lines[1]?.baseline ?? 0)).toBeLessThan(theme.styles.imprint.leading)
  })

  test('a sheet without words is one page with its anchor', () => {
    const laid = layText([])
    expect(laid.pages).toHaveLength(1)
    expect(laid.pageLabels.get('text-1')).toBe('1')
  })
})

describe('cost and sameness', () => {
  const seconds = (count: number): number => {
    const before = process.cpuUsage()
    layText([block('paragraph', prose(count)), list(...clauses(count))])
    const spent = process.cpuUsage(before)
    return (spent.user + spent.system) / 1e6
  }

  test('a paragraph and a list four times as long take about four times as long', () => {
    seconds(300)
    const small = seconds(300)
    // An algorithm whose time grows with the square would take sixteen times as long.
    expect(seconds(1200)).toBeLessThan(Math.max(small, 0.15) * 9)
  })

  test.each([
    ['words with notes', (index: number) => [words('the words '), note(`n${index}`, '*', 'A note of some words.')]],
    ['notes without a word or space between them', (index: number) => [note(`n${index}`, '*', 'A note.')]],
  ])('%s, thousands of them in one paragraph, cost no more each than a few, and none is lost', (_, piece) => {
    const seconds = (count: number): number => {
      const before = process.cpuUsage()
      const laid = layText([block('paragraph', Array.from({ length: count }, (_, index) => piece(index)).flat())])
      const spent = process.cpuUsage(before)
      expect(laid.pages.flatMap((one) => linesOf(one, 'note-mark'))).toHaveLength(count)
      return (spent.user + spent.system) / 1e6
    }
    const small = seconds(5000)
    // Four times the work: an algorithm whose time grows with the square would take sixteen times as long.
    expect(seconds(20_000)).toBeLessThan(Math.max(small, 0.15) * 9)
  })

  test('the same galley gives the same pages, whatever was laid out before', () => {
    const places = () =>
      lay(sampleGalley()).pages.map((one) =>
        one.lines.map((line) => [line.baseline, ...line.words.map((word) => [word.x, word.shaped.text])]),
      )
    const first = places()
    layText([block('paragraph', prose(30, 99))])
    expect(places()).toEqual(first)
  })
})

describe('pages left blank', () => {
  const front = ['cover', 'title-page', 'contents'] as const
  const volume = galley([
    { role: 'front', sheets: front.map((style) => sheet(style, [block('volume-title', 'The volume')], { style })) },
    { role: 'body', sheets: [sheet('text-1', [block('title', 'TITLE')])] },
  ])

  test('keep the back of the cover free and the first text on a right-hand page, without folio or head', () => {
    const laid = lay(volume, { page: { ...theme.page, sides: 'two' } })
    expect(laid.pages.map((one) => one.label)).toEqual(['i', 'ii', 'iii', 'iv', '1'])
    expect(laid.pages[1]).toMatchObject({ lines: [], furniture: [], rules: [], anchors: [] })
    expect(laid.pageLabels.get('title-page')).toBe('iii')
  })

  test('let every text and the first annex of a bound volume begin on a right-hand page', () => {
    const part = (role: 'body' | 'back', style: 'text' | 'annex') => ({
      role,
      sheets: [1, 2].map((count) => sheet(`${style}-${count}`, [block('title', 'TITLE')], { style })),
    })
    const bound = galley([part('body', 'text'), part('back', 'annex')])
    const laid = lay(bound, { page: { ...theme.page, sides: 'two', starts: 'recto', annexGap: 'page' } })
    expect(laid.pages.map((one) => [one.sheet.id, one.lines.length > 0])).toEqual([
      ['text-1', true],
      ['text-1', false],
      ['text-2', true],
      ['text-2', false],
      ['annex-1', true],
      ['annex-2', true],
    ])
    expect(laid.pageLabels.get('annex-1')).toBe('5')
  })

  test('are not needed where pages have one side', () => {
    const laid = lay(volume, { page: { ...theme.page, sides: 'one' } })
    expect(laid.pages.map((one) => one.label)).toEqual(['i', 'ii', 'iii', '1'])
  })
})
