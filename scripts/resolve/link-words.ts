/**
 * Words that cite one text and are linked to another: `[Declaration 474](declaration-489.md)`. The words are adopted and
 * the address is not, so the words count, and the editor is told. A link that says the same, or nothing about numbers, is
 * left alone.
 */
import type { Inline, Span } from '../ast/ast.ts'
import { quoted } from '../read/reading.ts'
import type { Bound } from './binding.ts'
import { comparableNumber } from './comparable-number.ts'
import { type Strip, spanOf } from './strip.ts'

/** What an address says: the text that a file holds, or numbers that stand in a web address. */
export type Claim = { readonly address: string; readonly text: string | null; readonly numbers: readonly string[] }

/** Families whose `number` is that of a text; that of a paragraph is its label. */
const NUMBERED = new Set(['numbered-text', 'titled-text', 'united-nations-resolution'])

export const disagrees = ({ binding }: Bound): boolean => binding.trouble?.code === 'link-disagrees'

/** What was found in the words of one link, marked where it disagrees with the link and nothing beside it agrees. */
export function compareWithClaim(inside: readonly Bound[], claim: Claim, strip: Strip): readonly Bound[] {
  const compared = inside.map((bound) => agrees(bound, claim, strip))
  if (!compared.includes(false) || compared.includes(true)) return inside
  return inside.map((bound, index) => (compared[index] === false ? withTrouble(bound, claim) : bound))
}

/** Compares with the web addresses round the words. Both are in order, so they are walked through side by side. */
export function compareWithAddresses(
  found: readonly Bound[],
  content: readonly Inline[],
  strip: Strip,
): readonly Bound[] {
  const claims = found.length === 0 ? [] : claimsOf(content)
  if (claims.length === 0) return found
  const compared: Bound[][] = []
  let next = 0
  for (const { words, claim } of claims) {
    const before = next
    while (next < found.length && startOf(found[next], strip) < words.start) next++
    const first = next
    while (next < found.length && endOf(found[next], strip) <= words.end) next++
    compared.push(found.slice(before, first), [...compareWithClaim(found.slice(first, next), claim, strip)])
  }
  return [...compared.flat(), ...found.slice(next)]
}

const startOf = (bound: Bound | undefined, strip: Strip): number => (bound ? spanOf(strip, bound).start : Infinity)
const endOf = (bound: Bound | undefined, strip: Strip): number => (bound ? spanOf(strip, bound).end : Infinity)

/** "/documents/declaration-489", "?resolution_2433": what an address calls by a noun and a number. */
const NUMBER_IN_ADDRESS = /(?:declaration|resolution|recommendation|opinion)s?[-_/=]?(?:no[-_.]?)?(\d{1,4})(?!\d)/giu

function claimsOf(content: readonly Inline[]): readonly { readonly words: Span; readonly claim: Claim }[] {
  return content.flatMap((inline) => {
    if (!('content' in inline)) return []
    if (inline.type !== 'link') return claimsOf(inline.content)
    const { address, span } = inline
    const numbers = [...address.matchAll(NUMBER_IN_ADDRESS)].map(([, number = '']) => number)
    return numbers.length === 0 ? [] : [{ words: span, claim: { address, text: null, numbers } }]
  })
}

/** Null where the two cannot be compared. */
function agrees({ binding: { target }, family, number }: Bound, claim: Claim, strip: Strip): boolean | null {
  if (claim.text !== null && target !== null && target.type !== 'external') return target.text === claim.text
  if (number === null || !NUMBERED.has(family) || claim.numbers.length === 0) return null
  const printed = comparableNumber(strip.letters.slice(number.start, number.end))
  return claim.numbers.some((one) => comparableNumber(one) === printed)
}

function withTrouble(bound: Bound, { address }: Claim): Bound {
  const others = bound.binding.trouble === undefined ? [] : [bound.binding.trouble.hint]
  const trouble = {
    code: 'link-disagrees',
    says: `is linked to ${quoted(address)}, which is another text; the words count.`,
    hint: ['Correct the address, or say under `references:` what the words refer to.', ...others].join(' '),
  } as const
  return { ...bound, binding: { ...bound.binding, trouble } }
}
