/**
 * Pages as the layout leaves them: every word with its place, nothing left to decide. `layout.ts` makes them from a
 * galley, `draw.ts` writes them down. Lengths are points; x from the page's left edge, y from its top edge.
 *
 * Look at a page's lines, rules, anchors and furniture together and then at the next page: they are placed when they are
 * asked for, and no more than one page is kept (see `fill/make-page.ts`).
 */
import type { Block, Item, NoteRun, Run, Sheet, Table } from '../../template/galley.ts'

export type LaidOut = {
  readonly pages: readonly Page[]
  readonly pageLabels: ReadonlyMap<string, string> // Anchor → label of its page: 'declaration-489.28.j' → '12'.
  readonly rounds: number // How many times the volume was laid out until the page references stood still.
}

export type Page = {
  readonly width: number
  readonly height: number
  readonly label: string // 'iv', '12'; printed as folio unless the sheet has none.
  readonly numbering: 'roman' | 'arabic'
  readonly number: number // The folio's value.
  readonly sheet: Sheet // To which the top of the page belongs.
  readonly begins?: readonly SheetBelow[] // Sheets that begin further down.
  readonly lines: readonly PlacedLine[] // In reading order; notes last.
  readonly furniture: readonly PlacedFurniture[] // Running head, folio: artifacts.
  readonly rules: readonly PlacedRule[] // Lines drawn: note rules, style rules, table rules: artifacts.
  readonly anchors: readonly PlacedAnchor[]
  readonly watermark?: Watermark | undefined // Behind everything: an artifact.
  readonly side?: number // Of a booklet: the side of a sheet that the page stands on; `shift` is its left edge there.
  readonly shift?: number
}

/** A sheet that begins below the end of another: before the line of this turn, at `y`. */
export type SheetBelow = { readonly sheet: Sheet; readonly line: number; readonly y: number }

/** One line of words on one baseline. Lines of one owner follow one another; an owner may go on on the next page. */
export type PlacedLine = {
  readonly owner: Owner
  readonly baseline: number
  readonly words: readonly PlacedWord[]
  readonly fit?: number // By how much all letters of the line are multiplied in width; 1 when nothing is said.
}

/** What a line belongs to in the galley (object identity), which is where its letters go in the structure tree. */
export type Owner =
  | { readonly type: 'block'; readonly block: Block; readonly table: Table | null }
  | { readonly type: 'label'; readonly item: Item }
  | { readonly type: 'note-mark'; readonly note: NoteRun } // The mark at the foot of the page.
  | { readonly type: 'note'; readonly note: NoteRun } // The words of the note.

/** A shaped word (or part of one) of one face and size. */
export type PlacedWord = {
  readonly shaped: Shaped
  readonly dress: WordDress
  readonly x: number
  readonly space: number // Width of the space glyph painted after the word; 0 for none. Also at a line's end inside a paragraph.
  readonly hyphen: boolean // A hyphen of ours follows, which reads as U+00AD.
  readonly leader: boolean // Dots of a leader: an artifact, no words.
}

/**
 * What the words of one run have in common. They share one object: a volume of 500 texts has a million words, and each
 * number of its own costs a word of memory twice.
 */
export type WordDress = {
  readonly size: number
  readonly rise: number // Above the baseline; superscripts.
  readonly tracking: number // Points added after each glyph.
  readonly colour: string // '#rrggbb'
  readonly run: Run | null // Null for labels and furniture. Runs that look alike and lead nowhere share the first of them.
}

/** Glyphs of one word in one face, shaped once and shared. Advances are thousandths of an em. */
export type Shaped = {
  readonly face: Face
  readonly text: string
  readonly glyphs: readonly ShapedGlyph[] // In the order of the letters.
  readonly width: number
  readonly direction?: 'right-to-left' // The first glyph stands at the right. Said of such words only.
}
export type ShapedGlyph = {
  readonly id: number
  readonly text: string // The letters that the glyph stands for; '' for a glyph after the first of a cluster.
  readonly advance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** One opened font file. Shared by all documents of a run; subsets are made per document. */
export type Face = {
  readonly key: string // Unique and stable: 'EB Garamond/regular', with features: 'EB Garamond/regular/smcp'.
  readonly file: string // Absolute path.
  readonly font: FontkitFont
  readonly unitsPerEm: number
}

/** What we use of a fontkit font. */
export type FontkitFont = import('fontkit').Font

export type PlacedFurniture = {
  readonly kind: 'head' | 'folio' | 'line-number'
  readonly baseline: number
  readonly words: readonly PlacedWord[]
  readonly fit?: number
}
/** A word behind the text, drawn along the diagonal of the page. */
export type Watermark = {
  readonly words: readonly PlacedWord[] // On one line, set in thousandths of an em.
  readonly width: number // Of all words, at this size.
  readonly size: number
}
export type PlacedRule = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly thickness: number
  readonly colour: string
}
/** Where an anchor points: the top of its first line. */
export type PlacedAnchor = { readonly id: string; readonly x: number; readonly y: number }
