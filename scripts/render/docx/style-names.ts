/**
 * Names and ids of the styles that a Word file shows in its style pane: one for each entry of the theme, under the
 * name that the theme gives it, and the few character styles that the runs need.
 */
import type { Theme } from '../../theme/theme.ts'
import { BLOCKS, type BlockStyle, ITEMS, type ItemStyle } from '../../theme/vocabulary.ts'

export type StyleName = { readonly id: string; readonly name: string }
export type ParagraphStyle = BlockStyle | ItemStyle
export type StyleNames = Readonly<Record<ParagraphStyle, StyleName>>

/** What runs may be set in, besides the look of their paragraph. */
export const CHARACTER_STYLES = {
  lead: { id: 'Lead', name: 'Lead' }, // The leading verb of a clause, and whatever else is strong.
  emphasis: { id: 'Emphasis', name: 'Emphasis' },
  leadEmphasis: { id: 'LeadEmphasis', name: 'Lead emphasis' },
  superscript: { id: 'Superscript', name: 'Superscript' },
  subscript: { id: 'Subscript', name: 'Subscript' },
  reference: { id: 'Reference', name: 'Reference' },
  pageReference: { id: 'PageReference', name: 'Page reference' },
  noteMark: { id: 'FootnoteReference', name: 'footnote reference' },
  noteStar: { id: 'NoteStar', name: 'Note star' }, // `*` stands high in its font; raised once more it is a speck.
} as const satisfies Record<string, StyleName>

/** The order of the style gallery: first what a text is made of, from its head to its notes, then what we add. */
export const PARAGRAPH_STYLES: readonly ParagraphStyle[] = galleryOrder()

function galleryOrder(): readonly ParagraphStyle[] {
  const blocks = Object.keys(BLOCKS) as BlockStyle[]
  const afterOpening = blocks.indexOf('opening') + 1
  return [...blocks.slice(0, afterOpening), ...ITEMS, ...blocks.slice(afterOpening)]
}

/** Names that Word or we have given already; two styles of one name make Word repair the file. */
const TAKEN = [
  ...Object.values(CHARACTER_STYLES).map((style) => style.name),
  ...['Normal', 'Default Paragraph Font', 'Normal Table', 'No List', 'Listing', 'Break line'],
  ...['header', 'footer', 'toc 1', 'toc 2', 'footnote text', 'Hyperlink'],
]

export function nameStyles(theme: Theme): StyleNames {
  const names = new Set(TAKEN.map((name) => name.toLowerCase()))
  const ids = new Set(TAKEN.map((name) => idOf(name).toLowerCase()))
  const named = PARAGRAPH_STYLES.map((style): [ParagraphStyle, StyleName] => {
    const wished = theme.styles[style].word.name
    const free = !names.has(wished.toLowerCase()) && !ids.has(idOf(wished).toLowerCase()) && idOf(wished) !== ''
    const name = free ? wished : `${wished} (${style})`
    names.add(name.toLowerCase())
    ids.add(idOf(name).toLowerCase())
    return [style, { id: idOf(name), name }]
  })
  return Object.fromEntries(named) as StyleNames
}

/** Word's own way to make an id of a name: 'Title of text' → 'Titleoftext'; ours keeps the words apart. */
function idOf(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
