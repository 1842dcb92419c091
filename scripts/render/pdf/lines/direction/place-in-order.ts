/**
 * Puts the words of one line where they stand when some of them run from right to left. They stay in the order in which
 * they are read; only their places change. Each space becomes a word of its own, for it may stand on either side.
 */
import type { Direction } from '../../../../ast/right-to-left.ts'
import { type ShapedWord, widthOf } from '../../faces.ts'
import type { PlacedWord } from '../../pages.ts'
import { type Atom, type Dress, isSpaced, type Shape } from '../atoms.ts'
import type { LineOrder } from './line-order.ts'
import { visualOrder } from './visual-order.ts'

/** The atoms of a paragraph that one line holds. */
export type AtomsOnLine = {
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

export function orderLine(line: AtomsOnLine, order: LineOrder, shape: Shape): readonly PlacedWord[] {
  const boxes = boxesOf(line, order, shape)
  const closing = boxes.at(-1)
  // The space at the end of a line lies outside of the measure, at the side to which the paragraph runs.
  const outside = order.base === 'right-to-left' && closing?.kind === 'space' ? closing.width : 0
  const places: number[] = []
  let pen = line.x - outside
  for (const index of visualOrder(boxes.map((box) => box.level))) {
    places[index] = pen
    pen += (boxes[index] as Box).width
  }
  return boxes.flatMap((box, index) => setBox(box, places[index] as number))
}

/** Something that takes room on a line: a word or a space. */
type Box = {
  readonly kind: 'word' | 'space'
  readonly word: ShapedWord
  readonly dress: Dress
  readonly hyphen: boolean
  readonly width: number
  readonly level: number
}

function boxesOf(line: AtomsOnLine, { base, levels, gaps }: LineOrder, shape: Shape): Box[] {
  const boxes: Box[] = []
  for (let index = line.first; index <= line.last; index++) {
    const atom = line.atoms[index] as Atom
    const { dress } = atom
    const closing = index === line.last
    const word = (index === line.first ? line.opening : null) ?? (closing ? line.closing : null) ?? atom.word
    const hyphen = closing && line.hyphen
    boxes.push({
      kind: 'word',
      word,
      dress,
      hyphen,
      width: widthOfWord(word, dress, hyphen),
      level: levels[index] as number,
    })
    const width = closing ? line.end : isSpaced(atom) ? atom.space * line.stretch : 0
    if (width === 0) continue
    const level = closing ? lowest(base) : (gaps[index] as number) // Rule L1.
    boxes.push({ kind: 'space', word: shape(dress.look, ' '), dress, hyphen: false, width, level })
  }
  return boxes
}

const lowest = (base: Direction): number => (base === 'left-to-right' ? 0 : 1)

function widthOfWord({ width, glyphs, pieces }: ShapedWord, { size, tracking }: Dress, hyphen: boolean): number {
  const letters = (width * size) / 1000 + glyphs * tracking
  const face = pieces.at(-1)?.face
  return letters + (hyphen && face ? (widthOf(face, '-') * size) / 1000 + tracking : 0)
}

/** Pieces of several faces stand in the direction of their letters, and come in the order of reading. */
function setBox({ word, dress, hyphen, width }: Box, x: number): PlacedWord[] {
  const { pieces } = word
  const backward = pieces.some(({ direction }) => direction === 'right-to-left')
  let pen = backward ? x + width : x
  return pieces.map((shaped, index) => {
    const own = (shaped.width * dress.size) / 1000 + shaped.glyphs.length * dress.tracking
    if (backward) pen -= own
    const placed = { shaped, dress, x: pen, space: 0, hyphen: hyphen && index === pieces.length - 1, leader: false }
    if (!backward) pen += own
    return placed
  })
}
