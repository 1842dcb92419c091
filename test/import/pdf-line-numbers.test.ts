import { describe, expect, it } from 'vitest'
import { type Drawing, pdf, write } from './pdf-file.ts'
import { bring } from './word-file.ts'

const LINES = [
  'RESOLUTION 7',
  'ON LAKES',
  'The Assembly,',
  '1. Recalling that the law of the lakes is made for all',
  'states, whether they have a shore or not, and that no',
  'state may claim any part of a lake as its own;',
  '2. Noting with concern that boats without a flag go over',
  'the lakes in numbers that nobody has counted since the',
  'last report was adopted;',
  '3. URGES all members to swim.',
]

const TOP = 60
const STEP = 14
const heightOf = (index: number): number => TOP + index * STEP

/** As some programs draw: the words first, and the numbers of the margin behind them all. */
function page(document: Drawing, lines: readonly string[], numbers: (index: number) => number | null, x: number): void {
  document.addPage({ size: 'A4', margin: 0 })
  for (const [index, line] of lines.entries()) write(document, line, [100, heightOf(index)])
  for (const index of lines.keys()) {
    const number = numbers(index)
    if (number !== null) write(document, `${number}`, [x, heightOf(index)])
  }
}

const every = (step: number) => (index: number) => ((index + 1) % step === 0 ? index + 1 : null)

describe('line numbers in the margin of a PDF', () => {
  it.each([
    ['at the left, every fifth, anew on a second page', 5, 80, '3 line numbers in the margin, 5 to 10, were left out.'],
    ['at the right, every line', 1, 420, '15 line numbers in the margin, 1 to 10, were left out.'],
  ])('%s, are left out and said', async (_, step, x, message) => {
    const rest = [
      '4. Decides to come together in a year and to look at',
      'the lakes again;',
      '5. Decides',
      'to rest and',
      'to end.',
    ]
    const bytes = await pdf((document) => {
      page(document, LINES, every(step), x)
      page(document, rest, every(step), x)
    })
    const { lines, findings } = await bring('lakes.pdf', bytes)
    expect(lines).toEqual([...LINES, ...rest])
    expect(findings.filter(({ code }) => code === 'import-left-out').map((finding) => finding.message)).toEqual([
      message,
    ])
  })

  it('are not the labels that hang there', async () => {
    const clauses = Array.from({ length: 9 }, (_, index) => [
      `Recalling that the law of lake ${index + 1} is made for all`,
      'of its members and for us;',
    ]).flat()
    const bytes = await pdf((document) =>
      page(document, clauses, (index) => (index % 2 === 0 ? index / 2 + 1 : null), 80),
    )
    const { lines, findings } = await bring('lakes.pdf', bytes)
    expect(lines.join(' ').match(/\d/g)).toHaveLength(18)
    expect(findings.map(({ code }) => code)).not.toContain('import-left-out')
  })
})
