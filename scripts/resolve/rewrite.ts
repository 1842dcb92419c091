/**
 * Puts references round the words that cite. Letters and their order never change; only the tree around them does: a
 * reference that begins outside emphasis and ends in it splits the emphasis in two.
 *
 *     Recalling **Declaration** 474   →   Recalling ⟦**Declaration** 474⟧
 */
import type { Inline, Reference, Span } from '../ast/ast.ts'
import { mapInlines, wordsOfLeaf } from '../ast/walk.ts'
import type { Bound } from './binding.ts'
import { type Strip, sourceOffset, spanOf } from './strip.ts'

/** `bound` are in order and do not overlap; they are ranges of the strip of `content`. */
export function rewrite(content: readonly Inline[], bound: readonly Bound[], strip: Strip): readonly Inline[] {
  if (bound.length === 0) return content
  return inlinesOf(wrap(toPieces(content, 0), bound, strip))
}

/** An inline and the range of the strip that it covers; a note mark covers none. */
type Piece = { readonly inline: Inline; readonly start: number; readonly end: number }

const inlinesOf = (pieces: readonly Piece[]): readonly Inline[] => pieces.map(({ inline }) => inline)

function toPieces(content: readonly Inline[], from: number): readonly Piece[] {
  let at = from
  return content.map((inline) => {
    const start = at
    at += lengthOf(inline)
    return { inline, start, end: at }
  })
}

function lengthOf(inline: Inline): number {
  if (!('content' in inline)) return wordsOfLeaf(inline).length
  return inline.content.reduce((sum, inner) => sum + lengthOf(inner), 0)
}

function wrap(pieces: readonly Piece[], bound: readonly Bound[], strip: Strip): readonly Piece[] {
  const rest = [...pieces].reverse() // The next piece stands last.
  const done: Piece[] = []
  for (let index = 0; index < bound.length; ) {
    const one = bound[index]
    if (one === undefined) break
    for (const piece of passBy(rest, one.start)) done.push(piece)
    const holder = rest[rest.length - 1]
    if (holder !== undefined && holds(holder, one)) {
      const inside = heldFrom(holder, bound, index)
      rest[rest.length - 1] = wrapInside(holder, inside, strip)
      index += inside.length
    } else {
      for (const piece of take(rest, one.start, { marks: 'with-marks', strip })) done.push(piece)
      const cited = inlinesOf(take(rest, one.end, { marks: 'without-marks', strip }))
      done.push({ inline: toReference(cited, one, strip), start: one.start, end: one.end })
      index++
    }
  }
  return [...done, ...rest.reverse()]
}

/** The run of bindings, from this one on, that this piece holds. */
function heldFrom(holder: Piece, bound: readonly Bound[], from: number): readonly Bound[] {
  let to = from
  for (let next = bound[to]; next !== undefined && holds(holder, next); next = bound[to]) to++
  return bound.slice(from, to)
}

/** A link of the source gives way to a reference that leads somewhere, and keeps one that does not. */
function holds({ inline, start, end }: Piece, one: Bound): boolean {
  if (!('content' in inline) || one.start < start || one.end > end) return false
  return inline.type !== 'link' || !leadsSomewhere(one)
}

function leadsSomewhere({ binding: { state, target } }: Bound): boolean {
  return state === 'held' || (target?.type === 'external' && target.address !== null)
}

function wrapInside(holder: Piece, bound: readonly Bound[], strip: Strip): Piece {
  const { inline } = holder
  if (!('content' in inline)) return holder
  return {
    ...holder,
    inline: { ...inline, content: inlinesOf(wrap(toPieces(inline.content, holder.start), bound, strip)) },
  }
}

/** Takes the pieces that end before an offset, whole. */
function passBy(rest: Piece[], upTo: number): readonly Piece[] {
  const passed: Piece[] = []
  for (let next = rest[rest.length - 1]; next !== undefined && next.end <= upTo; next = rest[rest.length - 1]) {
    passed.push(next)
    rest.pop()
  }
  return passed
}

/** Takes the pieces before an offset and splits the one that goes beyond. A note mark at the offset goes with them on request. */
type Taking = { readonly marks: 'with-marks' | 'without-marks'; readonly strip: Strip }

function take(rest: Piece[], upTo: number, { marks, strip }: Taking): readonly Piece[] {
  const taken: Piece[] = []
  for (let next = rest[rest.length - 1]; next !== undefined; next = rest[rest.length - 1]) {
    const isMarkHere = next.start === upTo && next.end === upTo && marks === 'with-marks'
    if (next.start >= upTo && !isMarkHere) break
    rest.pop()
    if (next.end > upTo) {
      const [left, right] = split(next, upTo, strip)
      taken.push(left)
      rest.push(right)
      break
    }
    taken.push(next)
  }
  return taken
}

function split(piece: Piece, at: number, strip: Strip): readonly [Piece, Piece] {
  const [left, right] = splitInline(piece, at, strip)
  return [
    { inline: left, start: piece.start, end: at },
    { inline: right, start: at, end: piece.end },
  ]
}

function splitInline({ inline, start }: Piece, at: number, strip: Strip): readonly [Inline, Inline] {
  if (inline.type === 'words') {
    const cut = sourceOffset(strip, at)
    const left = { ...inline, text: inline.text.slice(0, at - start), span: { start: inline.span.start, end: cut } }
    const right = { ...inline, text: inline.text.slice(at - start), span: { start: cut, end: inline.span.end } }
    return [left, right]
  }
  if (!('content' in inline)) return [inline, inline] // A break or a mark has no inside to be split.
  const rest = [...toPieces(inline.content, start)].reverse()
  const left = inlinesOf(take(rest, at, { marks: 'with-marks', strip }))
  const right = inlinesOf(rest.reverse())
  return [
    { ...inline, content: left, span: { start: inline.span.start, end: endOf(left, inline.span) } },
    { ...inline, content: right, span: { start: startOf(right, inline.span), end: inline.span.end } },
  ]
}

const endOf = (content: readonly Inline[], around: Span): number =>
  content[content.length - 1]?.span.end ?? around.start
const startOf = (content: readonly Inline[], around: Span): number => content[0]?.span.start ?? around.end

function toReference(
  content: readonly Inline[],
  { binding, family, number, ...range }: Bound,
  strip: Strip,
): Reference {
  const { state, target, candidates } = binding
  const kept = leadsSomewhere({ binding, family, number, ...range }) ? withoutLinks(content) : content
  return {
    type: 'reference',
    family,
    state,
    target,
    number: number === null ? null : spanOf(strip, number),
    ...(candidates === undefined ? {} : { candidates }),
    content: kept,
    span: spanOf(strip, range),
  }
}

const withoutLinks = (content: readonly Inline[]): readonly Inline[] =>
  mapInlines(content, (inline) => (inline.type === 'link' ? inline.content : [inline]))
