/** What stands above and below a text, as different bodies and printers write it. */
import { describe, expect, test } from 'vitest'
import type { OfficialText } from '../../scripts/ast/ast.ts'
import { plainWords } from '../../scripts/ast/walk.ts'
import { outline, readString, told } from './reading.ts'

const BODY = '\n\nON RAIN\n\nThe Assembly,\n\n1. Recalling it;\n2. Urges all.\n'
const symbolOf = ({ symbol }: OfficialText): string => plainWords(symbol?.content ?? [])
const words = (text: OfficialText): readonly string[] => outline(text).map((line) => line.split(' | ')[2] ?? '')

describe('a draft', () => {
  test.each([
    ['DRAFT RESOLUTION 503', 'resolution'],
    ['Preliminary Draft Declaration 503', 'declaration'],
    ['Projet de résolution 503', 'resolution'],
  ])('%s names its kind and its number, and is not adopted', (symbol, kind) => {
    const { text, findings } = readString(symbol + BODY)
    expect([text.kind, text.metadata.number?.value, text.status]).toEqual([kind, '503', 'unverified'])
    expect(symbolOf(text)).toBe(symbol)
    expect(told(findings)).toEqual(['text-unverified 1:1'])
  })

  test('is adopted where the editor says so', () => {
    const { text } = readString(`---\nstatus: adopted\n---\nDRAFT RESOLUTION 503${BODY}`)
    expect(text.status).toBe('adopted')
  })
})

test.each(['ENTSCHLIESSUNG 112', 'Entschliessung 112', 'Entschließung 112'])('%s is a German resolution', (symbol) => {
  const { text } = readString(symbol + BODY)
  expect([text.kind, text.metadata.number?.value, symbolOf(text)]).toEqual(['resolution', '112', symbol])
})

test('a provisional version names its authors below the title', () => {
  const { text } = readString(
    `Provisional version\n\nResolution 2463 (2022)\n\nOn rain\n\nAuthor(s): Parliamentary Assembly\n\nThe Assembly,\n\n1. Recalling it;\n2. Urges all.\n`,
  )
  expect(text.metadata.number?.value).toBe('2463')
  expect(text.metadata.title?.value).toBe('On rain')
})

test('clauses above the enacting words are clauses', () => {
  const { text } = readString(
    'RESOLUTION ON RAIN\n\n1. Recalling the Final Act,\n\n2. Noting the rain,\n\nThe OSCE Parliamentary Assembly:\n\n3. Calls on all to stay.\n',
  )
  expect(text.metadata.title?.value).toBe('RESOLUTION ON RAIN')
  expect(outline(text).map((line) => line.split(' | ')[0])).toEqual(['1', '2', 'p1', '3'])
  expect(text.source.dialect).toBe('osce-pa')
})

test('a paper of the United Nations keeps its masthead out of its title, and its preamble in paragraphs', () => {
  const { text } = readString(
    `United Nations A/RES/ES-11/1
General Assembly
Distr.: General
18 March 2022
Eleventh emergency special session
Agenda item 5

Resolution adopted by the General Assembly on 2 March 2022

ES-11/1. Rain over the sea

The General Assembly,
Reaffirming the importance of rain in the
growth of plants,
Recalling the obligation to share it,
Noting the wind,
1. Decides to wait.
`,
  )
  expect(text.metadata.number?.value).toBe('ES-11/1')
  expect(text.metadata.title?.value).toBe('Rain over the sea')
  expect(words(text)).toEqual([
    'Reaffirming the importance of rain in the growth of plants,',
    'Recalling the obligation to share it,',
    'Noting the wind,',
    'Decides to wait.',
  ])
})

describe('the lines below a text', () => {
  test('are lines, without blank rows between them', () => {
    const signed = ['Голова Верховної Ради України', 'Р.СТЕФАНЧУК', 'м. Київ', '14 лютого 2023 року', '№ 2911-IX']
    const { text } = readString(
      `ПОСТАНОВА\nВерховної Ради України\n\nПро дощ\n\nВерховна Рада України постановляє:\n\n1. Затвердити:\n1) один;\n2) два.\n\n${signed.join('\n')}\n`,
    )
    expect(outline(text).slice(0, 3)).toEqual(['1 | 1. | Затвердити:', '1.1 | 1) | один;', '1.2 | 2) | два.'])
    expect(words(text).slice(3)).toEqual(signed)
  })

  test('are not seen in wrapped prose', () => {
    const { text } = readString('The Assembly met on rain and on\n14 March 2023\nagain.\n\nIt ended.\n')
    expect(words(text)).toEqual(['The Assembly met on rain and on 14 March 2023 again.', 'It ended.'])
  })
})
