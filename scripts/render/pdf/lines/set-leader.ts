/**
 * Ends a contents entry: dots on a grid that counts from the right edge, so that the dots of all entries stand under
 * each other, then the page number flush right.
 *
 *     Declaration 489  Standing with Ukraine until victory  . . . . . . . . . 12
 */
import type { LeaderRun } from '../../../template/galley.ts'
import type { PlacedWord } from '../pages.ts'
import type { Atom, Shape } from './atoms.ts'
import { plain, type Wardrobe, type Wearing } from './dress.ts'
import { placeWord, wordsOf } from './line-words.ts'
import type { SetLine } from './set-line.ts'

export type LeaderJob = {
  readonly run: LeaderRun
  readonly x: number // Left edge of the entry.
  readonly right: number // Where the page number ends.
  readonly wearing: Wearing
  readonly wardrobe: Wardrobe
  readonly shape: Shape
}

/** Distance of the dots and the white on both sides of them, in parts of the size. */
const PITCH = 0.55
const WHITE = 0.5

export function addLeader(entry: readonly SetLine[], tail: readonly Atom[], job: LeaderJob): readonly SetLine[] {
  const last = entry.at(-1) ?? NOTHING
  const width = widthOf(tail)
  const label = placeTail(tail, job.right - width)
  const white = job.wearing.style.size * WHITE
  const dots = placeDots({ from: job.x + last.width + white, to: job.right - width - white }, job)
  const words = [...closeWithSpace(wordsOf(last.words, 0), job), ...(dots ? [dots] : []), ...label]
  return [...entry.slice(0, -1), { ...last, words: { type: 'placed', words }, width: job.right }]
}

const NOTHING: SetLine = { words: { type: 'placed', words: [] }, width: 0, notes: [], hyphenated: false }

function widthOf(tail: readonly Atom[]): number {
  return tail.reduce((sum, atom, index) => sum + atom.width + (index < tail.length - 1 ? atom.space : 0), 0)
}

/** Room that the page number needs, with white before it. */
export function widthOfTail(tail: readonly Atom[], { style }: Wearing): number {
  return widthOf(tail) + style.size * WHITE
}

/** The words before the leader end with a space, or they would run into the page number when read aloud. */
function closeWithSpace(words: readonly PlacedWord[], { wearing, wardrobe }: LeaderJob): readonly PlacedWord[] {
  const last = words.at(-1)
  if (!last) return words
  const { look, size } = plain(wearing, wardrobe)
  return [...words.slice(0, -1), { ...last, space: (look.space * size) / 1000 }]
}

function placeTail(tail: readonly Atom[], from: number): PlacedWord[] {
  const words: PlacedWord[] = []
  let x = from
  for (const [index, { word, dress, space }] of tail.entries()) {
    x = placeWord({ word, dress, x, space: index < tail.length - 1 ? space : 0, hyphen: false, shift: 0 }, words)
  }
  return words
}

type Stretch = { readonly from: number; readonly to: number }

function placeDots({ from, to }: Stretch, { right, run, wearing, wardrobe, shape }: LeaderJob): PlacedWord | null {
  const dress = plain(wearing, wardrobe)
  const { look, size } = dress
  const pitch = size * PITCH
  const first = Math.floor((right - from) / pitch)
  const last = Math.ceil((right - to) / pitch)
  const count = first - last + 1
  const shaped = count > 1 ? shape(look, '.'.repeat(count)).pieces[0] : undefined
  if (!shaped) return null
  const tracking = pitch - shaped.width / shaped.glyphs.length / (1000 / size)
  return {
    shaped,
    dress: { ...dress, tracking, run },
    x: right - first * pitch,
    space: 0,
    hyphen: false,
    leader: true,
  }
}
