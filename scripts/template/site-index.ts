/**
 * The index of a site as a galley: every text of the volume with its date, its page and its downloads. It is made here
 * and not by templates, since it belongs to no volume in print; its look comes from the theme all the same.
 */
import type { Compendium, Entry } from '../compose/compendium.ts'
import { type Say, sayIn } from '../compose/own-words.ts'
import type { BlockStyle } from '../theme/vocabulary.ts'
import type { Block, Cell, Destination, Flow, Galley, LinkOfRun, Row, Run, Table, WordsRun } from './galley.ts'
import { printedDate } from './printed-date.ts'

export function siteIndex(compendium: Compendium): Galley {
  const { id, title, subtitle, body, language, date, spoken = 'en' } = compendium
  const say = sayIn(spoken)
  const flow: Flow[] = [
    ...(body === null ? [] : [line('volume-body', body)]),
    line('volume-title', title),
    ...(subtitle === null ? [] : [line('volume-subtitle', subtitle)]),
    ...groupsOf(compendium, say).flatMap((group) => groupFlow(group, say)),
  ]
  const sheet = { style: 'annex', id: 'index', language, bookmark: title, head: null, flow } as const
  const keywords: readonly string[] = []
  return {
    id,
    title,
    subject: subtitle,
    author: body,
    keywords,
    language,
    date,
    parts: [{ role: 'body', sheets: [sheet] }],
  }
}

type Group = { readonly heading: string | null; readonly entries: readonly Entry[] }

function groupsOf({ groups, background }: Compendium, say: Say): readonly Group[] {
  const adopted = groups.map(({ title, entries }) => ({ heading: title, entries }))
  return [...adopted, { heading: say('Background'), entries: background }].filter(({ entries }) => entries.length > 0)
}

function groupFlow({ heading, entries }: Group, say: Say): readonly Flow[] {
  const table: Table = {
    type: 'table',
    id: null,
    origin: 'ours',
    columns: [3, 7, 3],
    head: [{ cells: (['Date', 'Text', 'Files'] as const).map((words) => cell('table-head', [ours(say(words))])) }],
    rows: entries.map((entry) => rowOf(entry, say)),
  }
  return heading === null ? [table] : [line('annex-heading', heading), table]
}

function rowOf({ text, name, title }: Entry, say: Say): Row {
  const date = text.metadata.date?.value
  const full = title === null || title === name ? name : `${name} – ${title}`
  const page: Destination = { type: 'file', path: text.id, anchor: text.id }
  const files = (['pdf', 'docx'] as const).flatMap((format, index) => {
    const to: Destination = { type: 'file', path: text.id, anchor: '', format }
    const words = ours(FILE_NAMES[format], linkTo(to, `${name} as ${FILE_NAMES[format]}`))
    return index === 0 ? [words] : [ours(', '), words]
  })
  return {
    cells: [
      cell('table-text', [ours(date === undefined ? say('Without a date') : printedDate(date, say))]),
      cell('table-text', [ours(full, linkTo(page, full))]),
      cell('table-text', files),
    ],
  }
}

const FILE_NAMES = { pdf: 'PDF', docx: 'Word' } as const

export const linkTo = (to: Destination, description: string): LinkOfRun => ({ state: 'elsewhere', to, description })

function cell(style: BlockStyle, runs: readonly Run[]): Cell {
  return { flow: [{ type: 'block', style, id: null, origin: 'ours', language: null, runs }] }
}

export function line(style: BlockStyle, words: string | readonly Run[]): Block {
  const runs = typeof words === 'string' ? [ours(words)] : words
  return { type: 'block', style, id: null, origin: 'ours', language: null, runs }
}

export function ours(text: string, link: LinkOfRun | null = null): WordsRun {
  return { type: 'words', text, marks: [], origin: 'ours', language: null, link, where: 'everywhere' }
}
