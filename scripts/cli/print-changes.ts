/**
 * Changes of a Word copy as people read them on a terminal, a passage at a time.
 *
 *     9 bis  inserted after 9 by A. Colleague
 *     28 j  changed by A. Colleague
 *       … to [-mend-]{+build+} every bridge …
 *       B. Reader, 2024-06-01, on “every bridge”: Which ones?
 */
import { sayTracking } from '../comeback/changes-page.ts'
import type { PassageChange } from '../comeback/described.ts'
import { showSafely } from './excerpt.ts'

export function printChanges(changes: readonly PassageChange[]): string {
  return inRows(changes.filter(({ fate }) => fate !== 'moved-from'))
    .map((row) => (row.length === 1 ? row.map(printChange).join('') : printRow(row)))
    .join('\n\n')
}

/** One clause that is deleted renumbers all after it: those are told together. */
function inRows(changes: readonly PassageChange[]): readonly (readonly PassageChange[])[] {
  const rows: PassageChange[][] = []
  for (const change of changes) {
    const last = rows.at(-1)
    const before = last?.at(-1)
    if (last && before && isBareNumber(before) && isBareNumber(change) && before.tracking === change.tracking)
      last.push(change)
    else rows.push([change])
  }
  return rows
}

const isBareNumber = ({ fate, comments }: PassageChange): boolean => fate === 'renumbered' && comments.length === 0

/** "9 … 27  19 passages renumbered from “10.” … “28.” (not tracked)" */
function printRow(row: readonly PassageChange[]): string {
  const ends = [row.at(0), row.at(-1)].flatMap((change) => change ?? [])
  const [names, labels] = [ends.map(({ passage }) => passage), ends.map((change) => `“${oldLabel(change) ?? ''}”`)]
  const by = [...new Set(row.flatMap((change) => change.by))]
  const how = whoAndHow({ by, tracking: row[0]?.tracking ?? 'none' })
  const line = [`${names.join(' … ')} `, `${row.length} passages renumbered from ${labels.join(' … ')}`, ...how].join(
    ' ',
  )
  return showSafely(line)
}

function printChange(change: PassageChange): string {
  const { passage, comments } = change
  const head = [`${passage} `, fateIn(change), ...whoAndHow(change)].join(' ')
  const isSaid = change.fate === 'renumbered' || change.words.every(({ type }) => type === 'kept')
  const words = isSaid ? [] : [`  ${shortened(change)}`]
  const remarks = comments.map(({ author, date, words: said, on }) => {
    const about = on.trim() === '' ? '' : `, on “${on.trim()}”`
    return `  ${author}${date === null ? '' : `, ${date}`}${about}: ${said.replaceAll('\n', '\n    ')}`
  })
  return [head, ...words, ...remarks].map((line) => line.split('\n').map(showSafely).join('\n')).join('\n')
}

function whoAndHow({ by, tracking }: Pick<PassageChange, 'by' | 'tracking'>): readonly string[] {
  return [...(by.length > 0 ? [`by ${by.join(', ')}`] : []), ...sayTracking(tracking).map((word) => `(${word})`)]
}

const oldLabel = ({ words }: PassageChange): string | null => words.find(({ type }) => type === 'deleted')?.text ?? null

function fateIn(change: PassageChange): string {
  const { fate, passage, movedFrom, follows } = change
  if (fate === 'same') return 'as it was'
  const label = oldLabel(change)
  if (fate === 'renumbered') return label === null ? fate : `${fate} from “${label}”`
  const place = follows === null ? '' : ` after ${follows}`
  if (fate !== 'moved-to') return fate + place
  return movedFrom === passage ? `moved${place}` : `moved from ${movedFrom}${place}`
}

/** So much of what stayed is shown before and after a change, in whole words. */
const AROUND = 40

function shortened({ words }: PassageChange): string {
  const shown = words.map(({ type, text }, index) => {
    if (type === 'deleted') return `[-${text}-]`
    if (type === 'inserted') return `{+${text}+}`
    const head = index === 0 ? '' : text.slice(0, AROUND).replace(/\S*$/, '')
    const tail = index === words.length - 1 ? '' : text.slice(-AROUND).replace(/^\S*/, '')
    return text.length <= 2 * AROUND + 3 ? text : `${head}…${tail}`
  })
  return shown.join('').replaceAll('\n', ' ').replaceAll('\t', ' | ').trim()
}
