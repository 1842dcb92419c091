/**
 * What is remembered while one volume is written: which heading levels were given, which notes wait for the end of
 * their text, and which classes the style sheet must have because something uses them.
 */
import type { NoteRun } from '../../template/galley.ts'

export type Desk = {
  readonly language: string // Of the volume.
  /** Whether the page has no h1 yet. */
  wantsTitle(): boolean
  /** The level of the next heading for the one wished: there is one h1, no level is skipped, and neighbours that wish the same get the same. */
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
  let above: readonly { readonly wished: number; readonly given: number }[] = []
  let notes = new Map<string, { readonly note: NoteRun; readonly marks: string[] }>()
  const used = new Set<string>()
  return {
    language,
    used,
    wantsTitle: () => above.length === 0,
    headingLevel(wished) {
      const [first] = above
      const outer = above.filter((heading) => heading.wished < wished)
      const given = first ? Math.max(2, Math.min(wished, (outer.at(-1)?.given ?? 1) + 1)) : 1
      above = first
        ? [...(outer.length > 0 ? outer : [{ ...first, wished: 0 }]), { wished, given }]
        : [{ wished, given }]
      return given
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
