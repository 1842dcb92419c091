/**
 * The galley: the volume as one strip of styled blocks, before anything is set. Templates make it; every printed
 * format draws it. It knows nothing about points, pages or files.
 *
 *     Galley → Part (front, body, back) → Sheet (starts a new page) → flow of blocks, items, tables → runs of words
 *
 * `origin` says whose words they are: `adopted` words are the text's own; `ours` is apparatus and can be taken off.
 */
import type { ReferenceState } from '../ast/ast.ts'
import type { BlockStyle, ItemStyle, SheetStyle } from '../theme/vocabulary.ts'

export type Origin = 'adopted' | 'ours'

export type Galley = {
  readonly id: string // 'standing-with-ukraine', 'declaration-489'; the name of the output files.
  readonly title: string // Plain words, for document properties.
  readonly subject: string | null
  readonly author: string | null // The body.
  readonly keywords: readonly string[]
  readonly language: string // BCP 47.
  readonly date: string // ISO calendar date that stands in document properties: the newest date of the texts.
  readonly parts: readonly Part[]
}

/** Folios are roman in the front, arabic from the first sheet of the body on; `back` goes on counting. */
export type Part = { readonly role: 'front' | 'body' | 'back'; readonly sheets: readonly Sheet[] }

/** Something that begins on a new page: the cover, the contents, one text, one annex. */
export type Sheet = {
  readonly style: SheetStyle
  readonly id: string // Anchor, unique in the galley: 'declaration-489', 'contents'.
  readonly language: string
  readonly bookmark: string // How it is called in outlines: 'Declaration 489 – Standing with Ukraine until victory'.
  readonly head: Head | null // Running head; null for none.
  readonly flow: readonly Flow[]
}

/** What stands in the running head of the sheet's later pages. */
export type Head = { readonly left: string; readonly right: string }

export type Flow = Block | List | Table

/** One paragraph of one style. */
export type Block = {
  readonly type: 'block'
  readonly style: BlockStyle | ItemStyle // The first block inside an item has the item's own style.
  readonly id: string | null // Anchor.
  readonly origin: Origin
  readonly language: string | null // Only when it differs from the sheet's.
  readonly runs: readonly Run[]
  readonly citedBy?: readonly Run[] // "Cited by …" behind a paragraph that is cited; only pages of the web show it.
}

/** Items that follow one another: the clauses of a text, the lettered items of a clause. */
export type List = { readonly type: 'list'; readonly style: ItemStyle; readonly items: readonly Item[] }

/** One labelled unit. The label is printed in a column of its own, and never counted. */
export type Item = {
  readonly style: ItemStyle // 'clause', 'item' (second level), 'subitem' (third and deeper)
  readonly id: string // Anchor: 'declaration-489.28.j'.
  readonly label: string // As printed: '28.'; '' for a bullet-less item.
  readonly flow: readonly Flow[] // The words first, then nested lists and wrap-ups.
  readonly citedBy?: readonly Run[] // "Cited by Declaration 489, para. 27"; only pages of the web show it.
}

export type Table = {
  readonly type: 'table'
  readonly id: string | null
  readonly origin: Origin
  readonly columns: readonly number[] // Shares of the measure.
  readonly head: readonly Row[]
  readonly rows: readonly Row[]
}
export type Row = { readonly cells: readonly Cell[] }
export type Cell = { readonly flow: readonly Block[] }

export type Run = WordsRun | NoteRun | PageRun | LeaderRun | BreakRun

/** Letters that share one look. */
export type WordsRun = {
  readonly type: 'words'
  readonly text: string
  readonly marks: readonly Mark[] // In the order of the list at `Mark`.
  readonly origin: Origin
  readonly language: string | null
  readonly link: LinkOfRun | null // Neighbouring runs of one link share the same object.
  readonly where: Where
}

/** `paged`: only in formats that have pages, as the words around a page reference: " (p. 12)". HTML leaves them out. */
export type Where = 'everywhere' | 'paged'

/** `number`: the cited number inside a reference, or the printed number of a text; Word makes it a field or bookmark. */
export type Mark = 'strong' | 'emphasis' | 'sup' | 'sub' | 'number'

/** What a stretch of runs refers to. `to` is null for words that are shown plain (vague, unresolved …). */
export type LinkOfRun = {
  readonly state: LinkState
  readonly to: Destination | null
  readonly description: string // For screen readers and tooltips: 'Declaration 474, Standing with Ukraine'.
}

/** How a reference stands in this output. `here`: in this volume. `elsewhere`: in the library, not in this volume. */
export type LinkState = 'here' | 'elsewhere' | 'external' | Exclude<ReferenceState, 'held' | 'external'> | 'plain'

export type Destination =
  | { readonly type: 'anchor'; readonly anchor: string }
  /** Another file of the same run, without its extension: 'declaration-474', relative to this output's folder. */
  | { readonly type: 'file'; readonly path: string; readonly anchor: string; readonly format?: 'pdf' | 'docx' } // Another format than this one.
  | { readonly type: 'address'; readonly address: string }

/** A mark with its note: `*`. The note's words go to the foot of the page; they are no part of the paragraph. */
export type NoteRun = {
  readonly type: 'note'
  readonly id: string // Anchor of the note, unique in the galley: 'declaration-489.note.adoption'.
  readonly mark: string
  readonly origin: Origin
  readonly runs: readonly Run[]
}

/** The printed page label of an anchor: '12', 'iv'. Formats with pages fill it in; HTML leaves it out. */
export type PageRun = { readonly type: 'page'; readonly of: string; readonly link: LinkOfRun | null }

/** Dots that push what follows to the right edge. */
export type LeaderRun = { readonly type: 'leader' }
export type BreakRun = { readonly type: 'break' }
