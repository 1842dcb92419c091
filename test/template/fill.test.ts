import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../scripts/report.ts'
import { fill } from '../../scripts/template/fill.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import { clause, fact, line, note, noteMark, officialText, strong, words } from '../ast-builders.ts'
import { charter } from '../compose/libraries.ts'
import { BUILT_IN, blocksOf, builtIn, entry, printed, reference, sheetOf, to, volume } from './volumes.ts'

const adoption = note('adoption', '*', 'Adopted by the Assembly on 27 May 2024.')

const declaration7 = officialText({
  number: '7',
  date: '2024-05-27',
  symbol: line(words('DECLARATION 7'), noteMark('adoption')),
  title: [line(words('ON THE OFFICE')), line(words('OF THE ASSEMBLY'))],
  notes: [adoption],
  blocks: [
    clause('1.', [strong(words('Recalling')), words(' '), reference('Resolution 12', to('resolution-12')), words(';')]),
    clause('2.', 'URGES:', clause('a.', 'to act;', clause('(i)', 'deep', clause('–', 'deeper')))),
  ],
})

const resolution12 = officialText({
  kind: 'resolution',
  number: '12',
  symbol: line(words('RESOLUTION'), noteMark('adoption')),
  title: [line(words('ON FRIENDSHIP'))],
  notes: [adoption],
  blocks: [clause(null, 'Prose.')],
})

const both = [
  entry(declaration7),
  entry(resolution12, { citedBy: [{ text: 'declaration-7', clause: '1', name: 'Declaration 7, para. 1' }] }),
]

describe('fill', () => {
  it('makes a sheet of each text, with its words, its labels and the editor’s remarks', () => {
    const galley = fill(volume(both), builtIn)
    expect(printed(sheetOf(galley, 'declaration-7'))).toEqual([
      'symbol: DECLARATION 7[* Adopted by the Assembly on 27 May 2024.]',
      'title: ON THE OFFICE / OF THE ASSEMBLY',
      'clause: Recalling Resolution 12 (p. ⟨resolution-12⟩);',
      'clause: URGES:',
      'item: to act;',
      'subitem: deep',
      'subitem: deeper',
    ])
    expect(printed(sheetOf(galley, 'resolution-12'))).toEqual([
      'symbol: RESOLUTION[* Adopted by the Assembly on 27 May 2024.]',
      'title: ON FRIENDSHIP',
      'editorial: [No. 12: supplied by the editor.]',
      'paragraph: Prose.',
      'cited-by: Cited by Declaration 7, para. 1 (p. ⟨declaration-7.1⟩)',
    ])
    const sheet = sheetOf(galley, 'declaration-7')
    expect(sheet).toMatchObject({
      bookmark: 'Declaration 7 – ON THE OFFICE OF THE ASSEMBLY',
      head: { left: 'Spring session', right: 'Declaration 7' },
    })
    const [, , clauses] = sheet.flow
    expect(clauses).toMatchObject({ type: 'list', items: [{ id: 'declaration-7.1', label: '1.' }, { label: '2.' }] })
  })

  it('tells where a supplied number comes from', () => {
    const { metadata } = resolution12
    const number = { ...fact('12'), source: 'Official Gazette, No. 3' }
    const galley = fill(volume([entry({ ...resolution12, metadata: { ...metadata, number } })]), builtIn)
    expect(printed(sheetOf(galley, 'resolution-12'))).toContain(
      'editorial: [No. 12: supplied by the editor, from Official Gazette, No. 3.]',
    )
  })

  it('marks as number only what is printed: in the symbol, in the remark, and in references to them', () => {
    const numbers = (id: string, apparatus: 'shown' | 'hidden') =>
      blocksOf(sheetOf(fill(volume(both, { apparatus }), builtIn), id).flow).flatMap(({ style, runs }) =>
        runs.flatMap((run) => (run.type === 'words' && run.marks.includes('number') ? [`${style} ${run.text}`] : [])),
      )
    expect(numbers('declaration-7', 'shown')).toEqual(['symbol 7', 'clause 12'])
    expect(numbers('resolution-12', 'shown')).toEqual(['editorial 12'])
    expect(numbers('declaration-7', 'hidden')).toEqual(['symbol 7'])
    expect(numbers('resolution-12', 'hidden')).toEqual([])
  })

  it('keeps the title page to one page, and says there only when and where, as far as it is known', () => {
    const text = (index: number, date?: string) =>
      entry(
        officialText({
          id: `declaration-${index}`,
          number: String(index),
          title: [line(words('ON THE LONG TITLES OF TEXTS '.repeat(3).trim()))],
          ...(date === undefined ? {} : { date }),
        }),
      )
    const imprints = (count: number) => {
      const entries = Array.from({ length: count }, (_, index) => text(index, '2024-05-27'))
      const galley = fill(volume([text(999), ...entries], { front: ['title-page'] }), builtIn)
      return printed(sheetOf(galley, 'title-page')).filter((words) => words.startsWith('imprint: Declaration'))
    }
    expect(imprints(2)[0]).toMatch(/^imprint: Declaration 0 – ON THE .* TEXTS, adopted on 27 May 2024\.$/)
    expect(imprints(2)).toHaveLength(2)
    expect(imprints(12)[11]).toBe('imprint: Declaration 11, adopted on 27 May 2024.')
    expect(imprints(200)).toEqual([])
    const unnumbered = ['RAIN', 'SNOW'].map((name, index) =>
      entry(officialText({ id: `r-${index}`, kind: 'resolution', title: [line(words(name))], date: '2024-05-27' })),
    )
    const numbered = Array.from({ length: 12 }, (_, index) => text(index, '2024-05-27'))
    const galley = fill(volume([...unnumbered, ...numbered], { front: ['title-page'] }), builtIn)
    expect(printed(sheetOf(galley, 'title-page')).join()).toMatch(/– RAIN, adopted .* – SNOW, adopted/)
  })

  it('leaves nothing of ours in a volume without apparatus', () => {
    const front = ['cover', 'title-page', 'contents'] as const
    const galley = fill(volume(both, { apparatus: 'hidden', front }), builtIn)
    expect(galley.parts.map(({ role }) => role)).toEqual(['body'])
    const runs = galley.parts.flatMap(({ sheets }) =>
      sheets.flatMap(({ flow }) => blocksOf(flow).flatMap((b) => b.runs)),
    )
    expect(runs.filter((run) => run.type !== 'break' && !('origin' in run && run.origin === 'adopted'))).toEqual([])
    expect(galley.parts[0]?.sheets.every(({ head }) => head === null)).toBe(true)
    expect(printed(sheetOf(galley, 'declaration-7'))).toContain('clause: Recalling Resolution 12;')
  })

  it('writes no page numbers when they are not wanted', () => {
    const galley = fill(volume(both, { pageReferences: 'hidden' }), builtIn)
    expect(printed(sheetOf(galley, 'declaration-7'))).toContain('clause: Recalling Resolution 12;')
    expect(printed(sheetOf(galley, 'resolution-12'))).toContain('cited-by: Cited by Declaration 7, para. 1')
  })

  it('tells the page of a text once in a paragraph, and never for the text itself', () => {
    const again = [
      reference('Resolution 12', to('resolution-12')),
      words(' and '),
      reference('12', to('resolution-12')),
    ]
    const itself = [reference('paragraph 1', to('declaration-7', '1')), words(' above')]
    const text = { ...declaration7, body: [clause('1.', again), clause('2.', itself)] }
    const sheet = sheetOf(fill(volume([entry(text), entry(resolution12)]), builtIn), 'declaration-7')
    expect(printed(sheet).slice(2)).toEqual([
      'clause: Resolution 12 (p. ⟨resolution-12⟩) and 12',
      'clause: paragraph 1 above',
    ])
  })

  it('keeps signs of markup and of templates as letters', () => {
    const odd = '<b>not bold</b> &amp; &lt; {{title}} {{{raw}}} "q" <!-- --> ` = \u00a0 two  spaces'
    const text = officialText({ number: '9', title: [line(words(odd))], blocks: [clause('<1>', [words(odd)])] })
    const galley = fill(volume([entry(text)], { title: odd, front: ['cover', 'contents'] }), builtIn)
    const sheet = sheetOf(galley, 'declaration-9')
    expect(printed(sheet).slice(0, 1)).toEqual([`title: ${odd}`])
    expect(printed(sheet)).toContain(`clause: ${odd}`)
    expect(sheet.head?.left).toBe(odd)
    expect(sheet.bookmark).toBe(`Declaration 9 – ${odd}`)
    expect(sheet.flow.find((flow) => flow.type === 'list')).toMatchObject({ items: [{ label: '<1>' }] })
    expect(printed(sheetOf(galley, 'cover'))[1]).toBe(`volume-title: ${odd.replace('two  spaces', 'two spaces')}`)
  })

  it('shows how each reference stands', () => {
    const cited = [
      reference('Resolution 12', to('resolution-12')),
      reference('Resolution 13', to('resolution-13')),
      reference('Resolution 14', to('resolution-14', '3')),
      reference('the Charter', charter),
      reference('Declaration 99', null),
      reference('other resolutions', null, { state: 'vague' }),
      reference('Declaration 1', null, { state: 'ambiguous', candidates: ['declaration-7', 'resolution-12'] }),
    ]
    const other = [
      officialText({ kind: 'resolution', number: '13' }),
      officialText({ kind: 'resolution', number: '14' }),
    ]
    const texts = [{ ...declaration7, body: cited.map((one, at) => clause(`${at + 1}.`, [one])) }, resolution12]
    const compendium = volume(texts.map((text) => entry(text)))
    const byId = new Map([...texts, ...other].map((text) => [text.id, text]))
    const siblings = new Map([['resolution-14', 'resolution-14']])
    const galley = fill({ ...compendium, siblings, library: { ...compendium.library, byId } }, builtIn)
    const links = blocksOf(sheetOf(galley, 'declaration-7').flow)
      .slice(2)
      .map(({ runs: [run] }) => run)
    expect(links.map((run) => (run?.type === 'words' ? run.link : null))).toEqual([
      { state: 'here', to: { type: 'anchor', anchor: 'resolution-12' }, description: 'Resolution 12, ON FRIENDSHIP' },
      { state: 'elsewhere', to: null, description: 'Resolution 13 (not in this volume)' },
      {
        state: 'elsewhere',
        to: { type: 'file', path: 'resolution-14', anchor: 'resolution-14' },
        description: 'Resolution 14 (not in this volume)',
      },
      {
        state: 'external',
        to: { type: 'address', address: 'https://www.un.org/en/about-us/un-charter' },
        description: 'Charter of the United Nations',
      },
      { state: 'unresolved', to: null, description: 'A text that is not in the library' },
      { state: 'vague', to: null, description: 'No single text is named' },
      {
        state: 'ambiguous',
        to: null,
        description: 'Fits several texts: Declaration 7, ON THE OFFICE OF THE ASSEMBLY; Resolution 12, ON FRIENDSHIP',
      },
    ])
  })

  it('prints the title above the symbol where the source does', () => {
    const symbol = { ...line(words('DECLARATION 7')), span: { start: 30, end: 43 } }
    const title = [{ ...line(words('ON PEACE')), span: { start: 0, end: 8 } }]
    const galley = fill(volume([entry({ ...declaration7, symbol, title, notes: [] })]), builtIn)
    expect(printed(sheetOf(galley, 'declaration-7')).slice(0, 2)).toEqual(['title: ON PEACE', 'symbol: DECLARATION 7'])
  })

  it('marks what is no adopted text, and gives a title to what has none', () => {
    const statement = officialText({ kind: 'statement', body: null, blocks: [clause(null, 'We stand.')] })
    const page = { ...officialText({ id: 'page', kind: 'background' }), status: 'background' as const }
    const unverified = { ...statement, status: 'unverified' as const }
    const galley = fill(volume([], { background: [entry(unverified), entry(page)] }), builtIn)
    expect(printed(sheetOf(galley, 'statement'))).toEqual([
      'given-title: [Statement]',
      'editorial: [Unverified copy: the issuing body and the date are not stated.]',
      'paragraph: We stand.',
    ])
    expect(printed(sheetOf(galley, 'page'))).toContain('editorial: [Background: not an adopted text.]')
  })

  it('prints a note whose mark is lost at the end, and a mark that stands twice twice', () => {
    const symbol = line(words('DECLARATION 7'), noteMark('adoption'))
    const notes = [adoption, note('note-1', '1', 'The delegation abstained.')]
    const body = [clause('1.', [words('Noting'), noteMark('adoption'), words(';')])]
    const sheet = sheetOf(fill(volume([entry({ ...declaration7, symbol, notes, body })]), builtIn), 'declaration-7')
    expect(printed(sheet)).toEqual([
      'symbol: DECLARATION 7[* Adopted by the Assembly on 27 May 2024.]',
      'title: ON THE OFFICE / OF THE ASSEMBLY',
      'clause: Noting*;',
      'note: 1 The delegation abstained.',
    ])
  })

  it('prints the annexes, each line with the place that it leads to', () => {
    const place = { text: 'declaration-7', clause: '1', name: 'Declaration 7, para. 1' }
    const other = { text: 'declaration-7', clause: null, name: 'Declaration 7' }
    const row = { title: 'Resolution 12', address: null, target: 'resolution-12', places: [place, other] }
    const outside = { title: 'Charter', address: 'https://example.org/', target: null, places: [place] }
    const galley = fill(
      volume(both, {
        front: ['contents'],
        back: [
          { type: 'table-of-citations', groups: [{ group: 'own', title: 'The Assembly', rows: [row, outside] }] },
          { type: 'not-reproduced', rows: [{ title: 'Charter', address: null, places: [place] }] },
          { type: 'unresolved', rows: [{ words: 'Declaration 99', place }] },
          {
            type: 'chronology',
            rows: [
              { date: '2024-05-27', name: 'N', title: 'T', place: null, text: 'resolution-12' },
              { date: null, name: 'O', title: null, place: null, text: 'declaration-7' },
            ],
          },
          { type: 'set-aside', rows: [{ ...other, words: '-', reason: 'stray mark', line: 71 }] },
        ],
      }),
      builtIn,
    )
    const annex = (id: string) => printed(sheetOf(galley, id)).filter((words) => !words.startsWith('table-head'))
    expect(annex('table-of-citations')).toEqual([
      'annex-title: Table of citations',
      'annex-heading: The Assembly',
      'table-text: Resolution 12 (p. ⟨resolution-12⟩)',
      'table-text: Declaration 7, para. 1 (p. ⟨declaration-7.1⟩)',
      'table-text: Declaration 7 (p. ⟨declaration-7⟩)',
      'table-text: Charter',
      'table-text: Declaration 7, para. 1 (p. ⟨declaration-7.1⟩)',
    ])
    expect(annex('not-reproduced')[1]).toBe('table-text: Charter')
    expect(annex('unresolved')[1]).toBe('table-text: Declaration 99')
    expect(annex('chronology').slice(1)).toEqual([
      'table-text: 27 May 2024',
      'table-text: N – T (p. ⟨resolution-12⟩)',
      'table-text: ',
      'table-text: Without a date',
      'table-text: O (p. ⟨declaration-7⟩)',
      'table-text: ',
    ])
    expect(annex('set-aside').slice(2)).toEqual([
      'table-text: -',
      'table-text: stray mark',
      'table-text: Declaration 7, line 71',
    ])
    expect(printed(sheetOf(galley, 'contents')).slice(-5)).toEqual([
      'contents-entry: Table of citations … ⟨table-of-citations⟩',
      'contents-entry: Texts cited but not reproduced … ⟨not-reproduced⟩',
      'contents-entry: Unresolved citations … ⟨unresolved⟩',
      'contents-entry: Chronological table … ⟨chronology⟩',
      'contents-entry: Words set aside … ⟨set-aside⟩',
    ])
  })

  it('names several places in a row', () => {
    const places = ['1', '2'].map((at) => ({ text: 'declaration-7', clause: at, name: `Declaration 7, para. ${at}` }))
    const galley = fill(volume([entry(declaration7), entry(resolution12, { citedBy: places })]), builtIn)
    expect(printed(sheetOf(galley, 'resolution-12')).at(-1)).toBe(
      'cited-by: Cited by Declaration 7, para. 1 (p. ⟨declaration-7.1⟩); Declaration 7, para. 2 (p. ⟨declaration-7.2⟩)',
    )
  })

  it('gives a sheet of ours another name when a text bears it', () => {
    const text = officialText({ id: 'contents', kind: 'text', blocks: [clause(null, 'Words.')] })
    const galley = fill(volume([entry(text)], { front: ['contents'] }), builtIn)
    expect(sheetOf(galley, 'contents').style).toBe('text')
    expect(sheetOf(galley, 'volume-contents').style).toBe('contents')
  })
})

describe('templates of a project', () => {
  async function fillWith(replaced: Readonly<Record<string, string>>, compendium = volume(both)) {
    const folder = mkdtempSync(join(tmpdir(), 'engross-templates-'))
    try {
      for (const [name, text] of Object.entries(replaced)) writeFileSync(join(folder, `${name}.hbs`), text)
      return fill(compendium, await loadTemplates([BUILT_IN, folder]))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  async function codeOf(work: Promise<unknown>): Promise<string> {
    const cause = await work.then(
      () => 'nothing was refused',
      (refused) => refused,
    )
    return cause instanceof Refusal ? `${cause.finding.code}: ${cause.message}` : String(cause)
  }

  it('take the place of those of the same name', async () => {
    const clauseTemplate = '<clause id="{{anchor}}" label="{{label}}">{{inline words}}</clause>'
    const one = volume([entry({ ...declaration7, body: [clause('1.', 'Noting;')] })], { front: ['cover'] })
    const cover = '<cover id="{{anchor}}" bookmark="Front"><volume-title>The book: {{title}}</volume-title></cover>'
    const galley = await fillWith({ cover, clause: clauseTemplate }, one)
    expect(printed(sheetOf(galley, 'cover'))).toEqual(['volume-title: The book: Spring session'])
    expect(printed(sheetOf(galley, 'declaration-7'))).toContain('clause: Noting;')
  })

  it('are refused when they print a clause twice, leave one out, change a label or print words elsewhere', async () => {
    const twice = '{{> once}}<paragraph>{{label}} {{inline words}}</paragraph>'
    const once =
      '<clause id="{{anchor}}" label="{{label}}">{{inline words}}{{#each clauses}}{{> item}}{{/each}}</clause>'
    expect(await codeOf(fillWith({ clause: twice, once }))).toContain(
      'verify-added: Declaration 7: the templates print “',
    )
    const without = once.replace('{{#each clauses}}{{> item}}{{/each}}', '')
    expect(await codeOf(fillWith({ clause: without }))).toContain('verify-missing: Declaration 7')
    expect(await codeOf(fillWith({ clause: once.replace('{{label}}', '9.') }))).toContain('verify-text: Declaration 7')
    const annex = '<cover id="{{anchor}}" bookmark="x"><paragraph>{{title}}</paragraph></cover>'
    expect(await codeOf(fillWith({ cover: annex }, volume(both, { front: ['cover'] })))).toContain(
      'verify-added: The sheet',
    )
  })

  it('are refused when a reference would lead nowhere', async () => {
    const bare = '<paragraph>{{label}} {{inline words}}</paragraph>{{#each clauses}}{{> item}}{{/each}}'
    expect(await codeOf(fillWith({ clause: bare }))).toContain('template-markup: “declaration-7.1” is referred to')
  })

  it('are stopped when they write without measure', async () => {
    const texts = Array.from({ length: 60 }, (_, at) =>
      entry(officialText({ number: `${at + 1}`, title: [line(words('T'))] })),
    )
    const inner = '{{#each @root.groups}}{{#each texts}}'
    const ends = '{{/each}}{{/each}}'
    const text = `<text id="{{anchor}}" bookmark="b"><title>${inner.repeat(4)}x${ends.repeat(4)}</title></text>`
    const begun = performance.now()
    expect(await codeOf(fillWith({ text }, volume(texts)))).toContain('limit-template-output')
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  it('are refused when there are none, or they are not UTF-8', async () => {
    expect(await codeOf(loadTemplates([]))).toContain('template-missing')
    const folder = mkdtempSync(join(tmpdir(), 'engross-templates-'))
    writeFileSync(join(folder, 'cover.hbs'), new Uint8Array([0x3c, 0xff]))
    expect(await codeOf(loadTemplates([BUILT_IN, folder]))).toContain('encoding-invalid')
    rmSync(folder, { recursive: true })
  })
})
