/**
 * Pairs the signs of emphasis: `**strong**`, `*emphasis*`, `_emphasis_`. What finds no partner stays a letter and is
 * reported once per paragraph.
 *
 * The stack of open signs is kept small, so that a page of stars costs no more than a page of words.
 */

import { isBlank } from '../bytes/white-space.ts'
import type { Event, InlineGround } from './inline-event.ts'
import type { LinkFound } from './links.ts'
import type { Strand } from './strand.ts'

export type Emphasis = {
  readonly events: readonly Event[]
  readonly free: readonly FreeSign[] // Signs without a partner: letters, or marks of notes.
}
export type FreeSign = {
  readonly at: number
  readonly to: number
  readonly couldClose: boolean
  readonly isPlain: boolean
}

type Sign = {
  readonly char: string
  readonly at: number
  readonly to: number
  readonly opens: boolean
  readonly closes: boolean
  readonly region: number // Inside which link it stands; -1 outside. Emphasis does not cross the edge of a link.
}
type Open = Sign & { readonly length: number }

const DEEPEST = 8
const LONGEST_SIGN = 3

export type EmphasisGround = InlineGround & {
  readonly taken: ReadonlySet<number>
  readonly links: readonly LinkFound[]
}

export function pairEmphasis(strand: Strand, ground: EmphasisGround): Emphasis {
  const events: Event[] = []
  const free: FreeSign[] = []
  let stack: Open[] = []
  const give = (sign: Pick<Sign, 'at' | 'to' | 'closes'>): void => {
    free.push({ at: sign.at, to: sign.to, couldClose: sign.closes, isPlain: isBetweenFigures(strand.text, sign) })
  }
  for (const sign of findSigns(strand.text, ground)) {
    let rest = sign.at
    while (sign.closes && rest < sign.to) {
      const found = partnerFor(stack, sign, sign.to - rest)
      const partner = stack[found]
      if (!partner) break
      for (const dropped of stack.slice(found + 1)) give(dropped)
      stack = stack.slice(0, found)
      events.push(...pairOf(partner, rest))
      rest += partner.length
    }
    if (rest === sign.to) continue
    if (!sign.opens || rest > sign.at) give({ ...sign, at: rest })
    else for (const part of partsOf(sign)) stack.push(part)
    while (stack.length > DEEPEST) for (const dropped of stack.splice(0, 1)) give(dropped)
  }
  for (const left of stack) give(left)
  return { events, free: free.sort((a, b) => a.at - b.at) }
}

/** The innermost open sign that this one closes: one of the same length before a shorter one. */
function partnerFor(stack: readonly Open[], sign: Sign, left: number): number {
  const fits = (open: Open): boolean => open.char === sign.char && open.region === sign.region && open.to < sign.at
  if (left <= 2) {
    const exact = stack.findLastIndex((open) => fits(open) && open.length === left)
    return exact
  }
  return stack.findLastIndex((open) => fits(open) && open.length <= left)
}

function pairOf(open: Open, closeAt: number): readonly Event[] {
  const as = open.length === 2 ? 'strong' : 'emphasis'
  return [
    { type: 'open', as, at: open.at, to: open.to },
    { type: 'close', at: closeAt, to: closeAt + open.length, address: null, signs: 'markup' },
  ]
}

/** `***` opens strong and, inside it, emphasis. */
function partsOf(sign: Sign): readonly Open[] {
  const length = sign.to - sign.at
  if (length < LONGEST_SIGN) return [{ ...sign, length }]
  return [
    { ...sign, to: sign.at + 2, length: 2 },
    { ...sign, at: sign.at + 2, length: 1 },
  ]
}

function findSigns(text: string, { taken, links }: EmphasisGround): readonly Sign[] {
  const signs: Sign[] = []
  let link = 0
  for (let at = nextSign(text, 0); at < text.length; at = nextSign(text, at + 1)) {
    const char = text.charAt(at)
    if (taken.has(at)) continue
    let to = at + 1
    while (text[to] === char && !taken.has(to)) to++
    while (links[link] && (links[link]?.end ?? 0) <= at) link++
    const inside = links[link]
    const region = inside && inside.start < at ? link : -1
    if (to - at <= LONGEST_SIGN) signs.push({ char, at, to, region, ...manner(text, at, to) })
    at = to - 1
  }
  return signs
}

const STAR = 0x2a
const UNDERSCORE = 0x5f

/** The next star or underscore, or the end of the text. */
function nextSign(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) !== STAR && text.charCodeAt(at) !== UNDERSCORE) at++
  return at
}

/** A sign opens before a word and closes after one; `_` inside a word does neither, and `5*3` is a product. */
function manner(text: string, at: number, to: number): { readonly opens: boolean; readonly closes: boolean } {
  const before = at === 0 ? ' ' : text.charAt(at - 1)
  const after = to >= text.length ? ' ' : text.charAt(to)
  const isInWord = isWordSign(before) && isWordSign(after)
  if (isInWord && (text.charAt(at) === '_' || isBetweenFigures(text, { at, to })))
    return { opens: false, closes: false }
  return { opens: !isBlank(after.charCodeAt(0)), closes: !isBlank(before.charCodeAt(0)) }
}

function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}

function isBetweenFigures(text: string, { at, to }: Pick<Sign, 'at' | 'to'>): boolean {
  const isInWord = isWordSign(text.charAt(at - 1)) && isWordSign(text.charAt(to))
  return isInWord && (text.charAt(at) === '_' || (/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(to))))
}
