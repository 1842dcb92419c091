/**
 * What a reference says of the place that it leads to, when a reader rests on it or has it read out.
 */
import { expect, test } from 'vitest'
import { createStandings } from '../../scripts/template/standing.ts'
import { clause, officialText } from '../ast-builders.ts'
import { entry, volume } from './volumes.ts'

const section = { type: 'section', id: 'I', label: 'I.', heading: [], depth: 1, span: { start: 0, end: 0 } } as const
const unlabelled = (id: string) => ({ ...clause(null, 'We stand.'), id })

const mixed = officialText({
  number: '7',
  blocks: [
    unlabelled('p1'),
    clause('28.', 'URGES:', clause('j.', 'to act;')),
    { ...section, body: [unlabelled('I.p2')] },
  ],
})
const single = officialText({ kind: 'statement', blocks: [unlabelled('p1')] })
const standings = createStandings(volume([entry(mixed), entry(single)]))

test.each([
  ['28.j', 'Declaration 7, paragraph 28 j'],
  ['p1', 'Declaration 7, unnumbered para. 1'],
  ['I.p2', 'Declaration 7, sec. I, unnumbered para. 2'],
])('the clause %s is described as %s', (id, described) => {
  expect(standings.ofPlace(mixed.id, id, null)).toMatchObject({ state: 'here', description: described })
})

test('a single paragraph is its text', () => {
  expect(standings.ofPlace(single.id, 'p1', null)).toMatchObject({ to: 'statement.p1', description: 'Statement' })
})
