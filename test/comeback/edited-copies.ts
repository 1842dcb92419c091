/**
 * Word copies as colleagues send them back: a text is rendered, then its XML is edited as Word would.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { TextChanges } from '../../scripts/comeback/changes.ts'
import { changesOf } from '../../scripts/comeback/comeback.ts'
import { openCopy } from '../../scripts/comeback/copy.ts'
import { textsIn } from '../../scripts/comeback/copy-texts.ts'
import { describeChanges, type PassageChange } from '../../scripts/comeback/described.ts'
import type { Flow, Row } from '../../scripts/template/galley.ts'
import { block, galley, item, list, note, sheet, strong, words } from '../builders.ts'
import { renderDocx, theme } from '../render/docx-file.ts'

export const FLOW: readonly Flow[] = [
  block('symbol', [words('DECLARATION 41'), note('declaration-41.note.adoption', '*', 'Adopted in Porto.')]),
  block('title', 'ON FERRIES'),
  block('opening', 'The Assembly,'),
  list(
    item('clause', 'declaration-41.1', '1.', [
      strong('Recalling'),
      words(' the storms of last winter and the loss of two ferries;'),
    ]),
    item('clause', 'declaration-41.2', '2.', [
      strong('Noting'),
      words(' that lighthouses were closed without any notice to sailors;'),
    ]),
    item(
      'clause',
      'declaration-41.3',
      '3.',
      [strong('URGES'), words(' governments:')],
      [
        list(
          item('item', 'declaration-41.3.a', 'a.', 'to inspect every ferry of every company;'),
          item('item', 'declaration-41.3.b', 'b.', 'to publish what was found.'),
        ),
      ],
    ),
  ),
  {
    type: 'table',
    id: null,
    origin: 'adopted',
    columns: [1, 1],
    head: [],
    rows: [rowOf('Porto', '12 ferries'), rowOf('Sines', '7 ferries')],
  },
  block('cited-by', 'Cited by nobody yet.'),
]

function rowOf(...words: readonly string[]): Row {
  return { cells: words.map((text) => ({ flow: [block('table-words', text)] })) }
}

export const TEXT = {
  id: 'declaration-41',
  name: 'Declaration 41',
  title: 'ON FERRIES',
  body: null,
  date: '2024-05-27',
  language: 'en-GB',
  flow: FLOW,
}

const published = await renderDocx(
  galley([{ role: 'body', sheets: [sheet('declaration-41', FLOW)] }], {
    id: 'declaration-41',
    title: 'Declaration 41',
  }),
)

export type Edit = (xml: string) => string

/** The copy with edits of its body, and parts put in or changed. */
export function edited(body: Edit, parts: Readonly<Record<string, string | Edit>> = {}): Uint8Array {
  const files = unzipSync(published)
  const change = (name: string, edit: string | Edit): void => {
    const xml = typeof edit === 'string' ? edit : edit(strFromU8(files[name] ?? new Uint8Array()))
    files[name] = strToU8(xml)
  }
  change('word/document.xml', body)
  for (const [name, edit] of Object.entries(parts)) change(name, edit)
  return zipSync(files)
}

/** Replaces words that must be there once, so that a test cannot pass on a copy that nobody edited. */
export const swap =
  (from: string | RegExp, to: string): Edit =>
  (xml) => {
    const changed = xml.replace(from, to)
    if (changed === xml) throw new Error(`The copy has no “${from}”.`)
    return changed
  }

/** The paragraph that holds some words, with its tags. */
export function paragraphOf(xml: string, holding: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => paragraph.includes(holding))
  if (found === undefined) throw new Error(`No paragraph holds “${holding}”.`)
  return found
}

export function read(bytes: Uint8Array): TextChanges {
  const copy = openCopy(bytes)
  const [found] = textsIn(copy, ['declaration-40', 'declaration-41'])
  if (found?.text !== TEXT.id) throw new Error('The copy does not name its text.')
  return changesOf(TEXT, found.paragraphs, { copy, theme })
}

export const changesIn = (bytes: Uint8Array): readonly PassageChange[] => describeChanges(read(bytes))

/** '1 changed tracked by Ann: … [-two][+three] …' */
export function told(change: PassageChange): string {
  const { passage, fate, tracking, by, words: said } = change
  const marked = said.map(({ type, text }) =>
    type === 'kept' ? '…' : type === 'deleted' ? `[-${text}]` : `[+${text}]`,
  )
  return `${passage} ${fate} ${tracking}${by.length > 0 ? ` by ${by.join(', ')}` : ''}: ${marked.join('')}`
}
