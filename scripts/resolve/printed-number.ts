/**
 * Where words that somebody bound by hand print the number of their target: the "482" of "Declaration 482", the "j" of
 * "that measure (j)". Patterns know it from what they matched; here it is looked up.
 */
import type { Target } from '../ast/ast.ts'
import type { Range } from './citations/citation.ts'
import type { Shelf } from './shelf.ts'

/** The last place where the number stands as a word of its own, or null. */
export function printedNumber(words: string, target: Target | null, shelf: Shelf): Range | null {
  const number = numberOf(target, shelf)
  if (number === '') return null
  for (let start = words.lastIndexOf(number); start >= 0; start = words.lastIndexOf(number, start - 1)) {
    const end = start + number.length
    if (!PART_OF_WORD.test(words.charAt(start - 1)) && !PART_OF_WORD.test(words.charAt(end))) return { start, end }
    if (start === 0) return null
  }
  return null
}

const PART_OF_WORD = /[\p{L}\p{N}]/u

/** '482' of a text; 'j' of its clause '28.j'. */
function numberOf(target: Target | null, shelf: Shelf): string {
  switch (target?.type) {
    case 'text':
      return shelf.byId.get(target.text)?.text.metadata.number?.value ?? ''
    case 'clause':
      return target.clause.slice(target.clause.lastIndexOf('.') + 1)
    case 'external':
    case undefined:
      return ''
  }
}
