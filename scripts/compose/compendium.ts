/**
 * The compendium: what stands in one volume, in which order, with which front and back matter. A single text is a
 * compendium of one entry without front and back matter, so that it walks the same way as the volume.
 */
import type { InstrumentGroup, OfficialText } from '../ast/ast.ts'
import type { Library } from '../resolve/library.ts'

export type Compendium = {
  readonly engross: 1
  readonly type: 'compendium'
  readonly id: string // Manifest's file name without extension, or the text's id: 'standing-with-ukraine'.
  readonly shape: 'volume' | 'single'
  readonly title: string
  readonly subtitle: string | null
  readonly body: string | null // The assembly, when the manifest or all texts state it.
  readonly place: string | null
  readonly year: string | null
  readonly language: string
  readonly spoken?: string // The language of what we add: 'de'. Left out: English.
  readonly date: string // Newest date of the texts, ISO; '1970-01-01' when none has one. Used for document properties.
  readonly front: readonly FrontPart[]
  readonly groups: readonly Group[] // Adopted texts.
  readonly background: readonly Entry[] // Shown apart; never among the adopted texts.
  readonly back: readonly BackPart[]
  readonly apparatus: 'shown' | 'hidden'
  readonly pageReferences: 'shown' | 'hidden' // "(p. 12)" after references to texts in the volume.
  readonly attach?: 'ast' // What the PDF carries along: the texts as data.
  readonly library: Library
  readonly volume?: Compendium // Of a single text: the volume that it stands in.
  readonly siblings: ReadonlyMap<string, string> // Text id → path of its own file of this run, relative to this output's folder, without extension.
}

export type FrontPart = 'cover' | 'title-page' | 'contents'

export type Group = { readonly title: string | null; readonly entries: readonly Entry[] }

export type Entry = {
  readonly text: OfficialText
  readonly name: string // 'Declaration 489'; 'Declaration (number not stated in source)'; 'Statement'
  readonly title: string | null // In title case as printed or supplied: 'Standing with Ukraine until victory'.
  readonly citedBy: readonly CitedBy[]
  readonly clausesCitedBy?: ReadonlyMap<string, readonly CitedBy[]> // Clause id → who cites that very clause.
}

/** "Declaration 489, para. 27": a clause of the volume (or library) that cites this text. */
export type CitedBy = { readonly text: string; readonly clause: string | null; readonly name: string }

export type BackPart =
  | { readonly type: 'abbreviations'; readonly rows: readonly AbbreviationRow[] }
  | { readonly type: 'table-of-citations'; readonly groups: readonly CitationGroup[] }
  | { readonly type: 'not-reproduced'; readonly rows: readonly NotReproduced[] }
  | { readonly type: 'unresolved'; readonly rows: readonly Unresolved[] }
  | { readonly type: 'chronology'; readonly rows: readonly Dated[] }
  | { readonly type: 'set-aside'; readonly rows: readonly SetAside[] }
  | { readonly type: 'colophon'; readonly rows: readonly SourceOf[]; readonly together: string } // One digest of all.

export type CitationGroup = {
  readonly group: InstrumentGroup
  readonly title: string
  readonly rows: readonly CitedInstrument[]
}
export type CitedInstrument = {
  readonly title: string
  readonly address: string | null
  readonly target: string | null // Anchor when the instrument stands in this volume.
  readonly places: readonly CitedBy[]
}
/** One meaning of a short form, and the clauses that define it so. */
export type AbbreviationRow = { readonly short: string; readonly long: string; readonly places: readonly CitedBy[] }
export type NotReproduced = {
  readonly title: string
  readonly address: string | null
  readonly places: readonly CitedBy[]
}
export type Unresolved = { readonly words: string; readonly place: CitedBy }
export type Dated = {
  readonly date: string | null // ISO; null when nobody stated one. Texts without a date come last.
  readonly name: string
  readonly title: string | null
  readonly place: string | null
  readonly text: string
}
export type SetAside = {
  readonly text: string
  readonly name: string
  readonly words: string
  readonly reason: string
  readonly line: number
}
/** Where a text was read from. */
export type SourceOf = {
  readonly text: string
  readonly name: string
  readonly file: string
  readonly digest: string // SHA-256, hexadecimal.
}
