/** Dates that no adoption note tells: in the head, or on a line of their own at the end. */
import { describe, expect, test } from 'vitest'
import { plainWords } from '../../scripts/ast/walk.ts'
import { readAll } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'
import { readString, setAside } from './reading.ts'

const RESOLUTION = 'RESOLUTION 12\n\nON RAIN\n\nThe Assembly,\n\n1. Recalling it;\n2. Urges all.\n'
const COUNCIL = 'The Security Council,\n\nRecalling its resolutions,\n\n1. Decides to wait.\n'

describe('the date of a text', () => {
  test.each([
    ['below the text', `${RESOLUTION}\n5th plenary meeting\n24 May 2024\n`, '2024-05-24'],
    ['under a signature', `${RESOLUTION}\nм. Київ\n15 жовтня 2024 року\n`, '2024-10-15'],
    ['in the head', RESOLUTION.replace('The Assembly', '(Geneva, 17 October 2024)\n\nThe Assembly'), '2024-10-17'],
    [
      'below the title of a statement',
      'Joint Statement on Rain\n\nBrussels, 2 December 2024\n\nWe met.\n',
      '2024-12-02',
    ],
    [
      'in the title',
      'Rain\n\nEuropean Parliament resolution of 19 January 2025 on rain\n\nThe European Parliament,\n\n1. Waits.\n',
      '2025-01-19',
    ],
    [
      'in a formula over two lines of the head',
      `S/RES/2799 (2024)\n\nAdopted by the Security Council at its 9650th meeting, on\n11 June 2024\n\n${COUNCIL}`,
      '2024-06-11',
    ],
    [
      'in a note that is slanted',
      'Resolution 2571 (2025)[^1]\n\nOn rain\n\n1. It rains.\n2. It ends.\n\n[^1]: *Assembly debate* on 29 January 2025. *Text adopted by the Assembly* on 30 January 2025.\n',
      '2025-01-30',
    ],
  ])('stands %s', (_, source, date) => expect(readString(source).text.metadata.date?.value).toBe(date))

  test.each([
    ['the date of a paper', `S/RES/2799 (2024)\nSecurity Council\nDistr.: General\n12 June 2024\n\n${COUNCIL}`],
    ['a date in a wrapped sentence', `${RESOLUTION}\nIt was agreed to meet on\n14 March 2023\nand again.\n`],
    ['a date that does not exist', `${RESOLUTION}\n31 February 2024\n`],
    ['the date of another resolution', `${RESOLUTION.replace('RAIN', 'RAIN AFTER 3 MAY 2020 CAME')}`],
  ])('is not %s', (_, source) => expect(readString(source).text.metadata.date).toBeNull())
})

test('the place stands before the date', () => {
  const { text } = readString('Joint Statement on Rain\n\nBrussels, 2 December 2024\n\nWe met.\n')
  expect(text.metadata.place?.value).toBe('Brussels')
})

test('a packet of the General Assembly is cut at its numbered titles; the date belongs to the text above', () => {
  const texts = ['78/901.  Protection of cables', '78/902.  Assistance to States'].map(
    (title, index) =>
      `${title}\n\n   The General Assembly,\n\n   Decides to act.\n\n  61st plenary meeting\n  2${index} May 2024\n`,
  )
  const report = createReport()
  const bytes = new TextEncoder().encode(`RESOLUTIONS\n\nNew York, 2024\n\n${texts.join('\n\n')}`)
  const read = readAll({ path: 'a.txt', bytes }, report).map(({ text }) => text)
  expect(read.map(({ metadata }) => [metadata.number?.value, metadata.title?.value, metadata.date?.value])).toEqual([
    ['78/901', 'Protection of cables', '2024-05-20'],
    ['78/902', 'Assistance to States', '2024-05-21'],
  ])
})

test('the masthead of the Security Council is no title', () => {
  const { text } = readString(
    `United Nations  S/RES/2799 (2024)\nSecurity Council\nDistr.: General\n11 June 2024\n\n${COUNCIL}`,
  )
  expect([text.metadata.number?.value, text.metadata.title]).toEqual(['2799', null])
})

test('a mark behind a backslash within a slanted line of the head has its note', () => {
  const { text } = readString(
    '# Rain\n\n*Resolution adopted by consensus\\* by the 149th IPU Assembly*\n\nThe 149th Assembly of the Inter-Parliamentary Union,\n\n1. *Calls on* all.\n\n\\* One delegation was opposed.\n',
  )
  expect(text.notes.map(({ mark, content }) => `${mark} ${plainWords(content)}`)).toEqual([
    '* One delegation was opposed.',
  ])
  expect(text.metadata.title?.value).toBe('Rain')
})

test('running codes with wide blanks before the folio are furniture of pages', () => {
  const code = (folio: number): string => `259 POL 24 E${' '.repeat(60)}${folio}\n`
  const { text } = readString(
    `RESOLUTION 12\n\nON RAIN\n\nThe Assembly,\n\n1. Recalling it;\n\n${code(1)}\n2. Urges:\na. one;\n${code(2)}b. two.\n`,
  )
  expect(setAside(text)).toHaveLength(2)
  expect(text.metadata.code?.value).toBe('259 POL 24 E')
})

test('the address of a site in the masthead is no title', () => {
  const { text } = readString(
    'Parliamentary Assembly\n\nhttp://assembly.coe.int\n\nResolution 2571 (2025)\n\nOn rain\n\n1. The Assembly waits.\n2. It ends.\n',
  )
  expect(text.metadata.title?.value).toBe('On rain')
})

test('notes at the end may count without a full stop where their marks are raised', () => {
  const { text } = readString(
    'The European Parliament,\n\n– having regard to its rules¹,\n\nA. whereas it rains²;\n\nB. whereas it snows;\n\n1. Waits;\n\n2. Goes.\n\n1 Texts adopted, P10_TA(2024)0044.\n\n2 OJ L 229, p. 1.\n',
  )
  expect(text.notes.map(({ content }) => plainWords(content))).toEqual([
    'Texts adopted, P10_TA(2024)0044.',
    'OJ L 229, p. 1.',
  ])
})

test('buttons of a page are furniture, and a sentence about sharing is none', () => {
  const { text } = readString('Statement on Rain\n\nWe met.\n\nShare on X what you have.\n\nShare on X Print\n')
  expect(setAside(text)).toEqual(['site-furniture: Share on X Print'])
})
