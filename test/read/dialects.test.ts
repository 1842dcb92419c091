/** Every tradition is recognised by its own signs, says why, and can be forced. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../scripts/read/dialects/profiles.ts'
import { clause, readString, told } from './reading.ts'

const CASES = fileURLToPath(new URL('../cases/', import.meta.url))

const sourceOfCase = (name: string): string => {
  const file = readdirSync(`${CASES}${name}`).find((entry) => /\.(?:md|txt)$/.test(entry))
  return readFileSync(`${CASES}${name}/${file}`, 'utf8')
}

/** A case folder for each tradition. */
const TRADITIONS = {
  'nato-pa': ['nato-title-before-the-symbol', 'nato-summit-declaration-in-roman-numerals'],
  'un-general-assembly': ['general-assembly-restarts-its-numbers', 'general-assembly-with-one-operative-paragraph'],
  'un-security-council': ['security-council-without-a-title'],
  'un-draft': ['draft-with-pp-and-op'],
  pace: ['council-of-europe-counts-in-decimals'],
  'european-parliament': ['european-parliament-with-recitals'],
  'osce-pa': ['osce-assembly-in-one-series'],
  ipu: ['inter-parliamentary-union-counts-twice'],
  communique: ['communique-with-bullets-and-a-line-after-them'],
  conclusions: ['conclusions-in-sections'],
  'national-resolution': ['chamber-says-whereas-and-resolved'],
  'verkhovna-rada': ['verkhovna-rada-resolution'],
  'assemblee-nationale': ['french-chamber-with-its-reasons'],
  'web-page': ['web-page-with-its-furniture'],
  'plain-statement': ['statement-in-one-paragraph'],
} as const

describe('a tradition', () => {
  const rows = Object.entries(TRADITIONS).flatMap(([name, folders]) => folders.map((folder) => [folder, name] as const))

  test.each(rows)('%s is read as %s', (folder, name) => {
    const { text, findings } = readString(sourceOfCase(folder))
    expect(text.source.dialect).toBe(name)
    const [why] = findings.filter(({ code }) => code === 'dialect-recognised')
    expect(why?.message).toMatch(new RegExp(`^It was read as “${name}” \\(\\d+\\): .+\\(\\d\\)`))
  })

  test('each has a case, or is the plain one that others build on', () => {
    const names = PROFILES.map(({ name }) => name).filter((name) => name !== 'numbered-text')
    expect(names.toSorted()).toEqual(Object.keys(TRADITIONS).toSorted())
  })

  test('is not claimed by one weak sign', () => {
    const { text } = readString('The Assembly,\n\n1. Recalling it;\n2. Urges all.\n')
    expect(text.source.dialect).toBe('numbered-text')
  })

  test('is forced by the front matter, without a score', () => {
    const { text, findings } = readString('---\ndialect: ipu\n---\nThe Assembly,\n\n1. Recalling it;\n2. Urges all.\n')
    expect(text.source.dialect).toBe('ipu')
    expect(told(findings, 'dialect-recognised')).toEqual([])
  })

  test('offers the name of its body and fills in nothing', () => {
    const { text, findings } = readString(sourceOfCase('nato-summit-declaration-in-roman-numerals'))
    expect(text.metadata.body).toBeNull()
    expect(findings.find(({ code }) => code === 'body-missing')?.hint).toContain('`body: NATO Parliamentary Assembly`')
  })

  test('whose operative part counts from 1 again is not blamed for it', () => {
    const twice = (dialect: string): readonly string[] =>
      told(
        readString(
          `---\ndialect: ${dialect}\n---\nThe Assembly,\n\n1. Recalling a;\n2. Noting b;\n\n1. Urges c;\n2. Asks d.\n`,
        ).findings,
        'label-sequence',
      )
    expect(twice('ipu')).toEqual([])
    expect(twice('nato-pa')).toEqual(['label-sequence 9:1'])
  })

  test('may count a participle of others among its operative verbs', () => {
    const { text } = readString(sourceOfCase('chamber-says-whereas-and-resolved'))
    expect([clause(text, 'p2').role, clause(text, 'p5').role]).toEqual(['preambular', 'operative'])
  })
})
