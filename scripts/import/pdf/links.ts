/**
 * Links of a foreign PDF. A file says where on the page a link lies and not which words it holds, so a link is kept where
 * its box holds whole pieces of text; of a box that cuts a piece nobody knows the words, and its address is given back as
 * lost. Links inside the file are left: citations are bound anew from their words.
 */
import type { ImportRemark } from '../manuscript.ts'
import type { Pdf, PdfPage, Piece } from './open-pdf.ts'

/** Left, bottom, right and top edge, in points from the lower left corner of the page. */
export type PageLink = {
  readonly address: string
  readonly box: readonly [left: number, bottom: number, right: number, top: number]
}

export type Linked = { readonly pdf: Pdf; readonly lost: readonly string[] } // Lost addresses, each once.

export function withLinks(pdf: Pdf): Linked {
  const lost = new Set<string>()
  const pages = pdf.pages.map((page) => linkedPage(page, lost))
  return { pdf: { ...pdf, pages }, lost: [...lost] }
}

function linkedPage(page: PdfPage, lost: Set<string>): PdfPage {
  const addresses = new Map<Piece, string>()
  for (const link of [...(page.links ?? [])].sort(inOrder)) {
    const near = page.pieces.filter((piece) => touches(piece, link) && !piece.isArtifact)
    const words = near.filter(({ text }) => text.trim() !== '')
    if (words.length === 0 || words.some((piece) => isPrintedIn(piece, link))) continue
    if (isTall(link, words) || words.some((piece) => shareInside(piece, link) < WHOLE)) lost.add(link.address)
    else for (const piece of near) if (shareInside(piece, link) >= WHOLE) addresses.set(piece, link.address)
  }
  const pieces = page.pieces.map((piece) => {
    const address = addresses.get(piece)
    return address === undefined ? piece : { ...piece, address }
  })
  return { ...page, pieces }
}

/** Files list the links of a page in any order; an editor reads downward. */
function inOrder({ box: [left, , , top] }: PageLink, { box: [otherLeft, , , otherTop] }: PageLink): number {
  return otherTop - top || left - otherLeft
}

/** Boxes are rounded to a point or so: what lies inside by nine tenths is inside, by one tenth it is beside. */
const WHOLE = 0.9
const BESIDE = 0.1

function touches(piece: Piece, link: PageLink): boolean {
  const [, bottom, , top] = link.box
  const middle = piece.y + 0.3 * piece.size // Of its small letters.
  return middle > bottom && middle < top && shareInside(piece, link) > BESIDE
}

function shareInside({ x, width }: Piece, { box: [left, , right] }: PageLink): number {
  return width <= 0 ? 0 : (Math.min(x + width, right) - Math.max(x, left)) / width
}

/** One box around several lines holds words before and behind the link, too. */
function isTall({ box: [, bottom, , top] }: PageLink, words: readonly Piece[]): boolean {
  return words.some(({ size }) => top - bottom > 2.5 * size) && new Set(words.map(({ y }) => Math.round(y))).size > 1
}

/** An address that is printed is a link by its letters. */
function isPrintedIn({ text }: Piece, { address }: PageLink): boolean {
  return text.includes(address.replace(/\/$/, ''))
}

const MOST_SHOWN = 3

export function sayLostLinks(lost: readonly string[]): readonly ImportRemark[] {
  if (lost.length === 0) return []
  const shown = lost.slice(0, MOST_SHOWN).join(' , ')
  const links = lost.length === 1 ? 'A link of the file was' : `${lost.length} links of the file were`
  return [
    {
      code: 'import-lost',
      message: `${links} not taken, since the file does not say which words belong to ${lost.length === 1 ? 'it' : 'them'}: ${shown}${lost.length > MOST_SHOWN ? ' …' : ''}`,
      hint: 'Write [words](address) where one is needed.',
    },
  ]
}
