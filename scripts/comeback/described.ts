/**
 * Changes as plain data, for programs and for the page: one object for each passage that differs or bears a comment.
 */
import { type Entry, type Fate, fateOf, lettersOf, type Passage, type Piece } from '../compare/comparison.ts'
import type { EntryNotes, PlacedComment, TextChanges, Tracking } from './changes.ts'

export type PassageChange = {
  readonly passage: string // '28 j'
  readonly id: string | null // Anchor in the published text.
  readonly fate: Fate
  readonly movedFrom: string | null
  readonly movedTo: string | null
  readonly follows: string | null // What it stands after in the copy, where it came in or moved: '9', 'opening'.
  readonly by: readonly string[]
  readonly tracking: Tracking
  readonly before: string | null // All words, with the label; null where there are none.
  readonly after: string | null
  readonly words: readonly { readonly type: 'kept' | 'deleted' | 'inserted'; readonly text: string }[]
  readonly comments: readonly PlacedComment[]
}

export function describeChanges({ entries, notes }: TextChanges): readonly PassageChange[] {
  const changes: PassageChange[] = []
  let follows: string | null = null
  for (const entry of entries) {
    const said = notes.get(entry) ?? NOTHING
    if (fateOf(entry) !== 'same' || said.comments.length > 0) changes.push(describeEntry(entry, said, follows))
    if (entry.type !== 'deleted' && entry.type !== 'moved-from') follows = nameOf(entry)
  }
  return changes
}

const NOTHING: EntryNotes = { by: [], tracking: 'none', comments: [] }

function describeEntry(entry: Entry, said: EntryNotes, follows: string | null): PassageChange {
  const before = entry.type === 'inserted' ? null : entry.before
  const after = entry.type === 'deleted' ? null : entry.after
  return {
    passage: nameOf(entry),
    id: before?.id ?? null,
    fate: fateOf(entry),
    movedFrom: entry.type === 'moved-to' ? entry.before.name : null,
    movedTo: entry.type === 'moved-from' ? entry.after.name : null,
    follows: entry.type === 'moved-to' || entry.type === 'inserted' ? follows : null,
    ...said,
    before: before && wholeOf(before),
    after: after && wholeOf(after),
    words: wordsOf(entry),
  }
}

/** What bears no label in the copy goes by its published name, which counts: 'table row 3', 'paragraph 2'. */
function nameOf(entry: Entry): string {
  if (entry.type === 'inserted') return entry.after.name
  if (entry.type === 'deleted' || entry.type === 'moved-from') return entry.before.name
  return entry.after.label === '' ? entry.before.name : entry.after.name
}

const wholeOf = ({ label, cells }: Passage): string =>
  [...(label === '' ? [] : [label]), cells.map(lettersOf).join('\t')].join(' ')

type Words = PassageChange['words'][number]

function wordsOf(entry: Entry): readonly Words[] {
  if (entry.type === 'deleted') return [{ type: 'deleted', text: wholeOf(entry.before) }]
  if (entry.type === 'inserted') return [{ type: 'inserted', text: wholeOf(entry.after) }]
  const [old, own] = [entry.before.label, entry.after.label]
  const label: readonly Words[] = old === own ? said('kept', own) : [...said('deleted', old), ...said('inserted', own)]
  const gap = label.length === 0 ? [] : said('kept', ' ')
  const cells = entry.cells.flatMap((pieces, index) => [
    ...(index === 0 ? [] : said('kept', '\t')),
    ...pieces.flatMap(wordsOfPiece),
  ])
  return joined([...label, ...gap, ...cells])
}

const said = (type: Words['type'], text: string): readonly Words[] => (text === '' ? [] : [{ type, text }])

/** What changed inside a note follows its mark in brackets. */
function wordsOfPiece(piece: Piece): readonly Words[] {
  switch (piece.type) {
    case 'kept':
      return said('kept', lettersOf([piece.after]))
    case 'deleted':
    case 'inserted':
      return said(piece.type, lettersOf([piece.run]))
    case 'kept-note': {
      const inner = piece.pieces.flatMap(wordsOfPiece)
      const mark = said('kept', piece.after.mark)
      return inner.every(({ type }) => type === 'kept')
        ? mark
        : [...mark, ...said('kept', ' ['), ...inner, ...said('kept', ']')]
    }
  }
}

function joined(words: readonly Words[]): readonly Words[] {
  const groups: Words[] = []
  for (const { type, text } of words) {
    const last = groups.at(-1)
    if (last?.type === type) groups[groups.length - 1] = { type, text: last.text + text }
    else groups.push({ type, text })
  }
  return groups
}
