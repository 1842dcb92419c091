/**
 * A paragraph in two directions: its runs dressed and cut where the direction changes, and for each of its atoms the
 * level at which it stands. Lines are broken in the order of reading; only then are their words put in place.
 */
import type { Direction } from '../../../../ast/right-to-left.ts'
import type { Run } from '../../../../template/galley.ts'
import { levelsOf } from '../../../direction/levels.ts'
import { turnRuns } from '../../../direction/turned-runs.ts'
import type { Turn } from '../../../direction/turns.ts'
import type { Look } from '../../faces.ts'
import type { Atom, Stretch } from '../atoms.ts'

/** Levels by atom: of its letters, and of the space that follows it. */
export type LineOrder = {
  readonly base: Direction
  readonly levels: readonly number[]
  readonly gaps: readonly number[]
}

export type Directed = {
  readonly stretches: readonly Stretch[]
  readonly order: (atoms: readonly Atom[]) => LineOrder
}

export type Dressing = {
  readonly dress: (run: Run) => Stretch | null
  readonly backward: (look: Look) => Look // The same look for letters from right to left.
}

/** Marks of notes do not count as letters or numbers of their surroundings. */
const OBJECT = '\ufffc'

export function directRuns(runs: readonly Run[], base: Direction, { dress, backward }: Dressing): Directed {
  const dressed: Stretch[] = []
  const turns: { turn: Turn; start: number; end: number }[] = []
  let text = ''
  for (const { run, turn } of turnRuns(runs, base)) {
    const stretch = dress(run)
    if (!stretch) continue
    dressed.push(stretch)
    const start = text.length
    text += stretch.dress.note ? OBJECT.repeat(stretch.text.length) : stretch.text
    const last = turns.at(-1)
    if (turn && last?.turn === turn) last.end = text.length
    else if (turn) turns.push({ turn, start, end: text.length })
  }
  const levels = levelsOf(text, base, turns)
  return {
    stretches: cutAtLevels(dressed, levels, backward),
    order: (atoms) => orderOf(atoms, { text: dressed.map((stretch) => stretch.text).join(''), levels, base }),
  }
}

/** A stretch for each change of direction. Letters from right to left are never tracked: Arabic ones are joined. */
function cutAtLevels(stretches: readonly Stretch[], levels: Uint8Array, backward: Dressing['backward']): Stretch[] {
  const cut: Stretch[] = []
  let offset = 0
  for (const { text, dress } of stretches) {
    for (let from = 0; from < text.length; ) {
      const level = levels[offset + from] as number
      let to = from + 1
      while (to < text.length && levels[offset + to] === level) to++
      const turned = level % 2 === 1 && !dress.note
      const own = turned
        ? { ...dress, look: backward(dress.look), tracking: 0, words: null }
        : { ...dress, words: null }
      cut.push({ text: text.slice(from, to), dress: own })
      from = to
    }
    offset += text.length
  }
  return cut
}

type Levelled = { readonly text: string; readonly levels: Uint8Array; readonly base: Direction }

/** Atoms have the letters of the text in order, without its spaces and places to divide. */
function orderOf(atoms: readonly Atom[], { text, levels, base }: Levelled): LineOrder {
  const own: number[] = []
  const gaps: number[] = []
  let at = 0
  for (const atom of atoms) {
    at = text.indexOf(atom.text, at)
    own.push(levels[at] as number)
    at += atom.text.length
    gaps.push(levels[at] ?? (base === 'left-to-right' ? 0 : 1))
  }
  return { base, levels: own, gaps }
}
