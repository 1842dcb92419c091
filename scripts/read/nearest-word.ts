/** The known word that a mistyped one most likely meant: `titel` → `title`. Null when none is near. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  let best: { readonly word: string; readonly distance: number } | null = null
  for (const word of known) {
    const distance = distanceBetween(typed.toLowerCase().slice(0, 40), word.toLowerCase())
    if (best === null || distance < best.distance) best = { word, distance }
  }
  const farthest = typed.length <= 4 ? 1 : 2
  return best !== null && best.distance <= farthest ? best.word : null
}

/** How many letters must be added, dropped, changed or swapped with their neighbour (Damerau and Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
