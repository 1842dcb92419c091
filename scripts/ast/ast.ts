/**
 * What an official text *is*. Every kind of node stands in this file, with a sentence and an example.
 *
 * The tree is plain readonly JSON: unions are told apart by `type`. It is versioned (`engross: 1`) and published as
 * JSON Schema. Every node carries its span in the source; the spans of the leaves and of the residue together cover
 * the whole source, exactly once.
 */

export const AST_VERSION = 1

/**
 * Where something stands in the source: a half-open range of UTF-16 code units of the decoded source, front matter
 * and byte order mark included. Decoding is lossless, so covering all code units covers all bytes.
 */
export type Span = { readonly start: number; readonly end: number }

/** A place as an editor counts it: line and column from 1, a column is a code point. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/**
 * One text adopted (or issued) by a body.
 *
 *     DECLARATION 489*
 *     STANDING WITH UKRAINE UNTIL VICTORY
 *     The Assembly,
 *     1. Reiterating …;
 */
export type OfficialText = {
  readonly engross: typeof AST_VERSION
  readonly type: 'text'
  readonly id: string // What a person would say: 'declaration-489'. Unique in a library.
  readonly kind: Kind
  readonly status: Status
  readonly language: string // BCP 47, e.g. 'en-GB'.
  readonly metadata: Metadata
  readonly symbol: Line | null // The line above the title, as printed: "DECLARATION 489*".
  readonly title: readonly Line[] // The title as printed, a line each; empty when the text has none.
  readonly opening: Line | null // The enacting words: "The Assembly,".
  readonly body: readonly Block[]
  readonly notes: readonly Note[]
  readonly adoption: Adoption | null
  readonly residue: readonly Residue[] // What was set aside, in the order of the source.
  readonly source: SourceRecord
}

export type Kind =
  | 'declaration'
  | 'resolution'
  | 'recommendation'
  | 'opinion'
  | 'statement'
  | 'communique'
  | 'background'
  | 'text' // A kind that is not known.

/** `unverified`: a copy whose issuing body or date nobody vouches for. `background`: never an adopted text. */
export type Status = 'adopted' | 'unverified' | 'background'

/** Facts about the text, each with where it came from. A fact that nobody stated is null; nothing is guessed. */
export type Metadata = {
  readonly number: Fact | null // '489'
  readonly title: Fact | null // 'Standing with Ukraine until victory', as printed or supplied; one line, no marks.
  readonly body: Fact | null // 'NATO Parliamentary Assembly'
  readonly date: Fact | null // ISO calendar date of adoption or issue, '2024-05-27'
  readonly sitting: Fact | null // 'Plenary Sitting'
  readonly place: Fact | null // 'Sofia'
  readonly country: Fact | null // 'Bulgaria'
  readonly session: Fact | null
  readonly code: Fact | null // The document code, '109 SESP 15 E'.
  readonly url: Fact | null // Where the text was taken from.
}

/** `derived`: read in the text, at `span`. `supplied`: said by the editor, in the front matter at `span`. */
export type Fact = {
  readonly value: string
  readonly from: 'derived' | 'supplied'
  readonly span: Span
  readonly source?: string // The editor's authority: 'Italian Chamber of Deputies, Doc. XII-quater, N. 2'.
}

/** One line of the head of a text, as printed. */
export type Line = { readonly type: 'line'; readonly content: readonly Inline[]; readonly span: Span }

export type Block = Clause | Section | Table

/**
 * One numbered or lettered unit of a text, with the units nested in it. A plain paragraph is a clause without a label.
 *
 *     18. **URGES** member governments and parliaments of the North Atlantic Alliance:
 *      - a. to continue building a strong global coalition …
 *
 * The label is kept as adopted. We never renumber: a cited clause must stay where it was.
 */
export type Clause = {
  readonly type: 'clause'
  readonly id: string // Unique in its text: '28', '28.j'; a paragraph without a label 'p1', 'p2'.
  readonly role: ClauseRole
  readonly label: string | null // As printed: '28.', 'a.', '(iv)'. Null for a plain paragraph.
  readonly labelSpan: Span | null
  readonly ordinal: number | null // The label decoded within its run: 28, 1 for 'a.'; null when it cannot be.
  readonly leads: readonly string[] // The leading verbs: ['Stressing', 'recognising'].
  readonly content: readonly Inline[]
  readonly clauses: readonly Clause[]
  readonly wrapUp: readonly Line[] // Lines after the nested clauses that belong to this clause again.
  readonly span: Span
}

/** `citation`: a "having regard to" line. `paragraph`: prose, no preamble or operative part. */
export type ClauseRole = 'preambular' | 'operative' | 'citation' | 'paragraph'

/** A part of a text with a heading of its own: "I. UKRAINE". */
export type Section = {
  readonly type: 'section'
  readonly id: string
  readonly label: string | null
  readonly heading: readonly Inline[]
  readonly depth: number // 1 for the outermost.
  readonly body: readonly Block[]
  readonly span: Span
}

/** A table; the first `headRows` rows are heads. */
export type Table = {
  readonly type: 'table'
  readonly id: string
  readonly headRows: number
  readonly rows: readonly TableRow[]
  readonly span: Span
}
export type TableRow = { readonly cells: readonly TableCell[] }
export type TableCell = { readonly content: readonly Inline[]; readonly span: Span }

export type Inline = Words | Strong | Emphasis | Link | Reference | NoteMark | LineBreak

/** Letters as adopted. A line end inside a paragraph reads as one space. */
export type Words = { readonly type: 'words'; readonly text: string; readonly span: Span }
export type Strong = { readonly type: 'strong'; readonly content: readonly Inline[]; readonly span: Span }
export type Emphasis = { readonly type: 'emphasis'; readonly content: readonly Inline[]; readonly span: Span }

/** A link that the source itself holds, to an address that passed the address rules (https, http, mailto). */
export type Link = {
  readonly type: 'link'
  readonly address: string
  readonly content: readonly Inline[]
  readonly span: Span
}

/** The place of a note's mark: the `*` of "DECLARATION 489*". */
export type NoteMark = { readonly type: 'note-mark'; readonly note: string; readonly mark: string; readonly span: Span }
export type LineBreak = { readonly type: 'line-break'; readonly span: Span }

/**
 * Words that cite, bound to what they cite. Made by `resolve`; a text as read has none. The words stay as they are.
 *
 *     Recalling Declarations 474 and 482     → two references: "Declarations 474", "482"
 */
export type Reference = {
  readonly type: 'reference'
  readonly family: string // The citation pattern that found it: 'numbered-text', 'united-nations-resolution' …
  readonly state: ReferenceState
  readonly target: Target | null
  readonly number: Span | null // The cited number inside the words, when it is printed there: "474".
  readonly candidates?: readonly string[] // Ids, when ambiguous.
  readonly standing?: Standing // Only in JSON files: how it stands in this file.
  readonly content: readonly Inline[]
  readonly span: Span
}

/** `held`: the library holds the target; whether it stands in this volume is decided per volume. */
export type ReferenceState = 'held' | 'external' | 'vague' | 'ambiguous' | 'unresolved'

/**
 * The seven states of a reference in one file: its target stands `here`, or `elsewhere` in the library; it stands
 * `outside` the library at an address, or `outside-without-address`; or no single target is known.
 */
export type Standing =
  | 'here'
  | 'elsewhere'
  | 'outside'
  | 'outside-without-address'
  | Exclude<ReferenceState, 'held' | 'external'>

export type Target = TextTarget | ClauseTarget | ExternalTarget

/** A text of the library. */
export type TextTarget = { readonly type: 'text'; readonly text: string }
/** A clause of a text of the library: `28.j` of `declaration-489`; of a range, the first and the last clause. */
export type ClauseTarget = {
  readonly type: 'clause'
  readonly text: string
  readonly clause: string
  readonly upTo?: string // '5' of "paragraphs 3 to 5"
}
/** An instrument outside the library: the UN Charter, UNGA resolution ES-11/1. */
export type ExternalTarget = {
  readonly type: 'external'
  readonly id: string // 'united-nations-charter', 'unga-es-11-1'
  readonly title: string // 'Charter of the United Nations'
  readonly group: InstrumentGroup
  readonly pinpoint: string | null // 'Article 5'
  readonly address: string | null // https address, only when the registry states it.
}
export type InstrumentGroup = 'own' | 'united-nations' | 'european-union' | 'treaty' | 'other'

/** A note of the text: the adoption note, a national note. Printed at the foot of the page of its mark. */
export type Note = {
  readonly type: 'note'
  readonly id: string // Unique in its text: 'adoption', 'note-1'.
  readonly mark: string // As printed: '*', '1'.
  readonly content: readonly Inline[]
  readonly span: Span
}

/** The note that says when and where a text was adopted. Its words stand in `notes`; its facts in `metadata`. */
export type Adoption = { readonly note: string | null; readonly weekday: string | null; readonly span: Span }

/** What a source held that is not part of the text, and the rule that set it aside. */
export type Residue = {
  readonly type: 'residue'
  readonly reason: ResidueReason
  readonly text: string // Verbatim.
  readonly span: Span
}

/**
 * `markup`: signs that carry structure and are not words (list bullets, emphasis signs, fences, label spacing).
 * `white-space`: blanks and line ends between blocks. These two are counted by the coverage proof and not shown to
 * the editor; all other reasons are.
 */
export type ResidueReason =
  | 'white-space'
  | 'markup'
  | 'front-matter'
  | 'byte-order-mark'
  | 'stray-mark' // A lone '-' where a list ended.
  | 'page-furniture' // Running heads, folios, document codes that recur.
  | 'line-number' // Of a draft that counts its lines in the margin.
  | 'site-furniture' // "Read more", "Read also".
  | 'metadata-line' // " date 2023-02-25 " before the text.
  | 'dead-link' // The address of a link that leads nowhere; its words stay.
  | 'page-break'
  | 'line-end-hyphen' // The hyphen of a word that a line end divided.
  | 'invisible-character' // Zero width, inside a word: no reader sees it, and no search finds the word with it.
  | 'contents-block' // The list of contents of a packet; ours is made anew.
  | 'cover' // What stands before the first text of a packet.

/** Which file a text was read from. */
export type SourceRecord = {
  readonly file: string // Relative to the project, with '/' on every system.
  readonly digest: string // SHA-256 of the bytes, hexadecimal.
  readonly encoding: string // 'utf-8', 'utf-16le' …
  readonly dialect: string // The tradition that was recognised: 'nato-pa', 'numbered-text', 'web-page'.
  readonly part?: Span // The part of the file that holds this text, where the file holds several.
}

/** The JSON file of a volume: its texts with their references, and the citations seen from outside. */
export type CompendiumRecord = {
  readonly engross: typeof AST_VERSION
  readonly type: 'compendium'
  readonly id: string // 'standing-with-ukraine'
  readonly title: string
  readonly subtitle: string | null
  readonly body: string | null // The assembly: 'NATO Parliamentary Assembly'.
  readonly language: string
  readonly texts: readonly RecordedText[] // In the order of the volume.
  readonly citations: readonly RecordedCitation[] // In the order of the texts, then of the source.
}

/** One text of a volume. `background`: printed apart, never among the adopted texts. */
export type RecordedText = {
  readonly role: 'adopted' | 'background'
  readonly group: string | null // The title of its group in the volume.
  readonly text: OfficialText
  readonly citedBy: readonly RecordedMention[]
}

/** A clause that cites a text; `name` is what a person would say: 'Declaration 489, para. 27'. */
export type RecordedMention = { readonly text: string; readonly clause: string | null; readonly name: string }

/** One reference seen from outside: who cites what, and where. */
export type RecordedCitation = {
  readonly from: { readonly text: string; readonly clause: string | null } // Null when it stands in a note, a heading or a table.
  readonly words: string // As printed: 'Declarations 474'.
  readonly family: string
  readonly state: ReferenceState
  readonly standing: Standing // As the volume prints it.
  readonly target: Target | null
  readonly missing?: string // The paragraph that the words name and the target does not have: '99'.
  readonly group: InstrumentGroup
  readonly span: Span
}
