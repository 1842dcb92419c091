import { expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { citationGraph } from '../../scripts/resolve/graph.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const library = resolve(
  [
    readText({ number: '489', blocks: [clause('1.', 'x;'), clause('2.', 'y;'), clause('3.', 'z.')] }),
    readText({
      number: '490',
      blocks: [
        clause('1.', 'Recalling Resolution 77, paragraphs 1 to 3 of Declaration 489 and Article 5 of the UN Charter.'),
      ],
    }),
    readText({ number: '491' }),
  ],
  { registry: REGISTRY },
  createReport(),
)

test('texts and instruments are nodes, citations are edges with their words and place', () => {
  const { nodes, edges } = citationGraph(library, library.citations)
  expect(nodes.map(({ type, id }) => `${type} ${id}`)).toEqual([
    'text declaration-489',
    'text declaration-490',
    'text declaration-491',
    'external external:united-nations-charter',
  ])
  expect(nodes.at(-1)).toMatchObject({ date: '1945-06-26', address: 'https://www.un.org/en/about-us/un-charter' })
  expect(
    edges.map(({ from, clause: at, words, state, to, toClause, upTo }) => [from, at, words, state, to, toClause, upTo]),
  ).toEqual([
    ['declaration-490', '1', 'Resolution 77', 'unresolved', null, null, null],
    ['declaration-490', '1', 'paragraphs 1', 'held', 'declaration-489', '1', '3'],
    ['declaration-490', '1', '3 of Declaration 489', 'held', 'declaration-489', '3', null],
    [
      'declaration-490',
      '1',
      'Article 5 of the UN Charter',
      'external',
      'external:united-nations-charter',
      'Article 5',
      null,
    ],
  ])
  expect(edges[0]?.place).toEqual({ file: 'sources/declaration.md', line: 1, column: 11 })
})

test('the graph of some citations has their texts alone', () => {
  const some = library.citations.filter(({ target }) => target?.type === 'clause')
  expect(citationGraph(library, some).nodes.map(({ id }) => id)).toEqual(['declaration-489', 'declaration-490'])
})

test('every edge leads to a node', () => {
  const { nodes, edges } = citationGraph(library, library.citations)
  const ids = new Set(nodes.map(({ id }) => id))
  for (const { from, to } of edges) {
    expect(ids).toContain(from)
    if (to !== null) expect(ids).toContain(to)
  }
})
