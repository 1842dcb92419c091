/**
 * Finds what hangs together over more than the measure, for the emergency in which a line must end somewhere.
 */
import type { Atom } from './atoms.ts'

/** The atom belongs to letters that are wider than the measure without any space. */
export const INSIDE = 1
/** The atom belongs to words that are wider than the measure together, held by spaces that should not break. */
export const AT_TIES = 2

/** Marks the atoms that hang together over more than the measure: first by their ties, then by themselves. */
export function findTooWide(atoms: readonly Atom[], measure: number): Uint8Array {
  const marks = new Uint8Array(atoms.length)
  markGroups(atoms, { measure, marks, mark: AT_TIES, holds: (gap) => gap === 'join' || gap === 'tie' })
  markGroups(atoms, { measure, marks, mark: INSIDE, holds: (gap) => gap === 'join' })
  return marks
}

type Marking = {
  readonly measure: number
  readonly marks: Uint8Array
  readonly mark: number
  readonly holds: (gap: Atom['gap']) => boolean
}

function markGroups(atoms: readonly Atom[], { measure, marks, mark, holds }: Marking): void {
  let first = 0
  let width = 0
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index] as Atom
    width += atom.width
    if (index < atoms.length - 1 && holds(atom.gap)) {
      width += atom.gap === 'tie' ? atom.space : 0
      continue
    }
    if (width > measure) marks.fill(mark, first, index + 1)
    first = index + 1
    width = 0
  }
}
