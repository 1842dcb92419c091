/**
 * The lines of a paragraph, as little of them as must be kept until their pages are drawn. A volume of 500 texts has a
 * million words on a hundred thousand lines; with a place for each word the pages would be four times as large as the
 * texts, and an object for each line would still be most of the memory. So a line is a few numbers in one row of
 * numbers, and its words get their places when they are asked for.
 */
import type { NoteRun } from '../../../template/galley.ts'
import type { ShapedWord } from '../faces.ts'
import type { PlacedWord, Shaped } from '../pages.ts'
import { type Atom, type Dress, isSpaced } from './atoms.ts'

export type Paragraph = {
  readonly atoms: readonly Atom[] // In the order of printing; a word that is divided over two lines is two of them.
  readonly lines: readonly number[] // NUMBERS for each line.
  readonly notes: readonly NoteOnLine[] // Notes whose marks stand in the paragraph, line by line.
  readonly placed: ReadonlyMap<number, readonly PlacedWord[]> // Lines whose words have their places already.
}

export type NoteOnLine = { readonly line: number; readonly note: NoteRun }

/** One line, as it is put into the row of numbers. */
export type LineNumbers = {
  readonly end: number // The atom behind the last.
  readonly x: number // Where its first word begins.
  readonly stretch: number // By how much every space is multiplied.
  readonly space: number // Painted after the last word.
  readonly hyphen: Hyphen
  readonly fit: number // By how much all letters are multiplied in width.
}

/** What stands at a line's end: nothing, a hyphen of the word's own, or one of ours. */
export type Hyphen = typeof NO_HYPHEN | typeof OWN_HYPHEN | typeof OUR_HYPHEN
export const NO_HYPHEN = 0
export const OWN_HYPHEN = 1
export const OUR_HYPHEN = 2

const NUMBERS = 6
const END = 0
const X = 1
const STRETCH = 2
const SPACE = 3
const HYPHEN = 4
const FIT = 5

export function addLine(lines: number[], { end, x, stretch, space, hyphen, fit }: LineNumbers): void {
  lines.push(end, x, stretch, space, hyphen, fit)
}

export const NO_PLACES: ReadonlyMap<number, readonly PlacedWord[]> = new Map()
const NO_NOTES: readonly NoteOnLine[] = []

export const EMPTY: Paragraph = { atoms: [], lines: [], notes: NO_NOTES, placed: NO_PLACES }

/** A paragraph of one line whose words have their places: a label, a mark. */
export function placedLine(words: readonly PlacedWord[]): Paragraph {
  return { atoms: [], lines: [0, 0, 1, 0, NO_HYPHEN, 1], notes: NO_NOTES, placed: new Map([[0, words]]) }
}

export const linesIn = ({ lines }: Paragraph): number => lines.length / NUMBERS

export const endsWithHyphen = ({ lines }: Paragraph, line: number): boolean =>
  lines[line * NUMBERS + HYPHEN] !== NO_HYPHEN

export const fitOf = ({ lines }: Paragraph, line: number): number => lines[line * NUMBERS + FIT] as number

/** The notes whose marks stand in a line; a paragraph may have thousands. */
export function notesOn({ notes }: Paragraph, line: number): readonly NoteOnLine[] {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle] as NoteOnLine).line < line) low = middle + 1
    else high = middle
  }
  let end = low
  while (notes[end]?.line === line) end++
  return notes.slice(low, end)
}

/** Where the words of a line begin; null for a line without words. */
export function startOf({ lines, placed }: Paragraph, line: number): number | null {
  const words = placed.get(line)
  return words === undefined ? (lines[line * NUMBERS + X] as number) : (words[0]?.x ?? null)
}

/** Whether two settings of one paragraph fill their pages alike: as many lines, with the same ends and notes. */
export function fillsAlike(one: Paragraph, other: Paragraph): boolean {
  if (one.lines.length !== other.lines.length || one.notes.length !== other.notes.length) return false
  for (let line = 0; line < linesIn(one); line++) {
    if (endsWithHyphen(one, line) !== endsWithHyphen(other, line)) return false
    if ((startOf(one, line) === null) !== (startOf(other, line) === null)) return false
  }
  return one.notes.every(
    ({ line, note }, index) => other.notes[index]?.line === line && other.notes[index]?.note === note,
  )
}

/** Paragraphs that follow one another as one. */
export function joined(paragraphs: readonly Paragraph[]): Paragraph {
  const [only] = paragraphs
  if (only === undefined || paragraphs.length === 1) return only ?? EMPTY
  const atoms: Atom[] = []
  const lines: number[] = []
  const notes: NoteOnLine[] = []
  const placed = new Map<number, readonly PlacedWord[]>()
  for (const paragraph of paragraphs) {
    const before = lines.length / NUMBERS
    for (const { line, note } of paragraph.notes) notes.push({ line: before + line, note })
    for (const [line, words] of paragraph.placed) placed.set(before + line, words)
    for (const [index, number] of paragraph.lines.entries()) {
      lines.push(index % NUMBERS === END ? number + atoms.length : number)
    }
    for (const atom of paragraph.atoms) atoms.push(atom)
  }
  return { atoms, lines, notes, placed }
}

/** The words of a line with their places, moved by so many points. */
export function wordsOf(paragraph: Paragraph, line: number, shift: number): readonly PlacedWord[] {
  const placed = paragraph.placed.get(line)
  return placed === undefined ? placeAtoms(paragraph, line, shift) : moveWords(placed, shift)
}

export function moveWords(words: readonly PlacedWord[], by: number): readonly PlacedWord[] {
  return by === 0 ? words : words.map((word) => ({ ...word, x: word.x + by }))
}

function placeAtoms({ atoms, lines }: Paragraph, line: number, shift: number): PlacedWord[] {
  const at = line * NUMBERS
  const first = line === 0 ? 0 : (lines[at - NUMBERS + END] as number)
  const last = (lines[at + END] as number) - 1
  const stretch = lines[at + STRETCH] as number
  const fit = lines[at + FIT] as number
  const words: PlacedWord[] = []
  let x = lines[at + X] as number
  for (let index = first; index < last; index++) {
    const atom = atoms[index] as Atom
    const { word, dress } = atom
    const space = isSpaced(atom) ? atom.space * stretch : 0
    if (word.pieces.length > 1) x = placeWord({ word, dress, x, space, hyphen: false, shift, fit }, words)
    else {
      words.push({ shaped: word.pieces[0] as Shaped, dress, x: x + shift, space, hyphen: false, leader: false })
      x = x + atom.width * fit + space
    }
  }
  const { word, dress } = atoms[last] as Atom
  const hyphen = lines[at + HYPHEN] === OUR_HYPHEN
  placeWord({ word, dress, x, space: lines[at + SPACE] as number, hyphen, shift, fit }, words)
  return words
}

export type WordPlace = {
  readonly word: ShapedWord
  readonly dress: Dress
  readonly x: number
  readonly space: number
  readonly hyphen: boolean
  readonly shift: number
  readonly fit?: number
}

/** Adds a word, a piece for each face it needs; gives where the next one begins before it is shifted. */
export function placeWord({ word, dress, x, space, hyphen, shift, fit = 1 }: WordPlace, words: PlacedWord[]): number {
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
    pen += ((shaped.width * size) / 1000 + shaped.glyphs.length * tracking) * fit
  }
  return pen + space
}
