/**
 * What is read of a Word file with tracked changes: its paragraphs, and of each run in which text it stands.
 */
import type { Standing } from './standing.ts'

export type TrackedRun = {
  readonly kind: 'words' | 'tab' | 'break' | 'note'
  readonly text: string // Of a note: its mark, '' when Word counts it.
  readonly note: string | null // Id of the note.
  readonly style: string | null // Character style.
  readonly direct: readonly ('strong' | 'emphasis')[] // Said at the run itself.
  readonly field: string | null // The command whose result it is: 'PAGEREF'.
  readonly standing: Standing
  readonly author: string | null // Who changed it.
  readonly comments: readonly string[] // Ids of comments on it.
}

export type TrackedParagraph = {
  readonly style: string
  readonly bookmarks: readonly string[]
  readonly list: { readonly list: string | null; readonly level: number } | null // Its own automatic label.
  readonly runs: readonly TrackedRun[]
  readonly mark: Standing // Of the paragraph's end: where it is missing, the words run on into the next paragraph.
  readonly markAuthor: string | null
  readonly row: { readonly number: number; readonly column: number; readonly standing: Standing } | null
  readonly endsSection: boolean
  readonly note: string | null // Id of the footnote that it belongs to.
}
