/**
 * What the editor says in front matter goes before what the patterns find.
 */
import { describe, expect, test } from 'vitest'
import { read } from '../../scripts/read/read.ts'
import type { ReadText } from '../../scripts/read/read-text.ts'
import { createReport } from '../../scripts/report.ts'
import { printedNumber } from '../../scripts/resolve/printed-number.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { shelve } from '../../scripts/resolve/shelf.ts'
import { readText } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const TEXT = `DECLARATION 490*

ON BRIDGES

The Assembly,

1. **Recalling** Declarations 474 and 482, the Peace Formula and Article 5;
2. **URGES** member governments, in line with Declaration 474, to act.

* Adopted by the Assembly in Sofia (Bulgaria) on Monday 27 May 2024.
`

const CITED = `---
number: 482
---
DECLARATION

ON ROADS

The Assembly,

1. **Noting** roads;
2. **URGES** member governments:
 - a. to build;
 - b. to mend.
`

function resolveWith(...references: readonly string[]) {
  const head = references.length === 0 ? [] : ['references:', ...references.map((line) => `  ${line}`)]
  const report = createReport()
  const sources = { 'sources/a.md': ['---', 'number: 490', ...head, '---', TEXT].join('\n'), 'sources/b.md': CITED }
  const texts = Object.entries(sources).flatMap(([path, source]): ReadText[] => {
    const text = read({ path, bytes: new TextEncoder().encode(source) }, report)
    return text === null ? [] : [text]
  })
  const library = resolve(texts, { registry: REGISTRY }, report)
  const codes = /^(?:citation|front-matter)-/
  return {
    found: library.citations.map(({ from, words, state, family, target }) => {
      const to = target === null ? '' : target.type === 'external' ? (target.address ?? target.id) : target.text
      const clause = target?.type === 'clause' ? `.${target.clause}` : ''
      return `${from.clause} ${words}: ${state} ${to}${clause}${family === 'editor' ? ' by the editor' : ''}`
    }),
    findings: report.findings
      .filter(({ code }) => codes.test(code))
      .map(({ code, place, message }) => ({ at: `${code} ${place?.file}:${place?.line}:${place?.column}`, message })),
  }
}

test('without a word of the editor', () => {
  expect(resolveWith().found).toEqual([
    '1 Declarations 474: unresolved ',
    '1 482: held declaration-482',
    '1 Article 5: vague ',
    '2 Declaration 474: unresolved ',
  ])
})

test('a citation is bound to a text, a clause, an instrument, an address, or to nothing', () => {
  const { found, findings } = resolveWith(
    '- words: Declarations 474',
    '  to: declaration-482.2.b',
    '- words: the Peace Formula',
    '  external: https://example.org/formula',
    '- words: Article 5',
    '  to: north-atlantic-treaty',
    '- words: "482"',
    '  to: none',
    '- words: Declaration 474',
    '  clause: 2',
    '  to: declaration-482',
  )
  expect(found).toEqual([
    '1 Declarations 474: held declaration-482.2.b by the editor',
    '1 the Peace Formula: external https://example.org/formula by the editor',
    '1 Article 5: external https://www.nato.int/cps/en/natohq/official_texts_17120.htm by the editor',
    '2 Declaration 474: held declaration-482 by the editor',
  ])
  expect(findings).toEqual([])
})

test('only the clause that is named is meant, and only whole words', () => {
  const { found, findings } = resolveWith('- words: "474"', '  clause: 2', '  to: none', '- words: "48"', '  to: none')
  expect(found).toEqual(['1 Declarations 474: unresolved ', '1 482: held declaration-482', '1 Article 5: vague '])
  expect(findings.map(({ at }) => at)).toEqual([
    'citation-unresolved sources/a.md:16:18',
    'citation-override-stale sources/a.md:7:5',
  ])
})

describe('what is wrong is said at its place', () => {
  test.each([
    [['- words: Declaration 470', '  to: none'], 'citation-override-stale sources/a.md:4:5'],
    [['- words: Declaration 474', '  clause: 1', '  to: none'], 'citation-override-stale sources/a.md:4:5'],
    [['- words: "482"', '  to: declaration-428'], 'citation-override-unknown sources/a.md:4:5'],
    [['- words: "482"', '  to: declaration-482.9'], 'citation-override-unknown sources/a.md:4:5'],
    [['- words: "482"', '  too: none'], 'front-matter-unknown-key sources/a.md:5:5'],
    [['- words: "482"', '  external: http://example.org'], 'front-matter-value sources/a.md:5:15'],
    [['- words: "482"'], 'front-matter-value sources/a.md:4:5'],
    [['- to: none'], 'front-matter-value sources/a.md:4:5'],
    [['- a line'], 'front-matter-value sources/a.md:4:3'],
  ])('%j', (lines, at) => {
    const others = resolveWith().findings.map(({ message }) => message)
    const findings = resolveWith(...lines).findings.filter(({ message }) => !others.includes(message))
    expect(findings.map((finding) => finding.at)).toEqual([at])
  })
})

test('the number of the target is known where the words print it, so that Word can make a field of it', () => {
  const shelf = shelve([readText({ number: '48' }).text], { registry: REGISTRY, language: null })
  const text = { type: 'text', text: 'declaration-48' } as const
  const clause = { ...text, type: 'clause', clause: '28.j' } as const
  expect(printedNumber('Declarations 148 and 48', text, shelf)).toEqual({ start: 21, end: 23 })
  expect(printedNumber('that measure (j)', clause, shelf)).toEqual({ start: 14, end: 15 })
  expect(printedNumber('jointly, just 480 and 148', text, shelf)).toBe(null)
  expect(printedNumber('the Peace Formula', null, shelf)).toBe(null)
})
