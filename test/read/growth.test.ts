/**
 * The cost of reading grows with the length of a source and no faster. The usual run looks at a part; ENGROSS_LONG=1
 * goes up to 8 MB with every family. Processor time is measured, which other programs hardly lengthen, and the mean of
 * all doublings is judged, which one hiccup does not spoil.
 */
import { describe, expect, test } from 'vitest'
import { MOST_LINES } from '../../scripts/read/lines/lines.ts'
import { readAll } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'
import { FAMILIES, repeated } from './pathological.ts'

const isLong = process.env.ENGROSS_LONG === '1'
const KILO = 1024
/** From here on the time is more than the noise. */
const SMALLEST = isLong ? 512 * KILO : 24 * KILO
const LARGEST = isLong ? 8 * KILO * KILO : 96 * KILO
const STEEPEST = isLong ? 2.3 : 2.8 // Linear is 2, quadratic is 4; short runs are noisier.
/** Below this a doubling says nothing. */
const TOO_SHORT = 0.03

function seconds(source: string): number {
  const bytes = new TextEncoder().encode(source)
  const before = process.cpuUsage()
  readAll({ path: 'sources/sample.md', bytes }, createReport())
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function meanRatio(unit: string): number {
  const size = largestOf(unit)
  const smallest = Math.min(seconds(repeated(unit, SMALLEST)), seconds(repeated(unit, SMALLEST)))
  const largest = seconds(repeated(unit, size))
  return largest < TOO_SHORT ? 2 : (largest / Math.max(smallest, TOO_SHORT / 8)) ** (1 / Math.log2(size / SMALLEST))
}

/** Very short lines come to the limit of lines before they come to 8 MB. */
function largestOf(unit: string): number {
  const lines = unit === '\n' ? 0 : unit.split('\n').length - 1
  let size = LARGEST
  while ((size / unit.length) * lines > MOST_LINES && size > 2 * SMALLEST) size /= 2
  return size
}

describe('the time for each doubling', () => {
  const families = Object.entries(FAMILIES)

  test.each(families)(
    `of %s grows by ${STEEPEST} at most`,
    { timeout: isLong ? 600_000 : 60_000, retry: 2 },
    (_, unit) => {
      expect(meanRatio(unit)).toBeLessThanOrEqual(STEEPEST)
    },
  )
})

describe('lines without end', () => {
  const outcomeOf = (source: string) => {
    const report = createReport()
    const texts = readAll({ path: 'sources/sample.md', bytes: new TextEncoder().encode(source) }, report)
    return { texts, codes: report.findings.map(({ code }) => code) }
  }

  test('are no text: limit-lines', () => {
    expect(outcomeOf('a\n'.repeat(MOST_LINES + 1))).toEqual({ texts: [], codes: ['limit-lines'] })
  })

  test('do not count while they are blank', () => {
    const { texts, codes } = outcomeOf(
      `RESOLUTION 12${'\n'.repeat(3 * MOST_LINES)}ON RAIN\n\nThe Assembly,\n\n1. notes rain.\n`,
    )
    expect(texts.map(({ text }) => text.id)).toEqual(['resolution-12'])
    expect(codes).not.toContain('text-words-lost')
  })
})
