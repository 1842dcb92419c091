/**
 * The socket for ways of citing. A family looks at the words of one passage and says which of them cite, and what they
 * say is cited; it does not know the library. Binding comes later, when all families have spoken and overlaps are gone.
 *
 *     "Recalling Declarations 474 and 482"   → one match "Declarations 474 and 482" of two parts:
 *                                               "Declarations 474" cites 474, "482" cites 482
 */
import type { InstrumentGroup, Kind } from '../../ast/ast.ts'
import type { Numbering } from '../registry/registry.ts'
import type { TitleFound } from '../title-finder.ts'

export type CitationFamily = {
  readonly name: string // 'numbered-text': recorded in every reference that the family finds.
  /** In small letters: what every citation of the family has one of. A passage without any is not searched. */
  readonly hints: readonly string[]
  find(wording: Wording): readonly Match[]
}

/**
 * The words of one passage, prepared for patterns: every kind of blank is one space, every hyphen '-', every apostrophe
 * "'", so that patterns stay plain. Each letter keeps its place: offsets are the same before and after.
 */
export type Wording = {
  readonly words: string
  readonly organs: readonly OrganMention[] // In order: "UN General Assembly", "the Assembly" …
  readonly instruments: readonly InstrumentMention[] // In order: "UN Charter", "Helsinki Final Act" …
  readonly instrumentsBefore: InstrumentsNamed // In the passages before this one.
  readonly titles: readonly TitleFound[] // In order: titles of texts of the library, however they are written.
  /** The title of a text of the library that begins at this offset. */
  titleAt(at: number): TitleFound | null
  /** Where the sentence (or the part of it after a semicolon) begins that holds this offset. */
  sentenceStart(at: number): number
}

/** A body named in a passage: "the Assembly" in a text of an assembly is its own. */
export type OrganMention = Range & {
  readonly organ: string // An organ's id, or 'own'.
  readonly numbering: Numbering | null // Null when nobody says how the body numbers its texts.
}

/** An instrument named in a passage: "the UN Charter". */
export type InstrumentMention = Range & {
  readonly entry: string // The id of an entry of the registry.
  readonly called: string | null // The noun by which it is named again: 'charter'.
}

/** The instruments that a text has named so far, by the noun by which they are named again. */
export type InstrumentsNamed = ReadonlyMap<string, ReadonlySet<string>>

/** A half-open range of a wording. */
export type Range = { readonly start: number; readonly end: number }

/** Words that cite, as a whole: of overlapping matches the longest stays. */
export type Match = Range & { readonly parts: readonly Part[] }

/** The words that become one reference. */
export type Part = Range & {
  readonly number: Range | null // Where the cited number stands: "474".
  readonly last?: RangeEnd // Of a range: "5" of "paragraphs 3 to 5".
  readonly cites: Cited
}

/** The end of a range, which is a reference of its own where both ends are clauses that we hold. */
export type RangeEnd = Range & {
  readonly number: Range | null
  readonly firstEnds: number // Where the words of the other end stop.
}

/** What the words say is cited. */
export type Cited =
  | Numbered
  | Dated
  | Titled
  | Placed
  | Named
  | NamedOneOf
  | DocumentSymbol
  | Pinpoint
  | ThisText
  | ThatText
  | Vague

/** "Declaration 489", "Resolution 2433 (2022)", "resolution ES-11/1". */
export type Numbered = {
  readonly type: 'numbered'
  readonly kind: Kind
  readonly noun?: 'decision' // What it is called, when that is no kind of text of ours.
  readonly number: string
  readonly year: string | null
  readonly issuer: Issuer
  readonly behind?: string // The body behind a further citation, where none stands nearer: meant unless the number is the citing body's.
}

/** "the UN General Assembly Resolution adopted on February 23, 2023". */
export type Dated = { readonly type: 'dated'; readonly kind: Kind; readonly date: string; readonly issuer: Issuer }

/** "the declaration Standing with Ukraine until Victory": the texts of the library that bear this title. */
export type Titled = {
  readonly type: 'titled'
  readonly kind: Kind
  readonly texts: readonly string[]
  readonly issuer: Issuer
}

/** "the OSCE PA 2014 Baku Declaration": the text that a body adopted at a session, called by the place. */
export type Placed = {
  readonly type: 'placed'
  readonly kind: Kind
  readonly place: string
  readonly year: string
  readonly issuer: string
}

/** "the UN Charter": an entry of the registry of instruments. */
export type Named = { readonly type: 'named'; readonly entry: string }

/** "the Charter" after two were named: nobody knows which is meant. */
export type NamedOneOf = { readonly type: 'named-one-of'; readonly entries: readonly string[] }

/** "COM(2013) 619 final": a document known by its symbol alone. */
export type DocumentSymbol = {
  readonly type: 'symbol'
  readonly symbol: string // As printed, the noun of a list before each: 'Directive 2012/13/EU'.
  readonly id: string
  readonly title: string
  readonly group: InstrumentGroup
  readonly body: string | null // Whose document it is, where the series tells.
}

/**
 * "Article 5", "paragraph 28 a.": a place in a text that the words around it name; `path` is ['28', 'a']. A range,
 * "paragraphs 3 to 5", has its last place in `upTo`.
 */
export type Pinpoint = {
  readonly type: 'pinpoint'
  readonly unit: 'article' | 'paragraph'
  readonly role?: 'preambular' | 'operative' // Where both parts of a text count from 1: "operative paragraph 5", "PP 3".
  /** "PP 3": letters that may also be the name of a thing. "third operative paragraph": counted, whatever its label. */
  readonly spoken?: 'as-draft' | 'in-words'
  readonly path: readonly string[]
  readonly upTo?: readonly string[]
}

/** "this Declaration"; with a small letter, "this resolution" may also be a common word. */
export type ThisText = { readonly type: 'this-text'; readonly kind: Kind; readonly letters: 'capital' | 'small' }

/** "that Resolution", "the said Declaration": the text of this kind that was cited before. */
export type ThatText = { readonly type: 'that-text'; readonly kind: Kind }

/** "other relevant UN General Assembly Resolutions". */
export type Vague = { readonly type: 'vague'; readonly issuer: Issuer }

/** Whose text it is, as far as the sentence says: an organ's id, 'own' (the citing body itself), or null: unsaid. */
export type Issuer = string | null
