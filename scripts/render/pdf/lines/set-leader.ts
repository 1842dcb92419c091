/**
 * Ends a contents entry: dots on a grid that counts from the edge of the page numbers, so that the dots of all entries
 * stand under each other, then the page number flush with that edge.
 *
 *     Declaration 489  Standing with Ukraine until victory  . . . . . . . . . 12
 *     3 . . . . . . . . . . . . . . . . . . . . . . . .  על חופש המידע – החלטה 14
 */
import type { Direction } from '../../../ast/right-to-left.ts'
import type { LeaderRun } from '../../../template/galley.ts'
import type { PlacedWord } from '../pages.ts'
import type { Atom, Shape } from './atoms.ts'
import { plain, type Wardrobe, type Wearing } from './dress.ts'
import { linesIn, type Paragraph, placedLine, placeWord, wordsOf } from './paragraph.ts'

export type LeaderJob = {
  readonly run: LeaderRun
  readonly direction: Direction // From the words to the number.
  readonly from: number // Where the lines of the entry begin, but for the first.
  readonly to: number // Where the page number ends.
  readonly wearing: Wearing
  readonly wardrobe: Wardrobe
  readonly shape: Shape
}

/** Distance of the dots and the white on both sides of them, in parts of the size. */
const PITCH = 0.55
const WHITE = 0.5

/** `entry`: the words before the leader. */
export function addLeader(entry: Paragraph, tail: readonly Atom[], job: LeaderJob): Paragraph {
  const { direction, to } = job
  const taken = widthOf(tail)
  const label = placeTail(tail, direction === 'left-to-right' ? to - taken : to)
  const white = job.wearing.style.size * WHITE
  const last = linesIn(entry) - 1
  const words = last < 0 ? [] : wordsOf(entry, last, 0)
  const end = endOf(words, job)
  const dots = placeDots(
    { near: taken + white, far: (direction === 'left-to-right' ? to - end : end - to) - white },
    job,
  )
  const closing = [...closeWithSpace(words, end, job), ...(dots ? [dots] : []), ...label]
  if (last < 0) return placedLine(closing)
  return { ...entry, placed: new Map([...entry.placed, [last, closing]]) }
}

/** Where the words end towards the number. */
function endOf(words: readonly PlacedWord[], { direction, from }: LeaderJob): number {
  if (words.length === 0) return from
  if (direction === 'right-to-left') return Math.min(...words.map(({ x }) => x))
  return Math.max(
    ...words.map(
      ({ x, shaped, dress }) => x + (shaped.width * dress.size) / 1000 + shaped.glyphs.length * dress.tracking,
    ),
  )
}

function widthOf(tail: readonly Atom[]): number {
  return tail.reduce((sum, atom, index) => sum + atom.width + (index < tail.length - 1 ? atom.space : 0), 0)
}

/** Room that the page number needs, with white before it. */
export function widthOfTail(tail: readonly Atom[], { style }: Wearing): number {
  return widthOf(tail) + style.size * WHITE
}

/** The words before the leader end with a space, or they would run into the page number when read aloud. */
function closeWithSpace(words: readonly PlacedWord[], end: number, job: LeaderJob): readonly PlacedWord[] {
  const last = words.at(-1)
  if (!last) return words
  const dress = plain(job.wearing, job.wardrobe)
  const space = (dress.look.space * dress.size) / 1000
  if (job.direction === 'left-to-right') return [...words.slice(0, -1), { ...last, space }]
  const shaped = job.shape(dress.look, ' ').pieces[0]
  const alone = { dress: { ...dress, run: last.dress.run }, x: end - space, space: 0 }
  return shaped ? [...words, { shaped, ...alone, hyphen: false, leader: false }] : words
}

function placeTail(tail: readonly Atom[], from: number): PlacedWord[] {
  const words: PlacedWord[] = []
  let x = from
  for (const [index, { word, dress, space }] of tail.entries()) {
    x = placeWord({ word, dress, x, space: index < tail.length - 1 ? space : 0, hyphen: false, shift: 0 }, words)
  }
  return words
}

/** Distances from the edge of the page numbers. */
type Stretch = { readonly near: number; readonly far: number }

function placeDots({ near, far }: Stretch, job: LeaderJob): PlacedWord | null {
  const { direction, to, run, wearing, wardrobe, shape } = job
  const dress = plain(wearing, wardrobe)
  const { look, size } = dress
  const pitch = size * PITCH
  const first = Math.floor(far / pitch)
  const last = Math.ceil(near / pitch)
  const count = first - last + 1
  const shaped = count > 1 ? shape(look, '.'.repeat(count)).pieces[0] : undefined
  if (!shaped) return null
  const tracking = pitch - shaped.width / shaped.glyphs.length / (1000 / size)
  return {
    shaped,
    dress: { ...dress, tracking, run },
    x: direction === 'left-to-right' ? to - first * pitch : to + last * pitch,
    space: 0,
    hyphen: false,
    leader: true,
  }
}
