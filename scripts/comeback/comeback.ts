/**
 * A Word copy that colleagues edited → what differs from the published texts, passage by passage.
 *
 * A paragraph is found again by its bookmark, which Word carries along when a paragraph is moved or reworded; then by
 * its label, then by its words. All changes count, tracked or not: the copy is read as if everything were accepted, and
 * read a second time as if everything were rejected, which shows what was changed while nobody was tracking.
 */
import { compare } from '../compare/compare.ts'
import type { Entry, Passage } from '../compare/comparison.ts'
import { fateOf } from '../compare/comparison.ts'
import { passagesOf } from '../compare/passages.ts'
import type { Named } from '../compare/redline.ts'
import { bookmarkName } from '../render/docx/bookmark-names.ts'
import type { Theme } from '../theme/theme.ts'
import type { TrackedParagraph } from '../verify/docx/tracked-paragraph.ts'
import { type View, viewOf } from '../verify/docx/tracked-view.ts'
import type { EntryNotes, PlacedComment, TextChanges, Tracking } from './changes.ts'
import type { Copy } from './copy.ts'
import { authorsOf, type CopyPassage, copyPassages } from './copy-passages.ts'
import { stylesOf } from './copy-styles.ts'

/** `paragraphs`: of the copy, those of this text. */
export function changesOf(text: Named, paragraphs: readonly TrackedParagraph[], { copy, theme }: Reading): TextChanges {
  const published = passagesOf(text.flow, 'copy')
  const marks = published.flatMap(({ cells }) => cells.flat()).flatMap((run) => (run.type === 'note' ? [run.mark] : []))
  const styleOf = stylesOf(theme)
  const see = (view: View): Seen => {
    const passages = copyPassages(viewOf(paragraphs, view), { copy, view, styleOf, marks })
    return {
      passages,
      entries: compare(
        published,
        passages.map(({ passage }) => passage),
        known(published, passages),
      ),
    }
  }
  const [newer, older] = [see('newer'), see('older')]
  const entries = newer.entries.filter(isAdopted)
  const noting = { newer, older: new Map(older.entries.flatMap(oldFates)), paragraphs, copy }
  return { text, entries, notes: new Map(entries.map((entry) => [entry, notesOf(entry, noting)])) }
}

export type Reading = { readonly copy: Copy; readonly theme: Theme }

type Seen = { readonly passages: readonly CopyPassage[]; readonly entries: readonly Entry[] }

/** Newer passage → published passage, by bookmarks. A bookmark that stands twice is believed once. */
function known(published: readonly Passage[], passages: readonly CopyPassage[]): ReadonlyMap<number, number> {
  const places = new Map(published.flatMap(({ id }, index) => (id === null ? [] : [[bookmarkName(id), index]])))
  const found = new Map<number, number>()
  const believed = new Set<number>()
  passages.forEach(({ bookmarks }, index) => {
    const place = bookmarks.map((name) => places.get(name)).find((at) => at !== undefined)
    if (place === undefined || believed.has(place)) return
    believed.add(place)
    found.set(index, place)
  })
  return found
}

/** What we added to a text is ours to change. */
function isAdopted(entry: Entry): boolean {
  return (entry.type === 'inserted' ? entry.after : entry.before).origin === 'adopted'
}

/** Published passage → what became of it without tracking. */
function oldFates(entry: Entry): readonly (readonly [Passage, ReturnType<typeof fateOf>])[] {
  return entry.type === 'inserted' || entry.type === 'moved-from' ? [] : [[entry.before, fateOf(entry)]]
}

type Noting = {
  readonly newer: Seen
  readonly older: ReadonlyMap<Passage, ReturnType<typeof fateOf>>
  readonly paragraphs: readonly TrackedParagraph[]
  readonly copy: Copy
}

function notesOf(entry: Entry, noting: Noting): EntryNotes {
  const { runs, authors } = sourceOf(entry, noting)
  const ids = new Set(runs.flatMap(({ comments }) => comments))
  const comments = [...ids].flatMap((id): readonly PlacedComment[] => {
    const comment = noting.copy.comments.get(id)
    const on = runs.filter((run) => run.comments.includes(id)).map(({ text }) => text)
    return comment ? [{ ...comment, on: on.join('') }] : []
  })
  const isElsewhere = entry.type === 'moved-from' // Said where the passage stands now.
  return { by: authors, tracking: trackingOf(entry, authors, noting), comments: isElsewhere ? [] : comments }
}

/** The runs of a passage in the copy; of a deleted one those of the paragraph that bears its bookmark still. */
function sourceOf(entry: Entry, { newer, paragraphs }: Noting): Pick<CopyPassage, 'runs' | 'authors'> {
  if (entry.type !== 'deleted') {
    return newer.passages.find(({ passage }) => passage === entry.after) ?? { runs: [], authors: [] }
  }
  const name = entry.before.id === null ? null : bookmarkName(entry.before.id)
  const own = paragraphs.filter(({ bookmarks }) => name !== null && bookmarks.includes(name))
  const viewed = own.map((paragraph) => ({ ...paragraph, all: paragraph.runs }))
  return { runs: own.flatMap(({ runs }) => runs), authors: authorsOf(viewed) }
}

function trackingOf(entry: Entry, authors: readonly string[], { older }: Noting): Tracking {
  if (fateOf(entry) === 'same') return 'none'
  if (entry.type === 'inserted') return authors.length > 0 ? 'tracked' : 'untracked'
  const before = older.get(entry.before) ?? 'deleted'
  if (before === 'same') return 'tracked'
  return authors.length > 0 ? 'partly' : 'untracked'
}
