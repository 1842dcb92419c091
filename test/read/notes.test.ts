/** Notes are taken out of the lines and bound to the marks that the text prints. */
import { describe, expect, test } from 'vitest'
import type { OfficialText } from '../../scripts/ast/ast.ts'
import { plainWords } from '../../scripts/ast/walk.ts'
import { outline, readString, told } from './reading.ts'

const ADOPTED = 'Adopted by the Assembly in Porto (Portugal) on Monday 27 May 2024.'
const TURKEY = 'Turkey recognises the Republic under its name.'

type Sample = { readonly symbol?: string; readonly body?: string; readonly notes: string }

const write = ({ symbol = 'RESOLUTION 502', body = '1. Recalling it;\n2. Urges all.', notes }: Sample): string =>
  `${symbol}\n\nON RAIN\n\nThe Assembly,\n\n${body}\n\n${notes}\n`

const notesOf = ({ notes }: OfficialText): readonly string[] =>
  notes.map(({ id, mark, content }) => `${id} ${mark} ${plainWords(content)}`)

/** The marks that stand in the text, in order of print. */
const marksIn = (text: OfficialText): readonly string[] =>
  [...JSON.stringify([text.symbol, text.title, text.body]).matchAll(/"note-mark","note":"([^"]+)"/g)].map(
    ([, note]) => note ?? '',
  )

describe('two marks on the symbol', () => {
  test('are two notes', () => {
    const { text, findings } = readString(write({ symbol: 'RESOLUTION 502*†', notes: `* ${ADOPTED}\n† ${TURKEY}` }))
    expect(notesOf(text)).toEqual([`adoption * ${ADOPTED}`, `note-2 † ${TURKEY}`])
    expect(marksIn(text)).toEqual(['adoption', 'note-2'])
    expect(told(findings)).toEqual([])
  })

  test.each([`* ${TURKEY}\n\n* ${ADOPTED}`, `* ${ADOPTED}\n\n* ${TURKEY}`])('of which one is lost: %j', (notes) => {
    const { text, findings } = readString(write({ symbol: 'RESOLUTION 502*', notes }))
    expect(text.notes).toHaveLength(2)
    expect(marksIn(text)).toEqual(['adoption'])
    expect(told(findings)).toEqual([`footnote-unused ${notes.startsWith(`* ${TURKEY}`) ? 10 : 12}:1`])
  })

  test('but the item of a list beside the adoption note is no note', () => {
    const body = '1. Recalling it;\n2. Urges all:\n\n* Act at once.'
    const { text } = readString(write({ symbol: 'RESOLUTION 502*', body, notes: `* ${ADOPTED}` }))
    expect(notesOf(text)).toEqual([`adoption * ${ADOPTED}`])
  })
})

describe('notes at the end', () => {
  const BODY = '1. Recalling it¹;\n2. Urges members² to go.'

  test.each([
    ['raised figures', BODY, '¹ See the first\nreport.\n² See the other.', ['¹', '²']],
    ['numbers', BODY, '1. See the first\nreport.\n2. See the other.', ['¹', '²']],
    [
      'figures in brackets',
      BODY.replace('¹', '[1]').replace('²', '[2]'),
      '[1] See the first\nreport.\n[2] See the other.',
      ['[1]', '[2]'],
    ],
  ])('begin with %s', (_, body, notes, marks) => {
    const { text, findings } = readString(write({ symbol: 'RESOLUTION 502*', body, notes: `${notes}\n\n* ${ADOPTED}` }))
    const [first, second] = marks
    expect(notesOf(text).slice(0, 2)).toEqual([
      `note-1 ${first} See the first report.`,
      `note-2 ${second} See the other.`,
    ])
    expect(marksIn(text)).toEqual(['adoption', 'note-1', 'note-2'])
    expect(outline(text)).toHaveLength(2)
    expect(told(findings)).toEqual([])
  })

  test('are not the clauses of a text that marks its first two', () => {
    const { text } = readString(
      'RESOLUTION 5\n\nON RAIN\n\nThe Assembly,\n\nRecalling it¹ and that²;\n\n1. Urges all;\n\n2. Notes it.\n',
    )
    expect(text.notes).toEqual([])
    expect(outline(text)).toHaveLength(3)
  })

  test('are not a last clause whose number stands twice, for a raised figure inside a word', () => {
    const { text } = readString('lake¹lake\n\n1. Lake.\n\n2. Sea.\n\n1. Rain.\n')
    expect(text.notes).toEqual([])
    expect(outline(text).map((line) => line.split(' | ')[2])).toContain('Rain.')
  })
})

test('a figure within a sentence is a mark, though the paragraph has no other sign', () => {
  const body = 'Noting the loss of glaciers,1 and of snow,\n\n1. Urges all members;\n\n2. Thanks them.'
  const { text } = readString(write({ body, notes: '______\n1 See the first report.' }))
  expect(notesOf(text)).toEqual(['note-1 1 See the first report.'])
  expect(marksIn(text)).toEqual(['note-1'])
})
