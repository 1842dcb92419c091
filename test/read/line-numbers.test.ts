/** Line numbers in the margin of drafts are set aside wherever they stand, and nothing else that counts is. */
import { describe, expect, test } from 'vitest'
import { outline, readString } from './reading.ts'

/** A draft as lines of print; blank lines are counted by those who count them. */
const DRAFT = `RESOLUTION 503

ON THE LAW OF THE SEA

The Assembly,

1. Recalling that the law of the sea is made for all
states, whether they have a coast or not, and that no
state may claim any part of the high seas as its own;

2. Noting with concern that ships without a flag pass
through the straits in numbers that nobody has counted
since the last report of the Committee was adopted, and
that 12 members have asked for a new one;

3. URGES member governments and parliaments:

a. to count every ship that passes through the straits
and to publish the numbers in the first month of a year;
b. to give to the Committee what it needs to report on
the law of the sea.
`.split('\n')

const plain = readString(DRAFT.join('\n'))

const isCounted = (count: number, step: number): boolean => count % step === 0

/** The lines with their numbers; `blank`: whether blank lines count. */
function numbered(step: number, blank: 'counted' | 'skipped', write: (number: string, line: string) => string): string {
  let count = 0
  return DRAFT.slice(0, -1)
    .map((line) => {
      if (line === '' && blank === 'skipped') return write('', line)
      count++
      return write(isCounted(count, step) ? `${count}` : '', line)
    })
    .join('\n')
}

const inFront = (number: string, line: string): string => (number === '' ? line : `${number} ${line}`.trimEnd())
const setOff = (number: string, line: string): string => `${number.padStart(3)}   ${line}`.trimEnd()
const behind = (number: string, line: string): string => `${line.padEnd(60)}${number}`.trimEnd()
const above = (number: string, line: string): string => (number === '' ? line : `${number}\n${line}`)
const tabbed = (number: string, line: string): string => (number === '' ? line : `${number}\t${line}`)

describe('line numbers', () => {
  test.each([
    ['every fifth line, one blank before the words', numbered(5, 'skipped', inFront)],
    ['every fifth line, blank lines counted', numbered(5, 'counted', inFront)],
    ['every fifth line, the words set off', numbered(5, 'skipped', setOff)],
    ['every fifth line, in the right margin', numbered(5, 'counted', behind)],
    ['every fifth line, on lines of their own', numbered(5, 'skipped', above)],
    ['every fifth line, a tab behind', numbered(5, 'skipped', tabbed)],
    ['every line', numbered(1, 'skipped', setOff)],
    ['every line, blank ones too', numbered(1, 'counted', setOff)],
    ['every line, one blank before the words', numbered(1, 'counted', inFront)],
    ['every line, in the right margin', numbered(1, 'skipped', behind)],
    ['every other line', numbered(2, 'skipped', setOff)],
  ])('of %s are set aside', (_, source) => {
    const { text, findings } = readString(source)
    expect(outline(text)).toEqual(outline(plain.text))
    expect([text.id, text.title.length, text.opening === null]).toEqual(['resolution-503', 1, false])
    expect(text.residue.filter(({ reason }) => reason === 'line-number').length).toBeGreaterThan(2)
    expect(findings.find(({ hint }) => hint?.includes('line-numbers'))?.message).toMatch(
      /^\d+ line numbers in the margin, \d+ to \d+, were set aside\.$/,
    )
  })

  test('of every line are known by the enacting words, also where each clause is a line', () => {
    const clauses = Array.from({ length: 8 }, (_, index) => `${index + 1}. Noting the rain of ${2000 + index};`)
    const lines = ['RESOLUTION 12', 'ON RAIN', 'The Assembly,', ...clauses]
    const { text } = readString(lines.map((line, index) => `${index + 1} ${line}`).join('\n'))
    expect(outline(text)).toEqual(outline(readString(lines.join('\n')).text))
  })

  test('are known among folios, dates and notes at the starts of lines', () => {
    const lines = DRAFT.filter((line) => line !== '').flatMap((line, index) =>
      index === 7 ? ['12 December 2022,', line] : index === 12 ? ['3', line] : [line],
    )
    const source = lines.map((line, index) => inFront(isCounted(index + 1, 5) ? `${index + 1}` : '', line)).join('\n')
    const figures = readString(source).text.residue.flatMap(({ reason, text }) =>
      reason === 'line-number' ? [text] : [],
    )
    expect(figures).toEqual(['5', '10', '15'])
  })

  test('that begin anew on a page, below a running head, are set aside', () => {
    const lines = DRAFT.filter((line) => line !== '')
    const page = (from: number, to: number): string =>
      lines
        .slice(from, to)
        .map((line, index) => setOff(isCounted(index + 1, 5) ? `${index + 1}` : '', line))
        .join('\n')
    const { text } = readString(`${page(0, 10)}\n\fPage 2\n${page(10, 99)}`)
    expect(outline(text)).toEqual(outline(plain.text))
    const figures = text.residue.flatMap(({ reason, text: words }) => (reason === 'line-number' ? [words] : []))
    expect(figures).toEqual(['5', '10', '5'])
  })
})

/** What counts and is no line number: nothing of it may go. */
const HEAD = 'RESOLUTION 12\n\nON RAIN\n\nThe Assembly,\n\n'
const items = (count: number, item: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index + 1)).join('\n')

describe('no line numbers', () => {
  test.each([
    [
      'labels without a full stop',
      HEAD + items(20, (number) => `${number} Recalling the rain of the year ${1990 + number};`),
    ],
    [
      'labels of wrapped clauses',
      HEAD +
        items(
          20,
          (number) => `${number} Recalling the rain of the whole year that\nfell on all of us and on our neighbours;`,
        ),
    ],
    [
      'labels of clauses of five lines',
      HEAD +
        items(
          9,
          (number) =>
            `${number} Recalling the rain of the year\nwhich fell on all of us and\non those who live with us and\non all our neighbours, whether\nthey like it or not;`,
        ),
    ],
    ['a list of many names', HEAD + items(30, (number) => `${number} Country of the long name number ${number}`)],
    [
      'a list of small words in a text',
      `${DRAFT.join('\n')}\nAnnex\n\n${items(12, (number) => `${number} improvement of something long enough`)}`,
    ],
    ['labels by fives', HEAD + items(6, (number) => `${number * 5}. Recalling rain;\n\nand more of it;`)],
    ['rows of a table', HEAD + items(6, (number) => `| ${number * 5} | ${number} |`)],
    ['contents with pages', items(9, (number) => `Report on rain ${number}       ${number}`)],
    ['contents with pages far apart', items(9, (number) => `Report on rain ${number}       ${number * 5}`)],
    [
      'figures where lines happen to begin',
      `${HEAD}1. Recalling the rain that fell in the\n5 years since the last of the\n10 reports that were asked for by\n12 members;`,
    ],
    ['years', HEAD + items(12, (number) => `${2000 + number} was a year of rain and of a lot of water`)],
  ])('are %s', (_, source) => {
    const { text } = readString(source)
    expect(text.residue.filter(({ reason }) => reason === 'line-number')).toEqual([])
  })
})
