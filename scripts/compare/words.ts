/**
 * Runs → the words that are compared. Every letter belongs to one word, so that what is kept and what is inserted
 * together are the newer text, letter by letter; white space counts: two blanks are not one.
 *
 *     "co-operation, its  aim*"   →   "co-operation"  ","  " "  "its"  "  "  "aim"  and the note `*`
 */
import type { ComparedRun } from './comparison.ts'

/** `start` and `end` count letters of the runs; the mark of a note and a line break count one. */
export type Word = { readonly key: string; readonly start: number; readonly end: number }

/** Letters and figures, or a stretch of white space, or any other sign on its own: "operation", "  ", "–". */
const PIECE = /[\p{L}\p{M}\p{N}]+|\s+|./gsu
/** Signs that join what stands on both sides to one word: "co-operation", "l'Assemblée", "1,000", "ES‑11/1". */
const JOINER = /^[-‑'’.,/]$/
const LETTERS = /^[\p{L}\p{M}\p{N}]/u

export function wordsOf(runs: readonly ComparedRun[]): readonly Word[] {
  const words: Word[] = []
  let text = ''
  let start = 0
  const settle = (): void => {
    for (const key of joined(text.match(PIECE) ?? [])) {
      words.push({ key, start, end: start + key.length })
      start += key.length
    }
    text = ''
  }
  for (const run of runs) {
    if (run.type === 'words') {
      text += run.text
      continue
    }
    settle()
    words.push({ key: run.type === 'note' ? `note ${run.mark}` : 'line break', start, end: start + 1 })
    start += 1
  }
  settle()
  return words
}

/** `pieces` alternate freely; a joiner between two pieces of letters makes one word of the three. */
function joined(pieces: readonly string[]): readonly string[] {
  const words: string[] = []
  let index = 0
  while (index < pieces.length) {
    let word = pieces[index++] ?? ''
    while (LETTERS.test(word) && JOINER.test(pieces[index] ?? '') && LETTERS.test(pieces[index + 1] ?? '')) {
      word += `${pieces[index]}${pieces[index + 1]}`
      index += 2
    }
    words.push(word)
  }
  return words
}

/** The letters from one offset to another, in runs that keep their look. */
export function cut(runs: readonly ComparedRun[], start: number, end: number): readonly ComparedRun[] {
  const found: ComparedRun[] = []
  let at = 0
  for (const run of runs) {
    const length = run.type === 'words' ? run.text.length : 1
    const [from, to] = [Math.max(start, at), Math.min(end, at + length)]
    if (from < to) found.push(run.type === 'words' ? { ...run, text: run.text.slice(from - at, to - at) } : run)
    at += length
    if (at >= end) break
  }
  return found
}
