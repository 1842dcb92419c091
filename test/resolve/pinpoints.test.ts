import { expect, test } from 'vitest'
import type { Block, Section } from '../../scripts/ast/ast.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, line, note, readText, words } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

function section(id: string, ...body: readonly Block[]): Section {
  const within = body.map((block) => (block.type === 'clause' ? { ...block, id: `${id}.${block.id}` } : block))
  return {
    type: 'section',
    id,
    label: `${id}.`,
    heading: [words('PART')],
    depth: 1,
    body: within,
    span: { start: 0, end: 0 },
  }
}

function resolveBlocks(...blocks: readonly Block[]) {
  const report = createReport()
  const library = resolve([readText({ number: '9', blocks })], REGISTRY, report)
  const found = library.citations.map(({ words: cited, state, target }) => [
    cited,
    state,
    target?.type === 'clause' ? target.clause : null,
  ])
  return { found, codes: report.findings.map(({ code, severity }) => `${severity} ${code}`) }
}

test('a paragraph that the text does not have is an error', () => {
  const { found, codes } = resolveBlocks(clause('1.', 'In line with paragraph 5;'))
  expect(found).toEqual([['paragraph 5', 'unresolved', null]])
  expect(codes).toEqual(['error citation-clause-missing'])
})

test('labels with full stops nest as they are printed', () => {
  const { found, codes } = resolveBlocks(
    clause('1.', 'as said in paragraph 2 a. ii. and in paragraph 2 a. i. above;'),
    clause('2.', 'CALLS:', clause('a.', 'to:', clause('i.', 'x;'), clause('ii.', 'y.'))),
  )
  expect(found).toEqual([
    ['paragraph 2 a. ii.', 'held', '2.a.ii'],
    ['paragraph 2 a. i.', 'held', '2.a.i'],
  ])
  expect(codes).toEqual([])
})

test('a sub-paragraph is looked for near the citing clause first', () => {
  const { found } = resolveBlocks(
    clause('1.', 'URGES:', clause('a.', 'x;'), clause('b.', 'y;')),
    clause('2.', 'CALLS:', clause('a.', 'subject to sub-paragraph (b);'), clause('b.', 'y.')),
  )
  expect(found).toEqual([['sub-paragraph (b)', 'held', '2.b']])
})

test('where sections count anew, a paragraph means the one of its own section', () => {
  const { found } = resolveBlocks(
    section('I', clause('1.', 'x;'), clause('2.', 'as in paragraph 1;')),
    section('II', clause('1.', 'y;'), clause('2.', 'as in paragraph 1.')),
  )
  expect(found).toEqual([
    ['paragraph 1', 'held', 'I.1'],
    ['paragraph 1', 'held', 'II.1'],
  ])
})

test('one that stands in no section and fits several is ambiguous', () => {
  const { found, codes } = resolveBlocks(section('I', clause('1.', 'x;')), section('II', clause('1.', 'y;')), {
    ...clause('A.', 'as in paragraph 1.'),
    id: 'A',
  })
  expect(found).toEqual([['paragraph 1', 'ambiguous', null]])
  expect(codes).toEqual(['warning citation-ambiguous'])
})

test('a missing document is said once, however many places in it are cited', () => {
  const { found, codes } = resolveBlocks(clause('1.', 'As in paragraphs 3, 4 and 5 of Resolution 77;'))
  expect(found.map(([cited, state]) => [cited, state])).toEqual([
    ['paragraphs 3', 'unresolved'],
    ['4', 'unresolved'],
    ['5 of Resolution 77', 'unresolved'],
  ])
  expect(codes).toEqual(['warning citation-unresolved'])
})

test('the head of a text cites nothing; notes, headings and wrap-ups do, and only the last has a clause', () => {
  const cites = 'Resolution 77'
  const text = readText({
    number: '9',
    symbol: line(words('DECLARATION 9')),
    title: [line(words('FOLLOW-UP TO RESOLUTION 77'))],
    blocks: [
      { ...section('I'), heading: [words(cites)] },
      { ...clause('1.', 'URGES:'), wrapUp: [line(words(cites))] },
    ],
    notes: [note('n', '*', cites)],
  })
  const { citations } = resolve([text], REGISTRY, createReport())
  expect(citations.map(({ from }) => from.clause).sort()).toEqual(['1', null, null])
})
