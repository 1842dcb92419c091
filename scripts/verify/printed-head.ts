/**
 * A running head as it may be printed: whole, or, where its line is too short, cut at the end of a word with an ellipsis.
 *
 *     STANDING WITH UKRAINE UNTIL VICTORY   →   STANDING WITH UKRAINE …   but not   STANDING WITH UKR…
 */
import type { Strand } from './strand.ts'

export function isPrintedHead(letters: string, head: Strand): boolean {
  return letters === head.letters || isCutHead(letters, head)
}

/** The letters end with the ellipsis, and what is before it ends where a word of the head does. */
export function isCutHead(letters: string, { letters: whole, gaps }: Strand): boolean {
  if (!letters.endsWith('…')) return false
  const beginning = letters.slice(0, -1)
  return gaps.includes(beginning.length) && whole.startsWith(beginning)
}
