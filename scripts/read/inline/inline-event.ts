/** Something that happens at a place of a strand; between the events stand words. */
import type { NoteBook } from '../notes/note-book.ts'
import type { Reading } from '../reading.ts'

export type Event = {
  readonly at: number
  readonly to: number // [at, to) are the signs themselves.
} & (
  | { readonly type: 'open'; readonly as: 'strong' | 'emphasis' | 'link' }
  | { readonly type: 'close'; readonly address: string | null; readonly signs: 'markup' | 'dead-link' }
  | { readonly type: 'mark'; readonly note: string; readonly mark: string }
  | { readonly type: 'break' } // A line end that is meant.
  | { readonly type: 'drop'; readonly signs: 'markup' | 'invisible-character' }
)

/** What the readers of a paragraph's inside share. */
export type InlineGround = { readonly reading: Reading; readonly notes: NoteBook }
