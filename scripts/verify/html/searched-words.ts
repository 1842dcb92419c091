/**
 * The words that a site searches are shown to whoever finds them, so they must be the words of the texts: each passage
 * once, in order, at its own anchor, under its own label. They are compared with the galley of the whole volume.
 */
import type { Block, Flow, Galley, Sheet } from '../../template/galley.ts'
import type { FinishedFile } from '../finished-file.ts'
import type { Fault } from '../reading.ts'
import { lettersOf } from '../strand.ts'

/** What a page searches, as it was read: lists of words, and nothing else. */
export type SearchedWords = readonly unknown[]

/** A passage as it must be: its anchor, its letters, and with which label the name of its place ends. */
type Passage = { readonly anchor: string; readonly letters: string; readonly label: string }

export function checkSearchedWords(texts: SearchedWords, { searched }: FinishedFile): readonly Fault[] {
  if (searched === undefined) return [{ code: 'verify-active', message: 'The page holds words that nobody asked for.' }]
  const sheets = sheetsOf(searched)
  if (texts.length !== sheets.length) return [differs(`${texts.length} texts instead of ${sheets.length}`)]
  return sheets.flatMap((sheet, index) => checkText(rowOf(texts[index]), sheet) ?? [])
}

/** Of a page that should search, and has nothing to search in. */
export const noSearchedWords = (): Fault => ({
  code: 'verify-missing',
  message: 'The words to be searched are not in the page.',
})

const sheetsOf = ({ parts }: Galley): readonly Sheet[] =>
  parts.flatMap(({ sheets }) => sheets).filter(({ style }) => style === 'text')

/** The first difference is enough: the whole list is made in one go. */
function checkText([id, name, language, passages]: readonly unknown[], sheet: Sheet): Fault | null {
  if (id !== sheet.id || language !== sheet.language) return differs(`“${String(id)}” instead of “${sheet.id}”`)
  if (name !== sheet.head?.right && name !== sheet.bookmark)
    return differs(`“${String(name)}” as a name of ${sheet.id}`)
  const expected = passagesOf(sheet)
  const rows = rowOf(passages).map(rowOf)
  const wrong = expected.findIndex((passage, index) => !isSame(rows[index] ?? [], passage, sheet.id))
  if (wrong >= 0) return differs(`“${shortened(rows[wrong]?.[2])}” at ${expected[wrong]?.anchor}`)
  return rows.length > expected.length ? differs(`“${shortened(rows[expected.length]?.[2])}” besides`) : null
}

function isSame([anchor, place, words]: readonly unknown[], passage: Passage, id: string): boolean {
  const short = passage.anchor.startsWith(`${id}.`) ? passage.anchor.slice(id.length) : ''
  return (
    anchor === short &&
    lettersOf(String(words)) === passage.letters &&
    lettersOf(String(place)).endsWith(lettersOf(passage.label))
  )
}

const rowOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const shortened = (words: unknown): string => String(words ?? '').slice(0, 60)
const differs = (what: string): Fault => ({ code: 'verify-text', message: `The words to be searched have ${what}.` })

function passagesOf({ id, flow }: Sheet): readonly Passage[] {
  return passagesIn(flow, { anchor: id, label: '' }).filter(({ letters }) => letters !== '')
}

type Place = Omit<Passage, 'letters'>

function passagesIn(flow: readonly Flow[], place: Place): readonly Passage[] {
  return flow.flatMap((entry) => passagesOfEntry(entry, place))
}

function passagesOfEntry(entry: Flow, place: Place): readonly Passage[] {
  switch (entry.type) {
    case 'block':
      return passagesOfBlock(entry, place)
    case 'list':
      return entry.items.flatMap((item) =>
        passagesIn(item.flow, { anchor: item.id, label: item.label.replace(/\.$/, '') }),
      )
    case 'table': {
      const cells = [...entry.head, ...entry.rows].flatMap((row) => row.cells)
      return cells.flatMap((cell) => passagesIn(cell.flow, place))
    }
  }
}

/** Words of ours are not searched, but for the title that a text itself does not have. Notes follow their paragraph. */
function passagesOfBlock({ id, origin, style, runs }: Block, place: Place): readonly Passage[] {
  if (origin === 'ours' && style !== 'given-title') return []
  const notes = runs.flatMap((run) =>
    run.type === 'note' ? [{ anchor: run.id, letters: lettersIn(run.runs), label: run.mark }] : [],
  )
  const own = id === null ? place : { anchor: id, label: '' }
  return [{ ...own, letters: lettersIn(runs) }, ...notes]
}

const lettersIn = (runs: Block['runs']): string =>
  lettersOf(runs.map((run) => (run.type === 'words' && run.where === 'everywhere' ? run.text : '')).join(''))
