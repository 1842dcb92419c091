/**
 * Changes as a page: the published text beside the copy, with who changed what and what was remarked.
 */
import type { Entry } from '../compare/comparison.ts'
import { type ComparisonPage, comparisonPage, type Remark } from '../render/html/comparison/page.ts'
import type { Theme } from '../theme/theme.ts'
import type { ComparedSides } from '../verify/redline/verify-redline.ts'
import type { EntryNotes, TextChanges, Tracking } from './changes.ts'

export function changesPage(file: string, changes: readonly TextChanges[], theme: Theme): Uint8Array {
  const [only, ...others] = changes
  const page: ComparisonPage = {
    title: only && others.length === 0 ? `${only.text.name}: changes in ${file}` : `Changes in ${file}`,
    language: only?.text.language ?? 'en',
    texts: changes.map(({ text, entries, notes }) => ({
      heading: others.length === 0 ? null : text.name,
      before: `${text.name} as published`,
      after: file,
      entries,
      remarks: new Map(entries.map((entry): [Entry, readonly Remark[]] => [entry, remarksOf(notes.get(entry))])),
    })),
  }
  return comparisonPage(page, theme)
}

/** What the page must say on either side, for its proof. */
export function sidesOf(file: string, changes: readonly TextChanges[]): ComparedSides {
  const entries = changes.flatMap((of) => of.entries)
  const before = entries.flatMap((entry) =>
    entry.type === 'inserted' || entry.type === 'moved-to' ? [] : [entry.before],
  )
  const after = entries.flatMap((entry) =>
    entry.type === 'deleted' || entry.type === 'moved-from' ? [] : [entry.after],
  )
  return { before: { name: 'the published text', passages: before }, after: { name: file, passages: after } }
}

function remarksOf(notes: EntryNotes | undefined): readonly Remark[] {
  if (!notes) return []
  const who = [...notes.by, ...sayTracking(notes.tracking)].join(', ')
  const changed: readonly Remark[] = who === '' ? [] : [{ head: who, words: '' }]
  return [
    ...changed,
    ...notes.comments.map(({ author, date, words, on }) => ({
      head: headOf(author, date),
      words: on.trim() === '' ? words : `on “${on.trim()}”: ${words}`,
    })),
  ]
}

const headOf = (author: string, date: string | null): string => [author, ...(date === null ? [] : [date])].join(', ')

/** Nothing is said of what Word tracked as it should. */
export function sayTracking(tracking: Tracking): readonly string[] {
  if (tracking === 'untracked') return ['not tracked']
  return tracking === 'partly' ? ['partly not tracked'] : []
}
