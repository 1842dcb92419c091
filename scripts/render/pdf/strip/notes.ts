/**
 * Sets the notes of a sheet as rows of their own, which the pages draw from: the mark hangs before the words.
 */
import type { NoteRun, Sheet } from '../../../template/galley.ts'
import { directionOfRuns } from '../../direction/turned-runs.ts'
import { baselineIn, NONE, type Row, type RowLine, TEAR_FREE } from './row.ts'
import type { Typesetter } from './typesetter.ts'

export type NoteStrip = {
  readonly rows: readonly Row[]
  /** How many note rows belong to the strip's rows up to and with this one. */
  readonly ends: Int32Array
  /** For each note row, the first row of its note; tells where a note may be divided. */
  readonly firsts: readonly number[]
}

export function makeNotes(strip: readonly Row[], sheet: Sheet, typesetter: Typesetter): NoteStrip {
  const rows: Row[] = []
  const firsts: number[] = []
  const ends = new Int32Array(strip.length)
  for (const [index, row] of strip.entries()) {
    for (const note of row.notes) addNote(note, { sheet, typesetter, rows, firsts })
    ends[index] = rows.length
  }
  return { rows, ends, firsts }
}

type NoteJob = {
  readonly sheet: Sheet
  readonly typesetter: Typesetter
  readonly rows: Row[]
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
  const lines = typesetter.setNote(note, { sheet, x, width, beyond: 0 })
  const baseline = baselineIn(style)
  const first = rows.length
  for (let index = 0; index < Math.max(1, lines.length); index++) {
    const line = lines[index]
    const marks: RowLine[] = [
      {
        owner: { type: 'note-mark', note },
        baseline,
        words: mark.at(left),
        cell: 0,
      },
    ]
    const words: RowLine[] = line ? [{ owner: { type: 'note', note }, baseline, words: line.words, cell: 0 }] : []
    rows.push({
      height: style.leading,
      before: index === 0 && first > 0 ? style.after : 0,
      lines: index === 0 ? [...marks, ...words] : words,
      rules: NONE,
      anchors: index === 0 ? [{ id: note.id, x: left }] : NONE,
      notes: NONE,
      tear: TEAR_FREE,
      repeat: NONE,
      group: null,
      atFoot: false,
    })
    firsts.push(first)
  }
  // A note inside a note is printed after it.
  for (const { notes } of lines) for (const inner of notes) addNote(inner, job)
}
