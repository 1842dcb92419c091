import { expect, test } from 'vitest'
import { abbreviationRows } from '../../scripts/compose/abbreviations.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const library = resolve(
  [
    readText({
      number: '1',
      blocks: [
        clause('1.', 'Noting the NATO-Ukraine Council (NUC) and the Common Assistance Plan (CAP);'),
        clause('2.', 'URGES:', clause('a.', 'the NATO-Ukraine Council (NUC) to meet;')),
      ],
    }),
    readText({ number: '2', blocks: [clause('1.', 'Noting the Comprehensive Assistance Package (CAP).')] }),
    readText({ number: '3', blocks: [clause('1.', 'Noting the Joint Monitoring Group (JMG).')] }),
  ],
  { registry: REGISTRY },
  createReport(),
)

test('each meaning of a short form is a line, with the clauses that define it', () => {
  const texts = library.texts.filter(({ id }) => id !== 'declaration-3')
  const rows = abbreviationRows(texts, library)
  expect(rows.map(({ short, long, places }) => [short, long, places.map(({ name }) => name)])).toEqual([
    ['CAP', 'Common Assistance Plan', ['Declaration 1, para. 1']],
    ['CAP', 'Comprehensive Assistance Package', ['Declaration 2, para. 1']],
    ['NUC', 'NATO-Ukraine Council', ['Declaration 1, para. 1', 'Declaration 1, para. 2 a']],
  ])
})
