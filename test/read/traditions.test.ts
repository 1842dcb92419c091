/** Invented texts in the manner of several bodies and languages: what each must become. */
import { describe, expect, test } from 'vitest'
import { plainWords } from '../../scripts/ast/walk.ts'
import { clause, outline, readString, setAside, told } from './reading.ts'

const ids = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(' ')[0] ?? '')
const french = `DÉCLARATION 489*

SOUTENIR LA MER NOIRE

L’Assemblée,

1. **Réitérant** sa condamnation sans équivoque de la guerre contre les ports ;
2. **INVITE INSTAMMENT** les gouvernements de l'Alliance :
a) à affirmer leur but dans la durée :
i) par des fonds ;
ii) par des navires ;
b) à le répéter.

* Adoptée par l'Assemblée lors de sa séance plénière à Sofia (Bulgarie), le lundi 27 mai 2024.
`

describe('a text of', () => {
  test('the United Nations: symbol, number before the title, unnumbered preamble', () => {
    const { text } = readString(
      'A/RES/76/124\n\n76/124. Helping\n\n*The General Assembly*,\n\n*Reaffirming* its resolution 46/182 and the\nguiding principles,\n\n*Deeply concerned* by the need,\n\n1. *Requests* help;\n\n2. *Decides* to remain seized.\n',
    )
    expect(text.metadata).toMatchObject({ number: { value: '76/124' }, title: { value: 'Helping' } })
    expect(text.id).toBe('resolution-76-124')
    expect(outline(text)[0]).toBe('p1 |  | Reaffirming its resolution 46/182 and the guiding principles,')
    expect(['p1', 'p2', '1', '2'].map((id) => clause(text, id).role)).toEqual([
      'preambular',
      'preambular',
      'operative',
      'operative',
    ])
  })

  test('the Council of Europe: title in two lines, decimals', () => {
    const { text } = readString(
      'Resolution 2433 (2022)\nConsequences of the aggression:\nrole of the Council\n\n1. The Assembly recalls its Opinion 300.\n2. It calls on:\n2.1. one;\n2.2. two.\n',
    )
    expect(text.metadata).toMatchObject({
      number: { value: '2433' },
      title: { value: 'Consequences of the aggression: role of the Council' },
    })
    expect(ids(outline(text))).toEqual(['1', '2', '2.1', '2.2'])
  })

  test('the European Parliament: citations, recitals and a new series', () => {
    const { text, findings } = readString(
      'European Parliament resolution of 16 February 2023\n\nThe European Parliament,\n\n–  having regard to the Charter,\n–  having regard to its resolutions,\n\nA. whereas it is war;\nB. whereas it lasts;\n\n1. Calls on all to help;\n2. Instructs its President.\n',
    )
    const roles = ['p1', 'p2', 'A', 'B', '1', '2'].map((id) => clause(text, id).role)
    expect(roles).toEqual(['citation', 'citation', 'preambular', 'preambular', 'operative', 'operative'])
    expect(clause(text, 'p1').label).toBe('–')
    expect(told(findings).filter((line) => line.startsWith('label'))).toEqual([])
  })

  test('the European Council: sections, one series through all', () => {
    const { text } = readString(
      'CONCLUSIONS\n\nI. UKRAINE\n\n1. It met.\n\n2. It agreed that:\na) one;\nb) two.\n\nII. DEFENCE\n\n3. It called.\n',
    )
    expect(text.body.map(({ type, id }) => `${type} ${id}`)).toEqual(['section I', 'section II'])
    expect(ids(outline(text))).toEqual(['I.1', 'I.2', 'I.2.a', 'I.2.b', 'II.3'])
  })

  test('the Group of Seven: bullets hang on their paragraph, with a line after them', () => {
    const { text } = readString(
      'Leaders’ Statement on Ukraine\n\nWe met today and commit to:\n\n• coordinate our aid;\n• impose sanctions:\n\n(a) on banks;\n(b) on ships;\n\n• report;\n\nand we will stand with it.\n\nWe thank all.\n',
    )
    expect(outline(text)).toEqual([
      'p1 |  | We met today and commit to:',
      'p1.p1 | • | coordinate our aid;',
      'p1.p2 | • | impose sanctions:',
      'p1.p2.a | (a) | on banks;',
      'p1.p2.b | (b) | on ships;',
      'p1.p3 | • | report;',
      'p2 |  | We thank all.',
    ])
    expect(clause(text, 'p1').wrapUp.map(({ content }) => plainWords(content))).toEqual(['and we will stand with it.'])
  })

  test('a French assembly', () => {
    const { text } = readString(french)
    expect(text.language).toBe('fr')
    expect(text.metadata).toMatchObject({
      number: { value: '489' },
      date: { value: '2024-05-27' },
      place: { value: 'Sofia' },
      country: { value: 'Bulgarie' },
      sitting: { value: 'séance plénière' },
    })
    expect(ids(outline(text))).toEqual(['1', '2', '2.a', '2.a.i', '2.a.ii', '2.b'])
    expect([clause(text, '1').leads, clause(text, '2').leads]).toEqual([['Réitérant'], ['INVITE INSTAMMENT']])
  })

  test('a Ukrainian assembly', () => {
    const { text } = readString(
      'ДЕКЛАРАЦІЯ № 489*\n\nПІДТРИМКА УКРАЇНИ\n\nАсамблея,\n\n1. **Підтверджуючи** свій осуд війни проти України та її міст;\n2. **ЗАКЛИКАЄ** уряди:\nа) підтвердити мету;\nб) надати допомогу;\nв) звітувати.\n\n* Ухвалено Асамблеєю на пленарному засіданні в Софії (Болгарія) у понеділок, 27 травня 2024 року.\n',
    )
    expect(text).toMatchObject({ language: 'uk', kind: 'declaration', id: 'declaration-489' })
    expect(text.metadata).toMatchObject({ date: { value: '2024-05-27' }, country: { value: 'Болгарія' } })
    expect(ids(outline(text))).toEqual(['1', '2', '2.а', '2.б', '2.в'])
    expect(clause(text, '2').role).toBe('operative')
  })

  test('an older packet: the mark is a figure glued to the title, the date does not exist', () => {
    const { text, findings } = readString(
      'DECLARATION on ENLARGEMENT1\n\nThe Assembly,\n\n1. Recalling its work;\n2. Urges the members.\n\n1 Adopted by the Assembly at its Plenary Sitting in Sofia (Bulgaria) on Tuesday 31 February 2024.\n',
    )
    expect(plainWords(text.title[0]?.content ?? [])).toBe('DECLARATION on ENLARGEMENT')
    expect(text.notes[0]).toMatchObject({ id: 'adoption', mark: '1' })
    expect(text.metadata.date).toBeNull()
    expect(told(findings)).toContain('date-invalid 8:81')
  })
})

describe('the head of a text', () => {
  const head = (...lines: readonly string[]): unknown => {
    const { text } = readString(
      `${lines.join('\n')}\n\nThe Assembly,\n\n1. Recalling it;\n2. Urges all.\n\n* Adopted by the Assembly on Monday 27 May 2024.\n`,
    )
    const symbol = text.symbol && plainWords(text.symbol.content)
    return [symbol, text.metadata.number?.value ?? null, text.metadata.title?.value ?? null, text.notes.length]
  }

  test.each([
    [
      ['DECLARATION 489*', '', 'ON RAIN'],
      ['DECLARATION 489', '489', 'ON RAIN', 1],
    ],
    [
      ['ON RAIN', '', 'DECLARATION 489 *'],
      ['DECLARATION 489 ', '489', 'ON RAIN', 1],
    ],
    [
      ['The Old Assembly', 'RESOLUTION n. 457*', 'on', 'RAIN'],
      ['The Old Assembly RESOLUTION n. 457', '457', 'RAIN', 1],
    ],
    [
      ['RESOLUTION', '503*', '', 'RAIN', 'presented by the Weather Committee'],
      ['RESOLUTION 503', '503', 'RAIN', 1],
    ],
    [
      ['ПОСТАНОВА', 'Ради', '№ 806-IX*', 'Про дощ'],
      ['ПОСТАНОВА Ради № 806-IX', '806-IX', 'Про дощ', 1],
    ],
    [['Declaration on Rain (419)*'], [null, '419', 'Declaration on Rain (419)', 1]],
    [['Declaration on Rain (2019)*'], [null, null, 'Declaration on Rain (2019)', 1]],
    [
      ['# RESOLUTION 12*', '## ON RAIN'],
      ['RESOLUTION 12', '12', 'ON RAIN', 1],
    ],
    [
      ['DECLARATION*', '', 'ON 489 RAINS'],
      ['DECLARATION', null, 'ON 489 RAINS', 1],
    ],
  ])('%j', (lines, expected) => expect(head(...lines)).toEqual(expected))
})

describe('whatever the form of the file', () => {
  test('CRLF, CR and LF give the same text', () => {
    const strip = (source: string): unknown => {
      const { text, findings } = readString(source)
      return [text.id, outline(text), text.metadata.date?.value, findings.map(({ code, place }) => [code, place])]
    }
    const expected = strip(french)
    expect(strip(french.replace(/\n/g, '\r\n'))).toEqual(expected)
    expect(strip(french.replace(/\n/g, '\r'))).toEqual(expected)
  })

  test('hard-wrapped and unwrapped lines give the same words', () => {
    const wrapped =
      'The Assembly,\n\n1. **Recalling** that the long\n   way to peace\n   is open;\n2. **Urges**\nall to take it.\n'
    const { text } = readString(wrapped)
    expect(outline(text)).toEqual([
      '1 | 1. | Recalling that the long way to peace is open;',
      '2 | 2. | Urges all to take it.',
    ])
  })

  test('page furniture and page breaks fall out of a clause', () => {
    const { text, findings } = readString(
      'Paper 7\n\nThe Assembly,\n\n1. one goes on\nNATO PA Paper\n12\n\fNATO PA Paper\nto the next page;\n2. two.\nNATO PA Paper\n13\n\f3. three.\n',
    )
    expect(outline(text)).toEqual(['1 | 1. | one goes on to the next page;', '2 | 2. | two.', '3 | 3. | three.'])
    expect(setAside(text).filter((line) => line.startsWith('page-furniture'))).toHaveLength(5)
    expect(told(findings, 'character-page-break')).toEqual(['character-page-break 8:1', 'character-page-break 13:1'])
  })

  test('a text without a title has none, and a title may take several lines', () => {
    expect(readString('The Assembly,\n\n1. Urges all.\n').text.title).toEqual([])
    const { text } = readString('RESOLUTION 5\n\nON THE\nBLACK SEA\n\nThe Assembly,\n\n1. Urges all.\n')
    expect(text.title.map(({ content }) => plainWords(content))).toEqual(['ON THE', 'BLACK SEA'])
    expect(text.metadata.title?.value).toBe('ON THE BLACK SEA')
  })

  test('bold heads and escaped marks are read', () => {
    const { text } = readString(
      '**RESOLUTION 12**\\*\n\n**ON FRIENDSHIP**\n\n*The Assembly,*\n\n**1. Recalling** that it is good;\n\n**2.** **Urges** all.\n\n\\* Adopted by the Assembly in Brussels on Saturday 1 June 2024.\n',
    )
    expect(text.symbol?.content.map(({ type }) => type)).toEqual(['strong', 'note-mark'])
    expect(clause(text, '1').content).toMatchObject([{ type: 'strong' }, { type: 'words' }])
    expect(text.metadata).toMatchObject({ date: { value: '2024-06-01' }, place: { value: 'Brussels' } })
  })
})
