/**
 * Puts pages on sheets that are printed on both sides, folded once and stapled through the fold, so that they read in
 * order: each sheet holds four pages, and blank ones fill the last.
 *
 *     eight pages      front 8 | 1   back 2 | 7      outer sheet
 *                      front 6 | 3   back 4 | 5      inner sheet
 *
 * What is bound at the right has every side the other way round: 1 | 8.
 *
 * Pages stay in the order of reading and say on which side they stand; whoever draws turns to that side. So words,
 * notes and links keep the order of the text, and the booklet is tagged like any other file.
 */
import type { BookletShape } from '../../../theme/theme.ts'
import type { Edge } from '../../binding.ts'
import { moveWords } from '../lines/paragraph.ts'
import type { LaidOut, Page } from '../pages.ts'

export type Imposed = LaidOut & { readonly sides: readonly SheetSide[]; readonly sheets: number }

/** One side of a sheet, two pages wide. */
export type SheetSide = { readonly width: number; readonly height: number; readonly label: string } // '8 | 1'

/** Where a page stands: on which side, how far from its left edge. */
type Slot = { readonly side: number; readonly shift: number }

const PAGES_PER_SHEET = 4
/** Stands for a page that fills up. */
const NO_LABEL = '–'

/** How the sheets are folded, and at which side the booklet opens. */
export type Folding = BookletShape & { readonly binding: Edge }

export function impose(laidOut: LaidOut, shape: Folding): Imposed {
  const [first] = laidOut.pages
  if (first === undefined) throw new Error('A volume without pages cannot be folded.')
  const slots = slotsFor(laidOut.pages.length, first.width, shape)
  const labels = Array.from({ length: slots.length / 2 }, () => [NO_LABEL, NO_LABEL])
  const pages = laidOut.pages.map((page, index) => {
    const slot = slots[index] as Slot
    const pair = labels[slot.side] as string[]
    pair[slot.shift < first.width / 2 ? 0 : 1] = page.label
    return moved(page, slot)
  })
  const size = { width: 2 * first.width, height: first.height }
  const sides = labels.map((pair) => ({ ...size, label: pair.join(' | ') }))
  return { ...laidOut, pages, sides, sheets: sides.length / 2 }
}

/** The slots of all pages in the order of reading, blank ones included. */
function slotsFor(count: number, width: number, { paper, signature, binding }: Folding): readonly Slot[] {
  const slots: Slot[] = []
  const whole = PAGES_PER_SHEET * Math.ceil(count / PAGES_PER_SHEET)
  for (let from = 0; from < whole; ) {
    const pages = signature === 0 ? whole : Math.min(signature, whole - from)
    for (let page = 0; page < pages; page++) slots.push(slotOf(page, { pages, from, width, paper, binding }))
    from += pages
  }
  return slots
}

type Folded = Pick<Folding, 'paper' | 'binding'> & {
  readonly pages: number
  readonly from: number
  readonly width: number
}

/**
 * Pages lie in each other like leaves: page and last page share a side, then the next two. An inner sheet lies around
 * less paper and stands out at the open edge, where it is cut, so its pages move toward the fold.
 */
function slotOf(page: number, { pages, from, width, paper, binding }: Folded): Slot {
  const isFirstHalf = page < pages / 2
  const side = isFirstHalf ? page : pages - 1 - page
  const creep = Math.floor(side / 2) * paper
  const isRight = (page % 2 === 0) === (binding === 'left') // Page 1 is a right-hand page where the fold is at its left.
  return { side: from / 2 + side, shift: isRight ? width - creep : creep }
}

/** The page as it is, with everything on it moved; what stands on it is placed when it is looked at. */
function moved(page: Page, { side, shift }: Slot): Page {
  const { width, height, label, numbering, number, sheet } = page
  const behind = page.watermark === undefined ? {} : { watermark: page.watermark }
  return {
    ...{ width, height, label, numbering, number, sheet, side, shift, ...behind },
    get begins() {
      return page.begins ?? []
    },
    get lines() {
      return page.lines.map((line) => ({ ...line, words: moveWords(line.words, shift) }))
    },
    get rules() {
      return page.rules.map((rule) => ({ ...rule, x: rule.x + shift }))
    },
    get anchors() {
      return page.anchors.map((anchor) => ({ ...anchor, x: anchor.x + shift }))
    },
    get furniture() {
      return page.furniture.map((piece) => ({ ...piece, words: moveWords(piece.words, shift) }))
    },
  }
}
