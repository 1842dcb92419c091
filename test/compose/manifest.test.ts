import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readManifest } from '../../scripts/compose/manifest.ts'
import { manifestSchema } from '../../scripts/compose/manifest-schema.ts'
import { createReport } from '../../scripts/report.ts'
import { manifest, told, yaml } from './libraries.ts'

function problems(...lines: readonly string[]) {
  const report = createReport()
  expect(readManifest(yaml(...lines), report)).toBeNull()
  return report
}

describe('a good manifest', () => {
  it('is read with the place of every name', () => {
    const read = manifest('title: Spring', 'year: 2024', 'texts:', '  - declaration-7', '  - resolution-12')
    expect(read).toMatchObject({ id: 'spring', title: 'Spring', year: '2024', subtitle: null, unverified: 'refused' })
    expect(read.groups).toEqual([
      {
        title: null,
        texts: {
          type: 'names',
          names: [
            { name: 'declaration-7', place: { file: 'sources/spring.yaml', line: 4, column: 5 } },
            { name: 'resolution-12', place: { file: 'sources/spring.yaml', line: 5, column: 5 } },
          ],
        },
      },
    ])
  })

  it('has groups, and names that stand between them make groups without a title', () => {
    const read = manifest('title: T', 'texts:', '  - a', '  - { title: Second, texts: [b, c] }', '  - d')
    expect(read.groups.map((group) => group.title)).toEqual([null, 'Second', null])
  })

  it('asks by a query, for all texts or for those of a group', () => {
    const asked = { kind: 'declaration', from: '2022-01-01' }
    const whole = manifest('title: T', 'texts: { kind: declaration, from: 2022-01-01 }')
    expect(whole.groups[0]?.texts).toMatchObject({ type: 'query', query: asked })
    const grouped = manifest('title: T', 'texts: [{ title: G, texts: { kind: [declaration, opinion] } }]')
    expect(grouped.groups[0]?.texts).toMatchObject({ type: 'query', query: { kind: ['declaration', 'opinion'] } })
  })

  it('names one profile or several, each at its place', () => {
    expect(manifest('title: T', 'texts: [a]', 'profile: print').profiles).toEqual([
      { name: 'print', place: { file: 'sources/spring.yaml', line: 3, column: 10 } },
    ])
    const several = manifest('title: T', 'texts: [a]', 'profile: [print, a5]', 'attach: ast')
    expect(several.profiles.map(({ name }) => name)).toEqual(['print', 'a5'])
    expect(several.attach).toBe('ast')
    expect(manifest('title: T', 'texts: [a]')).toMatchObject({ profiles: [], attach: null, pageReferences: null })
  })

  it('of the example is good', () => {
    const bytes = readFileSync(new URL('../../sources/standing-with-ukraine.yaml', import.meta.url))
    const report = createReport()
    expect(readManifest({ path: 'sources/standing-with-ukraine.yaml', bytes }, report)?.front).toEqual([
      'cover',
      'title-page',
      'contents',
    ])
    expect(report.findings).toEqual([])
  })
})

describe('a manifest with faults', () => {
  it('tells all of them in one run, each at its own place', () => {
    const report = problems('tilte: Spring', 'texts: [a]', 'order: dates', 'year: next', 'back: [cronology]')
    expect([...told(report)].sort()).toEqual([
      '1:1 config-unknown-key',
      '1:1 config-value', // The title is missing.
      '3:8 config-value',
      '4:7 config-value',
      '5:8 config-value',
    ])
    const hints = report.findings.map((finding) => finding.hint)
    expect(hints).toContain('Did you mean “title”?')
    expect(hints).toContain('Did you mean “date”?')
    expect(hints).toContain('Did you mean “chronology”?')
  })

  it('names the keys of a group and of a query where they are meant', () => {
    const group = problems('title: T', 'texts:', '  - titel: G', '    title: G', '    texts: [a]')
    expect(told(group)).toEqual(['3:5 config-unknown-key'])
    expect(group.findings[0]?.message).toBe('“titel” is not a key of a group of texts.')
    const query = problems('title: T', 'texts: { knd: declaration }')
    expect(query.findings[0]?.message).toBe('“knd” is not a key of a query.')
    expect(told(query)).toEqual(['2:10 config-unknown-key'])
    expect(told(problems('title: T', 'texts: [{ title: G, texts: { from: 2023-02-30 } }]'))).toEqual([
      '2:36 config-value',
    ])
  })

  it.each([
    ['reserved names', 'config-forbidden-key', '__proto__: 1'],
    ['a key twice', 'config-syntax', 'title: again'],
    ['an alias', 'config-syntax', 'subtitle: *x'],
    ['an anchor that is used', 'config-syntax', 'subtitle: &x one\nplace: *x'],
    ['a tag', 'config-syntax', 'subtitle: !!int 3'],
    ['a tag of one’s own', 'config-syntax', 'subtitle: !run ls'],
    ['a merge', 'config-syntax', '<<: { place: Sofia }'],
    ['a second document', 'config-syntax', '---\ntitle: other'],
    ['an open bracket', 'config-syntax', 'back: [unresolved'],
    ['an empty value', 'config-value', 'subtitle:'],
    ['a direction mark', 'config-value', 'subtitle: "evil \\u202e text"'],
    ['half a character', 'config-value', 'subtitle: "\\ud800"'],
    ['a map for a line of words', 'config-value', 'subtitle: { a: b }'],
    ['words for a list', 'config-value', 'front: cover'],
    ['a number for a text', 'config-value', 'texts: 12'],
  ])('refuses %s', (_, code, line) => {
    const head = line.startsWith('texts') ? ['title: T'] : ['title: T', 'texts: [a]']
    const report = problems(...head, ...line.split('\n'))
    expect(report.findings[0]?.code).toBe(code)
    expect(report.findings[0]?.place?.line).toBeGreaterThan(head.length - 1)
  })

  it('refuses bytes that are not UTF-8 and depth without end', () => {
    const report = createReport()
    const bytes = Uint8Array.of(0x74, 0x3a, 0x20, 0x0a, 0x78, 0xff)
    expect(readManifest({ path: 'm.yaml', bytes }, report)).toBeNull()
    expect(told(report)).toEqual(['2:2 encoding-invalid'])
    expect(problems(`title: ${'['.repeat(50_000)}`).findings.length).toBeLessThan(10)
    expect(told(problems(`title: ${'['.repeat(40)}${']'.repeat(40)}`))).toEqual(['1:16 config-value'])
  })

  it('counts columns in characters, as an editor does', () => {
    expect(told(problems('title: T', 'texts: [a]', 'front: [🇺🇦, cover]', '"𝔞": b'))).toEqual([
      '3:9 config-value',
      '4:1 config-unknown-key',
    ])
    expect(told(problems('title: T', 'texts: [a]', '{ 𝔞𝔟: c }'))[0]).toMatch(/^3:1 /)
  })
})

describe('the published schema', () => {
  it('describes every key and takes a year for a number', () => {
    const schema = z.toJSONSchema(manifestSchema, { target: 'draft-7', io: 'input' }) as {
      properties: Record<string, { description?: string; type?: unknown }>
      required: string[]
    }
    for (const [key, property] of Object.entries(schema.properties)) expect(property.description, key).toMatch(/\.$/)
    expect(schema.properties.year?.type).toEqual(['string', 'integer'])
    expect(schema.required).toEqual(['title', 'texts'])
  })
})
