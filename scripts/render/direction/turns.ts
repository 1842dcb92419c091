/**
 * Finds the turns of a paragraph: stretches that are written against its direction. All formats set a turn as one piece
 * whose inside is ordered by itself (an isolate of Unicode Standard Annex 9), so that a comma or a number outside of it
 * never changes sides, and a line reads the same in print, in Word and in a browser.
 *
 *     the word “السلام”, 5 May           →  السلام             the comma and the date are the paragraph's
 *     (قرار 1701 (2006))                  →  قرار 1701 (2006)    numbers behind a word belong to it
 *     “שלום”, “עולם” and others          →  שלום · עולם          quotation marks stay around what they quote
 */
import { type Direction, hasRightToLeft } from '../../ast/right-to-left.ts'
import { findQuotations } from './quotations.ts'
import { type Kind, kindOf } from './signs.ts'

/** A half-open range of the paragraph's letters. */
export type Turn = { readonly start: number; readonly end: number }

/** Brackets inside brackets; whoever nests deeper gets more than one turn. It keeps the search linear. */
const DEEPEST = 8

export function findTurns(text: string, base: Direction): readonly Turn[] {
  if (base === 'left-to-right' && !hasRightToLeft(text)) return []
  const kindAt = kindsIn(text, base)
  const turns: Turn[] = []
  for (let at = 0; at < text.length; ) {
    if (kindAt(at) !== 'against') {
      at += lengthAt(text, at)
      continue
    }
    const end = withClosingSigns(text, at, grow(text, at, kindAt))
    turns.push({ start: at, end })
    at = end
  }
  return turns
}

type KindAt = (at: number) => Kind

/** Whatever stands in a quotation of the other direction counts as a letter of it. */
function kindsIn(text: string, base: Direction): KindAt {
  const quotations = findQuotations(text, base)
  if (quotations.length === 0) return (at) => kindOf(text, at, base)
  const quoted = new Uint8Array(text.length)
  for (const { start, end } of quotations) quoted.fill(1, start, end)
  return (at) => (quoted[at] === 1 ? 'against' : kindOf(text, at, base))
}

const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** How far a turn reaches that is being looked at. */
type Growth = {
  end: number // What belongs to the turn for certain.
  between: 'nothing' | 'spaces' | 'signs' | 'both' // What stands between `end` and here.
  readonly open: { readonly joined: boolean; filled: boolean }[] // Brackets that are open: whether they follow directly.
}

/** Walks on until a letter of the paragraph or a sign that closes what was opened before the turn. */
function grow(text: string, start: number, kindAt: KindAt): number {
  const growth: Growth = { end: start, between: 'nothing', open: [] }
  for (let at = start; at < text.length; at += lengthAt(text, at)) {
    if (!take(growth, kindAt(at), at + lengthAt(text, at))) break
  }
  return growth.end
}

/** Whether the turn may go on behind a character of this kind that ends at `end`. */
function take(growth: Growth, kind: Kind, end: number): boolean {
  const inside = growth.open.at(-1)
  switch (kind) {
    case 'along':
      return false
    case 'against':
      if (inside) inside.filled = true
      else commit(growth, end)
      return true
    case 'mark':
      if (!inside && growth.between === 'nothing') commit(growth, end)
      return true
    case 'digit':
      if (inside) inside.filled ||= inside.joined
      else if (growth.between !== 'both') commit(growth, end)
      return true
    case 'opening':
      growth.open.push({ joined: growth.between === 'spaces' || growth.between === 'nothing', filled: false })
      return growth.open.length <= DEEPEST
    case 'closing':
      return close(growth, end)
    case 'space':
    case 'sign':
      if (!inside) growth.between = joinBetween(growth.between, kind === 'space' ? 'spaces' : 'signs')
      return true
  }
}

function commit(growth: Growth, end: number): void {
  growth.end = end
  growth.between = 'nothing'
}

function close(growth: Growth, end: number): boolean {
  const closed = growth.open.pop()
  if (!closed) return false
  const outer = growth.open.at(-1)
  if (outer) outer.filled ||= closed.filled
  else if (closed.filled) commit(growth, end)
  else growth.between = 'both'
  return true
}

function joinBetween(old: Growth['between'], added: 'spaces' | 'signs'): Growth['between'] {
  return old === 'nothing' || old === added ? added : 'both'
}

/** The signs that end words in quotation marks or brackets: the "!" of “שלום!”. */
const SIGNS_BEFORE_CLOSING = /^[^\s\p{L}\p{M}\p{N}\p{Ps}\p{Pi}\p{Pe}\p{Pf}"]{1,3}(?=[\p{Pe}\p{Pf}"])/u
const OPENING_BEFORE = /[\p{Ps}\p{Pi}"]$/u

function withClosingSigns(text: string, start: number, end: number): number {
  if (!OPENING_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return end
  return end + (SIGNS_BEFORE_CLOSING.exec(text.slice(end, end + 4))?.[0].length ?? 0)
}
