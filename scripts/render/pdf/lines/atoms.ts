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

/** A plain word in one dress with each of the gaps that may follow it: made once and shared by all paragraphs. */
export type PlainAtoms = { readonly join: Atom; space: Atom | null; tie: Atom | null }

/** How the letters of one run look. */
export type Dress = WordDress & {
  readonly look: Look
  readonly note: NoteRun | null // Set for a note mark, which stays with the word before.
  readonly language: string
  readonly atoms: WordStore<PlainAtoms> | null // The plain words that were met; null for a dress that is not shared.
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
  const width = (word.width * dress.size) / 1000 + word.glyphs * dress.tracking
  return { dress, text, word, width, whole, gap: 'join', space: 0 }
}

/** The second half of a surrogate pair, a mark or a joiner. */
export function staysWithBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x300) return false
  return (code >= 0xdc00 && code <= 0xdfff) || isMark(text.charAt(at)) || isIgnorable(text.charAt(at))
}
