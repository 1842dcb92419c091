/**
 * Builders for tests: short ways to write a galley. `sampleGalley` has every kind of block, run and link once.
 */
import type {
  Block,
  Flow,
  Galley,
  Item,
  LinkOfRun,
  List,
  Mark,
  NoteRun,
  Origin,
  PageRun,
  Run,
  Sheet,
  WordsRun,
} from '../scripts/template/galley.ts'
import { BLOCKS, type BlockStyle, type ItemStyle } from '../scripts/theme/vocabulary.ts'

export function words(text: string, marks: readonly Mark[] = [], more: Partial<WordsRun> = {}): WordsRun {
  return { type: 'words', text, marks, origin: 'adopted', language: null, link: null, where: 'everywhere', ...more }
}

export const strong = (text: string): WordsRun => words(text, ['strong'])
export const emphasis = (text: string): WordsRun => words(text, ['emphasis'])

export function note(id: string, mark: string, text: string): NoteRun {
  return { type: 'note', id, mark, origin: 'adopted', runs: [words(text)] }
}

export function page(of: string, link: LinkOfRun | null = null): PageRun {
  return { type: 'page', of, link }
}

export function link(anchor: string, description: string): LinkOfRun {
  return { state: 'here', to: { type: 'anchor', anchor }, description }
}

export function block(style: BlockStyle, runs: readonly Run[] | string, id: string | null = null): Block {
  const origin: Origin = BLOCKS[style].origin
  const own = typeof runs === 'string' ? [words(runs)] : runs
  return {
    type: 'block',
    style,
    id,
    origin,
    language: null,
    runs: own.map((run) => (run.type === 'words' && origin === 'ours' ? { ...run, origin } : run)),
  }
}

export function item(
  style: ItemStyle,
  id: string,
  label: string,
  runs: readonly Run[] | string,
  nested: readonly Flow[] = [],
): Item {
  const first: Block = {
    type: 'block',
    style,
    id: null,
    origin: 'adopted',
    language: null,
    runs: typeof runs === 'string' ? [words(runs)] : runs,
  }
  return { style, id, label, flow: [first, ...nested] }
}

export function list(...items: readonly Item[]): List {
  const style = items[0]?.style ?? 'clause'
  return { type: 'list', style, items }
}

export function sheet(id: string, flow: readonly Flow[], more: Partial<Sheet> = {}): Sheet {
  return { style: 'text', id, language: 'en-GB', bookmark: id, head: null, flow, ...more }
}

export function galley(parts: Galley['parts'], more: Partial<Galley> = {}): Galley {
  return {
    id: 'sample',
    title: 'Sample volume',
    subject: null,
    author: 'The Assembly',
    keywords: [],
    language: 'en-GB',
    date: '2024-05-27',
    parts,
    ...more,
  }
}

/** Prose of `sentences` sentences, always the same, long enough to fill lines and pages. */
export function prose(sentences: number, seed = 1): string {
  const stock =
    'the internationally recognised borders of neighbouring countries remain inviolable and the responsibility of parliamentary assemblies for accountability, transparency and long-term co-operation deserves the unwavering attention of governments'.split(
      ' ',
    )
  let state = seed
  const made: string[] = []
  for (let sentence = 0; sentence < sentences; sentence++) {
    const chosen: string[] = []
    for (let word = 0; word < 18; word++) {
      state = (state * 1103515245 + 12345) % 2147483648
      chosen.push(stock[state % stock.length] ?? 'the')
    }
    const text = chosen.join(' ')
    made.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
  }
  return made.join(' ')
}

/** Throws of dice, from 0 to sides - 1: the same seed gives the same ones. */
export function createDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536) % sides
  }
}

/** Two texts that cite each other, contents, an annex with a table; every style of run and state of link. */
export function sampleGalley(): Galley {
  const toSecond = link('resolution-12', 'Resolution 12, On friendship')
  const toClause = link('declaration-7.2.b', 'Declaration 7, para. 2 b')
  return galley([
    {
      role: 'front',
      sheets: [
        sheet(
          'title-page',
          [
            block('volume-body', 'The Assembly'),
            block('volume-title', 'Sample volume'),
            block('volume-subtitle', 'Texts adopted 2024'),
            block('imprint', 'The texts are reproduced as adopted.'),
          ],
          { style: 'title-page', bookmark: 'Title page' },
        ),
        sheet(
          'contents',
          [
            block('annex-title', 'Contents'),
            block('contents-group', 'Adopted texts'),
            contentsEntry('declaration-7', 'Declaration 7', 'On the office of the Łódź affiliates'),
            contentsEntry('resolution-12', 'Resolution 12', 'On friendship'),
            contentsEntry('table-of-citations', '', 'Table of citations'),
          ],
          { style: 'contents', bookmark: 'Contents' },
        ),
      ],
    },
    {
      role: 'body',
      sheets: [
        sheet(
          'declaration-7',
          [
            block('symbol', [
              words('DECLARATION '),
              words('7', ['number']),
              note(
                'declaration-7.note.adoption',
                '*',
                'Adopted by the Assembly at its Plenary Sitting in Łódź on Monday 27 May 2024.',
              ),
            ]),
            block('title', 'ON THE OFFICE OF THE ŁÓDŹ AFFILIATES'),
            block('opening', 'The Assembly,'),
            list(
              item('clause', 'declaration-7.1', '1.', [
                strong('Recalling'),
                words(' '),
                words('Resolution ', [], { link: toSecond }),
                words('12', ['number'], { link: toSecond }),
                words(' (p. ', [], { origin: 'ours', where: 'paged', link: toSecond }),
                page('resolution-12', toSecond),
                words(')', [], { origin: 'ours', where: 'paged', link: toSecond }),
                words(', an '),
                emphasis('ad hoc'),
                words(` measure of 60.8 billion euros under Article 5; ${prose(3, 3)};`),
              ]),
              item(
                'clause',
                'declaration-7.2',
                '2.',
                [strong('URGES'), words(' governments and parliaments:')],
                [
                  list(
                    item('item', 'declaration-7.2.a', 'a.', `to continue; ${prose(2, 5)};`),
                    item('item', 'declaration-7.2.b', 'b.', 'to take steps:', [
                      list(
                        item('subitem', 'declaration-7.2.b.i', '(i)', prose(1, 9)),
                        item('subitem', 'declaration-7.2.b.ii', '(ii)', 'Київ, Ελλάδα, 5 m², “quoted” – and H2O'),
                      ),
                    ]),
                  ),
                  block('wrap-up', 'and to report back.'),
                ],
              ),
            ),
            block('cited-by', [
              words('Cited by '),
              words('Resolution 12, para. 1', [], { link: link('resolution-12.1', 'Resolution 12, para. 1') }),
            ]),
          ],
          {
            bookmark: 'Declaration 7 – On the office of the Łódź affiliates',
            head: { left: 'Sample volume', right: 'Declaration 7' },
          },
        ),
        sheet(
          'resolution-12',
          [
            block('symbol', [
              words('RESOLUTION '),
              words('12', ['number']),
              note('resolution-12.note.adoption', '*', 'Adopted by the Assembly on 28 May 2024.'),
            ]),
            block('title', 'ON FRIENDSHIP'),
            block('opening', 'The Assembly,'),
            list(
              ...Array.from({ length: 30 }, (_, index) =>
                item('clause', `resolution-12.${index + 1}`, `${index + 1}.`, [
                  strong('Noting'),
                  words(` ${prose(1 + (index % 3), index + 11)} See `),
                  words(index === 0 ? 'paragraph 2 b. of Declaration 7' : 'the Charter', [], {
                    link:
                      index === 0
                        ? toClause
                        : {
                            state: 'external',
                            to: { type: 'address', address: 'https://www.example.org/charter' },
                            description: 'Charter',
                          },
                  }),
                  words(';'),
                ]),
              ),
            ),
          ],
          { bookmark: 'Resolution 12 – On friendship', head: { left: 'Sample volume', right: 'Resolution 12' } },
        ),
      ],
    },
    {
      role: 'back',
      sheets: [
        sheet(
          'table-of-citations',
          [
            block('annex-title', 'Table of citations'),
            block('annex-heading', 'The Assembly'),
            {
              type: 'table',
              id: null,
              origin: 'ours',
              columns: [3, 2],
              head: [{ cells: [{ flow: [block('table-head', 'Text')] }, { flow: [block('table-head', 'Cited in')] }] }],
              rows: [
                {
                  cells: [
                    { flow: [block('table-text', 'Resolution 12')] },
                    { flow: [block('table-text', 'Declaration 7, para. 1')] },
                  ],
                },
                {
                  cells: [
                    { flow: [block('table-text', 'Declaration 7')] },
                    { flow: [block('table-text', 'Resolution 12, para. 1')] },
                  ],
                },
              ],
            },
          ],
          {
            style: 'annex',
            bookmark: 'Table of citations',
            head: { left: 'Sample volume', right: 'Table of citations' },
          },
        ),
      ],
    },
  ])
}

function contentsEntry(anchor: string, name: string, title: string): Block {
  const to = link(anchor, `${name} ${title}`.trim())
  const ours = { origin: 'ours', link: to } as const
  return block('contents-entry', [
    ...(name ? [words(name, [], ours), words('  ', [], ours)] : []),
    words(title, [], ours),
    { type: 'leader' },
    page(anchor, to),
  ])
}
