/**
 * Sets words on one line that is never broken: labels, note marks, running heads, folios.
 */
import type { Faces } from '../faces.ts'
import type { PlacedWord } from '../pages.ts'
import { cutAtoms, type Dress } from './atoms.ts'

export type OneLine = { readonly words: readonly PlacedWord[]; readonly width: number }
export type OneLineJob = { readonly faces: Faces; readonly where: () => string }

export function setOneLine(text: string, dress: Dress, { faces, where }: OneLineJob): OneLine {
  const atoms = cutAtoms([{ text, dress: { ...dress, note: null } }], (look, word) => faces.shape(look, word, where))
  const words: PlacedWord[] = []
  let x = 0
  for (const [index, atom] of atoms.entries()) {
    const { size, rise, tracking, colour, run } = dress
    const space = index < atoms.length - 1 ? atom.space : 0
    for (const [piece, shaped] of atom.word.pieces.entries()) {
      const end = piece === atom.word.pieces.length - 1
      words.push({ shaped, x, rise, size, tracking, colour, space: end ? space : 0, hyphen: false, run, leader: false })
      x += (shaped.width * size) / 1000 + shaped.glyphs.length * tracking
    }
    x += space
  }
  return { words, width: x }
}
