/**
 * The body that adopted a text, where the head names it on a line that is nothing else: above the symbol, or as the
 * opening. Only the name of the tradition's own body counts, so that a body that is merely spoken of is never taken.
 *
 *     OSCE PARLIAMENTARY ASSEMBLY        The European Parliament,        Verkhovna Rada of Ukraine
 */
import type { Fact } from '../../ast/ast.ts'
import type { Row } from '../lines/rows.ts'
import { sameWords } from './same-words.ts'

/** An article, signs of emphasis and a comma stand beside the name. */
const LONGEST_BESIDE = 12
/** From the first letter to the last. */
const NAME = /\p{L}.*\p{L}/u

export function findBodyLine(head: readonly Row[], body: string | null): Fact | null {
  if (body === null) return null
  const row = head.find(({ use, words }) => use === 'words' && names(words, body))
  const name = row && NAME.exec(row.words)
  if (!row || !name) return null
  const start = row.from + name.index
  return { value: body, from: 'derived', span: { start, end: start + name[0].length } }
}

function names(words: string, body: string): boolean {
  if (words.length < body.length || words.length > body.length + LONGEST_BESIDE) return false
  return sameWords(words, body) || sameWords(words, `The ${body}`)
}
