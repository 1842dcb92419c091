import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Redline } from '../../scripts/compare/redline.ts'
import { redlineDocx } from '../../scripts/render/docx/redline/redline.ts'
import { redlinePage } from '../../scripts/render/html/comparison/redline-page.ts'
import { createReport } from '../../scripts/report.ts'
import type { Flow, Table } from '../../scripts/template/galley.ts'
import { type RedlineFormat, verifyRedline } from '../../scripts/verify/redline/verify-redline.ts'
import { block, emphasis, item, list, note, strong, words } from '../builders.ts'
import { letters, partsOf, values } from '../render/docx-file.ts'
import { lettersOfFlow, lettersOfWord, redline, theme } from './redlines.ts'

const head = (number: string, city: string): readonly Flow[] => [
  block('symbol', [words(`DECLARATION ${number}`), note(`d${number}.note.adoption`, '*', `Adopted in ${city}.`)]),
  block('title', 'ON FERRIES & <SHIPS>'),
  block('opening', 'The Assembly,'),
]
/** The validator that `npm run conformance` installs. */
const SDK = 'test/conformance/tools/node_modules/@ooxml-tools/validate'

const INSPECT = 'to inspect every ferry of every company before the season begins'
const BEFORE: readonly Flow[] = [
  ...head('41', 'Porto'),
  list(
    item('clause', 'd.1', '1.', [
      strong('Recalling'),
      words(' the  storms of last winter and the loss of two ferries;'),
    ]),
    item('clause', 'd.2', '2.', [
      strong('Noting'),
      words(' that lighthouses were closed without any notice to sailors;'),
    ]),
    item(
      'clause',
      'd.3',
      '3.',
      [strong('URGES'), words(' governments:')],
      [
        list(item('item', 'd.3.a', 'a.', INSPECT), item('item', 'd.3.b', 'b.', 'to publish what was found.')),
        block('wrap-up', 'and to report back.'),
      ],
    ),
  ),
  table([
    ['Port', 'Ferries'],
    ['Porto', '3'],
    ['Sines', '1'],
  ]),
]
const AFTER: readonly Flow[] = [
  ...head('42', 'Sofia'),
  list(
    item('clause', 'e.1', '1.', [
      strong('Noting'),
      words(' that lighthouses were closed without timely notice to sailors;'),
    ]),
    item('clause', 'e.2', '2.', [
      strong('Recalling'),
      words(' the storms of '),
      emphasis('last winter'),
      words(' and the loss of three ferries;'),
    ]),
    item('clause', 'e.3', '3.', [strong('Deploring'), words(' the silence of the companies;')]),
    item(
      'clause',
      'e.4',
      '4.',
      [strong('URGES'), words(' governments:')],
      [list(item('item', 'e.4.a', 'a.', 'to publish what was found.'))],
    ),
  ),
  block('paragraph', `Also ${INSPECT}.`),
  table([
    ['Port', 'Ferries'],
    ['Porto', '4'],
    ['Lagos', '2'],
    ['Sines', '1'],
  ]),
]

function table(rows: readonly (readonly string[])[]): Table {
  const [first = [], ...rest] = rows.map((cells) => cells.map((cell) => ({ flow: [block('table-words', cell)] })))
  return {
    type: 'table',
    id: null,
    origin: 'adopted',
    columns: [70, 30],
    head: [{ cells: first }],
    rows: rest.map((cells) => ({ cells })),
  }
}

const write = async (of: Redline, format: RedlineFormat): Promise<Uint8Array> =>
  format === 'docx' ? redlineDocx(of, theme) : redlinePage(of, theme)

async function prove(of: Redline, format: RedlineFormat, bytes?: Uint8Array) {
  const report = createReport()
  const file = { path: `redline.${format}`, format, bytes: bytes ?? (await write(of, format)) }
  return { proof: verifyRedline(file, of, report), findings: report.findings }
}

describe('a redline', () => {
  it.each(['docx', 'html'] as const)('gives both texts back letter by letter: %s', async (format) => {
    for (const of of [redline(BEFORE, AFTER), redline(AFTER, BEFORE), redline(BEFORE, []), redline([], AFTER)]) {
      const { proof, findings } = await prove(of, format)
      expect(findings).toEqual([])
      expect(proof).not.toBeNull()
    }
  })

  it('gives both back to a reader that knows nothing of ours', async () => {
    const bytes = await redlineDocx(redline(BEFORE, AFTER), theme)
    expect(lettersOfWord(bytes, 'accept')).toBe(lettersOfFlow(AFTER))
    expect(lettersOfWord(bytes, 'reject')).toBe(lettersOfFlow(BEFORE))
  })

  it('gives both back whatever was edited', async () => {
    const clause = fc.tuple(fc.constantFrom('1.', '2.', 'iv.', ''), fc.stringMatching(/^[a-d ,]{1,30}$/), fc.boolean())
    const flow = fc
      .array(clause, { maxLength: 7 })
      .map((clauses): readonly Flow[] =>
        clauses.length === 0
          ? []
          : [
              list(
                ...clauses.map(([label, text, bold], index) =>
                  item('clause', `d.${index}`, label, [
                    bold ? strong(text) : words(text),
                    note(`n${index}`, '1', text),
                  ]),
                ),
              ),
            ],
      )
    await fc.assert(
      fc.asyncProperty(flow, flow, async (before, after) => {
        const of = redline(before, after)
        for (const format of ['docx', 'html'] as const) {
          const { findings } = await prove(of, format)
          expect(findings).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is the same bytes each time', async () => {
    for (const format of ['docx', 'html'] as const)
      expect(await write(redline(BEFORE, AFTER), format)).toEqual(await write(redline(BEFORE, AFTER), format))
  })

  it('is refused when a letter, a blank or a note of either side is wrong', async () => {
    const of = redline(BEFORE, AFTER)
    const files = unzipSync(await redlineDocx(of, theme))
    const changed = (part: string, from: RegExp, to: string): Uint8Array => {
      const xml = strFromU8(files[part] ?? new Uint8Array())
      expect(xml).toMatch(from)
      return zipSync({ ...files, [part]: strToU8(xml.replace(from, to)) })
    }
    const body = 'word/document.xml'
    const wrong = [
      changed(body, /lighthouses/, 'lighthouse'),
      changed(body, /<w:delText xml:space="preserve">two/, '<w:delText xml:space="preserve">ten'),
      changed(
        body,
        /<w:moveTo( w:id="\d+"[^>]*[^/])>(.*?)<\/w:moveTo>/,
        '<w:ins$1>$2x</w:ins>'.replace('x', '<w:r><w:br/></w:r>'),
      ),
      changed(body, /<w:rPr><w:moveFrom [^>]*\/><\/w:rPr>/, ''),
      changed('word/footnotes.xml', /Sofia/, 'Oslo'),
    ]
    for (const bytes of wrong) expect((await prove(of, 'docx', bytes)).proof).toBeNull()
    const page = new TextDecoder().decode(redlinePage(of, theme)).replace('lighthouses', 'lighthouse')
    expect((await prove(of, 'html', new TextEncoder().encode(page))).findings[0]?.code).toBe('verify-text')
  })
})

describe('a redline in Word', () => {
  it('moves what stayed and marks the rest where it stood and stands', async () => {
    const xml = partsOf(await redlineDocx(redline(BEFORE, AFTER), theme))['word/document.xml'] ?? ''
    expect(xml).toMatch(/<w:moveFromRangeStart [^>]*w:name="move1"/)
    expect(xml).toMatch(/<w:moveToRangeStart [^>]*w:name="move1"/)
    expect(new Set(values(xml, 'w:author'))).toEqual(new Set(['Declaration 42']))
    expect(new Set(values(xml, 'w:date'))).toEqual(new Set(['2024-05-27T00:00:00Z']))
  })

  it('gives every change an id of its own', async () => {
    const parts = partsOf(await redlineDocx(redline(BEFORE, AFTER), theme))
    const xml = `${parts['word/document.xml']}${parts['word/footnotes.xml']}`
    const ids = [
      ...xml.matchAll(
        /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|bookmarkStart|move\w+RangeStart) w:id="(\d+)"/g,
      ),
    ].map((match) => match[1])
    expect(ids.length).toBeGreaterThan(10)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('remembers a look and a place that changed', async () => {
    const before = [list(item('clause', 'd.1', '1.', [strong('Noting'), words(' this matter of the ferries')]))]
    const after = [block('paragraph', [words('Noting'), words(' this matter of the ferries')])]
    const xml = partsOf(await redlineDocx(redline(before, after), theme))['word/document.xml'] ?? ''
    expect(xml).toContain('<w:rPr><w:rStyle w:val="Lead"/></w:rPr></w:rPrChange>')
    expect(xml).toMatch(/<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="Clause"\/>/)
  })

  it.skipIf(!existsSync(SDK))(
    'has no error for the Open XML SDK',
    async () => {
      const folder = temporaryFolder()
      const files = await Promise.all(
        [redline(BEFORE, AFTER), redline(AFTER, BEFORE), redline(BEFORE, [])].map(async (of, index) => {
          const file = join(folder, `${index}.docx`)
          writeFileSync(file, await redlineDocx(of, theme))
          return file
        }),
      )
      const { stdout } = spawnSync(process.execPath, ['test/conformance/checkers/openxml-worker.mjs', ...files], {
        encoding: 'utf8',
      })
      expect(JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1))).toEqual([])
    },
    60_000,
  )

  it.skipIf(!runs('pandoc'))('is read alike by pandoc', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'redline.docx'), await redlineDocx(redline(BEFORE, AFTER), theme))
    for (const [choice, flow] of [
      ['accept', AFTER],
      ['reject', BEFORE],
    ] as const) {
      const { stdout } = spawnSync(
        'pandoc',
        [`--track-changes=${choice}`, '-t', 'json', join(folder, 'redline.docx')],
        { encoding: 'utf8' },
      )
      expect(lettersOfPandoc(JSON.parse(stdout))).toBe(lettersOfFlow(flow))
    }
  })
})

describe('a redline as a page', () => {
  const page = new TextDecoder().decode(redlinePage(redline(BEFORE, AFTER), theme))

  it('fetches and runs nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`)
    expect(page).not.toMatch(/<script|style="|url\(|src=/)
  })

  it('says by elements and words what colours show', () => {
    expect(page).toContain('<del>two</del>')
    expect(page).toContain('<ins>three</ins>')
    expect(page).toContain('not in Declaration 41')
    expect(page).toMatch(/<span class="fate">moved from \d<\/span>/)
    expect(page).toContain('<th scope="col" role="columnheader">Declaration 41</th>')
  })

  it('has every id once, and every link arrives', () => {
    const ids = values(page, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const address of values(page, 'href')) expect(ids).toContain(decodeURIComponent(address.slice(1)))
  })
})

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'engross-redline-'))
  made.push(folder)
  return folder
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

/** All letters of pandoc's tree in order, without notes. */
function lettersOfPandoc(node: unknown): string {
  const of = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(of).join('')
    if (typeof value !== 'object' || value === null) return ''
    const { t, c } = value as { t?: string; c?: unknown }
    if (t === 'Note') return ''
    return t === 'Str' ? String(c) : Object.values(value).map(of).join('')
  }
  return letters(of((node as { blocks: unknown }).blocks))
}
