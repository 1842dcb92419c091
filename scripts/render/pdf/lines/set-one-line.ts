/**
 * Sets words on one line that is never broken: labels, note marks, running heads, folios.
 */
import type { Faces } from '../faces.ts'
import type { PlacedWord } from '../pages.ts'
import { cutAtoms, type Dress } from './atoms.ts'
import { placeWord } from './line-words.ts'

export type OneLine = { readonly words: readonly PlacedWord[]; readonly width: number }
export type OneLineJob = { readonly faces: Faces; readonly where: () => string }

export function setOneLine(text: string, dress: Dress, { faces, where }: OneLineJob): OneLine {
  const atoms = cutAtoms([{ text, dress: { ...dress, note: null, atoms: null } }], (look, word) =>
    faces.shape(look, word, where),
  )
  const words: PlacedWord[] = []
  let x = 0
  for (const [index, { word, space }] of atoms.entries()) {
    x = placeWord({ word, dress, x, space: index < atoms.length - 1 ? space : 0, hyphen: false, shift: 0 }, words)
  }
  return { words, width: x }
}

export function moveWords(words: readonly PlacedWord[], by: number): readonly PlacedWord[] {
  return by === 0 ? words : words.map((word) => ({ ...word, x: word.x + by }))
}
