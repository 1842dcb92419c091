/**
 * Registries: what is wrong in one is said at its place, and the project's own is laid over the built-in one.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { readRegistry } from '../../scripts/resolve/registry/read-registry.ts'
import { bodyKey } from '../../scripts/resolve/registry/registry.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText } from '../ast-builders.ts'

const BUILT_IN = {
  path: 'built-in.yaml',
  bytes: readFileSync(new URL('../../templates/registry.yaml', import.meta.url)),
}

function registryOf(...lines: readonly string[]) {
  const report = createReport()
  const own = { path: 'templates/registry.yaml', bytes: new TextEncoder().encode(lines.join('\n')) }
  const registry = readRegistry([BUILT_IN, own], report)
  const said = report.findings.map(
    ({ code, place, hint }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${hint}`,
  )
  return { registry, said }
}

describe('the project’s own registry', () => {
  test('adds bodies, instruments and texts', () => {
    const { registry, said } = registryOf(
      'bodies:',
      '  - { id: lakes, title: Lakes Assembly, names: [LA], numbering: one-series }',
      'instruments:',
      '  - { id: rivers, title: Treaty of the Two Rivers, date: 1999-12-31, address: https://example.org/r }',
      'texts:',
      '  - { body: lakes, number: 12, title: On fish, date: 2020-02-29 }',
    )
    expect(said).toEqual([])
    expect(bodyKey('The Lakes Assembly', registry)).toBe('lakes')
    expect(registry.entries.get('rivers')?.target?.address).toBe('https://example.org/r')
    expect(registry.dates.get('rivers')).toBe('1999-12-31')
    expect(registry.textsOn('2020-02-29', 'lakes').map(({ title }) => title)).toEqual(['On fish'])
    expect(registry.textOf('un-ga', 'ES-11/1')?.date).toBe('2022-03-02')
  })

  test('a known id takes the place of the built-in row and keeps the names of both', () => {
    const { registry } = registryOf(
      'instruments:',
      '  - { id: united-nations-charter, title: UN Charter (our copy), names: [San Francisco Charter], address: https://example.org/c }',
    )
    for (const name of ['UN Charter', 'San Francisco Charter']) {
      const entry = registry.entryByName.get(name) ?? ''
      expect(registry.entries.get(entry)?.target).toMatchObject({
        title: 'UN Charter (our copy)',
        address: 'https://example.org/c',
      })
    }
  })

  test.each([
    [['instrument:', '  - { id: a, title: A }'], ':1:1 config-unknown-key Did you mean “instruments”?'],
    [['bodies:', '  - { id: a, title: A, numbering: one }'], ':2:35 config-value'],
    [['bodies:', '  - { id: A b, title: A }'], ':2:11 config-value'],
    [['instruments:', '  - id: a'], ':2:5 config-value Add “title: …”.'],
    [['instruments:', '  - { id: a, title: A, address: http://example.org }'], ':2:33 config-value'],
    [['texts:', '  - { body: un-ge, number: 1, title: T }'], ':2:13 config-value Did you mean “un-ga”?'],
    [['texts:', '  - { body: un-ga, number: 1/1, title: T, date: 2023-02-29 }'], ':2:49 config-value'],
    [['instruments:', '  - { id: a, title: A }', '  - { id: a, title: B }'], ':3:5 config-value Keep one row.'],
    [['bodies: !!js/function f'], ':1:9 config-syntax'],
  ])('%j', (lines, said) => {
    const found = registryOf(...lines).said
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`templates/registry.yaml${said.split(' ')[0]} ${said.split(' ')[1]}`)
    expect(found[0]).toContain(said.split(' ').slice(2).join(' '))
  })
})

test('a registry never changes a text: no number, date or title is added to it', () => {
  const { registry } = registryOf(
    'texts:',
    '  - { body: nato-pa, kind: declaration, number: 474, title: Standing with Ukraine, date: 2022-05-30 }',
  )
  const cites = clause('1.', 'Recalling Declaration 474;')
  const unnumbered = readText({ id: 'declaration-2022', date: '2022-05-30' })
  const library = resolve([unnumbered, readText({ number: '489', blocks: [cites] })], { registry }, createReport())
  expect(library.byId.get('declaration-2022')).toEqual(unnumbered.text)
  expect(library.citations[0]?.target).toMatchObject({ type: 'external', id: 'nato-pa-474' })
})
