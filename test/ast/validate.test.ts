import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CompendiumRecord } from '../../scripts/ast/ast.ts'
import { compendiumSchema } from '../../scripts/ast/compendium-schema.ts'
import type { SameShape } from '../../scripts/ast/same-shape.ts'
import { textSchema } from '../../scripts/ast/schema.ts'
import { validateCompendium, validateText } from '../../scripts/ast/validate.ts'
import { clause, line, note, noteMark, officialText, strong, words } from '../ast-builders.ts'

const text = officialText({
  number: '489',
  date: '2024-05-27',
  symbol: line(words('DECLARATION 489'), noteMark('adoption')),
  blocks: [
    clause('1.', [strong(words('Noting')), words(' the matter;')]),
    clause('2.', 'URGES:', clause('a.', 'to act;'), clause('b.', 'to report.')),
    {
      type: 'section',
      id: 'II',
      label: 'II.',
      heading: [words('UKRAINE')],
      depth: 1,
      body: [],
      span: { start: 0, end: 0 },
    },
  ],
  notes: [note('adoption', '*', 'Adopted by the Assembly.')],
})

const compendium: CompendiumRecord = {
  engross: 1,
  type: 'compendium',
  id: 'sample',
  title: 'Sample',
  subtitle: null,
  body: null,
  language: 'en-GB',
  texts: [{ role: 'adopted', group: null, text, citedBy: [] }],
  citations: [],
}

test('a text and a compendium are valid as they are built', () => {
  expect(validateText(text)).toEqual([])
  expect(validateCompendium(compendium)).toEqual([])
})

test.each([
  ['another version', { ...text, engross: 2 }, 'engross: '],
  ['a key that is not known', { ...text, colour: 'red' }, '(root): '],
  ['a date that is not in the calendar', officialText({ date: '2023-02-31' }), 'metadata.date.value: '],
  [
    'a span that ends before it starts',
    officialText({ blocks: [{ ...clause('1.', 'x'), span: { start: 2, end: 1 } }] }),
    'body[0].span: ',
  ],
  [
    'an id that stands twice',
    officialText({ blocks: [clause('1.', 'x'), clause('1.', 'y')] }),
    'body: the id ‘1’ stands twice',
  ],
  [
    'a key that reaches into prototypes',
    JSON.parse('{"body":[{"__proto__":{}}]}'),
    'body[0].__proto__: a reserved key',
  ],
  ['a constructor', { constructor: 'x' }, 'constructor: a reserved key'],
  ['what is no object', null, '(root): '],
])('%s is named with its path', (_, value, issue) => {
  const issues = validateText(value)
  expect(issues.some((said) => said.startsWith(issue))).toBe(true)
})

test('an address that a program could run is refused', () => {
  const content = [{ type: 'link' as const, address: 'javascript:alert(1)', content: [], span: { start: 0, end: 0 } }]
  expect(validateText(officialText({ blocks: [clause('1.', content)] }))[0]).toContain('content[0].address')
})

test('a tree without a bottom is refused, and the stack holds', () => {
  let deep: unknown = []
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  expect(validateText(deep)[0]).toContain('nested deeper')
})

test('a compendium names the text in which something is wrong', () => {
  const twice = [...compendium.texts, ...compendium.texts]
  expect(validateCompendium({ ...compendium, texts: twice })[0]).toContain('declaration-489')
  const bad = { ...compendium, texts: [{ ...compendium.texts[0], role: 'unknown' }] }
  expect(validateCompendium(bad)[0]).toMatch(/^texts\[0\]\.role: /)
})

test.each([
  ['text', textSchema, text],
  ['compendium', compendiumSchema, compendium],
] as const)('the JSON Schema of a %s accepts and refuses what the schema does', (_, schema, value) => {
  const validator = new Ajv({ strict: false, validateFormats: false })
  const check = validator.compile(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }))
  expect(check(value)).toBe(true)
  expect(check({ ...value, engross: 2 })).toBe(false)
  expect(check({ ...value, extra: true })).toBe(false)
})

test('the proof of agreement is refused by the compiler when a field differs', () => {
  const same: SameShape<{ readonly a: readonly string[] }, { a: string[] }> = true
  const missing: SameShape<{ a: string }, { a: string; b: string }> = false
  const wider: SameShape<{ a: string | null }, { a: string }> = false
  expect([same, missing, wider]).toEqual([true, false, false])
})
