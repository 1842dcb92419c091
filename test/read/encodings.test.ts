/** Code pages that the editor declares: every one of their 256 bytes, and the declaration itself. */
import { describe, expect, test } from 'vitest'
import { type CodePage, declaredCodePage, decodeCodePage } from '../../scripts/read/bytes/code-pages.ts'
import { readBytes } from './reading.ts'

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte)
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('a code page', () => {
  /** With `stream` the runtime is right on every release; without it some decode 0x80–0x9F of windows-1252 wrongly. */
  test.each(['windows-1250', 'windows-1251', 'windows-1252'] as const)('%s has all its bytes right', (page) => {
    expect(decodeCodePage(page, ALL)).toBe(new TextDecoder(page).decode(ALL, { stream: true }))
  })

  test('longer than one call can take is decoded whole', () => {
    const bytes = new Uint8Array(100_000).fill(0x92)
    expect(decodeCodePage('windows-1252', bytes)).toBe('’'.repeat(100_000))
  })

  test.each<[string, CodePage | null]>([
    ['---\nencoding: windows-1252\n---\n', 'windows-1252'],
    ['---\r\ntitle: x\r\nencoding: "windows-1251"\r\n---\r\n', 'windows-1251'],
    ['---\nencoding: utf-8\n---\n', null],
    ['---\nencoding: latin\n---\n', null],
    ['---\nencoding: windows-1252\n', null],
    ['encoding: windows-1252\n', null],
    ['---\ntitle: x\n---\nencoding: windows-1252\n', null],
  ])('declared by %j is %s', (text, page) => {
    expect(declaredCodePage(ascii(text))).toBe(page)
  })
})

describe('a source in a declared code page', () => {
  const head = '---\nencoding: windows-1252\ntitle: Sample\n---\n'

  test('is read with the right letters, and says so', () => {
    const outcome = readBytes(
      joined(
        ascii(`${head}Russia`),
        Uint8Array.of(0x92),
        ascii('s war '),
        Uint8Array.of(0x96, 0x20, 0x80),
        ascii('60 billion.\n'),
      ),
    )
    if (outcome.text === null) throw new Error('not read')
    expect(outcome.text.body[0]).toMatchObject({ content: [{ text: 'Russia’s war – €60 billion.' }] })
    expect(outcome.text.source.encoding).toBe('windows-1252')
    expect(outcome.findings.map(({ code }) => code)).toContain('encoding-transcoded')
  })

  test('with a byte that has no meaning there is refused by its control character', () => {
    const { findings } = readBytes(joined(ascii(`${head}a`), Uint8Array.of(0x81), ascii('b.\n')))
    expect(findings.map(({ code }) => code)).toContain('character-control')
  })

  test('that is not declared is never guessed, and the hint says how to declare it', () => {
    const { text, findings } = readBytes(joined(ascii('Russia'), Uint8Array.of(0x92), ascii('s war.\n')))
    expect(text).toBeNull()
    expect(findings[0]?.hint).toContain('`encoding: windows-1252`')
  })

  test('under a name that nobody knows is a wrong value', () => {
    const { findings } = readBytes(ascii('---\nencoding: latin-9\n---\nWords.\n'))
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.line]),
    ).toEqual([['front-matter-value', 2]])
  })
})
