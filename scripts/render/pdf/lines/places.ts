/**
 * From the atoms of a paragraph to the places where it may be broken, in one of three tempers:
 *
 * - `plain`: at spaces and inner hyphens only;
 * - `hyphenated`: also where the language divides words;
 * - `anywhere`: in an emergency also inside whatever is wider than the measure (an address, a row of capitals).
 *
 * The arrays are kept and used again for the next paragraph: a volume has tens of thousands.
 */

import { widthOf } from '../faces.ts'
import type { Atom, Shape } from './atoms.ts'
import { staysWithBefore } from './atoms.ts'
import { createPoints } from './hyphen-points.ts'
import { AFTER, type CutPlaces, createStore } from './place-store.ts'
import { findTooWide, INSIDE } from './too-wide.ts'

export type Temper = 'plain' | 'hyphenated' | 'anywhere'

export type FindPlaces = (atoms: readonly Atom[], temper: Temper, measure: number) => CutPlaces

const SOFT_PENALTY = 30
/** An inner hyphen costs a little, since the line then ends with a hyphen too. */
const CUT_PENALTY = 25
const TIE_PENALTY = 500
const EMERGENCY_PENALTY = 1000
/** In an emergency a place every few glyphs is enough, and four times quicker than one at each. */
const EMERGENCY_STEP = 4

export function createPlaceFinder(shape: Shape): FindPlaces {
  const keep = createStore()
  const points = createPoints(shape)
  return (atoms, temper, measure) => {
    keep.reset()
    const tooWide = temper === 'anywhere' ? findTooWide(atoms, measure) : null
    let width = 0
    let space = 0
    keep.add({ end: 0, start: 0, spaceEnd: 0, spaceStart: 0, penalty: 0, hyphen: 0, atom: 0, offset: 0 })
    for (let index = 0; index < atoms.length; index++) {
      const atom = atoms[index] as Atom
      const before = width
      width += atom.width
      if (temper !== 'plain' && atom.whole) addHyphens(atom, { before, space, index })
      if (tooWide?.[index] === INSIDE) addEverywhere(atom, { before, space, index })
      if (index === atoms.length - 1) break
      addGap(atom, index, tooWide)
    }
    keep.add({
      end: width,
      start: width,
      spaceEnd: space,
      spaceStart: space,
      penalty: 0,
      hyphen: 0,
      atom: atoms.length - 1,
      offset: AFTER,
    })
    return keep.places()

    function addGap(atom: Atom, index: number, wide: Uint8Array | null): void {
      const { gap } = atom
      const gapWidth = gap === 'space' || gap === 'tie' ? atom.space : 0
      const penalty = gapPenalty(atoms, index, wide)
      if (penalty !== null) {
        const hyphen = gap === 'soft' ? hyphenWidth(atom) : 0
        keep.add({
          end: width + hyphen,
          start: width + gapWidth,
          spaceEnd: space,
          spaceStart: space + gapWidth,
          penalty,
          hyphen: gap === 'soft' || gap === 'cut' ? 1 : 0,
          atom: index,
          offset: AFTER,
        })
      }
      width += gapWidth
      space += gapWidth
    }
  }

  function addHyphens(atom: Atom, at: Standing): void {
    const { size, tracking } = atom.dress
    for (const point of points(atom)) {
      keep.add({
        end: at.before + (point.head.width * size) / 1000 + point.head.glyphs * tracking + hyphenWidth(atom),
        start: at.before + atom.width - (point.tail.width * size) / 1000 - point.tail.glyphs * tracking,
        spaceEnd: at.space,
        spaceStart: at.space,
        penalty: point.penalty,
        hyphen: 1,
        atom: at.index,
        offset: point.offset,
      })
    }
  }

  function addEverywhere(atom: Atom, at: Standing): void {
    let offset = 0
    let width = at.before
    let since = 0
    for (const piece of atom.word.pieces) {
      for (const glyph of piece.glyphs) {
        if (since >= EMERGENCY_STEP && glyph.text !== '' && !staysWithBefore(atom.text, offset)) {
          const here = { end: width, start: width, spaceEnd: at.space, spaceStart: at.space }
          keep.add({ ...here, penalty: EMERGENCY_PENALTY, hyphen: 0, atom: at.index, offset })
          since = 0
        }
        offset += glyph.text.length
        width += (glyph.advance * atom.dress.size) / 1000 + atom.dress.tracking
        since++
      }
    }
  }
}

/** Where an atom starts: its left edge and the space before it. */
type Standing = { readonly before: number; readonly space: number; readonly index: number }

/** The hyphen of the face in which the word ends. */
export function hyphenWidth({ word, dress }: Atom): number {
  const face = word.pieces.at(-1)?.face
  return face ? (widthOf(face, '-') * dress.size) / 1000 + dress.tracking : 0
}

/** What penalty a break after this atom has; null when there must be none. */
function gapPenalty(atoms: readonly Atom[], index: number, wide: Uint8Array | null): number | null {
  switch ((atoms[index] as Atom).gap) {
    case 'space':
      return 0
    case 'cut':
      return CUT_PENALTY
    case 'soft':
      return SOFT_PENALTY
    case 'tie':
      return wide?.[index] ? TIE_PENALTY : null
    case 'join':
      return wide?.[index] === INSIDE && !atoms[index + 1]?.dress.note ? EMERGENCY_PENALTY : null
  }
}
