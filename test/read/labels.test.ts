/** Which lines carry labels, what the labels mean, and how deep they stand. */
import { describe, expect, test } from 'vitest'
import { readLabel } from '../../scripts/read/labels/labels.ts'
import { decodeSeries } from '../../scripts/read/labels/series.ts'
import { outline, readString, told } from './reading.ts'

describe('the shape of a label', () => {
  test.each([
    ['28. **URGES**', '28.'],
    ['- a. to', 'a.'],
    ['(iv) to', '(iv)'],
    ['**1.** Recalling', '1.'],
    ['1.1. the', '1.1.'],
    ['3 bis. the', '3 bis.'],
    ['3 ter the', '3 ter'],
    ['12a. the', '12a.'],
    ['PP1 bis Recalling', 'PP1 bis'],
    ['а) підтвердити', 'а)'],
    ['• coordinate', '•'],
    ['– having regard', '–'],
    ['2.Recalling the', '2.'],
    ['aa. the', 'aa.'],
    ['II. UKRAINE', 'II.'],
  ])('%s → %s', (words, printed) => expect(readLabel(words)?.printed).toBe(printed))

  test.each([
    'i.e. the',
    'e.g. one',
    'etc. and',
    '24 February',
    '(a the',
    '200 billion',
    'U.S. aid',
    '99% of',
    '-5 degrees',
    '*word*',
  ])('%s has none', (words) => expect(readLabel(words)).toBeNull())
})

describe('a run of labels', () => {
  const ordinals = (labels: string): unknown => decodeSeries(labels.split(' ')).ordinals
  const breaks = (labels: string): unknown =>
    decodeSeries(labels.split(' ')).breaks.map(({ code, index }) => `${code} ${index}`)

  test('is decoded as a whole', () => {
    expect(ordinals('g h i j')).toEqual([7, 8, 9, 10])
    expect(ordinals('i ii iii iv v')).toEqual([1, 2, 3, 4, 5])
    expect(ordinals('y z aa bb cc')).toEqual([25, 26, 27, 28, 29])
    expect(ordinals('y z aa ab ac')).toEqual([25, 26, 27, 28, 29])
    expect(ordinals('а б в г д е')).toEqual([1, 2, 3, 4, 5, 6])
    expect(ordinals('в г ґ д')).toEqual([3, 4, 5, 6])
    expect(ordinals('3 3bis 4')).toEqual([3, 3, 4])
    expect(ordinals('A B C')).toEqual([1, 2, 3])
  })

  test('shows its breaks', () => {
    expect(breaks('1 2 2 3 5')).toEqual(['label-duplicate 2', 'label-gap 4'])
    expect(breaks('a b d')).toEqual(['label-gap 2'])
    expect(breaks('1 3 2')).toEqual(['label-gap 1', 'label-sequence 2'])
    expect(breaks('y z aa bb i ii iv')).toEqual(['label-sequence 4', 'label-gap 6'])
    expect(breaks('3 3bis 4')).toEqual([])
  })
})

describe('labels in a text', () => {
  test('are never renumbered', () => {
    const { text, findings } = readString('1. one;\n2. two;\n2. two again;\n3. three;\n5. five.\n')
    expect(outline(text)).toEqual([
      '1 | 1. | one;',
      '2 | 2. | two;',
      '2_2 | 2. | two again;',
      '3 | 3. | three;',
      '5 | 5. | five.',
    ])
    expect(told(findings).slice(0, 2)).toEqual(['label-duplicate 3:1', 'label-gap 5:1'])
  })

  test.each(['b. to agree,', 'b. to agree'])(
    'nest under %j without a colon: Roman numerals with the form of letters',
    (item) => {
      const roman = '- i. who sails;\n- ii. who pays;\n'
      const { text, findings } = readString(`1. Calls on:\n\n- a. to map;\n- ${item}\n${roman}- c. to share.\n`)
      expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '1.a', '1.b', '1.b.i', '1.b.ii', '1.c'])
      expect(told(findings, 'label-sequence')).toEqual([])
    },
  )

  test('nest under c., which is a Roman numeral too, and do not nest in a list that is one', () => {
    const { text } = readString('1. Calls on:\n\na. one;\nb. two;\nc. all of us,\ni. you;\nii. me;\nd. none.\n')
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual([
      ...['1', '1.a', '1.b', '1.c', '1.c.i', '1.c.ii', '1.d'],
    ])
  })

  test('do not nest where the letters only go on: g. h. i. j.', () => {
    const letters = [...'ghij'].map((letter) => `${letter}. to ${letter},\n`).join('')
    const { text } = readString(`1. Calls on:\n${letters}`)
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '1.g', '1.h', '1.i', '1.j'])
  })

  test('nest: numbers, letters, Roman numerals, and back', () => {
    const { text } = readString('1. Calls on:\n\n(a) one:\n\n(i) first;\n\n(ii) second;\n\n(b) two;\n\n2. Decides.\n')
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '1.a', '1.a.i', '1.a.ii', '1.b', '2'])
  })

  test('in decimals say their own depth', () => {
    const { text } = readString('1. calls on:\n1.1. one:\n1.1.1. deep;\n1.2. at a cost of\n2.5 million;\n2. ends.\n')
    expect(outline(text)).toEqual([
      '1 | 1. | calls on:',
      '1.1 | 1.1. | one:',
      '1.1.1 | 1.1.1. | deep;',
      '1.2 | 1.2. | at a cost of 2.5 million;',
      '2 | 2. | ends.',
    ])
  })

  test('rejoin a list in pieces at several indents', () => {
    const { text } = readString('- q. quick;\n\n- r. rapid;\n - s. soon;\n   - t. today;\n\n\n- u. until.\n')
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['q', 'r', 's', 't', 'u'])
  })

  test('are not seen in wrapped prose', () => {
    const { text, findings } = readString(
      '1. Since the year\n2001. 12 Allies have, as said by\nV. Zelenskyy and\na. the one, joined;\n2. ends.\n',
    )
    expect(outline(text)).toEqual([
      '1 | 1. | Since the year 2001. 12 Allies have, as said by V. Zelenskyy and a. the one, joined;',
      '2 | 2. | ends.',
    ])
    expect(told(findings, 'label-lookalike').length).toBeGreaterThanOrEqual(2)
  })

  test('take their words from the next lines when they stand alone', () => {
    const { text } = readString('1.\nRecalling\nthe Charter;\n\n2.\n\nStressing it.\n')
    expect(outline(text)).toEqual(['1 | 1. | Recalling the Charter;', '2 | 2. | Stressing it.'])
  })

  test('begin a list without a colon where they are set in', () => {
    const { text } = readString('1. Stressing that\n   a) one holds;\n   b) two hold;\n2. Ends.\n')
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '1.a', '1.b', '2'])
    expect(outline(readString('1. It ends.\n\nм. Київ\n').text)).toEqual(['1 | 1. | It ends.', 'p1 |  | м. Київ'])
  })

  test('go on after a wrap-up line', () => {
    const { text } = readString('1. Calls for:\n(a) one;\n(b) two;\n\nand so on;\n\n2. Ends.\n')
    expect(text.body[0]).toMatchObject({ wrapUp: [{ content: [{ text: 'and so on;' }] }] })
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '1.a', '1.b', '2'])
  })
})

describe('a run whose labels are printed in several ways', () => {
  const head = 'RESOLUTION 12\n\nON RAIN\n\nThe Assembly,\n\n'
  const labels = (body: string): readonly string[] =>
    outline(readString(head + body).text).map((line) => line.split(' | ').slice(0, 2).join(' '))

  test('is one run, and each change is a warning', () => {
    const body = '1. Urges members:\na. to go;\nb) to stay;\n(c) to rest;\nd. to end.\n2) Notes it.\n'
    expect(labels(body)).toEqual(['1 1.', '1.a a.', '1.b b)', '1.c (c)', '1.d d.', '2 2)'])
    const changes = told(readString(head + body).findings, 'label-sequence')
    const places = ['label-sequence 12:1', 'label-sequence 9:1', 'label-sequence 10:1', 'label-sequence 11:1']
    expect(changes).toEqual(places) // The outer run first.
  })

  test('does not swallow a list of its own', () => {
    const letters = [...'abcdefgh'].map((letter) => `${letter}. to go;\n`).join('')
    const body = `1. Urges members:\n${letters}i) to stay;\nii) to rest;\n2. Notes it:\n(1) one;\n(2) two.\n`
    expect(labels(body).slice(-5)).toEqual(['1.h.i i)', '1.h.ii ii)', '2 2.', '2.1 (1)', '2.2 (2)'])
  })

  test('does not take the end of a wrapped line', () => {
    const body = '1. Urges members:\na. to go under article 5(b),\n(b) and (c) of the treaty;\nb. to stay.\n'
    expect(labels(body)).toEqual(['1 1.', '1.a a.', '1.b b.'])
    const lookalike = readString(head + body).findings.find(({ code }) => code === 'label-lookalike')
    expect(lookalike?.severity).toBe('warning')
  })
})
