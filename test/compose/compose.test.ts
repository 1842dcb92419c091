import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OfficialText } from '../../scripts/ast/ast.ts'
import type { BackPart, Compendium } from '../../scripts/compose/compendium.ts'
import { compose, composeSingle } from '../../scripts/compose/compose.ts'
import { createReport } from '../../scripts/report.ts'
import { clause, fact, officialText } from '../ast-builders.ts'
import { charter, citation, held, library, manifest, told } from './libraries.ts'

const first = officialText({ id: 'declaration-474', number: '474', date: '2022-05-30', blocks: [clause('1.', 'So;')] })
const second = officialText({
  number: '489',
  date: '2024-05-27',
  blocks: [clause('27.', 'Recalling;'), clause('28.', 'URGES:', clause('j.', 'to act.'))],
})
const background: OfficialText = {
  ...officialText({ id: 'page', kind: 'background', body: null }),
  status: 'background',
}
const copy: OfficialText = { ...officialText({ id: 'copy', kind: 'statement', body: null }), status: 'unverified' }

const citations = [
  citation('declaration-489 27', 'Declarations 474', { target: held('declaration-474') }),
  citation('declaration-489 27', '482'),
  citation('declaration-489 28.j', 'Declaration 474', { target: held('declaration-474') }),
  citation('declaration-489 28.j', 'that Declaration', { target: held('declaration-474') }),
  citation('declaration-489 28.j', 'this Declaration', { target: held('declaration-489') }),
  citation('page p1', 'UN Charter', { target: charter }),
  citation('copy p1', 'Declaration 474', { target: held('declaration-474') }),
]
const all = library([first, second, background, copy], citations)

function volume(...lines: readonly string[]): Compendium {
  const report = createReport()
  const composed = compose(all, manifest('title: T', ...lines), report)
  expect(report.findings).toEqual([])
  return composed
}

function part<T extends BackPart['type']>(composed: Compendium, type: T): Extract<BackPart, { type: T }> | undefined {
  return composed.back.find((back): back is Extract<BackPart, { type: T }> => back.type === type)
}

const ids = (composed: Compendium): string[] =>
  composed.groups.flatMap((group) => group.entries.map((entry) => entry.text.id))

const USUAL = ['texts: [declaration-489, declaration-474]', 'background: [page]'] as const

describe('the texts of a volume', () => {
  it('stand as listed, by date or by number', () => {
    expect(ids(volume(...USUAL))).toEqual(['declaration-489', 'declaration-474'])
    expect(ids(volume(...USUAL, 'order: date'))).toEqual(['declaration-474', 'declaration-489'])
    expect(ids(volume(...USUAL, 'order: number'))).toEqual(['declaration-474', 'declaration-489'])
  })

  it('are called by id or by the name of their file', () => {
    const renamed = { ...first, source: { ...first.source, file: 'sources/2022/declaration-2022.md' } }
    const report = createReport()
    const composed = compose(library([renamed]), manifest('title: T', 'texts: [declaration-2022]'), report)
    expect(ids(composed)).toEqual(['declaration-474'])
  })

  it('are found by a query, which takes neither background nor what is named elsewhere', () => {
    expect(ids(volume('texts: { from: 2023-01-01 }'))).toEqual(['declaration-489'])
    expect(ids(volume('texts: { kind: declaration, body: NATO Parliamentary Assembly }'))).toEqual([
      'declaration-474',
      'declaration-489',
    ])
    const grouped = volume('texts: [{ title: Rest, texts: { kind: declaration } }, declaration-474]')
    expect(ids(grouped)).toEqual(['declaration-489', 'declaration-474'])
    expect(ids(volume('texts: { to: 2099-01-01, kind: [statement, declaration] }', 'include-unverified: yes'))).toEqual(
      ['declaration-474', 'declaration-489'],
    )
  })

  it.each([
    ['manifest-text-unknown', 'texts: [declaration-488]', '2:9'],
    ['manifest-text-unknown', 'texts: { kind: opinion }', '2:8'],
    ['manifest-text-twice', 'texts: [declaration-489, declaration-489]', '2:26'],
    ['manifest-text-twice', 'texts: [declaration-489]\nbackground: [declaration-489]', '3:14'],
    ['manifest-status', 'texts: [copy]', '2:9'],
    ['manifest-status', 'texts: [page]\ninclude-unverified: yes', '2:9'],
  ])('are refused with %s: %s', (code, lines, place) => {
    const report = createReport()
    compose(all, manifest('title: T', ...lines.split('\n')), report)
    expect(told(report)).toEqual([`${place} ${code}`])
  })

  it('suggest the nearest name, and an id where a file name fits several', () => {
    const report = createReport()
    const twins = ['a', 'b'].map((folder) => ({
      ...officialText({ id: `spring-${folder}` }),
      source: { ...first.source, file: `sources/${folder}/spring.md` },
    }))
    compose(library([...twins, second]), manifest('title: T', 'texts: [spring, declaration-498]'), report)
    expect(report.findings.map((finding) => finding.hint)).toEqual([
      'Use an id: spring-a (sources/a/spring.md), spring-b (sources/b/spring.md).',
      'Did you mean “declaration-489”?',
    ])
  })

  it('may be unverified copies when the editor says so', () => {
    expect(ids(volume('texts: [copy]', 'include-unverified: yes'))).toEqual(['copy'])
  })
})

describe('the volume', () => {
  it('says who cites a text: each clause once, only from inside the volume, never the text itself', () => {
    const [newer, older] = volume(...USUAL).groups[0]?.entries ?? []
    expect(older?.citedBy.map((place) => place.name)).toEqual([
      'Declaration 489, para. 27',
      'Declaration 489, para. 28 j',
    ])
    expect(newer?.citedBy).toEqual([])
  })

  it('takes the body that all texts state, the newest date, and its files from its own folder', () => {
    const composed = volume('texts: [declaration-474, declaration-489]')
    expect(composed).toMatchObject({ body: 'NATO Parliamentary Assembly', date: '2024-05-27', language: 'en-GB' })
    expect(composed.siblings.get('declaration-489')).toBe('spring/declaration-489')
    expect(volume(...USUAL).body).toBeNull()
    expect(volume('texts: [copy]', 'include-unverified: yes').date).toBe('1970-01-01')
  })

  it('is cut into single texts that lie beside one another', () => {
    const whole = volume(...USUAL)
    const single = composeSingle(whole, 'declaration-489')
    expect(single).toMatchObject({ id: 'declaration-489', shape: 'single', front: [], back: [], year: '2024' })
    expect(ids(single)).toEqual(['declaration-489'])
    expect([...single.siblings]).toEqual([
      ['declaration-474', 'declaration-474'],
      ['page', 'page'],
    ])
    expect(composeSingle(whole, 'page').background.map((entry) => entry.text.id)).toEqual(['page'])
    expect(() => composeSingle(whole, 'declaration-1')).toThrow('declaration-1')
  })
})

describe('the back matter', () => {
  it('lists what is cited, by group, and leaves what is unresolved to its own list', () => {
    expect(part(volume(...USUAL), 'table-of-citations')?.groups).toMatchObject([
      {
        group: 'own',
        title: 'NATO Parliamentary Assembly',
        rows: [{ title: 'Declaration 474', target: 'declaration-474', places: [{ clause: '27' }, { clause: '28.j' }] }],
      },
      { group: 'united-nations', rows: [{ title: 'Charter of the United Nations', places: [{ text: 'page' }] }] },
    ])
  })

  it('puts a text under the body that adopted it, whoever cites it and whatever the volume is called', () => {
    const council = officialText({
      kind: 'resolution',
      number: '2482',
      body: 'Council of Europe',
      blocks: [clause('1.', 'a')],
    })
    const loose = officialText({ id: 'loose', kind: 'statement', body: null, blocks: [clause('1.', 'a')] })
    const cites = [
      citation('resolution-2482 1', 'Declaration 474', { target: held('declaration-474'), group: 'other' }),
      citation('declaration-474 1', 'Resolution 2482', { target: held('resolution-2482'), group: 'other' }),
      citation('declaration-474 1', 'Statement', { target: held('loose'), group: 'own' }),
    ]
    const texts = 'texts: [declaration-474, resolution-2482, loose]'
    const made = manifest('title: T', 'body: NATO Parliamentary Assembly', texts)
    const groups = part(compose(library([first, council, loose], cites), made, createReport()), 'table-of-citations')
    expect(groups?.groups.map(({ title, rows }) => [title, ...rows.map((row) => row.title)])).toEqual([
      ['NATO Parliamentary Assembly', 'Declaration 474'],
      ['Council of Europe', 'Resolution 2482'],
      ['Texts whose body is not stated', 'Statement'],
    ])
  })

  it('lists what is not reproduced: outside, or held and left out', () => {
    const titles = (composed: Compendium) => part(composed, 'not-reproduced')?.rows.map((row) => row.title)
    expect(titles(volume(...USUAL))).toEqual(['Charter of the United Nations'])
    expect(titles(volume('texts: [declaration-489]'))).toEqual(['Declaration 474'])
  })

  it('lists what is unresolved and when the adopted texts were adopted', () => {
    const composed = volume(...USUAL)
    expect(part(composed, 'unresolved')?.rows).toMatchObject([{ words: 'Declaration 482', place: { clause: '27' } }])
    expect(part(composed, 'chronology')?.rows.map((row) => row.date)).toEqual(['2022-05-30', '2024-05-27'])
  })

  it('lists a text without a date too, after the others, unless no text has one', () => {
    const undated = { ...second, id: 'declaration-500', metadata: { ...second.metadata, date: null } }
    const dates = (...texts: readonly OfficialText[]) =>
      part(
        compose(
          library(texts),
          manifest('title: T', `texts: [${texts.map(({ id }) => id).join(', ')}]`),
          createReport(),
        ),
        'chronology',
      )?.rows.map(({ text, date }) => [text, date])
    expect(dates(undated, first)).toEqual([
      ['declaration-474', '2022-05-30'],
      ['declaration-500', null],
    ])
    expect(dates(undated)).toBeUndefined()
  })

  it('does not say the country twice when the editor wrote it with the place', () => {
    const placed = (place: string, country: string | null): OfficialText => ({
      ...first,
      metadata: { ...first.metadata, place: fact(place), country: country === null ? null : fact(country) },
    })
    const where = (text: OfficialText) =>
      part(compose(library([text]), manifest('title: T', 'texts: [declaration-474]'), createReport()), 'chronology')
        ?.rows[0]?.place
    expect(where(placed('Montreal, Canada', 'Canada'))).toBe('Montreal, Canada')
    expect(where(placed('Luxembourg', 'Luxembourg'))).toBe('Luxembourg')
    expect(where(placed('Sofia', 'Bulgaria'))).toBe('Sofia, Bulgaria')
    expect(where(placed('Sofia', null))).toBe('Sofia')
  })

  it('shows what was set aside with its line, and not what only carries structure', () => {
    const residue = (['white-space', 'markup', 'front-matter', 'dead-link'] as const).map((reason) =>
      piece(reason, 'x'),
    )
    const text = { ...first, residue: [...residue, piece('stray-mark', '\n\n-', 18), piece('page-break', '\f', 40)] }
    const composed = compose(library([text]), manifest('title: T', 'texts: [declaration-474]'), createReport())
    expect(part(composed, 'set-aside')?.rows).toEqual([
      { text: text.id, name: 'Declaration 474', words: '-', reason: 'stray mark', line: 3 },
      { text: text.id, name: 'Declaration 474', words: '(form feed)', reason: 'page break', line: 5 },
    ])
  })

  it('has a colophon when it is named: the digest of each source, and one of all as sha256sum would count it', () => {
    expect(volume(...USUAL).back.map((back) => back.type)).not.toContain('colophon')
    const texts = [first, { ...first, id: 'declaration-475' }].map((text, index) => ({
      ...text,
      source: { ...text.source, file: `sources/${2 - index}.md`, digest: String(index).repeat(64) },
    }))
    const wanted = manifest('title: T', 'texts: [declaration-474, declaration-475]', 'back: [colophon]')
    const found = part(compose(library(texts), wanted, createReport()), 'colophon')
    expect(found?.rows.map(({ file, digest }) => [file, digest[0]])).toEqual([
      ['sources/2.md', '0'],
      ['sources/1.md', '1'],
    ])
    const listed = `${'1'.repeat(64)}  sources/1.md\n${'0'.repeat(64)}  sources/2.md\n`
    expect(found?.together).toBe(createHash('sha256').update(listed).digest('hex'))
  })

  it('has the parts that are asked for and have lines, in the order asked', () => {
    const parts = (...lines: string[]) => volume('texts: [declaration-474]', ...lines).back.map((back) => back.type)
    expect(parts()).toEqual(['chronology'])
    expect(parts('back: [unresolved, set-aside]')).toEqual([])
    expect(volume(...USUAL, 'back: [chronology, unresolved]').back.map((back) => back.type)).toEqual([
      'chronology',
      'unresolved',
    ])
  })
})

function piece(
  reason: OfficialText['residue'][number]['reason'],
  text: string,
  start = 0,
): OfficialText['residue'][number] {
  return { type: 'residue', reason, text, span: { start, end: start + text.length } }
}
