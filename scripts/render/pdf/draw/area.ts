/** Clickable areas of a link: one rectangle per line, so a link over two lines has two. */
import type { PlacedLine, PlacedWord } from '../pages.ts'

/** Points from the page's left and top edges. */
export type Area = { left: number; right: number; top: number; bottom: number; readonly baseline: number }

/** Height above and below the baseline, in ems: together less than any leading, so that areas do not overlap. */
const ABOVE = 0.8
const BELOW = 0.28

/** Takes a drawn word into the area of its line; the space behind the word stays outside. */
export function extend(
  areas: Area[],
  word: PlacedWord,
  { baseline, fit = 1 }: Pick<PlacedLine, 'baseline' | 'fit'>,
): void {
  const { size, rise, tracking } = word.dress
  const right = word.x + ((word.shaped.width * size) / 1000 + tracking * word.shaped.glyphs.length) * fit
  const top = baseline - rise - ABOVE * size
  const bottom = baseline - rise + BELOW * size
  const last = areas.at(-1)
  if (last?.baseline !== baseline) {
    areas.push({ left: word.x, right, top, bottom, baseline })
    return
  }
  last.left = Math.min(last.left, word.x)
  last.right = Math.max(last.right, right)
  last.top = Math.min(last.top, top)
  last.bottom = Math.max(last.bottom, bottom)
}
