/**
 * The four texts of sources/, read and resolved: what each cites, with and without the editor's `number: 474`.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateText } from '../../scripts/ast/validate.ts'
import { inlinesOf, passagesOf, plainWords } from '../../scripts/ast/walk.ts'
import { read } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { REGISTRY } from '../registry.ts'

const FILES = ['declaration-2022', 'declaration-489', 'stand-with-ukraine', 'statement-2023']

function resolveSources(edit: (source: string) => string = (source) => source, files: readonly string[] = FILES) {
  const texts = files.flatMap((name) => {
    const source = readFileSync(new URL(`../../sources/${name}.md`, import.meta.url), 'utf8')
    const text = read({ path: `sources/${name}.md`, bytes: new TextEncoder().encode(edit(source)) }, createReport())
    return text === null ? [] : [text]
  })
  const report = createReport()
  const library = resolve(texts, { registry: REGISTRY }, report)
  return { texts, library, findings: report.findings }
}

const withoutNumber = (source: string): string => source.replace(/^number: 474\nnumber-source: .*\n/mu, '')

type Sources = ReturnType<typeof resolveSources>

function citing({ library }: Sources, text: string): readonly string[] {
  return library.citations
    .filter(({ from }) => from.text === text)
    .map(({ from, words, state, target }) => {
      const to = target === null ? '' : target.type === 'external' ? target.id : target.text
      const at = target?.type === 'external' && target.pinpoint !== null ? ` # ${target.pinpoint}` : ''
      return `${from.clause}: ${words} → ${state} ${to}${at}`.trim()
    })
}

const complete = resolveSources()

test('every text keeps its letters and stays valid', () => {
  for (const { text } of complete.texts) {
    const resolved = complete.library.byId.get(text.id)
    if (resolved === undefined) throw new Error(`${text.id} is gone`)
    expect(validateText(resolved)).toEqual([])
    expect(passagesOf(resolved).map(({ content }) => plainWords(content))).toEqual(
      passagesOf(text).map(({ content }) => plainWords(content)),
    )
  }
})

describe('what the texts cite', () => {
  test('declaration 489', () => {
    expect(citing(complete, 'declaration-489')).toEqual([
      '21: United Nations (UN) Charter → external united-nations-charter',
      '21: resolutions ES-11/1 → external un-ga-es-11-1',
      '21: ES-11/4 → external un-ga-es-11-4',
      '27: Declarations 474 → held declaration-474',
      '27: 482 → unresolved',
      '27: other Assembly Resolutions → vague',
      '28.y: relevant resolutions of the UNGA → vague',
    ])
  })
  test('the declaration of 2022, which cites no numbered text', () => {
    expect(citing(complete, 'declaration-474')).toEqual([
      "16: Ukraine's Constitution → external constitution-of-ukraine",
      '18.s: NATO Strategic Concept → vague',
    ])
  })
  test('the page: one instrument under three names', () => {
    expect(citing(complete, 'stand-with-ukraine').map((line) => line.replace(/^p\d+: /u, ''))).toEqual([
      'Charter on a Distinctive Partnership between NATO and Ukraine → external nato-ukraine-charter',
      'NATO-Ukraine Charter → external nato-ukraine-charter',
      'NATO-Ukraine Charter → external nato-ukraine-charter',
    ])
  })
  test('the statement: itself, a resolution by its date, an article behind its treaty', () => {
    expect(citing(complete, 'statement-2023')).toEqual([
      'p1: this Declaration → held statement-2023',
      'p1: UN Charter → external united-nations-charter',
      'p1: UN General Assembly Resolution adopted on February 23, 2023 → external un-ga-es-11-6',
      'p1: other relevant UN General Assembly Resolutions → vague',
      'p1: Washington Treaty → external north-atlantic-treaty',
      'p1: Article 5 → external north-atlantic-treaty # Article 5',
    ])
  })
})

test('abbreviations that the texts define', () => {
  expect(complete.library.abbreviations.map(({ short, long }) => `${short} = ${long}`)).toEqual([
    'UN = United Nations',
    'UNGA = UN General Assembly',
    'NUC = NATO-Ukraine Council',
    'CAP = Comprehensive Assistance Package',
    'SAG-U = Security Assistance Group-Ukraine',
    'JMG = Joint Monitoring Group',
    'UNIC = Ukraine-NATO Interparliamentary Council',
  ])
})

test('findings stand at the cited words, and a statement that calls itself a declaration is named', () => {
  const found = complete.findings.map(({ code, place }) => `${place?.file}:${place?.line}:${place?.column} ${code}`)
  expect(found).toEqual([
    'sources/declaration-489.md:41:46 citation-unresolved',
    'sources/statement-2023.md:8:26 citation-kind',
  ])
})

describe('without the number that the editor supplies', () => {
  const bare = resolveSources(withoutNumber)

  test('474 is unresolved: it is not inferred from the citation, the title or the date', () => {
    expect(citing(bare, 'declaration-489')).toContain('27: Declarations 474 → unresolved')
    expect(
      bare.library.citations.some(({ target }) => target?.type === 'text' && target.text !== 'statement-2023'),
    ).toBe(false)
  })
  test('the hint names the text that has no number, and leaves the decision to the editor', () => {
    const finding = bare.findings.find(({ message }) => message.includes('474'))
    const unnumbered = bare.library.texts.find(({ source }) => source.file === 'sources/declaration-2022.md')
    expect(finding?.place).toEqual({ file: 'sources/declaration-489.md', line: 41, column: 20 })
    expect(finding?.hint).toContain(`${unnumbered?.id}`)
    expect(finding?.hint).toContain('`number: 474`')
  })
})

test('a reference wraps the cited words and marks the number in them', () => {
  const text = complete.library.byId.get('declaration-489')
  const source = readFileSync(new URL('../../sources/declaration-489.md', import.meta.url), 'utf8')
  const references = passagesOf(text ?? complete.texts[0]?.text ?? failing())
    .filter(({ clause }) => clause?.id === '27')
    .flatMap(({ content }) => [...inlinesOf(content)])
    .flatMap((inline) => (inline.type === 'reference' ? [inline] : []))
  expect(
    references.map(({ span, number }) => [
      source.slice(span.start, span.end),
      number && source.slice(number.start, number.end),
    ]),
  ).toEqual([
    ['Declarations 474', '474'],
    ['482', '482'],
    ['other Assembly Resolutions', null],
  ])
})

test('the order of the sources does not matter', () => {
  const turned = resolveSources(undefined, [...FILES].reverse())
  expect(turned.library.citations).toEqual(complete.library.citations)
  expect(turned.library.texts).toEqual(complete.library.texts)
})

function failing(): never {
  throw new Error('declaration-489 is not in the library')
}
