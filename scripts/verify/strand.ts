/**
 * A strand: the letters of a stretch of text, one after the other, and where the gaps between its words are.
 *
 *     "Reiterating  its Ł\u00f3d\u017a co\u00adoperation"   →   letters "ReiteratingitsŁo\u0301dz\u0301cooperation", gaps 11, 14, 20
 *
 * White space and soft hyphens are no letters. Letters are kept in canonical decomposition (NFD), because it is the
 * one normal form whose pieces have the length of the whole: offsets stay right when an accent stands in another run
 * than its letter. Two strands are equal in NFD exactly when they are equal in NFC.
 */

export type Strand = {
  readonly letters: string // NFD, without white space and U+00AD.
  readonly gaps: readonly number[] // Offsets in `letters` where a word ends, rising, each once.
}

/** Gathers the letters of a strand. */
export type StrandWriter = {
  readonly length: number // Letters so far.
  add(text: string): void
  gap(): void // A word ends here: a tab, a line break, the edge of a paragraph.
  finish(): Strand
}

/** `The Assembly,` → word, white space, word; soft hyphens (U+00AD) are a kind of their own. */
const PIECES = /([^\s\u00ad]+)|(\s+)|\u00ad+/g

export function createStrand(): StrandWriter {
  const pieces: string[] = []
  const gaps: number[] = []
  let length = 0
  const gap = () => {
    if (length > 0 && gaps.at(-1) !== length) gaps.push(length)
  }
  return {
    get length() {
      return length
    },
    add(text) {
      for (const [, word, space] of text.matchAll(PIECES)) {
        if (space !== undefined) gap()
        else if (word !== undefined) {
          const decomposed = word.normalize('NFD')
          pieces.push(decomposed)
          length += decomposed.length
        }
      }
    },
    gap,
    finish() {
      // Normalising the whole orders accents that came in separate pieces; it cannot change the length.
      return { letters: pieces.join('').normalize('NFD'), gaps: gaps.at(-1) === length ? gaps.slice(0, -1) : gaps }
    },
  }
}

/** The strand of one string: for labels, marks, notes and running heads. */
export function strandOf(text: string): Strand {
  const writer = createStrand()
  writer.add(text)
  return writer.finish()
}

/** Words of a strand: one more than the gaps inside. */
export const countWords = ({ letters, gaps }: Strand): number => (letters === '' ? 0 : gaps.length + 1)

/** The letters of one string. */
export const lettersOf = (text: string): string => strandOf(text).letters

/** Letters with their gaps as blanks again, from one offset to another, composed for reading. */
export function spellOut(strand: Strand, from: number, to: number): string {
  const words: string[] = []
  let start = Math.max(0, from)
  for (let index = firstAbove(strand.gaps, start); index < strand.gaps.length; index++) {
    const gap = strand.gaps[index] ?? 0
    if (gap >= to) break
    words.push(strand.letters.slice(start, gap))
    start = gap
  }
  words.push(strand.letters.slice(start, to))
  return words.join(' ').normalize('NFC')
}

/** Index of the first of rising numbers that is larger than `limit`. */
export function firstAbove(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}
