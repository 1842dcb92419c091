/**
 * The words of a line, as little of them as must be kept until its page is drawn. A volume of 500 texts has a million
 * words; with a place for each the pages would be four times as large as the texts. So a line keeps which atoms stand
 * on it and how far its spaces are stretched, and its words get their places when they are asked for.
 */
import type { ShapedWord } from '../faces.ts'
import type { PlacedWord, Shaped } from '../pages.ts'
import type { Atom, Dress } from './atoms.ts'

/** `placed`: words that have their places already, as labels and contents entries have. */
export type LineWords = { readonly type: 'placed'; readonly words: readonly PlacedWord[] } | AtomsOnLine

/** The atoms of a paragraph that one line holds. */
export type AtomsOnLine = {
  readonly type: 'atoms'
  readonly atoms: readonly Atom[] // Of the whole paragraph.
  readonly first: number
  readonly last: number
  readonly opening: ShapedWord | null // Stands for the first atom where a hyphen has divided it.
  readonly closing: ShapedWord | null // The same for the last atom.
  readonly x: number
  readonly stretch: number // By how much every space is multiplied.
  readonly end: number // Space painted after the last word.
  readonly hyphen: boolean // A hyphen of ours follows the last word.
}

/** The words with their places, moved by so many points. */
export function wordsOf(line: LineWords, shift: number): readonly PlacedWord[] {
  return line.type === 'placed' ? moveWords(line.words, shift) : placeAtoms(line, shift)
}

export function moveWords(words: readonly PlacedWord[], by: number): readonly PlacedWord[] {
  return by === 0 ? words : words.map((word) => ({ ...word, x: word.x + by }))
}

/** Where the words begin; null for a line without words. */
export function startOf(line: LineWords): number | null {
  return line.type === 'placed' ? (line.words[0]?.x ?? null) : line.x
}

function placeAtoms(line: AtomsOnLine, shift: number): PlacedWord[] {
  const { atoms, first, last, stretch } = line
  const words: PlacedWord[] = []
  let x = line.x
  for (let index = first; index <= last; index++) {
    const atom = atoms[index] as Atom
    const closing = index === last
    const word = (index === first ? line.opening : null) ?? (closing ? line.closing : null) ?? atom.word
    const space = closing ? line.end : isSpaced(atom) ? atom.space * stretch : 0
    x = placeWord({ word, dress: atom.dress, x, space, hyphen: closing && line.hyphen, shift }, words)
  }
  return words
}

export const isSpaced = ({ gap }: Atom): boolean => gap === 'space' || gap === 'tie'

export type WordPlace = {
  readonly word: ShapedWord
  readonly dress: Dress
  readonly x: number
  readonly space: number
  readonly hyphen: boolean
  readonly shift: number
}

/** Adds a word, a piece for each face it needs; gives where the next one begins before it is shifted. */
export function placeWord({ word, dress, x, space, hyphen, shift }: WordPlace, words: PlacedWord[]): number {
  const { size, tracking } = dress
  const last = word.pieces.length - 1
  let pen = x
  for (let index = 0; index <= last; index++) {
    const shaped = word.pieces[index] as Shaped
    const final = index === last
    words.push({
      shaped,
      dress,
      x: pen + shift,
      space: final ? space : 0,
      hyphen: final && hyphen,
      leader: false,
    })
    pen += (shaped.width * size) / 1000 + shaped.glyphs.length * tracking
  }
  return pen + space
}
