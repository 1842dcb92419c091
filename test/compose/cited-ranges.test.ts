import { expect, test } from 'vitest'
import { citingIn, clausesCitedBy } from '../../scripts/compose/cited-by.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, officialText, readText } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const lettered = clause('4.', 'URGES:', clause('a.', 'v;'), clause('b.', 'w;'), clause('c.', 'x.'))

test('a range cites every clause of its list, from the first to the last', () => {
  const cited = { number: '1', blocks: [clause('1.', 'x;'), clause('2.', 'y;'), clause('3.', 'z;'), lettered] }
  const cites = clause(
    '1.',
    'Recalling paragraphs 2 to 4 of Declaration 1 and paragraph 4 (b) to (c) of Declaration 1.',
  )
  const library = resolve(
    [cited, { number: '2', blocks: [cites] }].map(readText),
    { registry: REGISTRY },
    createReport(),
  )
  const places = clausesCitedBy(officialText(cited), citingIn(library, library.texts))
  expect([...places].map(([id, by]) => [id, by.map(({ name }) => name)])).toEqual(
    ['2', '3', '4', '4.b', '4.c'].map((id) => [id, ['Declaration 2, para. 1']]),
  )
})
