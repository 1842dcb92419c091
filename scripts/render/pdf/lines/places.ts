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
import { createPoints, type Point } from './hyphen-points.ts'
import { overhangOf, withinMargin } from './optical-margin.ts'
import { AFTER, addPlace, type CutPlaces, createStore, type Store } from './place-store.ts'
import { findTooWide, INSIDE } from './too-wide.ts'

export type Temper = 'plain' | 'hyphenated' | 'anywhere'

export type FindPlaces = (atoms: readonly Atom[], temper: Temper, width: Width) => CutPlaces

/** How wide lines may be, by how much the first may be wider since the others hang, and where light signs end. */
export type Width = { readonly measure: number; readonly hang: number; readonly edge: 'optical' | 'straight' }

const SOFT_PENALTY = 30
/** An inner hyphen costs a little, since the line then ends with a hyphen too. */
const CUT_PENALTY = 25
const TIE_PENALTY = 500
const EMERGENCY_PENALTY = 1000
/** In an emergency a place every few glyphs is enough, and four times quicker than one at each. */
const EMERGENCY_STEP = 4

export function createPlaceFinder(shape: Shape): FindPlaces {
  const store = createStore()
  const points = createPoints(shape)
  return (atoms, temper, { measure, hang, edge }) => {
    store.count = 0
    const optical = edge === 'optical'
    const tooWide = temper === 'anywhere' ? findTooWide(atoms, measure) : null
    const pen: Pen = { width: 0, space: 0, index: 0 }
    put(store, pen, { hyphen: 0, penalty: 0, offset: 0 })
    // A line is as wide as its end is from its start: a first line that starts later may be that much longer.
    store.starts[0] = hang
    for (; pen.index < atoms.length; pen.index++) {
      const atom = atoms[pen.index] as Atom
      if (temper !== 'plain' && atom.whole) addHyphens(store, pen, { atom, points: points(atom), optical })
      if (tooWide?.[pen.index] === INSIDE) addEverywhere(store, pen, atom)
      pen.width += atom.width
      if (pen.index < atoms.length - 1) addGap(store, pen, { atoms, tooWide, optical })
    }
    pen.index = atoms.length - 1
    put(store, pen, { hyphen: 0, penalty: 0, offset: AFTER })
    return store
  }
}

/** How far the walk over the atoms has come: width and space so far, and the atom that it is at. */
type Pen = { width: number; space: number; index: number }

type Kind = { readonly hyphen: number; readonly penalty: number; readonly offset: number }

/** A place where the line ends and the next begins without anything lost or added. */
function put(store: Store, { width, space, index }: Pen, { hyphen, penalty, offset }: Kind): number {
  const place = addPlace(store)
  store.ends[place] = width
  store.starts[place] = width
  store.spacesEnd[place] = space
  store.spacesStart[place] = space
  store.penalties[place] = penalty
  store.hyphens[place] = hyphen
  store.atoms[place] = index
  store.offsets[place] = offset
  return place
}

type Gaps = { readonly atoms: readonly Atom[]; readonly tooWide: Uint8Array | null; readonly optical: boolean }

function addGap(store: Store, pen: Pen, { atoms, tooWide, optical }: Gaps): void {
  const atom = atoms[pen.index] as Atom
  const { gap } = atom
  const width = gap === 'space' || gap === 'tie' ? atom.space : 0
  const penalty = gapPenalty(atoms, pen.index, tooWide)
  if (penalty !== NO_BREAK) {
    const hyphen = gap === 'soft' || gap === 'cut' ? 1 : 0
    const place = put(store, pen, { hyphen, penalty, offset: AFTER })
    store.starts[place] = pen.width + width
    store.spacesStart[place] = pen.space + width
    if (gap === 'soft') store.ends[place] = pen.width + hyphenTaken(atom, optical)
    else if (optical) store.ends[place] = pen.width - overhangOf(atom)
  }
  pen.width += width
  pen.space += width
}

type Hyphenated = { readonly atom: Atom; readonly points: readonly Point[]; readonly optical: boolean }

function addHyphens(store: Store, pen: Pen, { atom, points, optical }: Hyphenated): void {
  const { size, tracking } = atom.dress
  const hyphen = hyphenTaken(atom, optical)
  for (let index = 0; index < points.length; index++) {
    const { head, headGlyphs, tail, tailGlyphs, penalty, offset } = points[index] as Point
    const place = put(store, pen, { hyphen: 1, penalty, offset })
    store.ends[place] = pen.width + (head * size) / 1000 + headGlyphs * tracking + hyphen
    store.starts[place] = pen.width + atom.width - (tail * size) / 1000 - tailGlyphs * tracking
  }
}

function addEverywhere(store: Store, pen: Pen, { word, text, dress }: Atom): void {
  const walk: Pen = { ...pen }
  let offset = 0
  let since = 0
  for (const piece of word.pieces) {
    for (const glyph of piece.glyphs) {
      if (since >= EMERGENCY_STEP && glyph.text !== '' && !staysWithBefore(text, offset)) {
        put(store, walk, { hyphen: 0, penalty: EMERGENCY_PENALTY, offset })
        since = 0
      }
      offset += glyph.text.length
      walk.width += (glyph.advance * dress.size) / 1000 + dress.tracking
      since++
    }
  }
}

function hyphenTaken(atom: Atom, optical: boolean): number {
  const width = hyphenWidth(atom)
  return optical ? withinMargin(width) : width
}

/** The hyphen of the face in which the word ends. */
export function hyphenWidth({ word, dress }: Atom): number {
  const face = word.pieces[word.pieces.length - 1]?.face
  return face ? (widthOf(face, '-') * dress.size) / 1000 + dress.tracking : 0
}

const NO_BREAK = -1

/** What penalty a break after this atom has; NO_BREAK when there must be none. */
function gapPenalty(atoms: readonly Atom[], index: number, wide: Uint8Array | null): number {
  switch ((atoms[index] as Atom).gap) {
    case 'space':
      return 0
    case 'cut':
      return CUT_PENALTY
    case 'soft':
      return SOFT_PENALTY
    case 'tie':
      return wide?.[index] ? TIE_PENALTY : NO_BREAK
    case 'join':
      return wide?.[index] === INSIDE && !atoms[index + 1]?.dress.note ? EMERGENCY_PENALTY : NO_BREAK
  }
}
