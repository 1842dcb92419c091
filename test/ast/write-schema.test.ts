import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSchemas } from '../../scripts/write-schema.ts'
import { clause, officialText } from '../ast-builders.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engross-schema-'))
  await writeSchemas(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const schemaOf = async (name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))

test('each schema is draft-07 and compiles', async () => {
  const names = (await readdir(folder)).sort()
  expect(names).toEqual(expect.arrayContaining(['compendium.json', 'manifest.json', 'text.json', 'theme.json']))
  for (const name of names) {
    const schema = await schemaOf(name.replace('.json', ''))
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    new Ajv({ strict: false, validateFormats: false }).compile(schema)
  }
})

test('the published schema of a text accepts a text and refuses a misspelled key', async () => {
  const check = new Ajv({ strict: false, validateFormats: false }).compile(await schemaOf('text'))
  const text = officialText({ number: '9', blocks: [clause('1.', 'Noting;', clause('a.', 'this;'))] })
  expect(check(text)).toBe(true)
  expect(check({ ...text, titel: [] })).toBe(false)
})

test('the same schemas give the same bytes', async () => {
  const before = await readFile(join(folder, 'compendium.json'))
  await writeSchemas(folder)
  expect(await readFile(join(folder, 'compendium.json'))).toEqual(before)
})
