/** Bytes and characters: what is read, what is refused, and at which place. */
import { describe, expect, test } from 'vitest'
import { clause, outline, readBytes, readString, told } from './reading.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

describe('bytes', () => {
  test('with a mark count their places without it', () => {
    const { text, findings, placeAt } = readString('\ufeffThe Assembly,\n\n1. Urges all;\n3. Urges more.\n')
    expect(placeAt(1)).toMatchObject({ line: 1, column: 1 })
    expect(text.residue[0]).toMatchObject({ reason: 'byte-order-mark' })
    expect(told(findings)).toEqual(['label-gap 4:1'])
  })

  test('in UTF-16 are read when their mark says so', () => {
    const source = '1. Вітаючи мир;\n2. Є.\n'
    const wide = bytes(
      [0xff, 0xfe],
      [...source].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    )
    const { text, findings } = readBytes(wide)
    expect(text?.source.encoding).toBe('utf-16le')
    expect(text && outline(text)).toEqual(['1 | 1. | Вітаючи мир;', '2 | 2. | Є.'])
    expect(told(findings, 'encoding-transcoded')).toEqual(['encoding-transcoded 1:1'])
  })

  test.each([
    ['Windows-1252', bytes('a\nRussia', [0x92], 's war'), 'encoding-invalid 2:7', 'windows-1252'],
    ['Windows-1251', bytes([0xd2, 0xe5, 0xea, 0xf1, 0xf2, 0x20, 0xf2, 0xe5]), 'encoding-invalid 1:1', 'windows-1251'],
    ['a cut letter', bytes('état: ', [0xc3]), 'encoding-invalid 1:7', 'inside a letter'],
    ['an overlong form', bytes('ab', [0xc0, 0xaf]), 'encoding-invalid 1:3', 'UTF-8'],
    ['a surrogate', bytes('ab', [0xed, 0xa0, 0x80], 'c'), 'encoding-invalid 1:3', 'UTF-8'],
    ['a PDF', bytes('%PDF-1.7 abc'), 'encoding-invalid 1:1', 'PDF'],
    ['UTF-16 without a mark', bytes('a\u0000b\u0000c\u0000d\u0000e\u0000'), 'encoding-invalid 1:1', 'UTF-16'],
  ])('of %s are never guessed', (_, source, report, hint) => {
    const { text, findings } = readBytes(source)
    expect([text, told(findings)]).toEqual([null, [report]])
    expect(findings[0]?.hint).toContain(hint)
  })
})

describe('characters', () => {
  test.each([
    ['Assem\u0000bly', 'character-control 1:6'],
    ['next\u0085line', 'character-control 1:5'],
    ['the \u202eevoppa\u202c', 'character-bidi 1:5'],
    ['Assem\u200bbly', 'character-invisible 1:6'],
    ['the \ufeffUnion', 'character-invisible 1:5'],
    ['Ukra\u200dine', 'character-invisible 1:5'],
    ['\uf0b7 to continue', 'character-private-use 1:1'],
    ['a \ufdd0', 'character-nonscalar 1:3'],
    ['a \ufffd', 'character-replacement 1:3'],
    ['of Russi\u0430 here', 'character-mixed-script 1:4'],
    ['of Russiaâ€™s war', 'character-mojibake 1:4'],
    ['l’Ã©tat', 'character-mojibake 1:1'],
  ])('%j is told as %s', (source, report) => expect(told(readString(source).findings)).toContain(report))

  test.each([
    'Київ, Łódź, Ελλάδα, Ångström',
    'l’état – “oui” … 60 €',
    'na\u00efve caf\u00e9 co\u2011operation inter\u00adnational',
    'क्\u200dष 🇺🇦',
  ])('%j is told nothing of', (source) =>
    expect(told(readString(source).findings).filter((line) => line.startsWith('character'))).toEqual([]),
  )

  test('a message never holds the character that it tells of', () => {
    const { findings } = readString('1. the \u202eevoppa\u202c \u0007 [a](\u001b[31m:x)\n')
    expect(findings.map(({ message, hint }) => `${message}${hint}`).join('')).not.toMatch(
      /[\u0000-\u001f\u202a-\u202e]/,
    )
  })
})

describe('the inside of a paragraph', () => {
  const words = (source: string): string => outline(readString(source).text).join('\n')

  test.each([
    'Prices rose 5*3 and 2_000_000; snake_case_name; a < b && c > d; &amp; &#0;; {{title}} 50\\% \\begin{x} [1] [x] ~~ok~~',
    '"Global South" -- it\'s 5-10, (c) ... 1/2 x 3 <= 4 -> 5 ES-11/1 `code` \'90s 5\'10".',
    'Look-alikes: ****, * alone, a ** b, [open, (too, ](x), [Resolution 2433](2022), [one](see annex I.), ![, <b>bold</b> and <!-- words -->.',
  ])('%s stays as typed', (source) => expect(words(source)).toBe(`p1 |  | ${source}`))

  test('emphasis nests, and signs without a partner stay', () => {
    const { text, findings } = readString('A **bold *both* bold** and *thin _deep_* and **open here.\n')
    expect(clause(text, 'p1').content.map(({ type }) => type)).toEqual([
      'words',
      'strong',
      'words',
      'emphasis',
      'words',
    ])
    expect(outline(text)).toEqual(['p1 |  | A bold both bold and thin deep and **open here.'])
    expect(told(findings, 'markup-unbalanced')).toEqual(['markup-unbalanced 1:46'])
  })

  test('allowed addresses become links, others leave their words', () => {
    const { text, links, findings } = readString(
      '[a](https://example.org/x) [b](#) [c](javascript:alert(1)) [d](mailto:a@b.example) [e](//evil.example) [f](#none) [g](&#106;avascript:x) [h](https://u:p@x.example) ![i](x.png) [](other.md)[j](other.md#2)\n',
    )
    expect(outline(text)).toEqual(['p1 |  | a b c d e f g h i j'])
    expect(clause(text, 'p1').content.filter(({ type }) => type === 'link')).toHaveLength(2)
    expect(links?.map(({ address, at }) => `${address} ${at}`)).toEqual(['other.md#2 188'])
    expect(told(findings).filter((line) => line.startsWith('link'))).toEqual([
      'link-dead 1:28',
      'link-refused 1:35',
      'link-refused 1:84',
      'link-refused 1:115',
      'link-refused 1:138',
      'link-dead 1:166',
      'link-dead 1:177',
      'link-unknown-target 1:104',
    ])
  })

  test('notes are bound to their marks', () => {
    const { text, findings } = readString(
      'Text[^1] and none[^gone] of it.\n\n[^1]: First\n   goes on.\n[^1]: Again.\n[^un]: Never.\n',
    )
    expect(text.notes.map(({ id, mark }) => `${id} ${mark}`)).toEqual(['note-1 1', 'note-1_2 1', 'note-un un'])
    expect(told(findings).filter((line) => line.startsWith('footnote'))).toEqual([
      'footnote-duplicate 5:1',
      'footnote-undefined 1:18',
      'footnote-unused 6:1',
    ])
  })

  test('a mark behind a backslash is letters', () => {
    const { text, findings } = readString('The key \\[^x\\] and a mark[^x].\n\n[^x]: A note.\n')
    expect(outline(text)).toEqual(['p1 |  | The key [^x] and a mark.'])
    expect(text.notes.map(({ mark }) => mark)).toEqual(['x'])
    expect(told(findings).filter((line) => line.startsWith('footnote'))).toEqual([])
  })

  test('what looks like HTML or a directive is text, and told', () => {
    const { findings } = readString('<script>alert(1)</script>\n\n{{include x}}\n\ninclude::/etc/passwd[]\n')
    expect(told(findings).slice(0, 3)).toEqual(['markup-html 1:1', 'markup-directive 3:1', 'markup-directive 5:1'])
  })
})
