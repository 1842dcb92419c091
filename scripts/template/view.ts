/**
 * What the templates see: plain data with everything decided. Names and anchors are made, references know how they
 * stand in this volume, and what must not be shown is not there, so that a template only says in which order and in
 * which elements things stand.
 *
 * `view-shape.ts` says the same once more as data, for the check of templates; the compiler keeps the two equal.
 */
import type { Phrase } from './phrase.ts'

export type VolumeView = {
  readonly title: string
  readonly subtitle: string | null
  readonly body: string | null // 'NATO Parliamentary Assembly'
  readonly place: string | null
  readonly year: string | null
  readonly language: string
  readonly spoken: string // The language of what we add: 'de'.
  readonly apparatus: boolean // Whether anything of ours may be printed.
  readonly front: readonly FrontView[]
  readonly groups: readonly GroupView[] // The adopted texts.
  readonly background: readonly TextView[]
  readonly back: readonly BackView[]
}

/** One front part; the others are null: `{{#with cover}}{{> cover}}{{/with}}`. */
export type FrontView = {
  readonly cover: CoverView | null
  readonly titlePage: TitlePageView | null
  readonly contents: ContentsView | null
}

export type CoverView = {
  readonly anchor: string
  readonly title: string
  readonly subtitle: string | null
  readonly body: string | null
  readonly placeAndYear: string | null // 'Sofia, 2024'
}

export type TitlePageView = CoverView & {
  readonly texts: readonly AdoptionView[]
  readonly hasBackground: boolean
}

/** A line of the title page: which text, adopted when and where. */
export type AdoptionView = {
  readonly name: string
  readonly title: string | null
  readonly adopted: string | null // 'adopted at the Plenary Sitting in Sofia, Bulgaria, on 27 May 2024'
}

export type ContentsView = {
  readonly anchor: string
  readonly title: string // Of the volume, for the running head.
  readonly groups: readonly { readonly title: string; readonly entries: readonly ContentsEntryView[] }[]
  readonly background: readonly ContentsEntryView[]
  readonly annexes: readonly ContentsEntryView[]
}
export type ContentsEntryView = {
  readonly anchor: string
  readonly name: string // 'Declaration 489', 'Table of citations'
  readonly title: string | null
  readonly description: string // 'Declaration 489, Standing with Ukraine until victory'
}

export type GroupView = { readonly title: string | null; readonly texts: readonly TextView[] }

/** One text with its apparatus. */
export type TextView = {
  readonly anchor: string
  readonly language: string
  readonly name: string // 'Declaration 489'
  readonly title: string | null // 'Standing with Ukraine until victory'
  readonly bookmark: string // 'Declaration 489 – Standing with Ukraine until victory'
  readonly headLeft: string // Both empty when the apparatus is hidden.
  readonly headRight: string
  readonly givenTitle: string | null // Only when the text prints no title of its own.
  readonly top: readonly TopView[] // Symbol and title, in the order of the source.
  readonly opening: Phrase | null
  readonly suppliedNumber: SuppliedNumberView | null
  readonly unverified: UnverifiedView | null
  readonly isBackground: boolean
  readonly pieces: readonly PieceView[] // The words of the text, in the order of the source.
  readonly looseNotes: readonly { readonly mark: string; readonly words: Phrase }[] // Notes without a mark in the text.
  readonly citedBy: readonly PlaceView[]
}

/** Either the symbol or the title. A title of several lines keeps them. */
export type TopView = { readonly symbol: Phrase | null; readonly title: readonly Phrase[] }

/** A number that the editor supplied and that the text does not print. */
export type SuppliedNumberView = { readonly number: string; readonly source: string | null }

/** `missing`: 'the issuing body and the date are not stated', or null when both are. */
export type UnverifiedView = { readonly missing: string | null }

/** One of the kinds; the others are null. */
export type PieceView = {
  readonly clause: ClauseView | null
  readonly paragraph: ClauseView | null // A clause without a label.
  readonly heading: HeadingView | null
  readonly subheading: HeadingView | null
  readonly table: TableView | null
}
export type HeadingView = { readonly anchor: string; readonly label: string | null; readonly words: Phrase }

export type ClauseView = {
  readonly anchor: string // 'declaration-489.28.j'
  readonly label: string // As printed: '28.', 'a.'; '' when there is none.
  readonly words: Phrase
  readonly clauses: readonly ClauseView[]
  readonly wrapUp: readonly Phrase[]
  readonly citedBy: readonly PlaceView[] // Who cites this very clause.
}

export type TableView = {
  readonly anchor: string
  readonly columns: string // Shares of the measure: '3 2 2'.
  readonly head: readonly TableRowView[]
  readonly rows: readonly TableRowView[]
}
export type TableRowView = { readonly cells: readonly Phrase[] }

/** Words of ours that lead somewhere: the place of a citation, a text of the chronology. */
export type PlaceView = {
  readonly name: string // 'Declaration 489, para. 27'
  readonly state: string // How the place stands in this volume: 'here', 'elsewhere', 'external', 'plain' …
  readonly to: string // Anchor; '' for none.
  readonly file: string // Path of another file of the run; '' for none.
  readonly address: string // '' for none.
  readonly description: string
  readonly isPaged: boolean // Whether the page of the place is printed: it stands here, and page references are shown.
}

/** One annex; the others are null. An annex without rows is left out. */
export type BackView = {
  readonly abbreviations: AbbreviationsView | null
  readonly tableOfCitations: CitationsView | null
  readonly notReproduced: NotReproducedView | null
  readonly unresolved: UnresolvedView | null
  readonly chronology: ChronologyView | null
  readonly setAside: SetAsideView | null
  readonly colophon: ColophonView | null
}
type Annex = { readonly anchor: string; readonly title: string; readonly headLeft: string }
export type AbbreviationsView = Annex & {
  readonly rows: readonly { readonly short: string; readonly long: string; readonly places: readonly PlaceView[] }[]
}
export type CitationsView = Annex & {
  readonly groups: readonly {
    readonly title: string
    readonly rows: readonly { readonly instrument: PlaceView; readonly places: readonly PlaceView[] }[]
  }[]
}
export type NotReproducedView = Annex & {
  readonly rows: readonly { readonly instrument: PlaceView; readonly places: readonly PlaceView[] }[]
}
export type UnresolvedView = Annex & { readonly rows: readonly { readonly words: string; readonly place: PlaceView }[] }
export type ChronologyView = Annex & {
  readonly rows: readonly {
    readonly date: string // ISO; `{{date date}}` prints it.
    readonly text: PlaceView // 'Declaration 489 – Standing with Ukraine until victory'
    readonly place: string | null
  }[]
}
export type SetAsideView = Annex & {
  readonly rows: readonly {
    readonly words: string
    readonly reason: string
    readonly line: string
    readonly text: PlaceView
  }[]
}
export type ColophonView = Annex & {
  readonly version: string | null
  readonly made: string // 'Made with engross 0.1.0 from 4 texts.'
  readonly typefaces: string | null // 'Printed copies are set in EB Garamond (SIL Open Font License 1.1).'
  readonly rows: readonly { readonly text: PlaceView; readonly file: string; readonly digest: string }[]
  readonly together: string | null // One digest for all sources, where they are too many for a table.
}
