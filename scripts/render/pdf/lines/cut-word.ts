/**
 * Cuts a word that needs a closer look: one that is made of several runs ("plan*"), that may be divided at a sign of its
 * own ("long-|term", an address), or that is too long to be shaped at once.
 */
import {
  createAtom,
  type FreshAtom,
  type Gap,
  LONGEST_SHAPED,
  type Shape,
  type Stretch,
  staysWithBefore,
} from './atoms.ts'
import { cutsIn } from './no-break.ts'

const INVISIBLE_BREAK = /[\u00ad\u200b]/
/** A word without any of these has no place to divide: “Europe, (2024)”. */
const DIVISIBLE = /[-\u2010\u2012-\u2015/.@]/
const NO_CUTS: ReadonlySet<number> = new Set()

/** The atoms of a word that is made of these parts, one after the other; nothing follows the last. */
export function cutWord(parts: readonly Stretch[], shape: Shape): readonly FreshAtom[] {
  const text = parts.length === 1 ? (parts[0] as Stretch).text : parts.map((part) => part.text).join('')
  const cuts = DIVISIBLE.test(text) ? new Set(cutsIn(text)) : NO_CUTS
  const short = text.length <= LONGEST_SHAPED
  const whole = parts.length === 1 && cuts.size === 0 && short && !INVISIBLE_BREAK.test(text)
  const atoms: FreshAtom[] = []
  let offset = 0
  for (const part of parts) {
    cutPart(part, { offset, cuts, whole, shape }, atoms)
    offset += part.text.length
  }
  return atoms
}

type Cutting = {
  readonly offset: number
  readonly cuts: ReadonlySet<number>
  readonly whole: boolean
  readonly shape: Shape
}

/** Walks over one part and closes an atom wherever the word may be divided or gets too long to be shaped at once. */
function cutPart({ text, dress }: Stretch, { offset, cuts, whole, shape }: Cutting, atoms: FreshAtom[]): void {
  let from = 0
  const close = (to: number, gap: Gap): void => {
    if (to > from) atoms.push(createAtom(text.slice(from, to), dress, { shape, whole }))
    const last = atoms[atoms.length - 1]
    if (last && (to > from || gap !== 'join')) last.gap = gap
    from = to
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0xad || sign === 0x200b) {
      close(at, sign === 0xad ? 'soft' : 'cut')
      from = at + 1
    } else if (at > 0 && cuts.has(offset + at)) close(at, 'cut')
    else if (at - from >= LONGEST_SHAPED && !staysWithBefore(text, at)) close(at, 'join')
  }
  close(text.length, cuts.has(offset + text.length) ? 'cut' : 'join')
}
