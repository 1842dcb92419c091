/**
 * Sets the notes of a sheet as rows of their own, which the pages draw from: the mark hangs before the words.
 */
import type { NoteRun, Sheet } from '../../../template/galley.ts'
import { directionOfRuns } from '../../direction/turned-runs.ts'
import { linesIn } from '../lines/paragraph.ts'
import { addAnchor, addLine, addRow, closeRows, createRows, type GrowingRows } from './growing-rows.ts'
import { baselineIn, countRows, type Rows, TEAR_FREE } from './rows.ts'
import type { Typesetter } from './typesetter.ts'

export type NoteStrip = {
  readonly rows: Rows
  /** How many note rows belong to the strip's rows up to and with this one. */
  readonly ends: Int32Array
  /** For each note row, the first row of its note; tells where a note may be divided. */
  readonly firsts: readonly number[]
}

export function makeNotes(strip: Rows, sheet: Sheet, typesetter: Typesetter): NoteStrip {
  const rows = createRows()
  const firsts: number[] = []
  const ends = new Int32Array(countRows(strip))
  let marked = 0 // The first row that may still get notes.
  for (const { row, note } of strip.notes) {
    ends.fill(rows.heights.length, marked, row)
    marked = row
    addNote(note, { sheet, typesetter, rows, firsts })
  }
  ends.fill(rows.heights.length, marked)
  return { rows: closeRows(rows), ends, firsts }
}

type NoteJob = {
  readonly sheet: Sheet
  readonly typesetter: Typesetter
  readonly rows: GrowingRows
  readonly firsts: number[]
}

function addNote(note: NoteRun, job: NoteJob): void {
  const { sheet, typesetter, rows, firsts } = job
  const style = typesetter.theme.styles.note
  const mark = typesetter.setMark(note, sheet)
  const start = typesetter.left + style.left
  const hanging = start + Math.max(style.labelWidth, mark.width) + style.labelGap
  const width = typesetter.left + typesetter.measure - hanging - style.right
  const mirror = (at: number, wide: number): number => 2 * typesetter.left + typesetter.measure - at - wide
  const forward = directionOfRuns(note.runs, sheet.language) === 'left-to-right'
  const left = forward ? start : mirror(start, mark.width)
  const x = forward ? hanging : mirror(hanging, width)
  const paragraph = typesetter.setNote(note, { sheet, x, width, beyond: 0 })
  const count = linesIn(paragraph)
  const baseline = baselineIn(style)
  const first = rows.heights.length
  for (let number = 0; number < Math.max(1, count); number++) {
    addRow(rows, { height: style.leading, before: number === 0 && first > 0 ? style.after : 0, tear: TEAR_FREE })
    if (number === 0) {
      addAnchor(rows, note.id, left)
      addLine(rows, { owner: { type: 'note-mark', note }, baseline, paragraph: mark.at(left), number: 0 })
    }
    if (number < count) addLine(rows, { owner: { type: 'note', note }, baseline, paragraph, number })
    firsts.push(first)
  }
  // A note inside a note is printed after it.
  for (const inner of paragraph.notes) addNote(inner.note, job)
}
