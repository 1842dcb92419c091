/**
 * Sets the lines of a paragraph between its breaks, with spaces that are widened so that a line fills the measure. A
 * space stays painted at the end of a line inside a paragraph, so that the words that are copied out of the file do not
 * run together.
 */
import type { NoteRun } from '../../../template/galley.ts'
import type { ShapedWord } from '../faces.ts'
import type { PlacedWord } from '../pages.ts'
import { type Atom, isSpaced, type Shape, widthIn } from './atoms.ts'
import { LETTER_FIT, SHRINK, STRETCH } from './break-lines.ts'
import type { LineOrder } from './direction/line-order.ts'
import { type AtomsOnLine, orderLine } from './direction/place-in-order.ts'
import {
  addLine,
  type Hyphen,
  type LineNumbers,
  NO_HYPHEN,
  NO_PLACES,
  type NoteOnLine,
  OUR_HYPHEN,
  OWN_HYPHEN,
  type Paragraph,
} from './paragraph.ts'
import { AFTER, type CutPlaces } from './place-store.ts'
import type { Width } from './places.ts'
import { sliceWord } from './slice-word.ts'

export type Align = 'justify' | 'left' | 'center' | 'right'

export type LinesJob = {
  readonly atoms: readonly Atom[]
  readonly places: CutPlaces
  readonly breaks: readonly number[] // The places at which the lines end.
  readonly x: number // Left edge of the measure.
  readonly hang: number // By how much the first line begins before it; at its right where the paragraph begins there.
  readonly measure: number
  readonly align: Align
  readonly edge: Width['edge'] // Where the edge is optical, letters are fitted too.
  readonly shape: Shape
  readonly order: LineOrder | null // Of a paragraph with words from right to left.
  readonly closes: 'paragraph' | 'segment' // Whether the last line ends the paragraph or stands before a forced break.
}

export function setLines(job: LinesJob): Paragraph {
  const printed = divideAtoms(job)
  const lines: number[] = []
  const ends = printed === null ? null : printed.ends
  for (const [index, to] of job.breaks.entries()) {
    const end = ends === null ? (job.places.atoms[to] as number) + 1 : (ends[index] as number)
    addLine(lines, numbersOf(job, { index, to, end }))
  }
  return {
    atoms: printed === null ? job.atoms : printed.atoms,
    lines: lines.slice(), // Without the room to grow.
    notes: notesOf(job),
    placed: job.order === null ? NO_PLACES : placeInOrder(job, job.order),
  }
}

type Printed = { readonly atoms: readonly Atom[]; readonly ends: readonly number[] }

/** Where a hyphen of ours or an emergency divides a word, its halves take its place; null where nothing is divided. */
function divideAtoms({ atoms, places, breaks, shape }: LinesJob): Printed | null {
  if (breaks.every((to) => places.offsets[to] === AFTER)) return null
  const printed: Atom[] = []
  const ends: number[] = []
  let next = 0 // The first atom that is not printed yet, and how much of it is.
  let printedLetters = 0
  for (const to of breaks) {
    const last = places.atoms[to] as number
    const offset = places.offsets[to] as number
    for (; next < last; next++) {
      printed.push(part(atoms[next] as Atom, [printedLetters, AFTER], shape))
      printedLetters = 0
    }
    printed.push(part(atoms[last] as Atom, [printedLetters, offset], shape))
    next = offset === AFTER ? last + 1 : last
    printedLetters = offset === AFTER ? 0 : offset
    ends.push(printed.length)
  }
  return { atoms: printed.slice(), ends }
}

/** The letters from `from` to `to` of an atom, as an atom. */
function part(atom: Atom, [from, to]: readonly [number, number], shape: Shape): Atom {
  const word = slice(atom, [from, to], shape)
  if (word === null) return atom
  const text = atom.text.slice(from, to === AFTER ? atom.text.length : to)
  const width = widthIn(atom.dress, word)
  return to === AFTER ? { ...atom, text, word, width } : { ...atom, text, word, width, gap: 'join', space: 0 }
}

/** Null for a whole atom. */
function slice(atom: Atom, [from, to]: readonly [number, number], shape: Shape): ShapedWord | null {
  const end = to === AFTER ? atom.text.length : to
  return from === 0 && end === atom.text.length ? null : sliceWord(atom, [from, end], shape)
}

type Line = { readonly index: number; readonly to: number; readonly end: number }

function numbersOf(job: LinesJob, { index, to, end }: Line): LineNumbers {
  const { places, measure } = job
  const from = index === 0 ? 0 : (job.breaks[index - 1] as number)
  const width = (places.ends[to] as number) - (places.starts[from] as number)
  const space = (places.spacesEnd[to] as number) - (places.spacesStart[from] as number)
  const last = to === places.count - 1
  const { stretch, fit } = fill(job, { short: measure - width, space, letters: width - space, last })
  const left = from === 0 && !isBackward(job) ? job.x - job.hang : job.x
  return {
    end,
    x: left + indent(job, measure - (width + space * (stretch - 1))),
    stretch,
    space: endSpace(job, to),
    hyphen: hyphenAt(job, to),
    fit,
  }
}

type Filling = { readonly short: number; readonly space: number; readonly letters: number; readonly last: boolean }
type Filled = { readonly stretch: number; readonly fit: number }

const AS_IT_IS: Filled = { stretch: 1, fit: 1 }

/**
 * By how much every space and all letters of a line are multiplied. A last line keeps its spaces unless it must be
 * pressed into the measure.
 */
function fill({ align, edge, measure }: LinesJob, { short, space, letters, last }: Filling): Filled {
  if (align !== 'justify' || space <= 0 || (last && short >= 0)) return AS_IT_IS
  const fit = edge === 'optical' ? fitOf({ short, space, letters }) : 1
  const stretch = (measure - letters * fit) / space
  return { stretch: short < 0 ? Math.max(stretch, 1 - SHRINK) : stretch, fit }
}

/** Letters and spaces share what a line lacks, each by what it can give; a thousandth is exact enough. */
function fitOf({ short, space, letters }: Omit<Filling, 'last'>): number {
  const give = letters * LETTER_FIT
  const share = Math.min(1, Math.abs(short) / (space * (short < 0 ? SHRINK : STRETCH) + give))
  return Math.round((1 + Math.sign(short) * LETTER_FIT * share) * 1000) / 1000
}

/** The white that follows the last letter of a tracked line belongs to neither side. */
function indent({ align, atoms, order }: LinesJob, left: number): number {
  const white = left + (atoms[0]?.dress.tracking ?? 0)
  if (align === 'center') return white / 2
  // A paragraph from right to left begins at the right, and is ragged at the left.
  if (isBackward({ order })) return align === 'right' ? 0 : left
  return align === 'right' ? white : 0
}

const isBackward = ({ order }: Pick<LinesJob, 'order'>): boolean => order?.base === 'right-to-left'

/** The space painted where a line ends: its natural width inside a paragraph, none at its end or after a hyphen. */
function endSpace({ places, closes, atoms }: LinesJob, to: number): number {
  if ((places.offsets[to] as number) !== AFTER) return 0
  const end = atoms[places.atoms[to] as number] as Atom
  if (to < places.count - 1) return isSpaced(end) ? end.space : 0
  if (closes === 'paragraph') return 0
  const last = atoms[atoms.length - 1] as Atom
  return (last.dress.look.space * last.dress.size) / 1000
}

function hyphenAt({ places, atoms }: LinesJob, to: number): Hyphen {
  if (places.hyphens[to] !== 1) return NO_HYPHEN
  const ours = places.offsets[to] !== AFTER || (atoms[places.atoms[to] as number] as Atom).gap === 'soft'
  return ours ? OUR_HYPHEN : OWN_HYPHEN
}

/** Most paragraphs have no notes, and share this. */
const NO_NOTES: readonly NoteOnLine[] = []

function notesOf({ atoms, places, breaks }: LinesJob): readonly NoteOnLine[] {
  const notes: NoteOnLine[] = []
  let line = 0
  for (let index = 0; index < atoms.length; index++) {
    const note: NoteRun | null | undefined = atoms[index]?.dress.note
    if (!note) continue
    while (isBehind(places, breaks[line] as number, index)) line++
    notes.push({ line, note })
  }
  return notes.length > 0 ? notes : NO_NOTES
}

/** Whether the whole atom stands behind the place. */
const isBehind = ({ atoms }: CutPlaces, place: number, atom: number): boolean => atom > (atoms[place] as number)

function placeInOrder(job: LinesJob, order: LineOrder): ReadonlyMap<number, readonly PlacedWord[]> {
  const placed = new Map<number, readonly PlacedWord[]>()
  for (const [index, to] of job.breaks.entries()) {
    const from = index === 0 ? 0 : (job.breaks[index - 1] as number)
    placed.set(index, orderLine(lineBetween(job, { index, from, to }), order, job.shape))
  }
  return placed
}

type Between = { readonly index: number; readonly from: number; readonly to: number }

function lineBetween(job: LinesJob, { index, from, to }: Between): AtomsOnLine {
  const { atoms, places, shape } = job
  const first = startOfLine(places, from)
  const last = places.atoms[to] as number
  const stop = places.offsets[to] as number
  const { x, stretch, space, hyphen } = numbersOf(job, { index, to, end: 0 })
  const alone = first.atom === last
  return {
    atoms,
    first: first.atom,
    last,
    opening: slice(atoms[first.atom] as Atom, [first.offset, alone ? stop : AFTER], shape),
    closing: alone ? null : slice(atoms[last] as Atom, [0, stop], shape),
    x,
    stretch,
    end: space,
    hyphen: hyphen === OUR_HYPHEN,
  }
}

function startOfLine(places: CutPlaces, from: number): { readonly atom: number; readonly offset: number } {
  const atom = places.atoms[from] as number
  const offset = places.offsets[from] as number
  return offset === AFTER ? { atom: atom + 1, offset: 0 } : { atom, offset }
}
