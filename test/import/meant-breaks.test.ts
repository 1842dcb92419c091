import { expect, test } from 'vitest'
import { withMeantBreaks } from '../../scripts/import/pdf/meant-breaks.ts'
import type { Piece } from '../../scripts/import/pdf/open-pdf.ts'
import type { Unit } from '../../scripts/import/pdf/units.ts'

const WIDTH = 400

/** Lines of letters ten points wide, in the middle of the page or at its left edge. */
function lines(words: readonly string[], align: 'centre' | 'left'): readonly Piece[] {
  return words.map((text, index) => {
    const width = text.length * 10
    const x = align === 'left' ? 50 : 50 + (WIDTH - width) / 2
    const about = { size: 16, strong: false, emphasis: false, endsLine: true, end: 'space', sequence: null } as const
    return { text, x, y: 700 - index * 20, width, ...about, isArtifact: false }
  })
}

/** The title with a stroke where a line was meant to end, on a page whose text is as wide as it may be. */
function read(words: readonly string[], align: 'centre' | 'left' = 'centre'): string {
  const content = [...lines(words, align)]
  const unit: Unit = { type: 'unit', heading: 1, label: null, depth: 0, isInList: false, page: 0, content }
  const below = lines(['x'.repeat(WIDTH / 10)], 'left')
  return withMeantBreaks(unit, [...content, ...below])
    .content.flatMap((piece) => ('text' in piece ? [`${piece.text}${piece.end === 'break' ? ' / ' : ' '}`] : []))
    .join('')
    .trim()
}

test('two lines that would have stood on one were meant to be two', () => {
  expect(read(['on', 'RIVERS AND LAKES'])).toBe('on / RIVERS AND LAKES')
  expect(read(['Statement on floods', '12 June 2024'], 'left')).toBe('Statement on floods / 12 June 2024')
})

test('so were lines that the next word would have made more alike', () => {
  expect(read(['Night trains', 'A resolution on the night trains of all'])).toBe(
    'Night trains / A resolution on the night trains of all',
  )
})

test('lines that the setter may have made stay one', () => {
  expect(read(['ON THE BUILDING OF BRIDGES', 'AND OF MANY NEW HARBOURS'])).toBe(
    'ON THE BUILDING OF BRIDGES AND OF MANY NEW HARBOURS',
  )
})
