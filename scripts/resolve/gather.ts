/**
 * Lets all families speak about a passage, then drops overlaps: the longest match stays, since "Resolution 377 A (V)" is
 * also "Resolution 377".
 */
import type { CitationFamily, Match, Part, Wording } from './citations/citation.ts'
import { hintsIn } from './hints.ts'

/** A match that stayed, with the family that found it. */
export type Found = { readonly family: string; readonly match: Match }

/** One part of a match, ready to be bound. */
export type FoundPart = Part & { readonly family: string; readonly match: Match }

export function gather(wording: Wording, families: readonly CitationFamily[]): readonly FoundPart[] {
  const isHinted = hintsIn(wording.words)
  const found: Found[] = []
  for (const family of families) {
    if (!isHinted(family.hints)) continue
    for (const match of family.find(wording)) found.push({ family: family.name, match })
  }
  if (found.length === 0) return NONE
  return dropOverlaps(found, wording.words.length).flatMap(({ family, match }) =>
    match.parts.map((part) => ({ ...part, family, match })),
  )
}

const NONE: readonly FoundPart[] = []

/**
 * Longest first, each takes its letters. A taken stretch is never shorter than one that comes later, so it covers an end
 * of whatever overlaps it: two look-ups per match are enough.
 */
function dropOverlaps(found: readonly Found[], length: number): readonly Found[] {
  if (found.length < 2) return found
  const taken = new Uint8Array(length)
  const kept: Found[] = []
  const longestFirst = [...found].sort(
    (a, b) => b.match.end - b.match.start - (a.match.end - a.match.start) || a.match.start - b.match.start,
  )
  for (const one of longestFirst) {
    if (taken[one.match.start] === 1 || taken[one.match.end - 1] === 1) continue
    taken.fill(1, one.match.start, one.match.end)
    kept.push(one)
  }
  return kept.sort((a, b) => a.match.start - b.match.start)
}
