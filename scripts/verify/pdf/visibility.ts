/**
 * Whether words on a page can be seen: printed at all, large enough, on the page, inside the clip, in another
 * lightness than what lies behind them, and not painted over.
 */
import type { GraphicsState } from './graphics-state.ts'
import { type Box, contains, type Matrix, overlap, scaleOf } from './matrix.ts'

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
  judge(words: Words): string | null // Why the words are hidden, or null.
}

export type Words = {
  readonly text: string
  readonly state: GraphicsState
  readonly from: Matrix // Text space → page, at the start of the words.
  readonly end: { readonly x: number; readonly y: number }
}

/** One page's ground: what was painted on it so far, and where words stand. */
export function createGround(page: Box): Ground {
  const painted: { box: Box; lightness: number }[] = []
  const standing: { text: string; x: number; y: number }[] = []
  return {
    paint(box, lightness) {
      const shape = overlap(box, page)
      if (shape.top - shape.bottom < RULE || shape.right - shape.left < RULE) return null
      painted.push({ box: shape, lightness })
      const covered = standing.filter(({ x, y }) => contains(shape, x, y))
      return covered.length > 0
        ? `“${covered
            .map(({ text }) => text)
            .join(' ')
            .slice(0, 80)}” is painted over`
        : null
    },
    judge(words) {
      const [x, y] = [words.from[4], words.from[5]]
      const behind = painted.findLast(({ box }) => contains(box, x, y))?.lightness ?? 1
      const reason = reasonOf(words, page, behind)
      if (reason === null) standing.push({ text: words.text, x, y })
      return reason && `“${words.text}” ${reason}`
    },
  }
}

function reasonOf({ state, from, end }: Words, page: Box, behind: number): string | null {
  const [x, y] = [from[4], from[5]]
  if (state.mode === 3 || state.mode === 7) return 'is printed in invisible ink'
  if (state.mode !== 0 && state.mode !== 2) return 'is not filled with its colour'
  if (state.size * scaleOf(from) < SMALLEST) return `is smaller than ${SMALLEST} points`
  if (!contains(page, x, y) || !contains(page, end.x, end.y, SLACK)) return 'stands off the page'
  if (!contains(state.clip, x, y, SLACK) || !contains(state.clip, end.x, end.y, SLACK)) return 'is clipped away'
  if (state.opacity < LEAST_OPACITY) return 'is transparent'
  return Math.abs(state.lightness - behind) < LEAST_CONTRAST ? 'has the colour of its ground' : null
}
