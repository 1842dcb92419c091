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
  return changes
    .filter(({ fate }) => fate !== 'moved-from')
    .map(printChange)
    .join('\n\n')
}

function printChange(change: PassageChange): string {
  const { passage, by, tracking, comments } = change
  const who = [by.length > 0 ? `by ${by.join(', ')}` : '', ...sayTracking(tracking).map((word) => `(${word})`)]
  const head = [`${passage} `, fateIn(change), ...who.filter((word) => word !== '')].join(' ')
  const isSaid = change.fate === 'renumbered' || change.words.every(({ type }) => type === 'kept')
  const words = isSaid ? [] : [`  ${shortened(change)}`]
  const remarks = comments.map(({ author, date, words: said, on }) => {
    const about = on.trim() === '' ? '' : `, on “${on.trim()}”`
    return `  ${author}${date === null ? '' : `, ${date}`}${about}: ${said.replaceAll('\n', '\n    ')}`
  })
  return [head, ...words, ...remarks].map((line) => line.split('\n').map(showSafely).join('\n')).join('\n')
}

function fateIn({ fate, passage, movedFrom, follows, words }: PassageChange): string {
  if (fate === 'same') return 'as it was'
  const label = words.find(({ type }) => type === 'deleted')
  if (fate === 'renumbered') return label === undefined ? fate : `${fate} from “${label.text}”`
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
  return shown.join('').replaceAll('\n', ' ').trim()
}
