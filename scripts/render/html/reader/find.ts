/**
 * Search: passages and a query come in, the passages that hold every word of the query go out, in the order of the page.
 * A phrase stands between quotation marks.
 */
import { fold, foldWithPlaces } from './fold.ts'

/** One paragraph as it is searched: its folded words. */
export type Passage = { readonly folded: string }

/** A stretch of words, and whether it was looked for. */
export type Piece = { readonly words: string; readonly isHit: boolean }

/** 'ukraine "cyber defence"' → ['ukraine', 'cyber defence'] */
export function termsOf(query: string): readonly string[] {
  const terms = [...fold(query).matchAll(/"([^"]*)"?|[^\s"]+/g)].map(([word, phrase]) => (phrase ?? word).trim())
  return [...new Set(terms.filter((term) => term !== ''))]
}

export function find<Kind extends Passage>(passages: readonly Kind[], terms: readonly string[]): readonly Kind[] {
  if (terms.length === 0) return []
  return passages.filter(({ folded }) => terms.every((term) => folded.includes(term)))
}

/** How much of a passage is shown around its first hit. */
const BEFORE = 60
const SHOWN = 220

/** The hit in its context, hits marked: '… the [Washington Treaty] applies …'. */
export function excerpt(words: string, terms: readonly string[]): readonly Piece[] {
  const hits = hitsIn(words, terms)
  const first = hits[0]?.start ?? 0
  const start = first <= BEFORE ? 0 : wordStart(words, first - BEFORE)
  const end = words.length - start <= SHOWN ? words.length : wordStart(words, start + SHOWN)
  const pieces: Piece[] = []
  let at = start
  const plain = (to: number): void => {
    if (to > at) pieces.push({ words: words.slice(at, to), isHit: false })
  }
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue
    plain(hit.start)
    pieces.push({ words: words.slice(hit.start, hit.end), isHit: true })
    at = hit.end
  }
  plain(end)
  if (start > 0) pieces.unshift({ words: '… ', isHit: false })
  if (end < words.length) pieces.push({ words: ' …', isHit: false })
  return pieces
}

type Stretch = { readonly start: number; readonly end: number }

/** Where the terms stand in the words as printed, from left to right; hits that overlap count once. */
export function hitsIn(words: string, terms: readonly string[]): readonly Stretch[] {
  const { folded, places } = foldWithPlaces(words)
  const found: Stretch[] = []
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push({ start: places[at] ?? 0, end: endOfLetter(places, at + term.length) })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((hit) => {
    const isFree = hit.start >= end
    if (isFree) end = hit.end
    return isFree
  })
}

/** Half of a letter that folds into two signs marks the whole letter. */
function endOfLetter(places: readonly number[], at: number): number {
  const last = places[at - 1]
  let end = at
  while (places[end] === last && end < places.length - 1) end++
  return places[end] ?? 0
}

function wordStart(words: string, near: number): number {
  const space = words.indexOf(' ', near)
  return space < 0 || space - near > 30 ? near : space + 1
}
