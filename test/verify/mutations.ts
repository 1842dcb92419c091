/**
 * Small changes to a galley, each of which a reader of the printed file would have to notice. The file stays as it is
 * and the galley changes: what is dropped from the one is added to the other.
 */
import type { Block, Flow, Galley, Item, NoteRun, Run, Table, WordsRun } from '../../scripts/template/galley.ts'

export const MUTATIONS = [
  'a letter is changed',
  'a capital is changed',
  'an accent is lost',
  'a word is dropped',
  'a word is doubled',
  'two words are swapped',
  'two words are glued',
  'a block is dropped',
  'two blocks are swapped',
  'a label is changed',
  'two items are swapped',
  'a note is changed',
  'a mark is changed',
  'a note is dropped',
  'a link leads elsewhere',
  'a link is dropped',
] as const
export type Mutation = (typeof MUTATIONS)[number]

/** `seed` decides where. Throws when the galley has no place for the change, or nothing changed. */
export function mutate(galley: Galley, mutation: Mutation, seed: number): Galley {
  const copy = structuredClone(galley) as Writable<Galley>
  const places = collect(copy)
  const choices = CHANGES[mutation](places)
  const change = choices[(seed * 7919) % choices.length]
  if (!change) throw new Error(`The galley has no place where ${mutation}.`)
  change()
  const result = copy as Galley
  if (JSON.stringify(result) === JSON.stringify(galley)) throw new Error(`Nothing changed: ${mutation}.`)
  return result
}

type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> }
type Change = () => void
type Places = {
  readonly words: Writable<WordsRun>[] // Printed in every format.
  readonly notes: { readonly note: Writable<NoteRun>; readonly runs: Writable<Run>[] }[]
  readonly blocks: { readonly flow: Writable<Flow>[]; readonly index: number }[]
  readonly items: { readonly items: Writable<Item>[]; readonly index: number }[]
}

function collect(galley: Writable<Galley>): Places {
  const places: Places = { words: [], notes: [], blocks: [], items: [] }
  for (const part of galley.parts) for (const sheet of part.sheets) visitFlow(sheet.flow, places)
  return places
}

function visitFlow(flow: Writable<Flow>[], places: Places): void {
  for (const [index, entry] of flow.entries()) {
    if (entry.type === 'block') {
      places.blocks.push({ flow, index })
      visitRuns((entry as Writable<Block>).runs, places)
    } else if (entry.type === 'table') visitTable(entry as Writable<Table>, places)
    else {
      for (const [at, item] of entry.items.entries()) {
        places.items.push({ items: entry.items, index: at })
        visitFlow(item.flow, places)
      }
    }
  }
}

function visitTable(table: Writable<Table>, places: Places): void {
  for (const row of [...table.head, ...table.rows]) for (const cell of row.cells) visitFlow(cell.flow, places)
}

function visitRuns(runs: Writable<Run>[], places: Places): void {
  for (const run of runs) {
    if (run.type === 'words' && run.where === 'everywhere') places.words.push(run)
    if (run.type === 'note') places.notes.push({ note: run, runs })
  }
}

const set =
  <T extends object>(target: T, change: Partial<T>): Change =>
  () => {
    Object.assign(target, change)
  }

const remove =
  <T>(row: T[], index: number): Change =>
  () => {
    row.splice(index, 1)
  }

/** An entry and the next one change places. */
const swapNext =
  <T>(row: T[], index: number): Change =>
  () => {
    row.splice(index + 1, 0, ...row.splice(index, 1))
  }

/** Changes each run of words whose text the pattern meets. */
const edits =
  (pattern: RegExp, edit: (...match: string[]) => string) =>
  ({ words }: Places): Change[] =>
    words.flatMap((run) => {
      const text = run.text.replace(pattern, (...match: string[]) => edit(...match))
      return text === run.text ? [] : [set(run, { text })]
    })

const next = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1)

const ELSEWHERE = { type: 'anchor', anchor: 'resolution-12.20' } as const

const CHANGES: Readonly<Record<Mutation, (places: Places) => Change[]>> = {
  'a letter is changed': edits(/[a-y](?=[a-z]*$)/, (letter = '') => next(letter)),
  'a capital is changed': edits(/[A-Z]/, (letter = '') => letter.toLowerCase()),
  'an accent is lost': edits(/ó|Ó|ź|Ź|ά/, (letter = '') => letter.normalize('NFD').slice(0, 1)),
  'a word is dropped': edits(/(\s)\S+(?=\s)/, (_, blank = '') => blank),
  'a word is doubled': edits(/(\s\S+)(?=\s)/, (_, word = '') => word + word),
  'two words are swapped': edits(/(\p{L}+) (\p{L}+)/u, (_, first = '', second = '') => `${second} ${first}`),
  'two words are glued': edits(/(\p{L}) (\p{L})/u, (_, left = '', right = '') => left + right),
  'a block is dropped': ({ blocks }) => blocks.map(({ flow, index }) => remove(flow, index)),
  'two blocks are swapped': ({ blocks }) =>
    blocks
      .filter(({ flow, index }) => flow[index + 1]?.type === 'block')
      .map(({ flow, index }) => swapNext(flow, index)),
  'a label is changed': ({ items }) =>
    items.flatMap(({ items: row, index }) => {
      const item = row[index]
      return item ? [set(item, { label: item.label.replace(/[a-z0-8]/, next) })] : []
    }),
  'two items are swapped': ({ items }) =>
    items.filter(({ items: row, index }) => row[index + 1]).map(({ items: row, index }) => swapNext(row, index)),
  'a note is changed': ({ notes }) =>
    notes.flatMap(({ note }) =>
      note.runs.flatMap((run) => (run.type === 'words' ? [set(run, { text: `${run.text} too` })] : [])),
    ),
  'a mark is changed': ({ notes }) => notes.map(({ note }) => set(note, { mark: '†' })),
  'a note is dropped': ({ notes }) => notes.map(({ note, runs }) => remove(runs, runs.indexOf(note))),
  'a link leads elsewhere': ({ words }) =>
    words.flatMap(({ link }) => (link?.to ? [set(link, { to: ELSEWHERE })] : [])),
  'a link is dropped': ({ words }) => words.flatMap((run) => (run.link?.to ? [set(run, { link: null })] : [])),
}
