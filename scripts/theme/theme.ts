/**
 * The look of a volume: page, fonts, colours and one entry per kind of block, read from `theme.yaml`. It is the single
 * source of the look for PDF, Word and HTML. Lengths are points (1 pt = 1/72 inch) unless a comment says otherwise.
 */
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
}

/** '#rrggbb' each. */
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
