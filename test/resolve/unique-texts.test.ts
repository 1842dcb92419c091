import { expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText, type TextToBuild } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

function resolveTexts(...texts: readonly TextToBuild[]) {
  const report = createReport()
  const library = resolve(texts.map(readText), { registry: REGISTRY }, report)
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

test('the same id of two bodies is no mistake: the later is called by its body too, whatever the order of the files', () => {
  const nato = { id: 'resolution-12', kind: 'resolution', number: '12', date: '2023-05-27' } as const
  const baltic = { ...nato, body: 'Baltic Assembly', date: '2024-11-08' }
  const one = resolveTexts(nato, baltic)
  expect(one.ids).toEqual(['resolution-12', 'resolution-12-baltic-assembly'])
  expect(one.findings.map(({ code, severity }) => [code, severity])).toEqual([['document-duplicate-number', 'warning']])
  expect(one.findings[0]?.message).toContain('a text of another body (NATO Parliamentary Assembly)')
  const other = resolveTexts(baltic, nato)
  expect(other.ids).toEqual(one.ids)
  expect(other.library.byId.get('resolution-12')?.metadata.body?.value).toBe('NATO Parliamentary Assembly')
  expect(other.findings).toEqual(one.findings)
})

test('a bare copy does not take the name of the text whose body is stated, and is an error', () => {
  const copy = { id: 'declaration-501', number: '501', body: null, date: '2020-01-01' }
  const { library, ids, findings } = resolveTexts(copy, { number: '501', date: '2024-05-27' })
  expect(ids).toEqual(['declaration-501', 'declaration-501_2'])
  expect(library.byId.get('declaration-501')?.metadata.body).not.toBeNull()
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['document-duplicate-number', 'error']])
  expect(findings[0]?.place?.file).toBe('sources/declaration-501.md')
  expect(findings[0]?.message).toContain('declaration-501 (sources/declaration.md:1:1)')
})

test('a number beside a text of an unknown body and of another kind is no mistake', () => {
  expect(resolveTexts({ number: '7' }, { kind: 'statement', number: '7', body: null }).findings).toEqual([])
})

test('a translation without a slug is named by its language, and the editor is told', () => {
  const { ids, findings } = resolveTexts({ number: '489' }, { number: '489', language: 'fr-FR' })
  expect(ids).toEqual(['declaration-489', 'declaration-489-fr'])
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

test('two translations: the later is called by its language too, and each is cited from texts in its own', () => {
  const english = { number: '474', language: 'en-GB' } as const
  const french = { number: '474', language: 'fr-FR', id: 'declaration-474' } as const
  const cites = (id: string, language: string, said: string) => ({
    id,
    language,
    number: id,
    blocks: [clause('1.', said)],
  })
  const { ids, library, findings } = resolveTexts(
    french,
    english,
    cites('480', 'en-US', 'Recalling Declaration 474;'),
    cites('481', 'en-GB', 'Noting;'),
    cites('482', 'fr', 'Rappelant la déclaration 474 ;'),
  )
  expect(ids).toContain('declaration-474-fr')
  expect(library.byId.get('declaration-474')?.language).toBe('en-GB')
  expect(library.citations.map(({ from, target }) => [from.text, target])).toEqual([
    ['480', { type: 'text', text: 'declaration-474' }],
    ['482', { type: 'text', text: 'declaration-474-fr' }],
  ])
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['document-duplicate-number', 'note']])
  expect(findings[0]?.message).toContain('a text in another language (en-GB)')
})

test('one language of two countries is one language: the same number twice is an error', () => {
  const { ids, findings } = resolveTexts({ number: '474', language: 'en-GB' }, { number: '474', language: 'en-US' })
  expect(ids).toEqual(['declaration-474', 'declaration-474_2'])
  expect(findings[0]?.severity).toBe('error')
})
