/**
 * Lists of web pages count by themselves; a source does not. So the labels that a browser would print are written out:
 * `type`, `start`, `value` and `reversed` of a list are followed. What a style sheet changes cannot be seen here, which
 * is why counted labels are reported.
 */
import { attribute, type PageElement } from './tree.ts'

export type ListCounter = {
  readonly depth: number // From 0.
  readonly style: string | null // '1', 'a', 'A', 'i', 'I'; null for bullets.
  readonly step: 1 | -1
  next: number
}

export function isListed(tagName: string): boolean {
  return tagName === 'ol' || tagName === 'ul' || tagName === 'menu'
}

export function startList(list: PageElement, outer: ListCounter | null): ListCounter {
  const items = list.childNodes.filter((node) => node.nodeName === 'li').length
  const isReversed = attribute(list, 'reversed') !== null
  const start = wholeNumber(attribute(list, 'start'))
  return {
    depth: outer ? outer.depth + 1 : 0,
    style: list.tagName === 'ol' ? (attribute(list, 'type') ?? '1') : null,
    step: isReversed ? -1 : 1,
    next: start ?? (isReversed ? items : 1),
  }
}

export type ItemLabel = { readonly label: string; readonly isCounted: boolean }

/** The label of the next item. */
export function labelOfItem(item: PageElement, list: ListCounter): ItemLabel {
  if (list.style === null) return { label: '•', isCounted: false }
  const value = wholeNumber(attribute(item, 'value')) ?? list.next
  list.next = value + list.step
  return { label: `${countAs(value, list.style)}.`, isCounted: true }
}

function countAs(value: number, style: string): string {
  if (value < 1) return String(value)
  if (style === 'a' || style === 'A') return inCase(letters(value), style)
  if (style === 'i' || style === 'I') return value < 4000 ? inCase(roman(value), style) : String(value)
  return String(value)
}

const inCase = (label: string, style: string): string => (style === style.toUpperCase() ? label.toUpperCase() : label)

/** a … z, aa, ab: browsers count letters like places of a number. */
export function letters(value: number): string {
  let label = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) {
    label = String.fromCharCode(97 + ((left - 1) % 26)) + label
  }
  return label
}

const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

export function roman(value: number): string {
  let label = ''
  let left = value
  for (const [sign, worth] of ROMAN) {
    for (; left >= worth; left -= worth) label += sign
  }
  return label
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^[+-]?\d{1,6}$/.test(written.trim()) ? Number(written) : null
}
