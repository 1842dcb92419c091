/**
 * The notes of a text, after its words. Each keeps its adopted mark and leads back to the place of the mark.
 */
import { directionOfRuns } from '../direction/turned-runs.ts'
import type { WaitingNote } from './desk.ts'
import { escapeHtml } from './escape.ts'
import { writeBackLink } from './furniture.ts'
import { writeRuns } from './runs.ts'
import { dirAttribute } from './turned.ts'
import type { Where } from './where.ts'

/** Nothing when no note waits. A note inside a note comes after it. */
export function writeNotes(where: Where): string {
  const { desk } = where
  let html = ''
  for (let notes = desk.giveNotes(); notes.length > 0; notes = desk.giveNotes()) {
    html += notes.map((waiting) => writeNote(waiting, where)).join('')
  }
  return html === '' ? '' : `<div class="notes">\n${html}</div>\n`
}

function writeNote({ note, marks }: WaitingNote, { desk, sheet, language, direction: around }: Where): string {
  const name = note.origin === 'ours' ? 'note ours' : 'note'
  const direction = directionOfRuns(note.runs, language)
  const words = writeRuns(note.runs, { origin: note.origin, direction }, desk)
  const back = marks.map((mark) => writeBackLink(mark, `note ${note.mark} of ${sheet.name}`)).join('')
  const label = `<span class="label">${escapeHtml(note.mark)}</span>`
  const dir = dirAttribute(direction, around)
  return `<div class="${name}" id="${escapeHtml(note.id)}" role="doc-footnote"${dir}>${label} <p>${words}</p>${back}</div>\n`
}
