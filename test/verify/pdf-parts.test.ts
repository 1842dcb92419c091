import { describe, expect, it } from 'vitest'
import { createNumbers } from '../../scripts/verify/pdf/numbers.ts'
import { createSlots } from '../../scripts/verify/pdf/slots.ts'
import { startOf } from '../../scripts/verify/pdf/tokens.ts'
import { createVocabulary } from '../../scripts/verify/pdf/vocabulary.ts'
import { Unreadable } from '../../scripts/verify/reading.ts'

describe('where objects are', () => {
  it('is kept for plain and packed ones, and told stream by stream', () => {
    const slots = createSlots()
    slots.set(5000, { type: 'packed', container: 9, index: 3 })
    slots.set(2, { type: 'packed', container: 12, index: 0 })
    slots.set(7, { type: 'plain', at: 0 })
    expect([5000, 2, 7, 8, 9_999_999].map((number) => slots.get(number))).toEqual([
      { type: 'packed', container: 9, index: 3 },
      { type: 'packed', container: 12, index: 0 },
      { type: 'plain', at: 0 },
      null,
      null,
    ])
    expect([...slots.inOrderOfFile()]).toEqual([7, 5000, 2])
  })

  it('is nowhere where a table leads beyond every file, and takes no room for numbers that no file has', () => {
    const slots = createSlots()
    slots.set(1, { type: 'plain', at: 5_000_000_000 })
    expect(slots.get(1)).toEqual({ type: 'plain', at: 0x7fff_fffe })
    slots.set(2, { type: 'packed', container: 5_000_000_000, index: 0 })
    expect(slots.get(2)).toMatchObject({ container: 0x7fff_fffe })
    for (const number of [8_388_608, 1e15, -1, Number.NaN]) {
      expect(() => slots.set(number, { type: 'plain', at: 9 })).toThrow(Unreadable)
    }
  })
})

it('a number is new once', () => {
  const numbers = createNumbers()
  expect([3, 3, 70_000, 70_000].map((number) => numbers.add(number))).toEqual([true, false, true, false])
  expect([3, 4, 70_000, 999_999].map((number) => numbers.has(number))).toEqual([true, false, true, false])
})

describe('words that were kept', () => {
  const isPart = (byte: number): boolean => byte !== 0x20
  const at = (text: string) => startOf(Buffer.from(text))

  it('are found by their bytes, and the cursor stands behind them', () => {
    const vocabulary = createVocabulary<string>(isPart)
    vocabulary.keep('Tj', 'show')
    const cursor = at('Tj TJ T')
    expect(vocabulary.find(cursor)).toBe('show')
    expect(cursor.at).toBe(2)
    cursor.at = 3
    expect([vocabulary.find(cursor), cursor.at]).toEqual([null, 3])
    cursor.at = 6
    expect(vocabulary.find(cursor)).toBeNull()
  })

  it('are never taken for others, though they fall into the same slot', () => {
    const vocabulary = createVocabulary<number>(isPart)
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`)
    for (const [index, word] of words.entries()) vocabulary.keep(word, index)
    const found = words.map((word) => vocabulary.find(at(word)))
    expect(found.filter((token, index) => token !== null && token !== index)).toEqual([])
    expect(found.filter((token) => token !== null).length).toBeGreaterThan(1000)
  })

  it('are not kept when they are long', () => {
    const vocabulary = createVocabulary<string>(isPart)
    const long = 'x'.repeat(33)
    expect(vocabulary.keep(long, 'long')).toBe('long')
    expect(vocabulary.find(at(long))).toBeNull()
  })
})
