/**
 * What the formats carry of a galley: pages, links, the names of its anchors, the apparatus.
 */
import type { FormatName } from '../compose/format-name.ts'

export type Carries = {
  readonly pages: boolean // Page references, and the words around them.
  readonly links: boolean
  readonly names: boolean // Anchors bear the names of the galley. Word allows 40 characters and no dots.
  readonly backReferences: boolean // "Cited by …" at each cited clause.
  readonly apparatus: boolean // JSON is the tree of the texts, without what templates add.
}

export const CARRIES: Readonly<Record<FormatName, Carries>> = {
  pdf: { pages: true, links: true, names: true, backReferences: false, apparatus: true },
  booklet: { pages: true, links: false, names: true, backReferences: false, apparatus: true }, // Made for paper.
  docx: { pages: true, links: true, names: false, backReferences: false, apparatus: true },
  html: { pages: false, links: true, names: true, backReferences: true, apparatus: true },
  site: { pages: false, links: true, names: true, backReferences: true, apparatus: true },
  json: { pages: false, links: false, names: false, backReferences: false, apparatus: false },
}

/** Files of a site are pages. */
export const ENDINGS: Readonly<Record<FormatName, string>> = {
  pdf: 'pdf',
  booklet: 'booklet.pdf',
  docx: 'docx',
  html: 'html',
  json: 'json',
  site: 'html',
}
