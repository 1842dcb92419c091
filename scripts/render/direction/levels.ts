/**
 * The embedding level of every letter of a paragraph (Unicode Standard Annex 9): even levels run from left to right,
 * odd ones from right to left, and a deeper level is a stretch inside another.
 *
 *     the word אבג 12 here      base left-to-right
 *     000000000111122 00000     one turn at level 1, the number inside it at level 2
 *
 * The algorithm is that of `bidi-js`, asked once for the paragraph with its turns taken out and once for each turn.
 */
import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import { type Direction, opposite } from '../../ast/right-to-left.ts'
import type { Turn } from './turns.ts'

const require = createRequire(import.meta.url)

/** Stands for a turn in the paragraph around it: an object, neither letter nor number. */
const OBJECT = '\ufffc'

/** Signs that order words by force: U+202A to U+202E, U+2066 to U+2069. They are reported, and have no effect here. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g

export function levelsOf(text: string, base: Direction, turns: readonly Turn[]): Uint8Array {
  const levels = levelsIn(withoutTurns(text, turns), base)
  const raised = base === 'left-to-right' ? 0 : 2
  for (const { start, end } of turns) {
    const inner = levelsIn(text.slice(start, end), opposite(base))
    for (let at = start; at < end; at++) levels[at] = (inner[at - start] as number) + raised
  }
  return levels
}

function withoutTurns(text: string, turns: readonly Turn[]): string {
  let outside = ''
  let from = 0
  for (const { start, end } of turns) {
    outside += text.slice(from, start) + OBJECT.repeat(end - start)
    from = end
  }
  return outside + text.slice(from)
}

function levelsIn(text: string, base: Direction): Uint8Array {
  return library().getEmbeddingLevels(text.replace(CONTROLS, OBJECT), base === 'left-to-right' ? 'ltr' : 'rtl').levels
}

/** The sign that is drawn for a bracket in a stretch from right to left: ")" for "("; the character itself for all others. */
export function mirrored(character: string): string {
  return library().getMirroredCharacter(character) ?? character
}

let loaded: Bidi | null = null

/** Loaded when the first word from right to left comes, since most volumes have none. */
function library(): Bidi {
  loaded ??= (require('bidi-js') as () => Bidi)()
  return loaded
}
