import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differ } from '../../scripts/verify/differ.ts'

const TEXT = Array.from({ length: 4000 }, (_, index) => `w${(index * 7919) % 104729}`).join('')

describe('differences', () => {
  it('are none between equal strings', () => {
    expect(differ(TEXT, TEXT)).toEqual([])
  })

  it('are found one by one', () => {
    const changed = `${TEXT.slice(0, 100)}x${TEXT.slice(101, 5000)}${TEXT.slice(5004, 9000)}added${TEXT.slice(9000)}`
    expect(differ(TEXT, changed)).toEqual([
      { a: 100, b: 101, c: 100, d: 101 },
      { a: 5000, b: 5004, c: 5000, d: 5000 },
      { a: 9000, b: 9000, c: 8996, d: 9001 },
    ])
  })

  it('of a page that is missing or stands twice are one', () => {
    expect(differ(TEXT, TEXT.slice(0, 3000) + TEXT.slice(8000))).toHaveLength(1)
    expect(differ(TEXT, TEXT.slice(0, 8000) + TEXT.slice(3000))).toHaveLength(1)
  })

  it('turn one string into the other (property)', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 200 })
    fc.assert(
      fc.property(words, words, (expected, actual) => {
        let made = ''
        let at = 0
        for (const { a, b, c, d } of differ(expected, actual)) {
          made += expected.slice(at, a) + actual.slice(c, d)
          at = b
        }
        expect(made + expected.slice(at)).toBe(actual)
      }),
    )
  })

  it('are found in time that grows with the length, also when nothing agrees', () => {
    const time = (length: number) => {
      const start = process.cpuUsage().user
      differ('ab'.repeat(length), 'ba'.repeat(length / 2) + 'c'.repeat(length))
      return process.cpuUsage().user - start
    }
    time(1000)
    expect(time(1_000_000)).toBeLessThan(3_000_000)
  })
})
