/**
 * The notes of one text while it is being read: which marks wait for their place, which were found, and which places and
 * files the text's own links ask for.
 */
import type { Span } from '../../ast/ast.ts'
import type { Strand } from '../inline/strand.ts'
import type { FileLink } from '../read-text.ts'

export type NoteDraft = {
  readonly id: string // 'adoption', 'note-1'
  readonly mark: string // As printed: '*', '1'.
  readonly bracket: string | null // The name of a bracket note: the `x` of `[^x]`.
  readonly isTwice: boolean // A bracket note whose name stands before it already; it has no mark.
  readonly strand: Strand
  readonly at: number // Offset of its first sign in the source.
}

export type NoteBook = {
  readonly drafts: readonly NoteDraft[]
  readonly hasRaised: boolean // Are there notes with stars, daggers or raised figures?
  /** Binds the first waiting note with this mark; null when none waits. */
  claim(mark: string): NoteDraft | null
  /** Binds a bracket note. It may be cited several times; null when there is none. */
  cite(bracket: string): NoteDraft | null
  isClaimed(draft: NoteDraft): boolean
  askForAnchor(anchor: Anchor): void
  readonly anchors: readonly Anchor[]
  askForFile(link: FileLink): void
  readonly files: readonly FileLink[]
}

/** A link of the text to a place in itself: `[this](#28.j)`. */
export type Anchor = { readonly name: string; readonly at: number; readonly words: Span | null }

export function createNoteBook(drafts: readonly NoteDraft[]): NoteBook {
  const claimed = new Set<NoteDraft>()
  const anchors: Anchor[] = []
  const files: FileLink[] = []
  const byBracket = new Map<string, NoteDraft>()
  const waiting = new Map<string, NoteDraft[]>()
  for (const draft of drafts) {
    if (draft.bracket === null) addTo(waiting, draft)
    else if (!draft.isTwice) byBracket.set(draft.bracket, draft)
  }
  const take = (draft: NoteDraft | undefined): NoteDraft | null => {
    if (draft) claimed.add(draft)
    return draft ?? null
  }
  return {
    drafts,
    hasRaised: waiting.size > 0,
    claim: (mark) => take(waiting.get(mark)?.shift()),
    cite: (bracket) => take(byBracket.get(bracket)),
    isClaimed: (draft) => claimed.has(draft),
    askForAnchor: (anchor) => anchors.push(anchor),
    anchors,
    askForFile: (link) => files.push(link),
    files,
  }
}

function addTo(waiting: Map<string, NoteDraft[]>, draft: NoteDraft): void {
  const same = waiting.get(draft.mark)
  // Where two notes carry one mark, that of the head belongs to the adoption.
  if (same && draft.id === 'adoption') same.unshift(draft)
  else if (same) same.push(draft)
  else waiting.set(draft.mark, [draft])
}
