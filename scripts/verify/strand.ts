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

export function createStrand(): StrandWriter {
  let units = new Uint16Array(64)
  const gaps: number[] = []
  let length = 0
  const gap = () => {
    if (length > 0 && gaps[gaps.length - 1] !== length) gaps.push(length)
  }
  const keep = (piece: string) => {
    if (length + piece.length > units.length) units = grown(units, length + piece.length)
    for (let at = 0; at < piece.length; at++) units[length++] = piece.charCodeAt(at)
  }
  return {
    get length() {
      return length
    },
    // The one hot loop of the room: every letter of every file comes through here, twice.
    add(text) {
      if (length + text.length > units.length) units = grown(units, length + text.length)
      for (let at = 0; at < text.length; ) {
        const code = text.charCodeAt(at)
        if (code > 0x20 && code < 0x7f) {
          units[length++] = code // ASCII is decomposed as it is.
          at++
          continue
        }
        const kind = kindOf(code)
        if (kind === 'space') gap()
        const end = kind === 'letter' ? endOfOthers(text, at) : at + 1
        if (kind === 'letter') keep(text.slice(at, end).normalize('NFD'))
        at = end
      }
    },
    gap,
    finish() {
      const letters = Buffer.from(units.buffer, 0, length * 2).toString('utf16le')
      // Normalising the whole orders accents that came in separate pieces; it cannot change the length.
      const inner = gaps[gaps.length - 1] === length ? gaps.slice(0, -1) : gaps
      return { letters: decomposed(letters), gaps: inner }
    },
  }
}

/** Counts words as a strand does, and keeps nothing of them. */
export function createWordCounter(): Pick<StrandWriter, 'add' | 'gap'> & { readonly words: number } {
  let words = 0
  let open = false
  return {
    get words() {
      return words
    },
    add(text) {
      for (let at = 0; at < text.length; at++) {
        const kind = kindOf(text.charCodeAt(at))
        if (kind === 'space') open = false
        else if (kind === 'letter' && !open) {
          open = true
          words++
        }
      }
    },
    gap() {
      open = false
    },
  }
}

function grown(units: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(least, units.length * 2))
  larger.set(units)
  return larger
}

/** Most texts are ASCII for the greater part, and normalising costs. */
const decomposed = (text: string): string => (BEYOND_ASCII.test(text) ? text.normalize('NFD') : text)
const BEYOND_ASCII = /[^\0-\x7f]/

/** The end of letters beyond ASCII. */
function endOfOthers(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) >= 0x7f && kindOf(text.charCodeAt(at)) === 'letter') at++
  return Math.max(at, from + 1)
}

/** White space as Unicode and HTML know it, with U+FEFF; the soft hyphen is neither letter nor space. */
function kindOf(code: number): 'letter' | 'space' | 'nothing' {
  if (code > 0x20 && code < 0xa0) return code === 0x85 ? 'space' : 'letter'
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? 'space' : 'letter'
  if (code === 0xad) return 'nothing'
  if (code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return 'space'
  if (code < 0x2000 || code > 0x205f) return 'letter'
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f ? 'space' : 'letter'
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
