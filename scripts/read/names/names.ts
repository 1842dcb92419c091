/** Gives out names that stand only once: the second `28` becomes `28_2`, the third `28_3`. */
export type Names = {
  free(wanted: string): string
  /** The next of a numbered kind: `p1`, `p2`. */
  next(stem: string): string
  isTaken(name: string): boolean
}

export function createNames(): Names {
  const next = new Map<string, number>() // For each name given out, the number that its next namesake tries first.
  const free = (wanted: string): string => {
    const number = next.get(wanted)
    next.set(wanted, (number ?? 1) + 1)
    if (number === undefined) return wanted
    const name = `${wanted}_${number}`
    if (next.has(name)) return free(wanted)
    next.set(name, 2)
    return name
  }
  const counts = new Map<string, number>()
  const count = (stem: string): string => {
    const number = (counts.get(stem) ?? 0) + 1
    counts.set(stem, number)
    return `${stem}${number}`
  }
  return { free, next: count, isTaken: (name) => next.has(name) }
}
