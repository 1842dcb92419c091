/** Names that would lead out of the output folder, that systems reserve, or that are too long: each tried as `slug`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../read/reading.ts'
import { CORPUS } from './index-table.ts'

const KINDS = {
  outside: 'path-slug',
  unsafe: 'path-slug',
  reserved: 'path-reserved',
  tooLong: 'path-too-long',
} as const
const names: Readonly<Record<keyof typeof KINDS, readonly string[]>> =
  CORPUS === undefined
    ? { outside: [], unsafe: [], reserved: [], tooLong: [] }
    : JSON.parse(readFileSync(join(CORPUS, 'paths/refused.json'), 'utf8'))

describe.skipIf(CORPUS === undefined)('the corpus of bad names (ENGROSS_BADINPUT)', () => {
  test('has its names', () => expect(Object.values(names).flat().length).toBe(42))

  test.each(Object.entries(KINDS))('refuses what is %s with %s', (kind, code) => {
    const wrong = (names[kind as keyof typeof KINDS] ?? []).flatMap((name) => {
      const codes = errorsOf(name)
      const isRight = codes.includes(code) && codes.every((told) => isExpected(told, code))
      return isRight ? [] : [`${JSON.stringify(name)}: ${codes.join(' ')}`]
    })
    expect(wrong).toEqual([])
  })
})

/** A character that must not stand in any text is reported besides. */
function isExpected(told: string, code: string): boolean {
  return told === code || told.startsWith('character-')
}

/** The errors of a text with this slug, written as a YAML string in quotes. */
function errorsOf(name: string): readonly string[] {
  const source = `---\nslug: ${JSON.stringify(name)}\ntitle: Sample\n---\nBody of the text.\n`
  const { text, findings } = readBytes(new TextEncoder().encode(source))
  if (text?.id.includes('evil')) return ['the name was used']
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}
