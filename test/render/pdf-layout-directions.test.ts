import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visualOrder } from '../../scripts/render/pdf/lines/direction/visual-order.ts'
import type { Page, PlacedLine, PlacedWord } from '../../scripts/render/pdf/pages.ts'
import type { Flow, Run } from '../../scripts/template/galley.ts'
import { block, galley, item, list, note, page, prose, sheet, strong, words } from '../builders.ts'
import { endOf, lay, layText, linesOf, measure, styled, theme } from './laid-out.ts'

const left = theme.page.inner
const right = left + measure
const paragraph = (runs: readonly Run[] | string) => styled(layText([block('annex-text', runs)]), 'annex-text')

/** The words of a line from left to right; the letters of each in the order of reading. */
function seen({ words: placed }: PlacedLine): string {
  const inOrder = [...placed].sort((one, other) => one.x - other.x || one.shaped.width - other.shaped.width)
  return inOrder
    .map(({ shaped }) => shaped.text.trim())
    .filter(Boolean)
    .join(' ')
}

const read = (lines: readonly PlacedLine[]): string =>
  lines.flatMap((line) => line.words.map((word) => `${word.shaped.text}${word.space > 0 ? ' ' : ''}`)).join('')

const seenIn = (runs: readonly Run[] | string): readonly string[] => paragraph(runs).map(seen)

test.each([
  ['no odd level', [0, 0, 0], [0, 1, 2]],
  ['a stretch from right to left', [0, 1, 1, 0], [0, 2, 1, 3]],
  ['a number inside one', [0, 1, 1, 2, 2, 1, 0], [0, 5, 3, 4, 2, 1, 6]],
  ['a paragraph from right to left with words that are not', [1, 2, 2, 1], [3, 1, 2, 0]],
])('order of %s', (_, levels, order) => {
  expect(visualOrder(levels)).toEqual(order)
})

describe('words from right to left in a paragraph from left to right', () => {
  test('change places among themselves, and nothing else does', () => {
    expect(seenIn('the words שלום עולם טוב, 5 May, and السلام 1701 too')).toEqual([
      'the words טוב עולם שלום , 5 May, and 1701 السلام too',
    ])
  })

  test('stay what they are read as', () => {
    expect(read(paragraph('a (שלום עולם) b'))).toBe('a (שלום עולם) b')
  })

  test('keep their order over marks and notes', () => {
    expect(seenIn([words('of '), strong('שלום'), words(' עולם'), note('n', '*', 'a'), words(' and')])).toEqual([
      'of עולם שלום * and',
    ])
  })

  test('are broken in the order of reading: the first words stand on the first line', () => {
    const lines = seenIn(`${'word '.repeat(14)}${'אחת שתים שלוש ארבע חמש שש שבע שמונה תשע עשר '.repeat(2)}end`)
    expect(lines[0]).toMatch(/ אחת$/)
    expect(lines.at(-1)).toMatch(/^עשר .* end$/)
  })
})

describe('a paragraph from right to left', () => {
  test('begins at the right and is ragged at the left', () => {
    const [first, ...others] = paragraph('שלום עולם NATO PA 5, טוב')
    expect(others).toEqual([])
    expect(first && seen(first)).toBe('טוב , NATO PA 5 עולם שלום')
    expect(Math.max(...(first?.words ?? []).map(endOf))).toBeCloseTo(right, 1)
  })

  const clause = (label: string, text: string, nested: readonly Flow[] = []): Flow =>
    list(item('clause', `a.${label}`, label, text, nested))

  test('has its label at the right, outside of its words, with its full stop at the left', () => {
    const [page] = layText([clause('12.', 'הכנסת קוראת לממשלה')]).pages
    const [label] = linesOf(page, 'label')
    const [line] = linesOf(page, 'block')
    expect(label && seen(label)).toBe('. 12')
    expect(Math.min(...(label?.words ?? []).map(({ x }) => x))).toBeGreaterThan(
      Math.max(...(line?.words ?? []).map(endOf)),
    )
    expect(Math.max(...(label?.words ?? []).map(endOf))).toBeLessThanOrEqual(right)
  })

  test('does not move its neighbours', () => {
    const flow = (second: string): Flow =>
      list(item('clause', 'a.1', '1.', 'the first'), item('clause', 'a.2', '2.', second))
    const starts = (second: string): unknown =>
      linesOf(layText([flow(second)]).pages[0], 'block')[0]?.words.map(({ x }) => x)
    expect(starts('הכנסת')).toEqual(starts('the second'))
  })

  test('has its note at the right too', () => {
    const [page] = layText([block('paragraph', [words('שלום'), note('n', '*', 'הכנסת')])]).pages
    const [mark] = linesOf(page, 'note-mark')
    const [line] = linesOf(page, 'note')
    expect(mark?.words[0]?.x).toBeGreaterThan(Math.max(...(line?.words ?? []).map(endOf)))
  })

  test('leaves a line of contents as it is', () => {
    const entry: readonly Run[] = [words('שלום עולם'), { type: 'leader' }, words('12')]
    const [line] = styled(layText([block('contents-entry', entry)]), 'contents-entry')
    expect(line && seen(line)).toMatch(/^עולם שלום \.+ 12$/)
  })
})

test('a table from right to left has its first column at the right', () => {
  const cell = (text: string) => ({ flow: [block('table-words', text)] })
  const head = [{ cells: [cell('מדינה'), cell('סכום')] }]
  const rows = [{ cells: [cell('ארץ'), cell('12')] }]
  const table: Flow = { type: 'table', id: null, origin: 'adopted', columns: [2, 1], head, rows }
  const [first, second] = styled(layText([table]), 'table-words')
  expect(first?.words[0]?.x).toBeGreaterThan(Math.max(...(second?.words ?? []).map(endOf)))
})

describe('every paragraph in two directions', () => {
  const piece = fc.constantFrom('the', 'שלום', 'السلام', '5', '٢٠٢٤', '(', ')', '“', '”,', 'NATO', 'ה-20', 'קרן:', '*')
  const looks = fc.constantFrom('plain', 'strong')
  const runs = fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 20 }), looks), {
    minLength: 1,
    maxLength: 4,
  })

  test.each(['paragraph', 'annex-text', 'title'] as const)(
    'of style %s keeps all letters in order, inside the measure, and no two words on one place',
    (style) => {
      fc.assert(
        fc.property(runs, (parts) => {
          const made = parts.map(([pieces, look]) => words(`${pieces.join(' ')} `, look === 'strong' ? ['strong'] : []))
          const lines = styled(layText([block(style, made)]), style)
          const squeezed = (text: string): string => text.replace(/\s/g, '')
          expect(squeezed(read(lines))).toBe(squeezed(made.map(({ text }) => text).join('')))
          for (const line of lines) {
            const inked = line.words.filter(({ shaped }) => shaped.text.trim() !== '')
            const inOrder = [...inked].sort((one, other) => one.x - other.x)
            for (const [index, word] of inOrder.entries()) {
              expect(word.x).toBeGreaterThanOrEqual(left - 0.01)
              expect(endOf(word) - word.dress.tracking).toBeLessThanOrEqual(
                (inOrder[index + 1]?.x ?? right + 0.25) + 0.01,
              )
            }
          }
        }),
        { numRuns: 60, seed: 11 },
      )
    },
  )
})

describe('a volume from right to left', () => {
  const bound = { ...theme, page: { ...theme.page, inner: 60, outer: 90, sides: 'two' as const } }
  const entry = (title: string): Flow => block('contents-entry', [words(title), { type: 'leader' }, page('far')])
  const pages = (language: string) => {
    const head = { left: 'Volume', right: 'Text' }
    const flow = [block('paragraph', [words(prose(200, 3)), note('n', '*', 'Adopted.')], 'far'), entry('שלום עולם')]
    const volume = galley([{ role: 'body', sheets: [sheet('a', flow, { head, language })] }], { language })
    return lay(volume, bound).pages
  }
  const startsOf = ({ lines }: Page): number => Math.min(...lines.map(({ words: set }) => set[0]?.x ?? Infinity))
  const headOf = ({ furniture }: Page) => furniture.find(({ kind }) => kind === 'head')

  test('has its inner margin at the right of odd pages, and its heads at the outer edges', () => {
    const [first, second, third] = pages('he') as [Page, Page, Page]
    expect([first, second].map(startsOf)).toEqual([90, 60])
    expect(headOf(second)?.words.at(-1)).toMatchObject({ shaped: { text: 'Volume' } })
    expect(endOf(headOf(second)?.words.at(-1) as PlacedWord)).toBeCloseTo(theme.page.width - 90, 1)
    expect(headOf(third)?.words[0]).toMatchObject({ shaped: { text: 'Text' }, x: 90 })
    const [plain, other] = pages('en') as [Page, Page]
    expect([plain, other].map(startsOf)).toEqual([60, 90])
    expect(headOf(other)?.words[0]?.x).toBe(90)
  })

  test('has the rule above notes where its text begins', () => {
    const ruleOf = (language: string) => pages(language).flatMap(({ rules }) => rules)[0]
    const { x = 0, width = 0 } = ruleOf('he') ?? {}
    expect(width).toBe(theme.page.noteRule)
    expect([60, 90].map((inner) => theme.page.width - inner)).toContain(x + width)
    expect([60, 90]).toContain(ruleOf('en')?.x)
  })

  test('has the dots of its contents from the right to the page number at the left', () => {
    const long = `${'שלום עולם '.repeat(20)}סוף`
    const flow = [entry('שלום'), entry('Chronology'), entry(long), block('paragraph', 'a', 'far')]
    const lines = styled(layText(flow, { language: 'he' }), 'contents-entry')
    const edges = lines.map((line) => ({ line: seen(line), from: line.words.at(-1)?.x ?? 0 }))
    expect(edges[0]?.line).toMatch(/^1 \.+ שלום$/)
    expect(edges[1]?.line).toMatch(/^1 \.+ Chronology$/)
    expect(edges.at(-1)?.line).toMatch(/^1 \.+ סוף/)
    expect(lines[0]?.words.at(-1)?.x).toBeCloseTo(left, 5)
    const dots = lines.flatMap((line) => line.words.filter((word) => word.leader))
    const pitch = 0.55 * theme.styles['contents-entry'].size
    for (const { x } of dots) expect(((x - left) / pitch) % 1).toBeCloseTo(0, 5)
    expect(endOf(lines[0]?.words[0] as PlacedWord)).toBeCloseTo(right, 1)
    const firstOfLong = lines.find((line) => line.words.length > 8) as PlacedLine
    expect(endOf(firstOfLong.words[0] as PlacedWord)).toBeCloseTo(right, 1)
  })

  test('has figures in the cells of a table where the words of others begin', () => {
    const row = (text: string) => ({
      cells: [{ flow: [block('table-text', text)] }, { flow: [block('table-text', '7')] }],
    })
    const table: Flow = {
      type: 'table',
      id: null,
      origin: 'adopted',
      columns: [1, 1],
      head: [],
      rows: [row('12'), row('שלום')],
    }
    const [figure, , word] = styled(layText([table], { language: 'he' }), 'table-text')
    expect(endOf(figure?.words[0] as PlacedWord)).toBeCloseTo(endOf(word?.words[0] as PlacedWord), 1)
  })
})
