/**
 * Prepares the words of a passage for the families: where its sentences begin, and what is named in it.
 */
import { matchesOf } from '../matches-of.ts'
import type { InstrumentsNamed, Wording } from './citations/citation.ts'
import { type LocalNames, withLocalNames } from './local-names.ts'
import type { Finders } from './mentions.ts'

/** Where a sentence ends, or a part of one: ". The", "; ". */
const SENTENCE_END = /[.!?][)"'’”]? (?=\p{Lu})|; ?/gu

/** What the text says elsewhere: short forms that it defines, and what it has named in the passages before. */
export type Elsewhere = LocalNames & { readonly instrumentsBefore: InstrumentsNamed }

/**
 * `words`: with levelled signs. What is named in them is looked up when a family asks: most passages cite nothing, and
 * then nobody does.
 */
export function prepareWording(words: string, finders: Finders, elsewhere: Elsewhere): Wording {
  const known: Known = {}
  const named = (): Named => {
    known.named ??= withLocalNames(words, namesIn(words, finders), elsewhere)
    return known.named
  }
  return {
    words,
    get organs() {
      return named().organs
    },
    get instruments() {
      return named().instruments
    },
    instrumentsBefore: elsewhere.instrumentsBefore,
    get titles() {
      known.titles ??= finders.findTitles(words)
      return known.titles
    },
    sentenceStart(at) {
      known.starts ??= startsIn(words)
      return lastNotAfter(known.starts, at)
    },
    titleAt: (at) => finders.findTitle(words, at),
  }
}

type Named = Pick<Wording, 'organs' | 'instruments'>
type Known = { named?: Named; titles?: Wording['titles']; starts?: readonly number[] }

/** Instruments are asked for in every passage, bodies only where a text is cited. */
function namesIn(words: string, finders: Finders): Named {
  let organs: Named['organs'] | null = null
  return {
    instruments: finders.findInstruments(words),
    get organs() {
      organs ??= finders.findOrgans(words)
      return organs
    },
  }
}

function startsIn(words: string): readonly number[] {
  return [0, ...matchesOf(words, SENTENCE_END).map((end) => end.index + end[0].length)]
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
