/**
 * Pieces of one paragraph → its runs. Where a line ends, a space is put in; not behind a hyphen that the setter made, or
 * one that belongs to the word ("Euro-" / "Atlantic").
 */
import type { Break, ManuscriptRun, WordsOfRun } from '../manuscript.ts'
import type { Piece } from './open-pdf.ts'

/** "short-" / "and long-term": here the hyphen stands for a word left out, and a space follows. */
const SUSPENDED = /^\s*(?:and|or|to|und|oder|bis|et|ou|та|або|і|й)(?![\p{L}\p{M}])/u
const OPEN_END = /[\p{L}\p{N}][-\u2010\u2013\u2014/]$/u

export function runsOf(pieces: readonly Piece[]): readonly ManuscriptRun[] {
  const runs: (WordsOfRun | Break)[] = []
  let before: Piece | null = null
  let isAtLineEnd = false
  for (const piece of pieces) {
    const { text, strong, emphasis, address = null } = piece
    if (text !== '') {
      const space = before && isAtLineEnd && needsSpace(before, piece) ? ' ' : ''
      if (before?.end === 'break') runs.push({ type: 'break' })
      runs.push({ type: 'words', text: `${space}${text}`, strong, emphasis, address })
      before = piece
    }
    isAtLineEnd = piece.endsLine || (isAtLineEnd && text === '')
  }
  return runs
}

function needsSpace(before: Piece, after: Piece): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false
  if (before.end === 'space') return true
  if (before.end === 'break') return false
  if (before.end === 'hyphen' || before.text.endsWith('\u00ad')) return false
  return !OPEN_END.test(before.text) || SUSPENDED.test(after.text)
}
