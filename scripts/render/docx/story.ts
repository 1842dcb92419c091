/**
 * What the writers of runs and paragraphs share. Word calls the body and the footnotes *stories*: parts of the file
 * with words and addresses of their own.
 */
import type { NoteRun, Sheet } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Lists } from './lists/lists.ts'
import type { Place } from './paragraph-look.ts'
import type { Relationships } from './relationships.ts'
import type { ParagraphStyle, StyleNames } from './style-names.ts'
import type { Targets } from './targets.ts'
import type { Setting } from './words.ts'

export type Story = {
  readonly theme: Theme
  readonly styles: StyleNames
  readonly places: Readonly<Record<ParagraphStyle, Place>> // Where paragraphs of a style stand unless they say otherwise.
  readonly lists: Lists // Which list of Word a labelled unit belongs to.
  readonly targets: Targets
  readonly bookmarks: Bookmarks
  readonly pageLabels: ReadonlyMap<string, string>
  readonly language: string // Of the file; only what differs from it is said at the runs.
  readonly following: ReadonlySet<Sheet> // Sheets that go on below the one before them.
  readonly relationships: Relationships
  /** Sets a note's mark and keeps its words for the foot of the page. */
  note(run: NoteRun, setting: Setting): string
}
