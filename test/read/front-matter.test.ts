/** The editor's statements: what is taken, what is refused, and where the fault stands. */
import { afterEach, describe, expect, test } from 'vitest'
import { judgeName } from '../../scripts/read/front-matter/path-name.ts'
import { readBytes, readString, told } from './reading.ts'

const BODY = '\nThe Assembly,\n\n1. Urges all members to help the people of the country.\n'
const stated = (...lines: readonly string[]): string => ['---', ...lines, '---', BODY].join('\n')
const reports = (source: string): readonly string[] => told(readString(source).findings)

declare global {
  var engrossRan: boolean | undefined
}
afterEach(() => {
  globalThis.engrossRan = undefined
})

describe('front matter', () => {
  test('gives facts as the strings that were typed', () => {
    const { text } = readString(
      stated('title: NO', 'number: 010', 'date: 2024-05-27', 'place: 12:30:45', 'keywords: [1.10, ~]'),
    )
    expect(text.metadata).toMatchObject({
      title: { value: 'NO', from: 'supplied' },
      number: { value: '010' },
      date: { value: '2024-05-27' },
      place: { value: '12:30:45' },
    })
  })

  test('says where a value stands, also after CRLF', () => {
    const { text, placeAt } = readString(stated('body: The Body', 'number: "77"').replace(/\n/g, '\r\n'))
    expect(text.metadata.number?.value).toBe('77')
    expect(placeAt(text.metadata.number?.span.start ?? 0)).toMatchObject({ line: 3, column: 9 })
  })

  test.each(['---js', '---JavaScript ', '--- javascript', '---coffee', '---json', '---constructor'])(
    'never runs what stands behind %s',
    (fence) => {
      const { findings } = readString(`${fence}\n{ title: (globalThis.engrossRan = true, "x") }\n---\n${BODY}`)
      expect(told(findings)[0]).toMatch(/^front-matter-code 1:/)
      expect(globalThis.engrossRan).toBeUndefined()
    },
  )

  test('that is never closed is text', () => {
    const { text, findings } = readString(`---\ntitle: Never\n${BODY}`)
    expect(told(findings)).toContain('front-matter-unclosed 1:1')
    expect(text.metadata.title?.from).not.toBe('supplied')
  })

  test.each([
    [
      ['number: 1', '__proto__: { a: b }', 'constructor: x'],
      ['front-matter-forbidden-key 3:1', 'front-matter-forbidden-key 4:1'],
    ],
    [['keywords: &a [x, x]', 'title: *a'], ['front-matter-alias 2:11']],
    [['title: !!int 3'], ['front-matter-syntax 2:8', 'front-matter-alias 2:8']],
    [['title: One', 'title: Two'], ['front-matter-duplicate-key 3:1']],
    [['titel: A'], ['front-matter-unknown-key 2:1']],
    [['date: 2024-02-31'], ['date-invalid 2:7']],
    [['date: 27 May 2024'], ['front-matter-value 2:7']],
    [
      ['kind: poem', 'language: english'],
      ['front-matter-value 2:7', 'front-matter-value 3:11'],
    ],
    [['number: [1, 2]'], ['front-matter-value 2:9']],
    [['slug: ../out'], ['path-slug 2:7']],
    [['dialect: web-pages'], ['front-matter-value 2:10']],
  ])('%s → %s', (lines, expected) => expect(reports(stated(...lines)).slice(0, expected.length)).toEqual(expected))

  test('that is broken is refused each time it is read', () => {
    const broken = stated('title: [unclosed')
    for (let round = 0; round < 3; round++) expect(reports(broken)[0]).toMatch(/^front-matter-syntax [23]:/)
  })

  test('wins over the text, and the contradiction is told', () => {
    const { text, findings } = readString(
      `---\nnumber: 12\ntitle: On Friendship\n---\nRESOLUTION 13\n\nON FRIENDSHIP\n${BODY}`,
    )
    expect(text.metadata.number?.value).toBe('12')
    expect(told(findings, 'front-matter-contradiction')).toEqual(['front-matter-contradiction 2:9'])
  })

  test('keeps the authority of a fact, and forces a dialect', () => {
    const { text } = readString(stated('number: 3', 'number-source: Official Journal', 'dialect: plain-statement'))
    expect(text.metadata.number?.source).toBe('Official Journal')
    expect(text.source.dialect).toBe('plain-statement')
  })

  test('without a text is no document', () => {
    for (const source of ['', '---\ntitle: x\n---\n', ' \n\n']) {
      const { text, findings } = readBytes(new TextEncoder().encode(source))
      expect([text, findings.map(({ code }) => code)]).toEqual([null, ['document-empty']])
    }
  })
})

test.each([
  ['..', 'path-slug'],
  ['a/b', 'path-slug'],
  ['C:evil', 'path-slug'],
  ['-rf', 'path-slug'],
  ['a.', 'path-slug'],
  ['a\u0000b', 'path-slug'],
  ['%2e%2e%2fevil', 'path-slug'],
  ['NUL.txt', 'path-reserved'],
  ['CONIN$', 'path-reserved'],
  ['lpt9', 'path-reserved'],
  ['n'.repeat(300), 'path-too-long'],
  ['declaration-489', undefined],
  ['декларація_12', undefined],
])('the name %j is judged %s', (name, code) => expect(judgeName(name)?.code).toBe(code))
