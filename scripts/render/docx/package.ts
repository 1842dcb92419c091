/**
 * The package: the library writes the frame (content types, relations, settings, theme, font table); the parts that
 * hold words and looks come in when it is finished, so that large parts are packed once.
 */
import type { Galley } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { finish } from './finish.ts'
import type { Furniture } from './furniture.ts'
import type { PackedPart } from './zip.ts'

export type PartContent = string | Uint8Array | PackedPart

/** Parts that are ours, as XML; relationships as lines for the `.rels` parts. */
export type OwnParts = {
  readonly document: string | PackedPart // A whole volume comes packed.
  readonly footnotes: string
  readonly styles: string
  readonly numbering?: string | null // Left out when no list is used.
  readonly noteCounting: string // The children of `w:footnotePr`.
  readonly properties: string
  readonly files?: ReadonlyMap<string, Uint8Array> // What a house template brings along: 'word/media/image1.png'.
  readonly furniture: readonly Furniture[]
  readonly documentLinks: string
  readonly footnoteLinks: string
}

export async function packageDocx(parts: OwnParts, galley: Galley, theme: Theme): Promise<Uint8Array> {
  const { Document, Packer } = await import('docx')
  const font = theme.fonts[theme.styles.paragraph.font].word
  const frame = new Document({
    sections: [{ children: [] }],
    theme: { name: 'engross', fonts: { headings: font, body: font } },
    // Capitals are names and lead verbs; more than two hyphens in a row make a ragged ladder at the edge.
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, consecutiveHyphenLimit: 2, hyphenationZone: 360 },
    evenAndOddHeaderAndFooters: theme.page.sides === 'two',
    // Word shows no identifier among its own properties, only among the custom ones.
    customProperties: [{ name: 'Identifier', value: galley.id }],
  })
  return finish(await Packer.toBuffer(frame), { parts, galley, theme })
}
