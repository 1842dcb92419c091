/**
 * Lays the letters of a leaf beside its source. They differ in one thing: a line end with the blanks around it reads as
 * one blank.
 *
 *     "of the\r\n   Assembly"   →   "of the Assembly"
 */
import type { Span } from '../ast/ast.ts'

/** Where each letter begins in the source; null when letter follows letter, which is the rule. */
export function alignLetters(letters: string, span: Span, source: string | null): readonly number[] | null {
  const longer = span.end - span.start - letters.length
  if (longer === 0) return null
  return (source === null ? null : followSource(letters, span, source)) ?? inProportion(letters, span)
}

const LINE_END = /[\n\r\f\u2028\u2029]/u
const BLANKS = /\s+/uy

function followSource(letters: string, span: Span, source: string): readonly number[] | null {
  const offsets: number[] = []
  let at = span.start
  for (let index = 0; index < letters.length; index++) {
    offsets.push(at)
    at += letters.charAt(index) === ' ' ? lengthOfBlank(source, at) : 1
  }
  return at === span.end ? offsets : null
}

function lengthOfBlank(source: string, at: number): number {
  BLANKS.lastIndex = at
  const run = BLANKS.exec(source)?.[0] ?? ' '
  return LINE_END.test(run) ? run.length : 1
}

/** Near the place, and in the order of the letters. */
function inProportion(letters: string, { start, end }: Span): readonly number[] {
  const scale = (end - start) / Math.max(1, letters.length)
  return Array.from({ length: letters.length }, (_, index) => start + Math.floor(index * scale))
}
