import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GrowingBytes } from '../../scripts/render/pdf/draw/growing-bytes.ts'
import { number } from '../../scripts/render/pdf/draw/numbers.ts'

const wrote = (write: (bytes: GrowingBytes) => void): string => {
  const bytes = new GrowingBytes(4)
  write(bytes)
  return Buffer.from(bytes.written).toString('latin1')
}

describe('growing bytes', () => {
  it.each([
    [87.87, '87.87'],
    [640, '640'],
    [-0.5, '-0.5'],
    [0.001, '0.001'],
    [10.05, '10.05'],
    [-0.0004, '0'],
    [999.9996, '1000'],
  ])('spell the length %d as %s', (value, spelled) => {
    expect(wrote((bytes) => bytes.thousandths(value))).toBe(spelled)
  })

  it('spell lengths and whole numbers like the operators that are said as words', () => {
    const lengths = fc.oneof(
      fc.double({ min: -20_000, max: 20_000, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    )
    fc.assert(fc.property(lengths, (value) => wrote((bytes) => bytes.thousandths(value)) === number(value)))
    fc.assert(fc.property(fc.integer(), (value) => wrote((bytes) => bytes.whole(value)) === String(value)))
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuse %d', (value) => {
    expect(() => wrote((bytes) => bytes.thousandths(value))).toThrow('not a number')
    expect(() => wrote((bytes) => bytes.whole(value))).toThrow('not a number')
  })

  it('keep what came before when they grow, whether it came in short pieces or long ones', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 40 })
    const whole = (parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString('latin1')
    const copied = (parts: readonly Uint8Array[]): string =>
      wrote((bytes) => {
        for (const part of parts) bytes.copy(part)
      })
    const spelled = (parts: readonly Uint8Array[]): string =>
      wrote((bytes) => {
        for (const part of parts) bytes.letters(Buffer.from(part).toString('latin1'))
      })
    fc.assert(fc.property(pieces, (parts) => copied(parts) === whole(parts) && spelled(parts) === whole(parts)))
  })

  it('keep every single byte, wherever they grow', () => {
    const values = Array.from({ length: 40_000 }, (_, index) => index % 251)
    const bytes = new GrowingBytes(1)
    for (const value of values) bytes.byte(value)
    expect(Buffer.from(bytes.written).equals(Buffer.from(values))).toBe(true)
    const numbers = Array.from({ length: 10_000 }, (_, index) => index - 5000)
    const spelled = new GrowingBytes(1)
    for (const value of numbers) {
      spelled.whole(value)
      spelled.thousandths(value / 8)
    }
    expect(Buffer.from(spelled.written).toString()).toBe(
      numbers.map((value) => `${value}${number(value / 8)}`).join(''),
    )
  })

  it('begin anew when they are cleared', () => {
    const bytes = new GrowingBytes()
    bytes.line('BT')
    expect([bytes.length, bytes.written.length]).toEqual([3, 3])
    bytes.clear()
    bytes.letters('ET')
    expect(Buffer.from(bytes.written).toString()).toBe('ET')
  })
})
