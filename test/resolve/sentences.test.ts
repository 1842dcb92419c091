import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Target } from '../../scripts/ast/ast.ts'
import { validateText } from '../../scripts/ast/validate.ts'
import { createReport } from '../../scripts/report.ts'
import type { Citation } from '../../scripts/resolve/library.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, line, readText, spread, type TextToBuild, words } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const PACE = 'Parliamentary Assembly of the Council of Europe'

/** Texts that sentences may cite, and the three that they may stand in. */
const LIBRARY: readonly TextToBuild[] = [
  { kind: 'declaration', number: '482', title: [line(words('SAFEGUARDING THE BLACK SEA TOGETHER'))] },
  {
    kind: 'declaration',
    number: '489',
    date: '2024-05-27',
    blocks: [
      clause('12.', 'Noting;'),
      clause('27.', 'Recalling;'),
      clause('28.', 'URGES:', clause('a.', 'x;'), clause('b.', 'y;'), clause('j.', 'z.')),
    ],
  },
  { kind: 'resolution', number: '469' },
  { kind: 'resolution', number: '470' },
  { kind: 'resolution', number: '2433', body: PACE, date: '2022-04-27' },
]

const CITING: Readonly<Record<string, TextToBuild>> = {
  'declaration-490': { kind: 'declaration', number: '490' },
  pace: { id: 'pace', kind: 'resolution', body: PACE },
  nobody: { id: 'nobody', kind: 'declaration', body: null },
}

type Labelled = {
  readonly within: string
  readonly sentence: string
  readonly isKnownMiss: boolean // Labelled as a person reads it, and not read so yet.
  readonly expected: readonly string[]
}

function readSentences(): readonly Labelled[] {
  const labelled: (Labelled & { expected: string[] })[] = []
  let within = ''
  for (const line of readFileSync(new URL('sentences.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    const isKnownMiss = line.startsWith('~ ')
    if (line.startsWith('= in ')) within = line.slice(5)
    else if (line.startsWith('    ')) labelled[labelled.length - 1]?.expected.push(line.trim())
    else labelled.push({ within, sentence: isKnownMiss ? line.slice(2) : line, isKnownMiss, expected: [] })
  }
  return labelled
}

function citationsOf({ within, sentence }: Pick<Labelled, 'within' | 'sentence'>): readonly Citation[] {
  const told = CITING[within] ?? {}
  const numbered = [
    clause('1.', 'Noting;'),
    { ...clause('2.', 'URGES:', clause('a.', 'x;'), clause('b.', 'y.')), leads: [] },
  ]
  const content = spread([words(sentence)], 100)
  const around = within === 'nobody' ? [] : numbered
  const blocks = [...around, { ...clause('3.', content), label: within === 'nobody' ? null : '3.' }]
  const library = resolve([...LIBRARY, { ...told, blocks }].map(readText), { registry: REGISTRY }, createReport())
  expect(library.texts.flatMap(validateText)).toEqual([])
  return library.citations
}

function show({ words: cited, state, target }: Citation): string {
  return `${cited} → ${state} ${showTarget(target)}`.trim()
}

function showTarget(target: Target | null): string {
  if (target === null) return ''
  if (target.type === 'text') return target.text
  if (target.type === 'clause') return `${target.text}/${[target.clause, target.upTo ?? []].flat().join(' to ')}`
  return target.pinpoint === null ? target.id : `${target.id} # ${target.pinpoint}`
}

const read = readSentences().map((labelled) => ({ ...labelled, found: citationsOf(labelled).map(show) }))

test('every sentence is read as it is labelled, but for those that are known to be missed', () => {
  const wrong = read.filter(({ found, expected }) => JSON.stringify(found) !== JSON.stringify(expected))
  const shown = wrong.map(({ sentence, isKnownMiss, found }) => ({ sentence, isKnownMiss, found }))
  expect(shown.filter(({ isKnownMiss }) => !isKnownMiss)).toEqual([])
  expect(shown).toHaveLength(read.filter(({ isKnownMiss }) => isKnownMiss).length)
})

/** A reference counts when its words, its state and its target are right. */
test('precision and recall are at least 99 in a hundred', () => {
  const right = read.flatMap(({ found, expected }) => found.filter((one) => expected.includes(one))).length
  const precision = right / read.flatMap(({ found }) => found).length
  const recall = right / read.flatMap(({ expected }) => expected).length
  const citing = read.filter(({ expected }) => expected.length > 0).length
  console.log(
    `${citing} sentences cite, ${read.length - citing} do not; precision ${percent(precision)}, recall ${percent(recall)}`,
  )
  expect(citing).toBeGreaterThanOrEqual(200)
  expect(read.length - citing).toBeGreaterThanOrEqual(200)
  expect(precision).toBeGreaterThanOrEqual(0.99)
  expect(recall).toBeGreaterThanOrEqual(0.99)
})

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
