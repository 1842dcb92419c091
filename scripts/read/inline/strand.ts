/**
 * The words of one paragraph as a single string, whatever lines they came on, and where each character stands in the
 * source. A line end reads as one space. Everything after the line scanner works on strands, so hard-wrapped and
 * unwrapped sources read the same.
 */
import type { Span } from '../../ast/ast.ts'
import { isAllWhite, isWhite } from '../bytes/white-space.ts'

export type Strand = {
  readonly text: string
  readonly stretches: readonly Stretch[] // In order and without gaps in `text`; none is empty.
}

/** Letters as they follow each other in the source; or one joining space, which covers a whole line end. */
type Stretch = Span & {
  readonly at: number // Where it begins in `text`.
  readonly length: number // In `text`.
}

export function strandOf(source: string, pieces: readonly Span[]): Strand {
  const texts: string[] = []
  const stretches: Stretch[] = []
  let at = 0
  const add = (text: string, { start, end }: Span): void => {
    if (text === '') return
    texts.push(text)
    stretches.push({ at, length: text.length, start, end })
    at += text.length
  }
  for (let index = 0; index < pieces.length; index++) {
    const [before, whole, next] = [pieces[index - 1], pieces[index] as Span, pieces[index + 1]]
    const join = before ? joinOf(source, before, whole) : null
    if (join) add(join.sign, join)
    const end = next && isBroken(source, whole, next) ? whole.end - 1 : whole.end
    add(source.slice(whole.start, end), { start: whole.start, end })
  }
  return { text: texts.length === 1 ? (texts[0] as string) : texts.join(''), stretches }
}

/** The strand without its first characters. */
export function strandFrom({ text, stretches }: Strand, from: number): Strand {
  const left = stretches.flatMap(({ at, length, start, end }): readonly Stretch[] => {
    const cut = Math.max(0, from - at)
    return cut >= length ? [] : [{ at: at + cut - from, length: length - cut, start: start + cut, end }]
  })
  return { text: text.slice(from), stretches: left }
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

/** From the first to the last character of [from, to) in the source; 0 where the strand has no such character. */
export function spanOf(strand: Strand, from: number, to: number): Span {
  const [first, last] = [stretchAt(strand, from), stretchAt(strand, to - 1)]
  return { start: first ? startIn(first, from) : 0, end: last ? endIn(last, to - 1) : 0 }
}

/** Where the strand ends in the source; null when it is empty. */
export function endOf({ stretches }: Strand): number | null {
  return stretches[stretches.length - 1]?.end ?? null
}

/** The stretch that holds a character, by halving: a paragraph may have many lines. */
function stretchAt({ text, stretches }: Strand, character: number): Stretch | null {
  if (character < 0 || character >= text.length) return null
  return stretches[placeOf(stretches, character)] ?? null
}

function placeOf(stretches: readonly Stretch[], character: number): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= character) low = middle
    else high = middle - 1
  }
  return low
}

function startIn({ at, start }: Stretch, character: number): number {
  return start + character - at
}

/** A joining space ends where the whole line end does. */
function endIn(stretch: Stretch, character: number): number {
  return character === stretch.at + stretch.length - 1 ? stretch.end : startIn(stretch, character) + 1
}

/** Cuts [from, to) where the source between two characters holds something else. */
export function unbroken({ stretches }: Strand, from: number, to: number): readonly Part[] {
  if (from >= to) return []
  const parts: Part[] = []
  let start = from
  for (let place = placeOf(stretches, from); place < stretches.length; place++) {
    const [stretch, next] = [stretches[place] as Stretch, stretches[place + 1]]
    const end = stretch.at + stretch.length
    if (end >= to) break
    if (stretch.end === next?.start) continue
    parts.push({ from: start, to: end })
    start = end
  }
  return [...parts, { from: start, to }]
}

type Part = { readonly from: number; readonly to: number }
