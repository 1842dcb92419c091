/**
 * From the order in which words are read to the order in which they stand (rule L2 of Unicode Standard Annex 9): from
 * the deepest level down to the lowest odd one, every stretch of at least that level is turned round.
 *
 *     levels 0 1 1 2 1 0   →   0 4 3 2 1 5
 */

/** For each place from left to right, which piece stands there. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  const deepest = levels.reduce((most, level) => Math.max(most, level), 0)
  for (let level = deepest; level >= 1; level--) {
    for (let at = 0; at < order.length; at++) {
      if ((levels[order[at] as number] as number) < level) continue
      const start = at
      while (at < order.length && (levels[order[at] as number] as number) >= level) at++
      turnRound(order, start, at - 1)
    }
  }
  return order
}

function turnRound(order: number[], start: number, end: number): void {
  for (let left = start, right = end; left < right; left++, right--) {
    const kept = order[left] as number
    order[left] = order[right] as number
    order[right] = kept
  }
}
