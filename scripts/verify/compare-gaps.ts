/**
 * Words: where the letters are the same, a lost blank glues two words into one, and a blank too many makes two words
 * of one. Beside labels, marks and leaders a gap may stand or not.
 */
import type { Expected } from './expected.ts'
import type { Fault, Reading } from './reading.ts'
import { nearby, pageAt, quote } from './surroundings.ts'

/** So many are shown by their words; the others are counted. */
const SHOWN = 5

export function compareGaps(expected: Expected, reading: Reading): readonly Fault[] {
  const glued = missingFrom(reading.main.gaps, expected.main.gaps, expected.loose)
  const parted = missingFrom(expected.main.gaps, reading.main.gaps, expected.loose)
  return [
    ...glued.slice(0, SHOWN).map((gap) => fault('Two words are read as one', expected, reading, gap)),
    ...parted.slice(0, SHOWN).map((gap) => fault('One word is read as two', expected, reading, gap)),
    ...rest(glued.length + parted.length - Math.min(SHOWN, glued.length) - Math.min(SHOWN, parted.length)),
  ]
}

/** Of `gaps` those that `others` do not have; both rise. */
function missingFrom(
  others: readonly number[],
  gaps: readonly number[],
  loose: ReadonlySet<number>,
): readonly number[] {
  const missing: number[] = []
  let at = 0
  for (let index = 0; index < gaps.length; index++) {
    const gap = gaps[index] as number
    while ((others[at] ?? Number.POSITIVE_INFINITY) < gap) at++
    if (others[at] !== gap && !loose.has(gap)) missing.push(gap)
  }
  return missing
}

const fault = (what: string, expected: Expected, reading: Reading, gap: number): Fault => ({
  code: 'verify-text',
  message: `${what}: ${quote(expected.main, gap, gap)}${nearby(expected, gap)}.`,
  ...pageAt(reading, gap),
})

const rest = (count: number): readonly Fault[] =>
  count > 0 ? [{ code: 'verify-text', message: `Blanks between words differ at ${count} more places.` }] : []
