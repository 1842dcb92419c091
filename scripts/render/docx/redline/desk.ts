/**
 * What the writers of a redline share.
 */
import type { Theme } from '../../../theme/theme.ts'
import type { Bookmarks } from '../bookmarks.ts'
import type { Place } from '../paragraph-look.ts'
import type { ParagraphStyle, StyleNames } from '../style-names.ts'
import type { RedlineNotes } from './notes.ts'
import type { Revisions } from './revisions.ts'

export type Desk = {
  readonly theme: Theme
  readonly styles: StyleNames
  readonly places: Readonly<Record<ParagraphStyle, Place>> // Where paragraphs of a style stand unless they say otherwise.
  readonly widest: readonly number[] // The widest label of each depth in both texts, in points.
  readonly revisions: Revisions
  readonly bookmarks: Bookmarks
  readonly notes: RedlineNotes
  readonly language: string // Of the file; only what differs from it is said at the runs.
}
