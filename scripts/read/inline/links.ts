/**
 * Finds the links that a source holds, `[words](address)`, and judges their addresses. The words always stay; an address
 * that leads nowhere or is not allowed goes to the residue.
 */

import type { Span } from '../../ast/ast.ts'
import { quoted, remark } from '../reading.ts'
import { judgeAddress } from './addresses.ts'
import type { InlineGround } from './inline-event.ts'
import { type Strand, spanOf } from './strand.ts'

export type LinkFound = {
  readonly start: number // The opening bracket, or the `!` of an image.
  readonly openEnd: number
  readonly closeAt: number // The closing bracket; from here to `end` stand signs and address.
  readonly end: number
  readonly address: string | null
  readonly signs: 'markup' | 'dead-link' // What its signs are when they are set aside.
}

export type LinkGround = InlineGround & { readonly escapes: ReadonlySet<number> }

export function findLinks(strand: Strand, ground: LinkGround): readonly LinkFound[] {
  if (!strand.text.includes('](')) return []
  const partners = pairBrackets(strand.text, ground.escapes)
  const links: LinkFound[] = []
  for (let at = 0; at < strand.text.length; at++) {
    if (strand.text[at] !== '[') continue
    const closeAt = partners.get(at)
    const endAt = closeAt !== undefined && strand.text[closeAt + 1] === '(' ? partners.get(closeAt + 1) : undefined
    if (closeAt === undefined || endAt === undefined) continue
    const written = strand.text.slice(closeAt + 2, endAt)
    if (!looksLikeAddress(written)) continue
    const isImage = strand.text[at - 1] === '!' && !ground.escapes.has(at - 2)
    const words = { start: at + 1, end: closeAt }
    const about = { written, isImage, at: spanOf(strand, at, at + 1).start, words: spanWithin(strand, words) }
    links.push({ start: isImage ? at - 1 : at, openEnd: at + 1, closeAt, end: endAt + 1, ...judged(about, ground) })
    at = endAt
  }
  return links
}

/** "[Resolution 2433](2022)" and "[option one](see the annex)" hold words in their brackets, no address. */
function looksLikeAddress(written: string): boolean {
  const address = written.trim()
  return address === '' || (/[./#:\\]/.test(address) && !address.includes(' '))
}

/** Each opening bracket or parenthesis and its partner, in one pass. */
function pairBrackets(text: string, escapes: ReadonlySet<number>): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: Record<']' | ')', number[]> = { ']': [], ')': [] }
  for (let at = 0; at < text.length; at++) {
    if (escapes.has(at)) at++
    else if (text[at] === '[') open[']'].push(at)
    else if (text[at] === '(') open[')'].push(at)
    else if (text[at] === ']' || text[at] === ')') {
      const from = open[text[at] as ']' | ')'].pop()
      if (from !== undefined) partners.set(from, at)
    }
  }
  return partners
}

type Written = {
  readonly written: string
  readonly isImage: boolean
  readonly at: number
  readonly words: Span | null
}

/** Between the brackets; a link without words has nothing that could lead anywhere. */
function spanWithin(strand: Strand, { start, end }: Span): Span | null {
  return start === end ? null : spanOf(strand, start, end)
}

/** A link to a file waits until all sources are read: it may be one of them. One to a clause waits until it is there. */
function judged(about: Written, ground: LinkGround): Pick<LinkFound, 'address' | 'signs'> {
  const { written, isImage, at, words } = about
  if (judgeAddress(written).type === 'file' && !isImage && words !== null) {
    ground.notes.askForFile({ address: written.trim(), at, words })
    return { address: null, signs: 'markup' }
  }
  const address = allowed(about, ground)
  if (judgeAddress(written).type === 'anchor' && !isImage && words !== null) return { address, signs: 'markup' }
  return { address, signs: address === null ? 'dead-link' : 'markup' }
}

/** The address when a link may lead there; null, and a finding, when not. */
function allowed({ written, isImage, at, words }: Written, ground: LinkGround): string | null {
  const judgement = judgeAddress(written)
  const shown = quoted(written)
  switch (judgement.type) {
    case 'allowed':
      if (!isImage) return judgement.address
      remark(ground.reading, { code: 'link-dead', at, message: `The picture ${shown} was not taken; its words stay.` })
      return null
    case 'dead':
    case 'file':
      remark(ground.reading, { code: 'link-dead', at, message: `The link to ${shown} leads nowhere; its words stay.` })
      return null
    case 'anchor':
      ground.notes.askForAnchor({ name: judgement.name, at, words: isImage ? null : words })
      return null
    case 'refused': {
      const hint = 'Links may lead to https, http and mailto addresses. The words stay.'
      const message = `The address ${shown} is not allowed: ${judgement.why}.`
      remark(ground.reading, { code: 'link-refused', at, message, hint })
      return null
    }
  }
}
