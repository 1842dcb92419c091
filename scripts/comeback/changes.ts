/**
 * What a Word copy that came back says: for each of its texts the passages that differ from the published ones, who
 * changed them, whether Word tracked it, and what was remarked.
 */
import type { Entry } from '../compare/comparison.ts'
import type { Named } from '../compare/redline.ts'
import type { Comment } from './comments.ts'

export type TextChanges = {
  readonly text: Named
  readonly entries: readonly Entry[] // All of them, also what is the same; only adopted words.
  readonly notes: ReadonlyMap<Entry, EntryNotes>
}

export type EntryNotes = {
  readonly by: readonly string[] // Who changed it; empty when nobody says so.
  readonly tracking: Tracking
  readonly comments: readonly PlacedComment[]
}

/** `none`: nothing changed. `partly`: some of it was changed while Word was not tracking. */
export type Tracking = 'none' | 'tracked' | 'partly' | 'untracked'

export type PlacedComment = Comment & { readonly on: string } // The words it is about.
