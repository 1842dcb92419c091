/**
 * Where a text shows its own number. A citation may carry the number of its target as a field that repeats the
 * printed one, so it must be known whether, and where, this volume prints it.
 *
 *     DECLARATION 489*   with number 489 → in the symbol
 *     DECLARATION*       with number 474 supplied by the editor → in the editor's line below the title
 */
import type { OfficialText } from '../ast/ast.ts'
import { inlinesOf } from '../ast/walk.ts'
import type { OwnNumber } from './phrase.ts'

/** The number in the symbol; null when the symbol does not print it. */
export function numberInSymbol(text: OfficialText): OwnNumber | null {
  const { number } = text.metadata
  if (number === null || number.value === '' || text.symbol === null) return null
  for (const node of inlinesOf(text.symbol.content)) {
    if (node.type !== 'words') continue
    const start = wholeWord(node.text, number.value)
    if (start !== -1) return { node, start, value: number.value }
  }
  return null
}

/** The number as this volume prints it, '' when it does not. */
export function printedNumber(text: OfficialText, apparatus: 'shown' | 'hidden'): string {
  const told = numberInSymbol(text) !== null || (apparatus === 'shown' && isNumberUnprinted(text))
  return told ? (text.metadata.number?.value ?? '') : ''
}

/** Whether the editor's line must tell the number: it was supplied, and the text does not print it. */
export function isNumberUnprinted(text: OfficialText): boolean {
  return text.metadata.number?.from === 'supplied' && numberInSymbol(text) === null
}

/** From the first letter or figure of a label to the last: '28' of '28.', 'j' of '(j)', '3 bis' of '3 bis.'; '' for none. */
export function numberOfLabel(label: string): string {
  return /[\p{L}\p{N}](?:.{0,40}[\p{L}\p{N}])?/u.exec(label)?.[0] ?? ''
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Where `value` stands as a word of its own: not the 48 of 489. */
function wholeWord(text: string, value: string): number {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + value.length)
    if (!LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(after)) return at
  }
  return -1
}
