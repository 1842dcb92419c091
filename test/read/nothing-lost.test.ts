/** Whatever comes in, reading does not throw, loses no letter and gives a valid tree. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clause, OfficialText, Span } from '../../scripts/ast/ast.ts'
import { validateText } from '../../scripts/ast/validate.ts'
import { readAll } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'
import { readBytes, sourceOf } from './reading.ts'

/** The usual run tries a part; ENGROSS_LONG=1 tries all. */
const isLong = process.env.ENGROSS_LONG === '1'

const NAMES = ['declaration-489', 'declaration-2022', 'stand-with-ukraine', 'statement-2023']

/** Pieces that have a meaning somewhere in the reader. */
const SIGNS = [
  '*',
  '**',
  '***',
  '_',
  '\\',
  '[',
  ']',
  '](',
  ')',
  '[^1]',
  '[^1]: ',
  '# ',
  '- ',
  '---\n',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\t',
  '1. ',
  '28. ',
  'a. ',
  '(i) ',
  '1.1. ',
  'I. ',
  '• ',
  '– ',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u00ad',
  'Read more\n',
  '\n* Adopted by the Assembly in Sofia (Bulgaria) on Monday 31 February 2024.\n',
  '109 SESP 15 E\n',
  '†',
  ' date 2023-02-25 \n',
  '<b>',
  '&amp;',
  '{{x}}',
  'title: x\n',
  '\u0000',
  '🇺🇦',
  '\ud800',
  'URGES ',
  ';\n',
  ':\n',
  '-\n',
  '\\\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  'DECLARATION 12*\n\nON RAIN\n\nThe Assembly,\n\n1. one;\n',
  'CONTENTS\n\nOn rain ..... 3\nOn sun ..... 7\n',
  'inter-\nnational ',
  '9.\n\nRecalling\n\n',
  '\n(1) OJ C 229.\n',
] // prettier-ignore

/** A text with a few pieces put in or cut out at random places. */
const damaged = fc
  .record({
    name: fc.constantFrom(...NAMES),
    damage: fc.array(fc.record({ at: fc.nat(30_000), cut: fc.nat(60), put: fc.constantFrom(...SIGNS) }), {
      maxLength: 8,
    }),
  })
  .map(({ name, damage }) =>
    damage.reduce((text, { at, cut, put }) => {
      const from = at % text.length
      return text.slice(0, from) + put + text.slice(from + cut)
    }, sourceOf(name)),
  )

/** What copying does to lines: cut, doubled, joined, swapped, indented, with furniture between. */
const shaken = fc
  .record({
    name: fc.constantFrom(...NAMES),
    damage: fc.array(
      fc.record({
        at: fc.nat(100),
        does: fc.constantFrom('cut', 'double', 'join', 'swap', 'indent', 'furnish', 'number apart', 'one line'),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ name, damage }) => damage.reduce(shake, sourceOf(name).split('\n')).join('\n'))

function shake(lines: readonly string[], { at, does }: { readonly at: number; readonly does: string }): string[] {
  const index = at % lines.length
  const [before, line, next, after] = [
    lines.slice(0, index),
    lines[index] ?? '',
    lines[index + 1],
    lines.slice(index + 2),
  ]
  const rest = next === undefined ? [] : [next, ...after]
  if (does === 'cut') return [...before, ...rest]
  if (does === 'double') return [...before, line, line, ...rest]
  if (does === 'join') return [...before, `${line}${next ?? ''}`, ...after]
  if (does === 'swap') return [...before, ...(next === undefined ? [] : [next]), line, ...after]
  if (does === 'indent') return [...before, `\t ${line}`, ...rest]
  if (does === 'furnish') return [...before, 'NATO PA – Paper', '12\f198 PC 05 E 2', line, ...rest]
  if (does === 'number apart') return [...before, line.replace('. ', '.\n\n'), ...rest]
  return [lines.join(' ')]
}

const invented = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('word', 'The Assembly,\n', 'x')), {
  maxLength: 60,
})

function expectWhole(source: string): void {
  const bytes = new TextEncoder().encode(source)
  const report = createReport()
  const texts = readAll({ path: 'sources/sample.md', bytes }, report).map(({ text }) => text)
  expect(report.findings.filter(({ code }) => code === 'text-words-lost')).toEqual([])
  if (texts.length === 0) return
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect([...texts.flatMap(validateText), ...misfits(texts, decoded)]).toEqual([])
}

/** Our own count, apart from the reader's proof: the spans of all leaves and of the residue, in order, are the source; of a packet those of all its texts. */
function misfits(texts: readonly OfficialText[], source: string): readonly string[] {
  const spans: Span[] = texts.flatMap(({ residue }) => residue.map(({ span }) => span))
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      for (const inner of node) visit(inner)
      return
    }
    const { type, span, label, labelSpan } = node as Omit<Partial<Clause>, 'type'> & { readonly type?: string }
    if (span && (type === 'words' || type === 'note-mark' || type === 'line-break')) spans.push(span)
    if (labelSpan) spans.push(labelSpan)
    if (span && type === 'section' && label) spans.push({ start: span.start, end: span.start + label.length })
    for (const [key, value] of Object.entries(node)) if (key !== 'residue' && key !== 'metadata') visit(value)
  }
  visit(texts)
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  const rebuilt = spans.map(({ start, end }) => source.slice(start, end)).join('')
  return rebuilt === source ? [] : ['the spans do not give the source again']
}

describe('reading', () => {
  test.each(NAMES)('covers %s exactly', (name) => expectWhole(sourceOf(name)))

  test(`covers ${isLong ? 10_000 : 150} damaged texts exactly`, { timeout: isLong ? 3_600_000 : 60_000 }, () => {
    fc.assert(fc.property(damaged, expectWhole), { numRuns: isLong ? 10_000 : 150 })
  })

  test(`covers ${isLong ? 10_000 : 150} texts with shaken lines exactly`, {
    timeout: isLong ? 3_600_000 : 60_000,
  }, () => {
    fc.assert(fc.property(shaken, expectWhole), { numRuns: isLong ? 10_000 : 150 })
  })

  /** What a random run has found once. */
  test.each(['word\u00ad\\\na. ', '\\\r](', 'a\\\\\\\n b'])('covers %j exactly', (source) => expectWhole(source))

  test('covers a paragraph with more signs than a call takes arguments', () => expectWhole('a\u200b'.repeat(150_000)))

  test('covers heaps of signs exactly', () => {
    fc.assert(
      fc.property(invented, (pieces) => expectWhole(pieces.join(''))),
      { numRuns: isLong ? 20_000 : 1500 },
    )
  })

  test('does not throw at any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readBytes(bytes)),
      { numRuns: 500 },
    )
  })
})
