/**
 * The words of the template markup. One word is the element in a template, the entry in `theme.yaml`, the style in
 * Word's style pane, the class in the CSS and (by its role) the element in the PDF's structure tree.
 */

/** Containers that begin a new page. */
export const SHEETS = ['cover', 'title-page', 'contents', 'text', 'annex'] as const
export type SheetStyle = (typeof SHEETS)[number]

/** Labelled units, by depth. */
export const ITEMS = ['clause', 'item', 'subitem'] as const
export type ItemStyle = (typeof ITEMS)[number]

type Shape = { readonly origin: 'adopted' | 'ours'; readonly role: Role }

/** What a block is to a screen reader. `note` is the body of a footnote. */
export type Role = 'heading-1' | 'heading-2' | 'heading-3' | 'paragraph' | 'contents-entry' | 'note' | 'cell'

/** Blocks: whose words they hold and what they are to a screen reader. */
export const BLOCKS = {
  // The words of a text
  symbol: { origin: 'adopted', role: 'paragraph' }, // DECLARATION 489*
  title: { origin: 'adopted', role: 'heading-1' }, // STANDING WITH UKRAINE UNTIL VICTORY
  opening: { origin: 'adopted', role: 'paragraph' }, // The Assembly,
  paragraph: { origin: 'adopted', role: 'paragraph' }, // Prose without a label.
  'wrap-up': { origin: 'adopted', role: 'paragraph' }, // A line after a list that belongs to the clause again.
  heading: { origin: 'adopted', role: 'heading-2' }, // A section of a text.
  subheading: { origin: 'adopted', role: 'heading-3' },
  'table-words': { origin: 'adopted', role: 'cell' },
  note: { origin: 'adopted', role: 'note' }, // The words of a footnote.
  // What we add
  'volume-body': { origin: 'ours', role: 'paragraph' }, // The assembly's name on cover and title page.
  'volume-title': { origin: 'ours', role: 'heading-1' },
  'volume-subtitle': { origin: 'ours', role: 'paragraph' },
  'volume-line': { origin: 'ours', role: 'paragraph' }, // Place, year, session.
  imprint: { origin: 'ours', role: 'paragraph' }, // Small print of the title page.
  'given-title': { origin: 'ours', role: 'heading-1' }, // A title that the text itself does not have.
  'annex-title': { origin: 'ours', role: 'heading-1' },
  'annex-heading': { origin: 'ours', role: 'heading-2' },
  'annex-text': { origin: 'ours', role: 'paragraph' },
  'contents-group': { origin: 'ours', role: 'contents-entry' },
  'contents-entry': { origin: 'ours', role: 'contents-entry' },
  editorial: { origin: 'ours', role: 'paragraph' }, // A remark of the editor on a text: number supplied, unverified copy.
  'cited-by': { origin: 'ours', role: 'paragraph' },
  'table-head': { origin: 'ours', role: 'cell' },
  'table-text': { origin: 'ours', role: 'cell' },
} as const satisfies Record<string, Shape>
export type BlockStyle = keyof typeof BLOCKS

/** Inline words of the markup. `ours` marks apparatus inside adopted words; `paged` what only pages need: " (p. 12)". */
export const INLINES = [
  'strong',
  'em',
  'sup',
  'sub',
  'number',
  'ref',
  'link',
  'note',
  'page',
  'leader',
  'br',
  'ours',
  'paged',
  'span',
] as const
export type InlineName = (typeof INLINES)[number]
