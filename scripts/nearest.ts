/**
 * "Did you mean": the known name that is nearest to a mistyped one, or null when none is near.
 *
 *     nearest('tilte', ['title', 'texts'])   → 'title'
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > LONGEST_NAME) return null
  let best: string | null = null
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}

/** “Did you mean “title”?”, or another piece of advice when nothing is near. */
export function suggest(name: string, known: Iterable<string>, otherwise: string): string {
  const found = nearest(name, known)
  return found === null ? otherwise : `Did you mean “${found}”?`
}

/** Nobody mistypes longer names, and the work grows with the square of the length. */
const LONGEST_NAME = 80

/** How many letters to insert, drop, change or swap with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let twoBack: number[] = []
  let oneBack = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let steps = Math.min(
        (oneBack[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (oneBack[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) steps = Math.min(steps, (twoBack[column - 2] ?? 0) + 1)
      current.push(steps)
    }
    twoBack = oneBack
    oneBack = current
  }
  return oneBack[b.length] ?? 0
}
