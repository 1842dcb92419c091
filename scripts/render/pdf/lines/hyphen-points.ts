/**
 * Where a shaped word may be divided with a hyphen, with both halves measured: `account-` and `ability,`.
 */

import type { ShapedWord } from '../faces.ts'
import type { Atom, Shape } from './atoms.ts'
import { hyphensIn } from './hyphens.ts'
import { type Halves, measureHalves } from './slice-word.ts'

const HYPHEN_PENALTY = 50
/** Two letters alone at a line's end, "as-semblies", help little. */
const SHORT_PENALTY = 110
/** A name is better left whole. German writes all its nouns like names; nothing can be told from their capitals. */
const NAME_PENALTY = 160
const WITH_CAPITAL_NOUNS = /^(?:de|lb)(?:-|$)/i

/** A place where a word is divided. */
export type Point = Halves & { readonly offset: number; readonly penalty: number }

/** Also behind an elision: l’Assemblée. */
const CAPITAL = /(?:^|['’])\p{Lu}/u
const LONG_HEAD = 3
/** A word without the signs around it: “accountability,” → accountability. */
const CORE = /[\p{L}\p{M}'’]+/u

/** Words keep their points; the answer depends on the language and the shaped word only. */
export function createPoints(shape: Shape): (atom: Atom) => readonly Point[] {
  const known = new Map<string, Map<ShapedWord, readonly Point[]>>()
  let language = ''
  let words = new Map<ShapedWord, readonly Point[]>() // Of the language of the word before.
  const turnTo = (next: string): void => {
    language = next
    words = known.get(language) ?? new Map<ShapedWord, readonly Point[]>()
    known.set(language, words)
  }
  return (atom) => {
    if (atom.dress.language !== language) turnTo(atom.dress.language)
    const there = words.get(atom.word)
    if (there) return there
    const made = findPoints(atom, shape)
    words.set(atom.word, made)
    return made
  }
}

function findPoints(atom: Atom, shape: Shape): readonly Point[] {
  const { text, dress } = atom
  const core = CORE.exec(text)
  if (!core) return []
  const letters = core[0]
  const name = CAPITAL.test(letters) && !WITH_CAPITAL_NOUNS.test(dress.language)
  return hyphensIn(letters, dress.language).map((point) => {
    const offset = core.index + point
    const penalty = name ? NAME_PENALTY : point < LONG_HEAD ? SHORT_PENALTY : HYPHEN_PENALTY
    return { offset, penalty, ...measureHalves(atom, offset, shape) }
  })
}
