/**
 * Whether words on a page can be seen: printed at all, large enough, on the page, inside the clip, in another
 * lightness than what lies behind them, and not painted over.
 */
import type { GraphicsState } from './graphics-state.ts'
import { type Box, contains, overlap } from './matrix.ts'
import type { Printed } from './printed.ts'

/** Smaller text is taken for hidden; the smallest of ours is above 5 points. */
const SMALLEST = 4
/** Least difference between the lightness of words and of their ground. White on white has 0. */
const LEAST_CONTRAST = 0.2
/** Less opaque words are taken for hidden. */
const LEAST_OPACITY = 0.3
/** Glyphs may stand out of their box by this much. */
const SLACK = 1
/** A painted shape that is lower than this is a rule, which covers nothing. */
const RULE = 3

export type Ground = {
  paint(box: Box, lightness: number): string | null // What is hidden by it, as a sentence, or null.
  judge(words: Printed, state: GraphicsState): string | null // Why the words are hidden, or null.
}

/** One page's ground: what was painted on it so far, and where words stand. */
export function createGround(page: Box): Ground {
  const painted: { box: Box; lightness: number }[] = []
  const standing: Printed[] = []
  return {
    paint(box, lightness) {
      const shape = overlap(box, page)
      if (shape.top - shape.bottom < RULE || shape.right - shape.left < RULE) return null
      painted.push({ box: shape, lightness })
      const covered = standing.filter(({ x, y }) => contains(shape, x, y))
      return covered.length > 0
        ? `“${covered
            .map(({ text }) => text.trim())
            .join(' ')
            .slice(0, 80)}” is painted over`
        : null
    },
    judge(words, state) {
      const { x, y } = words
      const behind = painted.findLast(({ box }) => contains(box, x, y))?.lightness ?? 1
      const reason = reasonOf(words, state, { page, behind })
      if (reason === null) standing.push(words)
      return reason && `“${words.text.trim()}” ${reason}`
    },
  }
}

/** `behind`: the lightness of what was painted where the words stand. */
type Around = { readonly page: Box; readonly behind: number }

function reasonOf(words: Printed, state: GraphicsState, { page, behind }: Around): string | null {
  const { x, y, endX, endY } = words
  if (state.mode === 3 || state.mode === 7) return 'is printed in invisible ink'
  if (state.mode !== 0 && state.mode !== 2) return 'is not filled with its colour'
  if (words.height < SMALLEST) return `is smaller than ${SMALLEST} points`
  if (!contains(page, x, y) || !contains(page, endX, endY, SLACK)) return 'stands off the page'
  if (!contains(state.clip, x, y, SLACK) || !contains(state.clip, endX, endY, SLACK)) return 'is clipped away'
  if (state.opacity < LEAST_OPACITY) return 'is transparent'
  return Math.abs(state.lightness - behind) < LEAST_CONTRAST ? 'has the colour of its ground' : null
}
