/**
 * Which passage of the older text is which of the newer one.
 *
 * Every pair that may be one gets a score: the same words, the same label, near words, or a bookmark that says so. The
 * heaviest chain of pairs that keeps the order of both texts is what stayed in place; among what is left, near pairs
 * are passages that moved; the rest went or came. Only pairs that share a telling word are looked at, so the time
 * grows with the texts and not with their square.
 */
import { lettersOf, type Passage } from './comparison.ts'
import { type Likeness, measureLikeness } from './likeness.ts'

export type Alignment = {
  readonly paired: readonly Pair[] // In order of both texts.
  readonly moved: readonly Pair[] // In the order of the newer text.
}
export type Pair = { readonly before: number; readonly after: number }

/** Newer passage → older passage, known from elsewhere: bookmarks of a Word copy. */
export type Known = ReadonlyMap<number, number>

export function align(before: readonly Passage[], after: readonly Passage[], known: Known = new Map()): Alignment {
  const likeness = measureLikeness(before, after)
  const scored = candidates({ before, after, known, likeness })
  const paired = heaviestChain(scored, after.length)
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()]
  const use = (pair: Pair): void => {
    usedBefore.add(pair.before)
    usedAfter.add(pair.after)
  }
  paired.forEach(use)
  const moved: Pair[] = []
  for (const pair of scored.filter((candidate) => candidate.moves).sort(byScore)) {
    if (usedBefore.has(pair.before) || usedAfter.has(pair.after)) continue
    use(pair)
    moved.push(pair)
  }
  return { paired, moved: moved.sort((a, b) => a.after - b.after) }
}

type Candidate = Pair & { readonly score: number; readonly moves: boolean }
type Job = {
  readonly before: readonly Passage[]
  readonly after: readonly Passage[]
  readonly known: Known
  readonly likeness: Likeness
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.after - b.after || a.before - b.before

/** Less alike than this, two passages are strangers, and a comparison word by word would be noise. */
const ALIKE = 0.4
/** With the same label it takes less: an amended clause keeps its number. */
const ALIKE_WITH_LABEL = 0.25
/** A passage is said to have moved only when nearly all of it is there. */
const ALIKE_AND_MOVED = 0.6
/** "The Assembly," may stand anywhere: what is shorter never moves. */
const SHORTEST_TO_MOVE = 4
/** What a label, and what a bookmark, adds to the likeness. */
const FOR_LABEL = 0.15
const FOR_BOOKMARK = 2

function candidates(job: Job): readonly Candidate[] {
  const { before, after } = job
  const equals = groupBy(before, textOf)
  const named = groupBy(before, (passage) => `${passage.style} ${passage.name}`)
  const found: Candidate[] = []
  after.forEach((passage, index) => {
    const wanted = new Set([
      ...(equals.get(textOf(passage)) ?? []).slice(0, MOST_EQUALS),
      ...(named.get(`${passage.style} ${passage.name}`) ?? []).slice(0, MOST_EQUALS),
      ...job.likeness.nearest(index),
    ])
    const mark = job.known.get(index)
    if (mark !== undefined) wanted.add(mark)
    for (const other of wanted) {
      const candidate = scored({ before: other, after: index }, job)
      if (candidate) found.push(candidate)
    }
  })
  return found
}

/** Passages of the same words, such as "and", that are tried against each other. */
const MOST_EQUALS = 16

function scored(pair: Pair, job: Job): Candidate | null {
  const [old, own] = [job.before[pair.before], job.after[pair.after]]
  if (!old || !own || old.cells.length !== own.cells.length || (old.table === null) !== (own.table === null))
    return null
  const isKnown = job.known.get(pair.after) === pair.before
  const sameName = old.style === own.style && old.name === own.name
  const same = textOf(old) === textOf(own)
  const alike = same ? 1 : job.likeness.between(pair.before, pair.after)
  const isHead = sameName && HEADS.has(own.style)
  if (!isKnown && !isHead && alike < (sameName ? ALIKE_WITH_LABEL : ALIKE)) return null
  const words = job.likeness.after[pair.after]?.words.length ?? 0
  const merit = alike + (sameName ? FOR_LABEL : 0) + (isKnown ? FOR_BOOKMARK : 0)
  const moves = own.table === null && (isKnown || (words >= SHORTEST_TO_MOVE && alike >= ALIKE_AND_MOVED))
  return { ...pair, score: merit * (SMALLEST_SIZE + Math.min(words, LARGEST_SIZE)), moves }
}

/** Every text has its symbol, title and opening words: they are the same passage, whatever they say. */
const HEADS: ReadonlySet<string> = new Set(['symbol', 'title', 'opening'])

/** Long passages weigh more than short ones, up to the length of a usual clause. */
const SMALLEST_SIZE = 4
const LARGEST_SIZE = 60

const textOf = (passage: Passage): string => passage.cells.map(lettersOf).join('\t')

function groupBy(passages: readonly Passage[], key: (passage: Passage) => string): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>()
  passages.forEach((passage, index) => {
    const group = groups.get(key(passage)) ?? []
    group.push(index)
    groups.set(key(passage), group)
  })
  return groups
}

type Link = { readonly candidate: Candidate; readonly total: number; readonly previous: Link | null }

/**
 * The chain of pairs that rises in both texts and weighs most. Pairs are taken in the order of the older text; a tree
 * of running maxima (Fenwick, 1994) knows the heaviest chain that ends before a place of the newer one.
 */
function heaviestChain(found: readonly Candidate[], length: number): readonly Pair[] {
  const best: (Link | null)[] = new Array<Link | null>(length + 1).fill(null)
  const heaviestBefore = (place: number): Link | null => {
    let heaviest: Link | null = null
    for (let at = place; at > 0; at -= at & -at) heaviest = heavier(best[at] ?? null, heaviest)
    return heaviest
  }
  // Of one older passage, later places come first, so that no chain takes it twice.
  for (const candidate of [...found].sort((a, b) => a.before - b.before || b.after - a.after)) {
    const previous = heaviestBefore(candidate.after)
    const link: Link = { candidate, previous, total: candidate.score + (previous?.total ?? 0) }
    for (let at = candidate.after + 1; at <= length; at += at & -at) best[at] = heavier(best[at] ?? null, link)
  }
  const chain: Pair[] = []
  for (let link = heaviestBefore(length); link; link = link.previous) chain.push(link.candidate)
  return chain.reverse()
}

const heavier = (a: Link | null, b: Link | null): Link | null => ((a?.total ?? -1) >= (b?.total ?? -1) ? a : b)
