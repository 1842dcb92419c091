/**
 * The look of a volume: page, fonts, colours and one entry per kind of block, read from `theme.yaml`. It is the single
 * source of the look for PDF, Word and HTML. Lengths are points (1 pt = 1/72 inch) unless a comment says otherwise.
 */
import type { Inks } from './inks.ts'
import type { BlockStyle, ItemStyle } from './vocabulary.ts'

export type Theme = {
  readonly page: PageShape
  readonly fonts: { readonly serif: FontFamily; readonly sans: FontFamily }
  readonly fallbacks: readonly FontFamily[] // Asked in order for characters that a family lacks.
  readonly colours: Colours
  readonly styles: Readonly<Record<BlockStyle | ItemStyle, Style>>
  readonly head: FurnitureStyle // Running head.
  readonly folio: FurnitureStyle // Page number.
  readonly word: WordCopy
  readonly pageReferences: 'shown' | 'hidden' // "(p. 12)" after references, unless the manifest says otherwise.
  readonly press: PressShape
  readonly draft: DraftShape
  readonly booklet: BookletShape
  readonly inks: Inks // Of the colours that a printing house mixes by their inks.
  readonly profiles: readonly string[] // The names of all profiles that one can choose.
}

/** What a printing house asks for. */
export type PressShape = {
  readonly bleed: number // How far the sheet goes on beyond the cut.
  readonly cropMarks: 'on' | 'off' // Short lines outside the bleed that say where to cut.
}

/** What a copy shows while its text is still open. Neither is a word of the text. */
export type DraftShape = {
  readonly lineNumbers: number // 5: every fifth line of a page has its number in the outer margin; 0: none.
  readonly watermark: string // 'DRAFT': set large and light behind the text; '' for none.
}

/** How pages are put on sheets that are folded and stapled. */
export type BookletShape = {
  readonly paper: number // Thickness of a leaf: inner sheets stand out by as much, and their pages move inward.
  readonly signature: number // Pages that are folded together: 16; 0 folds the whole volume at once.
}

/** What concerns the Word copy alone. */
export type WordCopy = {
  readonly numbering: 'literal' | 'native' // `native`: Word counts labels wherever its counter prints the adopted ones.
  readonly template: WordTemplate | null // A house template; null for the look of the theme.
}

/** The file of `templates/word/`, as it lies on disk. */
export type WordTemplate = { readonly file: string; readonly bytes: Uint8Array }

export type PageShape = {
  readonly width: number // A4: 595.28
  readonly height: number // A4: 841.89
  readonly top: number // Margin above the first line's ascenders.
  readonly bottom: number
  readonly inner: number // Left on recto pages.
  readonly outer: number
  readonly sides: 'one' | 'two' // `two`: a book; margins and heads of even pages mirror those of odd ones.
  readonly noteRule: number // Length of the short rule above notes.
  readonly starts: 'page' | 'recto' // Where a text begins: on any new page, or on a right-hand one.
  readonly annexGap: number | 'page' // White above an annex that follows another; `page`: each begins a new page.
}

export type FontFamily = {
  readonly name: string // 'EB Garamond': as CSS knows it.
  readonly word: string // The font that a Word copy names: one that recipients have.
  readonly generic: 'serif' | 'sans-serif'
  readonly css: string // Full CSS font stack.
  readonly regular: string // Absolute path of a static TTF or OTF file.
  readonly bold: string
  readonly italic: string
  readonly boldItalic: string
  readonly wordRightToLeft: string // The font that a Word copy names for Hebrew and Arabic letters.
  readonly licence: string // 'SIL Open Font License 1.1', for the colophon; '' when nobody says it.
}

/** '#rrggbb' each: how a colour looks on a screen, also when it has an ink of its own (see `inks.ts`). */
export type Colours = {
  readonly text: string
  readonly muted: string // Apparatus, running heads.
  readonly accent: string // Rules and the cover.
  readonly link: string // References in the screen PDF and in HTML.
  readonly rule: string
}

export type Style = {
  readonly font: 'serif' | 'sans'
  readonly size: number
  readonly leading: number // Baseline to baseline.
  readonly weight: 'regular' | 'bold'
  readonly slant: 'upright' | 'italic'
  readonly capitals: 'as-is' | 'small' // Small capitals are a look; the letters stay.
  readonly tracking: number // Extra space between letters, in thousandths of an em.
  readonly colour: keyof Colours
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly before: number // Space above; of two neighbouring spaces the larger counts.
  readonly after: number
  readonly left: number // Indent of the block from the measure; for items: of the label column.
  readonly right: number
  readonly labelWidth: number // Least width of the label column; 0 for blocks without labels. Grows with the widest label.
  readonly labelAlign: 'left' | 'right'
  readonly labelGap: number // Between label column and words.
  readonly hyphens: 'on' | 'off'
  readonly keep: 'free' | 'with-next' // `with-next`: never the last on its page.
  readonly together: 'free' | 'whole' // `whole`: never broken over two pages.
  readonly ruleAbove: number // Thickness of a rule above; 0 for none.
  readonly ruleBelow: number
  readonly word: WordStyle
}

/** How Word's style pane shows the entry. */
export type WordStyle = {
  readonly name: string // 'Clause'
  readonly outline: number // Outline level 1–9; 0 for body text.
  readonly next: string // Name of the style of the paragraph that follows when one presses Enter.
}

export type FurnitureStyle = {
  readonly font: 'serif' | 'sans'
  readonly size: number
  readonly slant: 'upright' | 'italic'
  readonly capitals: 'as-is' | 'small'
  readonly tracking: number
  readonly colour: keyof Colours
  readonly distance: number // From the page's edge to the baseline.
}
