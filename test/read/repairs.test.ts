/** Each repair acts where it is sure, says so, and can be switched off; what it removes is residue. */
import { describe, expect, test } from 'vitest'
import { plainWords } from '../../scripts/ast/walk.ts'
import { readAll } from '../../scripts/read/read.ts'
import { REPAIR_NAMES, type RepairName } from '../../scripts/read/repairs/repair-names.ts'
import { createReport } from '../../scripts/report.ts'
import { outline, readString, setAside, told } from './reading.ts'

const HEAD = 'RESOLUTION 12*\n\nON RAIN\n\nThe Assembly,\n\n'
const NOTE = '* Adopted by the Assembly in Porto (Portugal) on Monday 27 May 2024.\n'

/** For each repair a text on which it acts, so that switching it off must change what is read. */
const ACTED_ON: Readonly<Record<RepairName, string>> = {
  'form-feeds': 'Paper\n\nOne goes on\n12\n\fto the next page.\n',
  'quotation-signs': '> One sentence.\n>\n> Two sentences.\n',
  'line-numbers': `${HEAD}1. Recalling that the rain\n5 which falls on all of us\nis counted in the margin of\nthe drafts of our assembly,\nwhere nobody looks for it\n10 but the clerks, who know\nthat it is there, and that\nit is gone when the text is\nadopted, as all drafts are\n15 sooner or later.\n`,
  rules: 'One.\n\n* * *\n\nTwo.\n',
  'stray-marks': 'One.\n\nTwo.\n\n-\n',
  'metadata-lines': ' date 2023-02-25 \n\nOne sentence.\n',
  'site-furniture': 'One sentence.\n\nRead more\n\nTwo sentences.\n',
  'page-furniture': `${HEAD}1. one goes on\n178 SESA 31 E\nto the end;\n2. two.\n`,
  'contents-blocks': `CONTENTS\n\nOn rain ...... 3\nOn sun ...... 7\n\n${HEAD}1. one.\n`,
  packets: `${HEAD}1. one.\n\n${HEAD.replace('12', '13')}1. one.\n`,
  'text-on-one-line': `RESOLUTION 12* ON RAIN The Assembly, 1. Recalling that rain falls on all of us alike; 2. Noting the wind; 3. Urges all to wait.`,
  'notes-in-the-text': `${HEAD}1. one;\n${NOTE}2. two.\n`,
  'escaped-labels': `${HEAD}1\\. Recalling it;\n\n2\\. Urges all.\n`,
  'number-alone': `${HEAD}1.\n\nRecalling it;\n\n2. Urges all.\n`,
  'verb-alone': `${HEAD}1. Recalling\n\nResolution 3;\n\n2. Urges all.\n`,
  'line-end-hyphens': `${HEAD}1. the international and inter-\nnational rain;\n`,
  'invisible-characters': 'The Assem\u200bbly met.\n',
  'bulleted-labels': `${HEAD}1. Urges:\n\n- a. one;\n- b. two.\n`,
  'list-pieces': `${HEAD}1. Urges:\na. one;\n${NOTE}b. two.\n`,
  'lost-bold': `${HEAD}1. Recalling it;\n2. Urges all.\n`,
}

type Read = { readonly words: string; readonly codes: readonly string[] }

function readWith(source: string, off: RepairName | null): Read {
  const front = off === null ? '' : `---\nrepairs-off: ${off}\n---\n`
  const report = createReport()
  const texts = readAll({ path: 'sources/a.md', bytes: new TextEncoder().encode(front + source) }, report)
  const words = texts.map(({ text }) => {
    const residue = text.residue.filter(({ reason }) => reason !== 'front-matter' && reason !== 'white-space')
    const { symbol, title, opening, body, notes } = text
    const shown = { symbol, title, opening, body, notes, residue }
    return JSON.stringify(shown, (key, value) => (/span$/i.test(key) ? undefined : value))
  })
  return { words: words.join('\n'), codes: report.findings.map(({ code }) => code) }
}

describe('each repair', () => {
  test.each(REPAIR_NAMES)('%s acts, loses nothing, and can be switched off', (name) => {
    const [on, off] = [readWith(ACTED_ON[name], null), readWith(ACTED_ON[name], name)]
    expect(on.words).not.toBe(off.words)
    expect([...on.codes, ...off.codes]).not.toContain('text-words-lost')
  })

  test('under a name that nobody knows is a wrong value with a suggestion', () => {
    const { findings } = readString('---\nrepairs-off: line-end-hyphen\n---\nOne.\n')
    const [wrong] = findings.filter(({ code }) => code === 'front-matter-value')
    expect(wrong?.hint).toContain('line-end-hyphens')
  })
})

describe('hyphens at line ends', () => {
  const words = (text: string): string => outline(readString(`${text}\n`).text).join('\n')

  test.each([
    ['the international and inter-\nnational rain.', 'the international and international rain.'],
    ['a well-\nestablished rule, wellestablished.', 'a well-established rule, wellestablished.'],
    ['the Euro-\nAtlantic area.', 'the Euro-Atlantic area.'],
    ['co-operation, cooperation and co-\noperation.', 'co-operation, cooperation and co-operation.'],
    ['a short-\nand a long-term plan.', 'a short- and a long-term plan.'],
    ['an inter-\nnational rule that stands nowhere else.', 'an inter-national rule that stands nowhere else.'],
  ])('%j', (text, expected) => expect(words(text)).toContain(expected))
})

test('a word that the end of a title line divided is whole again where the text knows it', () => {
  const body = 'The Assembly,\n\n1. Noting its infrastructure;\n2. Urges all.\n'
  const { text } = readString(`RESOLUTION 12\n\nRAIN ON OUR INFRA-\nSTRUCTURE AND A WELL-\nKNOWN ROOF\n\n${body}`)
  expect(text.title.map(({ content }) => plainWords(content))).toEqual([
    'RAIN ON OUR INFRASTRUCTURE AND A WELL-',
    'KNOWN ROOF',
  ])
  expect(text.metadata.title?.value).toBe('RAIN ON OUR INFRASTRUCTURE AND A WELL-KNOWN ROOF')
})

describe('labels with a backslash', () => {
  test('are labels where they are a run, and the backslash is no word', () => {
    const { text, findings } = readString(
      '1\\. The Assembly asks:\n\n2\\. It urges:\n\n\\(a\\) one;\n\n\\(b\\) two.\n\n3\\. It ends.\n',
    )
    expect(outline(text)).toEqual([
      '1 | 1. | The Assembly asks:',
      '2 | 2. | It urges:',
      '2.a | (a) | one;',
      '2.b | (b) | two.',
      '3 | 3. | It ends.',
    ])
    expect(told(findings, 'text-repaired')).toEqual(['text-repaired 1:1'])
  })

  test.each(['12\\. Allies came.\n\n13\\. Allies went.', '1. One;\n\n2. Two:\n\n1\\. Ally;\n\n2\\. Allies.'])(
    'are prose where they are none: %j',
    (source) => expect(outline(readString(`${source}\n`).text).join()).toMatch(/\| {2}\|? ?.*\d\. All/),
  )
})

describe('what only looks broken', () => {
  test('is left alone: the ends of wrapped sentences, though they recur', () => {
    const clause = (
      number: number,
    ): string => `${number}. **Noting** what the delegations and the governments owe to the
Alliance;
`
    const last = '4. **URGES** members to remember what their governments still owe to the\nAlliance;\nand to say so.\n'
    const { text } = readString(`${HEAD}${[1, 2, 3].map(clause).join('')}${last}`)
    expect(setAside(text)).toEqual([])
    expect(outline(text).at(-1)).toMatch(/to the Alliance; and to say so\.$/)
  })

  test('is left alone: a verb at the end of a wrapped line', () => {
    const { findings } = readString(`${HEAD}1. the text that we are\nRecalling\nhere; \n2. two.\n`)
    expect(told(findings, 'text-repaired').length).toBeLessThanOrEqual(1)
  })

  test('is left alone: years in a long paragraph', () => {
    const source = `${'The rain fell in 2001. 12 Allies saw it. '.repeat(6)}1. They came; 3. They left; 2. They wrote.\n`
    expect(outline(readString(source).text)).toHaveLength(1)
  })

  test('is left alone: two resolutions named on lines of their own', () => {
    const report = createReport()
    const source = `${HEAD}1. Recalling\n\nResolution 5\n\nand\n\nResolution 6\n\n2. Urges all.\n`
    expect(readAll({ path: 'a.md', bytes: new TextEncoder().encode(source) }, report)).toHaveLength(1)
  })

  test('a packet whose contents agree says nothing', () => {
    const contents = 'CONTENTS\n\nResolution 12 On rain ..... 2\nResolution 13 On rain ..... 4\n\n'
    const report = createReport()
    const source = `${contents}${HEAD}1. one.\n\n${HEAD.replace('12', '13')}1. one.\n`
    const texts = readAll({ path: 'a.md', bytes: new TextEncoder().encode(source) }, report)
    expect(texts.map(({ text }) => plainWords(text.symbol?.content ?? []))).toEqual([
      'RESOLUTION 12*',
      'RESOLUTION 13*',
    ])
    expect(told(report.findings, 'packet-contents')).toEqual([])
    expect(
      texts.flatMap(({ text }) => setAside(text)).filter((line) => line.startsWith('contents-block')),
    ).toHaveLength(3)
  })
})

describe('a page number in a list', () => {
  const read = (body: string) => readString(`${HEAD}${body}${NOTE}`)

  test.each(['— 13 —', '- 14 -', '12 / 14', 'Page 3 of 9', '15', 'Seite 7'])(
    '%j is set aside between two clauses',
    (folio) => {
      const { text, findings } = read(
        `1. Recalling it;\n\n${folio}\n\n2. Urges members:\n\na. to go;\n${folio}\nb. to stay.\n`,
      )
      expect(outline(text).map((line) => line.split(' | ')[0])).toEqual(['1', '2', '2.a', '2.b'])
      expect(setAside(text)).toEqual([`page-furniture: ${folio}`, `page-furniture: ${folio}`])
      expect(told(findings, 'text-page-furniture')).toHaveLength(2)
    },
  )

  test('stays where it ends a wrapped line, or where nothing goes on behind it', () => {
    const wrapped = read('1. Recalling that of all members\n12\n2. Urges them.\n')
    const last = read('1. Recalling it;\n\nThe members are\n\n12\n')
    const votes = read('1. Notes the votes:\n\n• Ukraine\n\n12\n\n• Poland\n\n7\n')
    expect([wrapped, last, votes].flatMap(({ text }) => setAside(text))).toEqual([])
  })

  test('in a form that is nothing else is set aside in the middle of a sentence', () => {
    const { text } = read('1. Recalling the rain\n— 13 —\nand the wind.\n')
    expect(outline(text)).toEqual(['1 | 1. | Recalling the rain and the wind.'])
  })
})

describe('what a web site writes around a text', () => {
  const page = [
    'Home > News > Statements',
    '# Statement on rain',
    'STATEMENT ON RAIN',
    'We use cookies to improve your experience.',
    'Accept all cookies',
    'Share this page',
    'Facebook Twitter',
    'It rains.',
  ]

  test('is set aside, and the title stands once', () => {
    const { text } = readString(`${page.join('\n\n')}\n`)
    expect(text.metadata.title?.value).toBe('Statement on rain')
    expect(outline(text)).toEqual(['p1 |  | It rains.'])
    expect(setAside(text)).toHaveLength(6)
  })

  const between = (words: string): readonly string[] =>
    setAside(readString(`It rains.\n\n${words}\n\nIt rains again.\n`).text)

  test.each(['Home', 'We use cookies.', 'Accueil › Actualités', 'Facebook | LinkedIn | Email'])(
    '%j is the line of a site',
    (words) => expect(between(words)).toEqual([`site-furniture: ${words}`]),
  )

  test.each(['X', 'Email', 'Cookies are data that we use.', 'Twitter is a network.', 'Homes > tents in winter'])(
    '%j is none',
    (words) => expect(between(words)).toEqual([]),
  )

  test('is not the sign of a comparison', () => {
    const { text } = readString('It rains on\n\n> 50 per cent of us.\n')
    expect(outline(text).join('')).toContain('> 50 per cent')
  })

  test('leaves lines alone that come twice further down', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `Sentence ${index}.`)
    const { text } = readString(`${[...lines, 'We shall stand', 'WE SHALL STAND'].join('\n\n')}\n`)
    expect(setAside(text)).toEqual([])
  })
})
