/**
 * What is remembered while one volume is written: which heading levels were given, which notes wait for the end of
 * their text, and which classes the style sheet must have because something uses them.
 */
import type { NoteRun } from '../../template/galley.ts'

export type Desk = {
  readonly language: string // Of the volume.
  /** Whether the page has no h1 yet. */
  wantsTitle(): boolean
  /** The level of the next heading for the one wished: there is one h1, and no level is skipped. */
  headingLevel(wished: number): number
  /** Takes a note for the end of its text and gives the id of its mark. */
  takeNote(note: NoteRun): string
  /** The notes taken since they were last given. */
  giveNotes(): readonly WaitingNote[]
  /** Asks the style sheet for a class that is made only where it is used: 'share-60'. */
  use(name: string): string
  readonly used: ReadonlySet<string>
}

export type WaitingNote = { readonly note: NoteRun; readonly marks: readonly string[] }

export function createDesk(language: string): Desk {
  let last = 0
  let notes = new Map<string, { readonly note: NoteRun; readonly marks: string[] }>()
  const used = new Set<string>()
  return {
    language,
    used,
    wantsTitle: () => last === 0,
    headingLevel(wished) {
      last = last === 0 ? 1 : Math.max(2, Math.min(wished, last + 1))
      return last
    },
    takeNote(note) {
      const waiting = notes.get(note.id) ?? { note, marks: [] }
      const mark = waiting.marks.length === 0 ? `${note.id}.mark` : `${note.id}.mark-${waiting.marks.length + 1}`
      waiting.marks.push(mark)
      notes.set(note.id, waiting)
      return mark
    },
    giveNotes() {
      const given = [...notes.values()]
      notes = new Map()
      return given
    },
    use(name) {
      used.add(name)
      return name
    },
  }
}
