import { expect, test } from 'vitest'
import type { Block, Section } from '../../scripts/ast/ast.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, line, note, readText, spread, words } from '../ast-builders.ts'
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
  const library = resolve([readText({ number: '9', blocks })], { registry: REGISTRY }, report)
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
  const { citations } = resolve([text], { registry: REGISTRY }, createReport())
  expect(citations.map(({ from }) => from.clause).sort()).toEqual(['1', null, null])
})

/** Each citation of the last block and the clause that it is bound to. */
const boundIn = (...blocks: readonly Block[]) =>
  resolveBlocks(...blocks).found.map(([cited, , to]) => `${cited} → ${to}`)

test('the part of the text decides where both parts count from 1', () => {
  const preamble = ['1.', '2.'].map((label) => ({
    ...clause(label, 'x;'),
    role: 'preambular' as const,
    id: `p${label[0]}`,
  }))
  const operative = ['1.', '2.'].map((label) => ({ ...clause(label, 'y;'), role: 'operative' as const }))
  const section = (id: string, body: readonly Block[]): Section => ({
    ...{ type: 'section', id, label: null, heading: [], depth: 1, span: { start: 0, end: 0 } },
    body: body.map((block) => (block.type === 'clause' ? { ...block, id: `${id}.${block.label?.[0]}` } : block)),
  })
  expect(
    boundIn(
      section('A', preamble),
      section('B', operative),
      clause('3.', 'In line with operative paragraph 2 and preambular paragraph 1;'),
    ),
  ).toEqual(['operative paragraph 2 → B.2', 'preambular paragraph 1 → A.1'])
})

test('a preamble without labels is counted, and labels of drafts are found', () => {
  const bare = ['Recalling;', 'Noting;'].map((said, index) => ({
    ...clause('', said),
    ...({ label: null, role: 'preambular', id: `p${index + 1}` } as const),
  }))
  const said = 'In line with preambular paragraph 2 and OP 1;'
  expect(boundIn(...bare, { ...clause('OP1', said), id: 'OP1' })).toEqual(['preambular paragraph 2 → p2', 'OP 1 → OP1'])
})

test('paragraphs share the text behind the last one, unless only this text has them', () => {
  const cited = clause('1.', 'In line with paragraph 4 and paragraph 2 of this Declaration;')
  expect(boundIn(cited, clause('2.', 'x;'), clause('4.', 'y.'))).toEqual([
    'paragraph 4 → 4',
    'paragraph 2 of this Declaration → 2',
  ])
})

test('a full stop that ends the sentence stands outside, that of a label inside', () => {
  expect(
    boundIn(
      clause('1.', 'Applies paragraph 2 a. and paragraph 2 b.'),
      clause('2.', 'CALLS:', clause('a.', 'x;'), clause('b.', 'y.')),
    ),
  ).toEqual(['paragraph 2 a. → 2.a', 'paragraph 2 b → 2.b'])
})

test('an instrument is named again by its noun, from passage to passage, as long as there is one of them', () => {
  const find = (...said: readonly string[]) => {
    const blocks = said.map((one, index) => clause(`${index + 1}.`, spread([words(one)], 100 * (index + 1))))
    return resolve([readText({ number: '9', blocks })], { registry: REGISTRY }, createReport()).citations.map(
      ({ words: cited, target }) =>
        target?.type === 'external' ? `${cited} → ${target.id} ${target.pinpoint ?? ''}`.trim() : cited,
    )
  }
  expect(find('Recalling the UN Charter;', 'under Article 51 of the Charter;')).toEqual([
    'UN Charter → united-nations-charter',
    'Article 51 of the Charter → united-nations-charter Article 51',
  ])
  expect(find('Under Article 51 of the Charter;', 'recalling the UN Charter;')[0]).toBe('Article 51')
})

test('an instrument that is one of two is vague, and the editor is told which they are', () => {
  const said = ['Recalling the UN Charter and the Charter of Paris;', 'under Article 51 of the Charter;']
  const blocks = said.map((one, index) => clause(`${index + 1}.`, spread([words(one)], 100 * (index + 1))))
  const report = createReport()
  const { citations } = resolve([readText({ number: '9', blocks })], { registry: REGISTRY }, report)
  expect(citations.at(-1)).toMatchObject({ words: 'Article 51 of the Charter', state: 'vague', target: null })
  expect(report.findings.map(({ code, severity, message }) => `${severity} ${code} ${message}`)).toEqual([
    'note citation-ambiguous “Article 51 of the Charter” may be united-nations-charter or charter-of-paris; the text has named each of them before.',
  ])
})

test('what is counted in words is counted in its part, whatever the labels say', () => {
  const preamble = ['Recalling;', 'Noting;'].map((one, index) => ({
    ...clause(`${index + 7}.`, one),
    role: 'preambular' as const,
  }))
  const cited = readText({ number: '12', blocks: [...preamble, clause('9.', 'Urges;'), clause('10.', 'Asks.')] })
  const ask = (words: string) => {
    const report = createReport()
    const citing = readText({ number: '9', blocks: [clause('1.', words)] })
    const { citations } = resolve([citing, cited], { registry: REGISTRY }, report)
    return [
      ...citations.map(({ target }) => (target?.type === 'clause' ? target.clause : null)),
      ...report.findings.map(({ message }) => message),
    ]
  }
  expect(ask('Recalling the second preambular paragraph of Declaration 12;')).toEqual(['8'])
  expect(ask('Recalling the first and second operative paragraphs of Declaration 12;')).toEqual(['9', '10'])
  expect(ask('Recalling the third operative paragraph of Declaration 12;')).toEqual([
    null,
    '“third operative paragraph of Declaration 12” names operative paragraph 3 of declaration-12, which has none.',
  ])
})

test('"that Resolution" may be cited in the clause around, and what stands beside it is of the same text', () => {
  const ask = (said: string) => clause('2.', 'URGES, as in Resolution 12:', clause('a.', said))
  const found = (...blocks: readonly Block[]) => {
    const cited = readText({ number: '12', kind: 'resolution', blocks: [clause('1.', 'x;'), clause('2.', 'y.')] })
    const { citations } = resolve([readText({ number: '9', blocks }), cited], { registry: REGISTRY }, createReport())
    return citations.map(({ words: said, state, target }) =>
      [said, state, target?.type === 'clause' ? `${target.text} ${target.clause}` : ''].join(' | '),
    )
  }
  expect(found(clause('1.', 'x;'), ask('to act under paragraph 2 and paragraph 1 of that Resolution;')).sort()).toEqual(
    [
      'Resolution 12 | held | ',
      'paragraph 1 of that Resolution | held | resolution-12 1',
      'paragraph 2 | held | resolution-12 2',
    ],
  )
  expect(
    found(clause('1.', 'Recalling Resolution 12;'), clause('2.', 'under paragraph 1 of that Resolution;')),
  ).toContain('paragraph 1 | vague | ')
})

test('a paragraph beside one of a text that nobody knows is of that text too', () => {
  expect(resolveBlocks(clause('1.', 'In line with paragraph 1 and paragraph 4 of the report;')).found).toEqual([
    ['paragraph 1', 'vague', null],
    ['paragraph 4', 'vague', null],
  ])
})

test('recitals in capitals are places of the text, and numbered ones of acts of the Union are none', () => {
  const { found, codes } = resolveBlocks(
    clause('A.', 'whereas it rains;'),
    clause('B.', 'whereas it snows;'),
    clause('1.', 'Notes recital A, recitals A and B, and recital 12 of that Directive;'),
  )
  expect(found.filter(([, , clauseId]) => clauseId !== null)).toEqual([
    ['recital A', 'held', 'A'],
    ['recitals A', 'held', 'A'],
    ['B', 'held', 'B'],
  ])
  expect(codes.filter((code) => code.startsWith('error'))).toEqual([])
})
