/**
 * Atoms: stretches of one look that no line break divides (hyphens of ours apart), each with the gap that follows it.
 * `cut-atoms.ts` cuts them out of the runs of a paragraph.
 */
import type { NoteRun } from '../../../template/galley.ts'
import { isIgnorable, isMark } from '../faces/characters.ts'
import type { Look, ShapedWord } from '../faces.ts'
import type { WordDress } from '../pages.ts'
import type { WordStore } from './word-store.ts'

/** `join`: nothing, no break. `cut`: nothing, may break. `soft`: may break with a hyphen. `tie`: a space that holds. */
export type Gap = 'join' | 'space' | 'tie' | 'cut' | 'soft'

export type Atom = {
  readonly dress: Dress
  readonly text: string
  readonly word: ShapedWord
  readonly width: number // Points.
  readonly whole: boolean // A word by itself, so that it may be hyphenated.
  readonly gap: Gap
  readonly space: number // Width of the gap in points.
}

/** A word of one run, cut into its atoms: made once for each dress and shared by all paragraphs. */
export type KnownWord = {
  readonly text: string
  readonly before: readonly Atom[] // All atoms but the last; most words have but one.
  readonly join: Atom // The last, with each of the gaps that may follow it.
  space: Atom | null
  tie: Atom | null
}

/** How the letters of one run look. */
export type Dress = WordDress & {
  readonly look: Look
  readonly note: NoteRun | null // Set for a note mark, which stays with the word before.
  readonly language: string
  readonly words: WordStore<KnownWord> | null // The words that were met; null for a dress that is not shared.
}

/** A run's letters in their dress: what a paragraph is made of. */
export type Stretch = { readonly text: string; readonly dress: Dress }

export type Shape = (look: Look, text: string) => ShapedWord

/** Longer words are shaped in pieces: fontkit's time grows with the square of a word's length. */
export const LONGEST_SHAPED = 96

export function spaceOf({ look, size, tracking }: Dress): number {
  return (look.space * size) / 1000 + tracking
}

export const isSpaced = ({ gap }: Atom): boolean => gap === 'space' || gap === 'tie'

/** An atom that was just cut out of a word: what follows it is not known yet. */
export type FreshAtom = { -readonly [Key in keyof Atom]: Atom[Key] }

type Making = { readonly shape: Shape; readonly whole: boolean }

export function createAtom(text: string, dress: Dress, { shape, whole }: Making): FreshAtom {
  const word = shape(dress.look, text)
  return { dress, text, word, width: widthIn(dress, word), whole, gap: 'join', space: 0 }
}

export function widthIn({ size, tracking }: Dress, { width, glyphs }: ShapedWord): number {
  return (width * size) / 1000 + glyphs * tracking
}

/** The second half of a surrogate pair, a mark or a joiner. */
export function staysWithBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x300) return false
  return (code >= 0xdc00 && code <= 0xdfff) || isMark(text.charAt(at)) || isIgnorable(text.charAt(at))
}
