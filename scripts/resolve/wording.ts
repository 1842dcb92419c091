/**
 * Prepares the words of a passage for the families: where its sentences begin, and what is named in it.
 */
import type { InstrumentsNamed, Wording } from './citations/citation.ts'
import { type LocalNames, withLocalNames } from './local-names.ts'
import type { Finders } from './mentions.ts'

/** Where a sentence ends, or a part of one: ". The", "; ". */
const SENTENCE_END = /[.!?][)"'’”]? (?=\p{Lu})|; ?/gu

/** What the text says elsewhere: short forms that it defines, and what it has named in the passages before. */
export type Elsewhere = LocalNames & { readonly instrumentsBefore: InstrumentsNamed }

/** `words`: with levelled signs. */
export function prepareWording(words: string, finders: Finders, elsewhere: Elsewhere): Wording {
  const starts = [0, ...[...words.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length)]
  const named = { organs: finders.findOrgans(words), instruments: finders.findInstruments(words) }
  return {
    words,
    ...withLocalNames(words, named, elsewhere),
    instrumentsBefore: elsewhere.instrumentsBefore,
    sentenceStart: (at) => lastNotAfter(starts, at),
    titles: finders.findTitles(words),
    titleAt: (at) => finders.findTitle(words, at),
  }
}

function lastNotAfter(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return starts[low - 1] ?? 0
}
