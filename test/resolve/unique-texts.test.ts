import { expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText, type TextToBuild } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

function resolveTexts(...texts: readonly TextToBuild[]) {
  const report = createReport()
  const library = resolve(texts.map(readText), REGISTRY, report)
  return { ids: library.texts.map(({ id }) => id), library, findings: report.findings }
}

test('two texts with one number: both stay, the second is renamed, both places are named', () => {
  const { ids, findings, library } = resolveTexts({ number: '489' }, { number: '489' })
  expect(ids).toEqual(['declaration-489', 'declaration-489_2'])
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ code: 'document-duplicate-number', severity: 'error' })
  expect(findings[0]?.message).toContain('declaration-489 (sources/declaration.md:1:1)')
  expect(findings[0]?.place).toEqual({ file: 'sources/declaration.md', line: 1, column: 1 })
  expect(library.placeAt('declaration-489_2', 4).column).toBe(5)
})

test('a third takes the next free id, also when a text bears it already', () => {
  const { ids } = resolveTexts({ id: 'a' }, { id: 'a_2' }, { id: 'a' })
  expect(ids).toEqual(['a', 'a_2', 'a_3'])
})

test('a body that numbers through has one text of a number; one that counts each kind may have two', () => {
  const pace = 'Parliamentary Assembly of the Council of Europe'
  const oneSeries = resolveTexts({ kind: 'declaration', number: '300' }, { kind: 'resolution', number: '300' })
  const perKind = resolveTexts(
    { kind: 'opinion', number: '300', body: pace },
    { kind: 'resolution', number: '300', body: pace },
  )
  expect(oneSeries.findings.map(({ code }) => code)).toEqual(['document-duplicate-number'])
  expect(perKind.findings).toEqual([])
})

test('the same id of two bodies is no mistake, and is said', () => {
  const { ids, findings } = resolveTexts({ number: '12' }, { number: '12', body: 'Baltic Assembly' })
  expect(ids).toEqual(['declaration-12', 'declaration-12_2'])
  expect(findings.map(({ severity }) => severity)).toEqual(['note'])
})

test('a citation of a number that two texts carry is ambiguous and lists them', () => {
  const blocks = [clause('1.', 'Recalling Declaration 489;')]
  const { library, findings } = resolveTexts({ number: '489' }, { number: '489' }, { number: '490', blocks })
  expect(library.citations.map(({ state, target }) => [state, target])).toEqual([['ambiguous', null]])
  const finding = findings.find(({ code }) => code === 'citation-ambiguous')
  expect(finding?.message).toContain('declaration-489 or declaration-489_2')
})

test('of two languages, a text cites the one of its own', () => {
  const blocks = [clause('1.', 'Rappelant la déclaration 489 ;')]
  const { library } = resolveTexts(
    { id: 'declaration-489', number: '489' },
    { id: 'declaration-489-fr', number: '489', language: 'fr-FR' },
    { number: '490', language: 'fr-FR', blocks },
  )
  expect(library.citations[0]?.target).toEqual({ type: 'text', text: 'declaration-489-fr' })
})

test('a body of its own name is known by that name', () => {
  const body = 'Baltic Assembly'
  const cites = (id: string, by: string) => ({
    id,
    body: by,
    blocks: [clause('1.', 'Recalling Resolution 7 and Baltic Assembly Resolution 8;')],
  })
  const { library } = resolveTexts(
    { kind: 'resolution', number: '7', body },
    { kind: 'resolution', number: '8', body },
    cites('nato', 'NATO Parliamentary Assembly'),
    cites('baltic', body),
  )
  expect(library.citations.map(({ from, state, group }) => [from.text, state, group])).toEqual([
    ['baltic', 'held', 'own'],
    ['baltic', 'held', 'own'],
    ['nato', 'unresolved', 'own'],
    ['nato', 'held', 'other'],
  ])
})

test('a citation that names the wrong kind is bound, and the editor is told', () => {
  const blocks = [clause('1.', 'Recalling Resolution 489;')]
  const { library, findings } = resolveTexts({ number: '489' }, { number: '490', blocks })
  expect(library.citations[0]?.target).toEqual({ type: 'text', text: 'declaration-489' })
  expect(findings.map(({ code, place }) => [code, place?.column])).toEqual([['citation-kind', 11]])
})
