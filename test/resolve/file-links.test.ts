/**
 * Links from one source to another: they become references, whatever their words are.
 */
import { expect, test } from 'vitest'
import { readAll } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { REGISTRY } from '../registry.ts'

const TARGET = `---
kind: resolution
number: 501
body: NATO Parliamentary Assembly
date: 2023-05-27
---
The Assembly,

1. **Noting** the past;
2. **URGES** governments:

- a. to act;
`

/** What a resolution with this clause cites, and what the editor is told about its links. */
function cited(sentence: string, references = '') {
  const source = `---\nkind: resolution\nnumber: 600\nbody: NATO Parliamentary Assembly\ndate: 2024-05-27\n${references}---\nThe Assembly,\n\n1. **Recalling** ${sentence};\n`
  const files = [
    ['sources/volume one/a.md', source],
    ['sources/volume one/501 (final).md', TARGET],
  ] as const
  const report = createReport()
  const texts = files.flatMap(([path, words]) => readAll({ path, bytes: new TextEncoder().encode(words) }, report))
  const { citations } = resolve(texts, { registry: REGISTRY }, report)
  const links = report.findings.filter(({ code }) => code.startsWith('link'))
  return {
    citations: citations.map(({ words, family, state, target }) => {
      const { text = '', clause = '' } = target?.type === 'external' || target === null ? {} : { clause: '', ...target }
      return [words, family, state, `${text} ${clause}`.trim()].join(' | ')
    }),
    findings: links.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
  }
}

const FILE = '501%20(final).md'

test.each([
  [`[the text of **last** year](${FILE})`, 'the text of last year | link | held | resolution-501'],
  [`[that call](./${FILE}#2.a)`, 'that call | link | held | resolution-501 2.a'],
  [`[that call](../volume%20one/${FILE}#2.a)`, 'that call | link | held | resolution-501 2.a'],
  [`**[Resolution 501](${FILE})**`, 'Resolution 501 | numbered-text | held | resolution-501'],
  [`[Resolution 501](${FILE}#2)`, 'Resolution 501 | link | held | resolution-501 2'],
  [`[paragraph 1 of Resolution 501](${FILE})`, 'paragraph 1 of Resolution 501 | paragraph | held | resolution-501 1'],
])('%s', (sentence, expected) => {
  expect(cited(sentence)).toEqual({ citations: [expected], findings: [] })
})

test('references stand in order, those beside a link stay', () => {
  const { citations } = cited(`Resolution 501, [one](${FILE}), Resolution 501 and [two](${FILE}#1)[three](${FILE})`)
  expect(citations.map((one) => one.split(' | ')[0])).toEqual([
    'Resolution 501',
    'one',
    'Resolution 501',
    'two',
    'three',
  ])
})

test('a file that is no source leads nowhere, and a clause that is not there leads to its text', () => {
  expect(cited('[that text](502.md)')).toEqual({ citations: [], findings: ['link-dead 9:18'] })
  expect(cited(`[that call](${FILE}#9)`)).toEqual({
    citations: ['that call | link | held | resolution-501'],
    findings: ['link-unknown-target 9:18'],
  })
})

test('a link to a paragraph of its own text refers to it, and to nothing else', () => {
  expect(cited('[what is said here](#1)')).toEqual({
    citations: ['what is said here | link | held | resolution-600 1'],
    findings: [],
  })
  expect(cited('[what is said here](#7)')).toEqual({ citations: [], findings: ['link-unknown-target 9:18'] })
})

test('the editor goes before a link', () => {
  const references = 'references:\n  - words: that text\n    to: resolution-501.1\n'
  expect(cited(`[that text](${FILE})`, references).citations).toEqual(['that text | editor | held | resolution-501 1'])
})

test.each([
  ['a file of another number', `[Resolution 502](${FILE})`, 'Resolution 502 | numbered-text | unresolved | '],
  ['a file of another text', `[Resolution 600](${FILE})`, 'Resolution 600 | numbered-text | held | resolution-600'],
  [
    'an address',
    '[Resolution 501](https://example.org/resolution-600)',
    'Resolution 501 | numbered-text | held | resolution-501',
  ],
  [
    'a clause of another text',
    `[paragraph 1 of Resolution 600](${FILE}#2.a)`,
    'paragraph 1 of Resolution 600 | paragraph | held | resolution-600 1',
  ],
])('words that say another text than %s count, and the editor is told', (_, sentence, found) => {
  const { citations, findings } = cited(sentence)
  expect(citations).toEqual([found])
  expect(findings).toEqual(['link-disagrees 9:19'])
})

test.each([
  ['the address says the same', '[Resolution 501](https://example.org/2023/resolution-no-501.pdf)'],
  ['the address has no number of a text', '[Resolution 501](https://example.org/2023/12)'],
  ['one of several is meant', `[Resolutions 600 and 501](${FILE})`],
  ['the words name nothing', `[that call](${FILE})`],
])('nothing is told where %s', (_, sentence) => {
  expect(cited(sentence).findings).toEqual([])
})
