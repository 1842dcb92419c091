/**
 * Sets words on one line that is never broken: labels, note marks, running heads, folios.
 */
import { type Direction, hasRightToLeft } from '../../../ast/right-to-left.ts'
import type { Run } from '../../../template/galley.ts'
import type { Faces } from '../faces.ts'
import type { PlacedWord } from '../pages.ts'
import type { Atom, Dress, Shape, Stretch } from './atoms.ts'
import { cutAtoms } from './cut-atoms.ts'
import { directRuns } from './direction/line-order.ts'
import { orderLine } from './direction/place-in-order.ts'
import { placeWord } from './paragraph.ts'

export type OneLine = { readonly words: readonly PlacedWord[]; readonly width: number }
export type OneLineJob = {
  readonly faces: Faces
  readonly where: () => string
  readonly base?: Direction // Of the paragraph that the words belong to; left to right when nothing is said.
}

export function setOneLine(text: string, dress: Dress, job: OneLineJob): OneLine {
  const { faces, where, base = 'left-to-right' } = job
  const shape: Shape = (look, word) => faces.shape(look, word, where)
  const own = { ...dress, note: null, words: null }
  if (base === 'right-to-left' || hasRightToLeft(text)) return setInOrder(text, own, { faces, shape, base })
  const atoms = cutAtoms([{ text, dress: own }], shape)
  const words: PlacedWord[] = []
  let x = 0
  for (const [index, { word, space }] of atoms.entries()) {
    x = placeWord({ word, dress, x, space: index < atoms.length - 1 ? space : 0, hyphen: false, shift: 0 }, words)
  }
  return { words, width: x }
}

type Ordering = { readonly faces: Faces; readonly shape: Shape; readonly base: Direction }

function setInOrder(text: string, dress: Dress, { faces, shape, base }: Ordering): OneLine {
  const run: Run = { type: 'words', text, marks: [], origin: 'ours', language: null, link: null, where: 'everywhere' }
  const dressed = (part: Run): Stretch | null => (part.type === 'words' ? { text: part.text, dress } : null)
  const directed = directRuns([run], base, { dress: dressed, backward: faces.backward })
  const atoms = cutAtoms(directed.stretches, shape)
  if (atoms.length === 0) return { words: [], width: 0 }
  const line = { atoms, first: 0, last: atoms.length - 1, opening: null, closing: null }
  const words = orderLine({ ...line, x: 0, stretch: 1, end: 0, hyphen: false }, directed.order(atoms), shape)
  return { words, width: widthOf(atoms) }
}

const widthOf = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, { width, space }, index) => sum + width + (index < atoms.length - 1 ? space : 0), 0)
