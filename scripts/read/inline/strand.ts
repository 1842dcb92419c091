/**
 * The words of one paragraph as a single string, whatever lines they came on, and where each character stands in the
 * source. A line end reads as one space. Everything after the line scanner works on strands, so hard-wrapped and
 * unwrapped sources read the same.
 */
import type { Span } from '../../ast/ast.ts'
import { isAllWhite, isWhite } from '../bytes/white-space.ts'

export type Strand = {
  readonly text: string
  readonly starts: readonly number[] // For each code unit of `text`: the offset where it begins in the source …
  readonly ends: readonly number[] // … and where it ends. A joining space covers the whole line end.
}

export function strandOf(source: string, pieces: readonly Span[]): Strand {
  const texts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  pieces.forEach((whole, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]]
    const piece = next && isBroken(source, whole, next) ? { ...whole, end: whole.end - 1 } : whole
    const join = before ? joinOf(source, before, whole) : null
    if (join) {
      texts.push(join.sign)
      starts.push(join.start)
      ends.push(join.end)
    }
    texts.push(source.slice(piece.start, piece.end))
    for (let at = piece.start; at < piece.end; at++) {
      starts.push(at)
      ends.push(at + 1)
    }
  })
  return { text: texts.join(''), starts, ends }
}

/** In a strand it stands for a line end that is meant: the source has a backslash there, as in Markdown. */
export const LINE_BREAK = '\n'
/** An odd number of backslashes: an even one is backslashes that were escaped. */
const BROKEN = /(?<!\\)(?:\\\\){0,9}\\$/

function isBroken(source: string, before: Span, after: Span): boolean {
  if (before.end <= before.start || source.charAt(before.end - 1) !== '\\') return false
  const tail = source.slice(Math.max(before.start, before.end - LONGEST_TAIL), before.end)
  return BROKEN.test(tail) && LINE_END.test(source.slice(before.end, after.start))
}

const LONGEST_TAIL = 20 // Nobody writes more backslashes; what has more keeps them all.

const LINE_END = /[\n\r\f\u2028\u2029]/
/** A hyphen at a line end before a letter: `inter-` / `national`, `Euro-` / `Atlantic`. It stays, without a space. */
const HANGING_HYPHEN = /\p{L}[-\u2010\u00ad]$/u
/** `short-` / `and long-term`: here the hyphen stands for a word left out, and the space is real. */
const SUSPENDED = /^(?:and|or|to|und|oder|bis|et|ou|та|або|і|й)(?![\p{L}\p{M}])/u
/** A repair has set the hyphen aside: `inter` and, on the next line, `national`. */
const HYPHENS = new Set(['-', '\u2010'])
const LETTER = /^\p{L}/u

/**
 * The space that the line end between two pieces reads as, or null when none does. What stands between the lines (a
 * page's furniture, say) is not covered by it.
 */
function joinOf(source: string, before: Span, after: Span): Join | null {
  const between = source.slice(before.end, after.start)
  if (isBroken(source, before, after)) {
    return { sign: LINE_BREAK, start: before.end - 1, end: whiteEnd(source, before.end, after.start) }
  }
  const isInLine = !LINE_END.test(between)
  // Two parts of one line: a space where there was one, none where a label stands between them.
  if (isInLine && (between === '' || !isAllWhite(between))) return null
  const last = source.slice(Math.max(before.start, before.end - 2), before.end)
  const next = source.slice(after.start, Math.min(after.end, after.start + 5))
  const isHyphen = !isInLine && HANGING_HYPHEN.test(last) && LETTER.test(next) && !SUSPENDED.test(next)
  const isDropped = HYPHENS.has(source.charAt(before.end))
  return isHyphen || isDropped ? null : { sign: ' ', start: before.end, end: whiteEnd(source, before.end, after.start) }
}

type Join = Span & { readonly sign: string }

function whiteEnd(source: string, from: number, to: number): number {
  let end = from
  while (end < to && isWhite(source.charCodeAt(end))) end++
  return end
}

export function spanOf(strand: Strand, from: number, to: number): Span {
  return { start: strand.starts[from] ?? 0, end: strand.ends[to - 1] ?? 0 }
}

/** Cuts [from, to) where the source between two characters holds something else. */
export function unbroken(
  strand: Strand,
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] {
  const parts: { readonly from: number; readonly to: number }[] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (at + 1 < to && strand.ends[at] === strand.starts[at + 1]) continue
    parts.push({ from: start, to: at + 1 })
    start = at + 1
  }
  return parts
}
