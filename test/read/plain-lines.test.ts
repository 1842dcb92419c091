/** Front matter of plain lines says the same, read without the parser of YAML and with it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSourceText } from '../../scripts/read/bytes/source-text.ts'
import { parseEntries } from '../../scripts/read/front-matter/front-matter-yaml.ts'
import { readPlainLines } from '../../scripts/read/front-matter/plain-lines.ts'
import { createReading } from '../../scripts/read/reading.ts'
import { createReport } from '../../scripts/report.ts'

const FENCE = '---\n'

function byParser(block: string): unknown {
  const report = createReport()
  const reading = createReading(createSourceText('sources/sample.md', `${FENCE}${block}${FENCE}`), report)
  const entries = parseEntries(reading, `\n${block}`)
  return report.findings.length > 0 ? report.findings : entries
}

const key = fc.constantFrom('title', 'date', 'number', 'body', 'place-source', 'no', 'constructor', 'prototype')
const signs = [...'aZéЇ019 .,()/’-', ' - ', ', ', ': ', ' #', '"', "'", '[', '*', '&', '|', 'null', 'true', '~', '010']
const sign = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...'aZéЇ01') }, fc.constantFrom(...signs))
const value = fc.array(sign, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const block = fc
  .array(fc.tuple(key, value), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map(([name, words]) => `${name}: ${words}\n`).join(''))

test('whatever is read as plain lines, the parser of YAML reads alike', () => {
  let plain = 0
  fc.assert(
    fc.property(block, (written) => {
      const entries = readPlainLines(written, FENCE.length)
      if (entries === null) return
      plain++
      expect(entries).toEqual(byParser(written))
    }),
    { numRuns: 1000 },
  )
  expect(plain).toBeGreaterThan(50)
})

test.each([
  'title: a\ntitle: b\n',
  'title: "a"\n',
  'title: a: b\n',
  'title: a #b\n',
  'title:\n  a\n',
  'prototype: a\n',
  'title: a\n\n',
])('%j is left to the parser', (written) => {
  expect(readPlainLines(written, FENCE.length)).toBeNull()
})
