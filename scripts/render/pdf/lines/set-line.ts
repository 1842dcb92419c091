/**
 * Sets one line: the atoms between two places, with spaces that are widened so that the line fills the measure. A space stays painted at the end of a line inside a paragraph, so that the words that are copied
 * out of the file do not run together.
 */
import type { NoteRun } from '../../../template/galley.ts'
import type { ShapedWord } from '../faces.ts'
import type { Atom, Shape } from './atoms.ts'
import { SHRINK } from './break-lines.ts'
import type { LineOrder } from './direction/line-order.ts'
import { orderLine } from './direction/place-in-order.ts'
import { type AtomsOnLine, isSpaced, type LineWords } from './line-words.ts'
import { AFTER, type CutPlaces } from './place-store.ts'
import { sliceWord } from './slice-word.ts'

/** A line of a paragraph. */
export type SetLine = {
  readonly words: LineWords
  readonly width: number // Without the space at its end.
  readonly notes: readonly NoteRun[] // Notes whose marks stand in the line.
  readonly hyphenated: boolean
}

export type Align = 'justify' | 'left' | 'center' | 'right'

export type LineJob = {
  readonly atoms: readonly Atom[]
  readonly places: CutPlaces
  readonly x: number // Left edge of the measure.
  readonly hang: number // By how much the first line begins before it; at its right where the paragraph begins there.
  readonly measure: number
  readonly align: Align
  readonly shape: Shape
  readonly order: LineOrder | null // Of a paragraph with words from right to left.
  readonly closes: 'paragraph' | 'segment' // Whether the last line ends the paragraph or stands before a forced break.
}

export function setLine(job: LineJob, from: number, to: number): SetLine {
  const { places, measure } = job
  const width = (places.ends[to] as number) - (places.starts[from] as number)
  const space = (places.spacesEnd[to] as number) - (places.spacesStart[from] as number)
  const last = to === places.count - 1
  const stretch = spaceFactor(job, { short: measure - width, space, last })
  const set = width + space * (stretch - 1)
  const left = from === 0 && !isBackward(job) ? job.x - job.hang : job.x
  const words = wordsBetween(job, { from, to, stretch, x: left + indent(job, measure - set) })
  const ordered = job.order === null ? words : orderLine(words, job.order, job.shape)
  return { words: ordered, width: set, notes: notesBetween(job, from, to), hyphenated: places.hyphens[to] === 1 }
}

type Filling = { readonly short: number; readonly space: number; readonly last: boolean }

/** By how much every space is multiplied. A last line keeps its spaces unless it must be pressed into the measure. */
function spaceFactor({ align }: LineJob, { short, space, last }: Filling): number {
  if (align !== 'justify' || space <= 0) return 1
  if (short < 0) return 1 + Math.max(short / space, -SHRINK)
  return last ? 1 : 1 + short / space
}

/** The white that follows the last letter of a tracked line belongs to neither side. */
function indent({ align, atoms, order }: LineJob, left: number): number {
  const white = left + (atoms[0]?.dress.tracking ?? 0)
  if (align === 'center') return white / 2
  // A paragraph from right to left begins at the right, and is ragged at the left.
  if (isBackward({ order })) return align === 'right' ? 0 : left
  return align === 'right' ? white : 0
}

const isBackward = ({ order }: Pick<LineJob, 'order'>): boolean => order?.base === 'right-to-left'

type Setting = { readonly from: number; readonly to: number; readonly stretch: number; readonly x: number }

function wordsBetween(job: LineJob, { from, to, stretch, x }: Setting): AtomsOnLine {
  const { atoms, places } = job
  const first = startOfLine(places, from)
  const last = places.atoms[to] as number
  const offset = places.offsets[to] as number
  const end = atoms[last] as Atom
  const opening = slice(job, first.atom, { start: first.offset, stop: first.atom === last ? offset : AFTER })
  return {
    type: 'atoms',
    atoms,
    first: first.atom,
    last,
    opening,
    closing: first.atom === last ? null : slice(job, last, { start: 0, stop: offset }),
    x,
    stretch,
    end: endSpace(job, to, isSpaced(end) ? end.space : 0),
    hyphen: places.hyphens[to] === 1 && (offset !== AFTER || end.gap === 'soft'),
  }
}

type Cut = { readonly start: number; readonly stop: number }

/** The part of a divided atom; null for a whole one. */
function slice({ atoms, shape }: LineJob, index: number, { start, stop }: Cut): ShapedWord | null {
  const atom = atoms[index] as Atom
  const end = stop === AFTER ? atom.text.length : stop
  return start === 0 && end === atom.text.length ? null : sliceWord(atom, [start, end], shape)
}

function startOfLine(places: CutPlaces, from: number): { readonly atom: number; readonly offset: number } {
  const atom = places.atoms[from] as number
  const offset = places.offsets[from] as number
  return offset === AFTER ? { atom: atom + 1, offset: 0 } : { atom, offset }
}

/** The space painted where a line ends: its natural width inside a paragraph, none at its end or after a hyphen. */
function endSpace({ places, closes, atoms }: LineJob, to: number, spaced: number): number {
  if ((places.offsets[to] as number) !== AFTER) return 0
  if (to < places.count - 1) return spaced
  if (closes === 'paragraph') return 0
  const last = atoms[atoms.length - 1] as Atom
  return (last.dress.look.space * last.dress.size) / 1000
}

/** Most lines have no notes, and share this. */
const NO_NOTES: readonly NoteRun[] = []

function notesBetween({ atoms, places }: LineJob, from: number, to: number): readonly NoteRun[] {
  const notes: NoteRun[] = []
  const first = startOfLine(places, from).atom
  for (let index = first; index <= (places.atoms[to] as number); index++) {
    const note = atoms[index]?.dress.note
    if (note) notes.push(note)
  }
  return notes.length > 0 ? notes : NO_NOTES
}
