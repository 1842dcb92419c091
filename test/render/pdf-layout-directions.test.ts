import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visualOrder } from '../../scripts/render/pdf/lines/direction/visual-order.ts'
import type { PlacedLine } from '../../scripts/render/pdf/pages.ts'
import type { Flow, Run } from '../../scripts/template/galley.ts'
import { block, item, list, note, strong, words } from '../builders.ts'
import { endOf, layText, linesOf, measure, styled, theme } from './laid-out.ts'

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
