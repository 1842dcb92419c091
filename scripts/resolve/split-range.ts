/**
 * "paragraphs 3 to 5 of Declaration 474" leads to two places: both its ends become references, "paragraphs 3" to the first
 * and "5 of Declaration 474" to the last, so that each number can be followed and, in Word, is a field. The first still
 * knows how far the range goes: whoever reads clause 4 learns that it is cited.
 */
import { withoutTrouble } from './bind-pinpoint.ts'
import type { Bound } from './binding.ts'
import type { Part } from './citations/citation.ts'

/** From the last to the first, as they are bound. A range whose ends we do not hold stays one reference. */
export function splitRange(whole: Bound, { last }: Part): readonly Bound[] {
  const { target } = whole.binding
  if (last === undefined || target?.type !== 'clause' || target.upTo === undefined) return [whole]
  const { text, upTo } = target
  const end = { ...withoutTrouble(whole.binding), target: { type: 'clause', text, clause: upTo } } as const
  return [
    { ...whole, start: last.start, number: last.number, binding: end },
    { ...whole, end: last.firstEnds },
  ]
}
