/**
 * What a comparison of two texts is: their passages side by side, in the order of the newer text, and inside a pair
 * the words that stayed, went and came.
 *
 *     DECLARATION 474   →   DECLARATION 489        paired: "DECLARATION " kept, "474" deleted, "489" inserted
 *                           3. Noting …            inserted
 *     7. Urges …        →   9. Urges …             moved-from where it stood, moved-to where it stands
 */
import type { BreakRun, NoteRun, Origin, WordsRun } from '../template/galley.ts'
import type { BlockStyle, ItemStyle } from '../theme/vocabulary.ts'

/** What is compared of a passage: letters, marks of notes, line breaks. */
export type ComparedRun = WordsRun | NoteRun | BreakRun

/** A stretch that is compared as a whole: a paragraph, or a row of a table. */
export type Passage = {
  readonly id: string | null // Anchor: 'declaration-489.28.j'.
  readonly name: string // The labels down to here: '28 j'; 'title', 'paragraph 3' for what has no label.
  readonly style: BlockStyle | ItemStyle
  readonly above: readonly ItemStyle[] // The lists around it, outermost first; the list of an item not included.
  readonly label: string // As printed; '' for none.
  readonly origin: Origin
  readonly cells: readonly (readonly ComparedRun[])[] // One for a paragraph, one per column for a row.
  readonly table: TableShape | null // Null for a paragraph.
}

export type TableShape = { readonly columns: readonly number[]; readonly row: 'head' | 'body' }

export type Entry = Paired | Deleted | Inserted | Moved

/** The same passage in both texts; `cells` says what changed inside. */
export type Paired = {
  readonly type: 'paired'
  readonly before: Passage
  readonly after: Passage
  readonly cells: readonly (readonly Piece[])[]
}
export type Deleted = { readonly type: 'deleted'; readonly before: Passage }
export type Inserted = { readonly type: 'inserted'; readonly after: Passage }

/** A passage that stands elsewhere now has two entries of one number: where it stood and where it stands. */
export type Moved = Omit<Paired, 'type'> & { readonly type: 'moved-from' | 'moved-to'; readonly move: number }

/** Words that stayed have the same letters on both sides; their look may differ. */
export type Piece =
  | { readonly type: 'kept'; readonly before: ComparedRun; readonly after: ComparedRun }
  | { readonly type: 'deleted'; readonly run: ComparedRun }
  | { readonly type: 'inserted'; readonly run: ComparedRun }
  | { readonly type: 'kept-note'; readonly before: NoteRun; readonly after: NoteRun; readonly pieces: readonly Piece[] }

/** What became of a passage, in one word. `renumbered`: only its label is another, as after a clause that came in. */
export type Fate = 'same' | 'renumbered' | 'changed' | 'inserted' | 'deleted' | 'moved-from' | 'moved-to'

export function fateOf(entry: Entry): Fate {
  if (entry.type !== 'paired') return entry.type
  if (entry.cells.some((pieces) => pieces.some(isChange))) return 'changed'
  return entry.before.label === entry.after.label ? 'same' : 'renumbered'
}

function isChange(piece: Piece): boolean {
  switch (piece.type) {
    case 'kept':
      return false
    case 'kept-note':
      return piece.pieces.some(isChange)
    case 'deleted':
    case 'inserted':
      return true
  }
}

/** The words of runs as a reader hears them; the mark of a note is one of its words. */
export function lettersOf(runs: readonly ComparedRun[]): string {
  return runs.map((run) => (run.type === 'words' ? run.text : run.type === 'note' ? run.mark : '\n')).join('')
}
