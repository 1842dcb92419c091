/**
 * Follows every link, destination, bookmark and field of every output, of the example volume and of one whose texts cite
 * one another in all ways: nothing leads nowhere.
 */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { engross, exampleProject, project, type Ran } from '../cli/projects.ts'
import { type Followed, follow, type Link } from './links.ts'
import { storedFields } from './word-fields.ts'

/** Texts that cite each other: by number, clause, range, date, title, abbreviation, themselves; and what is not there. */
function citingProject(): string {
  const text = (number: number, title: string, ...clauses: readonly string[]): string =>
    [
      `---\nnumber: ${number}\nbody: NATO Parliamentary Assembly\ndate: 2024-05-${10 + (number % 10)}\n---`,
      `DECLARATION ${number}`,
      title,
      'The Assembly,',
      ...clauses.map((clause, index) => `${index + 1}. **Recalling** ${clause};`),
      `${clauses.length + 1}. **URGES** member governments:\n - a. to act on paragraph 1;\n - b. to act on sub-paragraph (a).`,
    ].join('\n\n')
  return project({
    'sources/volume.yaml':
      'title: Texts that cite\ntexts: [declaration-601, declaration-602, declaration-603]\nbackground: [page]\nformats: [pdf, docx, html, json, site]\n',
    'sources/a.md': text(
      601,
      'ON BRIDGES OVER WIDE RIVERS',
      'Declarations 602, 603 and 604, and paragraphs 1 to 3 of Declaration 603',
      'its declaration of 12 May 2024 and paragraph 4 b of Declaration 602',
      'the UN Charter, in particular Article 51, and UNGA resolutions ES-11/1 and 76/124',
    ),
    'sources/b.md': text(
      602,
      'ON ROADS IN THE HILLS',
      'the declaration On Bridges over Wide Rivers, Declaration 601 and paragraph 2 of that Declaration',
      'the OSCE PA 2014 Baku Declaration and relevant resolutions of the UNGA',
      'this Declaration and paragraphs 1 and 2 of the present declaration',
    ),
    'sources/c.md': text(
      603,
      'ON FERRIES',
      'Declaration 605 and Declaration 699',
      'Declaration 601, paragraph 4 (a)',
      '[Declaration 602](#)',
    ),
    'sources/d.md': text(605, 'LEFT OUT OF THE VOLUME', 'Declaration 601'),
    'sources/page.md':
      '---\nkind: background\n---\nA PAGE\n\nIt speaks of Declaration 601 and [a site](https://example.org/a?b=c#d).\n',
  })
}

/** What other commands publish beside the volume: a comparison of two texts, and what differs in a copy that came back. */
function makeOthers(folder: string): readonly Ran[] {
  const copy = join(folder, 'copy.docx')
  cpSync(join(folder, 'out/volume.docx'), copy)
  const source = join(folder, 'sources/c.md')
  writeFileSync(source, readFileSync(source, 'utf8').replace('ON FERRIES', 'ON SLOW FERRIES'))
  const made = [
    engross(folder, ['redline', 'declaration-601', 'declaration-602']),
    engross(folder, ['changes', 'copy.docx', '--format', 'html']),
  ]
  writeFileSync(source, readFileSync(source, 'utf8').replace('ON SLOW FERRIES', 'ON FERRIES'))
  return made
}

const ADDRESS = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+)$/

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('.engross') && statSync(join(folder, path)).isFile())
    .map((path) => path.split('\\').join('/'))
}

/** What is wrong with a link: null when it arrives. */
function trouble(path: string, { to }: Link, all: ReadonlyMap<string, Followed>): string | null {
  if (ADDRESS.test(to)) return null
  const [file = '', place = ''] = to.split(/#(.*)/s)
  const other = file === '' ? path : file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(path), file)
  const target = all.get(other)
  if (target === undefined) return `there is no file ${other}`
  if (file === '' && place === '') return 'it leads nowhere'
  return place === '' || target.places.has(place) ? null : `there is no “${place}” in ${other}`
}

describe.each([
  ['the example volume', exampleProject],
  ['a volume whose texts cite each other in all ways', citingProject],
])('%s', (_, make) => {
  const folder = make()
  const { status, stderr } = engross(folder, ['build'])
  const out = join(folder, 'out')
  const others = make === citingProject ? makeOthers(folder) : []
  const all =
    status === 0
      ? new Map(filesIn(out).map((path) => [path, follow(path, readFileSync(join(out, path)))]))
      : new Map<string, Followed>()

  it('is built', () => {
    expect(stderr.includes('error')).toBe(false)
    expect(status).toBe(0)
    expect(all.size).toBeGreaterThan(12)
    expect(others.map((made) => [made.status, made.stderr.includes('error')])).toEqual(others.map(() => [0, false]))
    if (make !== citingProject) return
    const kinds = ['volume.pdf', 'volume/declaration-601.docx', 'volume-site/index.html', 'redlines/', 'changes/']
    const paths = [...all.keys()]
    expect(kinds.filter((kind) => !paths.some((path) => path.startsWith(kind)))).toEqual([])
  })

  it.each([
    ['pdf', ['link', 'outline']],
    ['docx', ['PAGEREF', 'REF', 'w:hyperlink']],
    ['html', ['href']],
  ])('has no link in %s that leads nowhere', (format, kinds) => {
    const files = [...all].filter(([path]) => path.endsWith(`.${format}`))
    const dead = files.flatMap(([path, { links }]) =>
      links.flatMap((link) => {
        const wrong = trouble(path, link, all)
        return wrong === null ? [] : [`${path}: ${link.from} ${link.to}: ${wrong}`]
      }),
    )
    expect(dead).toEqual([])
    const volume = files.find(([path]) => dirname(path) === '.')?.[1]
    expect(volume?.links.length).toBeGreaterThan(20)
    expect(volume?.links.map(({ from }) => from)).toEqual(expect.arrayContaining(kinds))
  })

  it('has no field in Word that would print other words when it is updated', () => {
    const fields = [...all.keys()]
      .filter((path) => path.endsWith('.docx'))
      .flatMap((path) => storedFields(readFileSync(join(out, path))).map((field) => ({ path, ...field })))
    expect(fields.filter(({ stored, updated }) => stored !== updated)).toEqual([])
    if (make === citingProject) {
      const numbers = fields.filter(({ path }) => path === 'volume.docx').map(({ bookmark }) => bookmark)
      // The number of a text, of a clause, and of a lettered item.
      expect(numbers).toEqual(
        expect.arrayContaining(['declaration_602_number', 'declaration_603_1_number', 'declaration_602_4_b_number']),
      )
    }
  })

  it('leads from a single text to its siblings', () => {
    const between = [...all].flatMap(([path, { links }]) =>
      links.filter(({ to }) => path.includes('/') && /\.(?:pdf|docx|html)#/.test(to)),
    )
    expect(between.length).toBeGreaterThan(0)
    expect(relative(folder, out)).toBe('out')
  })
})
