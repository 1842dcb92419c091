import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { readKerning } from '../../scripts/render/pdf/faces/kerning.ts'
import { createDice } from '../builders.ts'
import { theme } from './laid-out.ts'

const LETTERS = [...'aefgiknorstvwyzAFKLPTVWYZ.,;:’)(-01479éüßабгдтуАГТУЧαγλρΑΓΤΥ']

const { regular, bold, italic, boldItalic } = theme.fonts.serif
const files = [regular, bold, italic, boldItalic].map((file) => ({ name: basename(file), file }))

describe('pairs come nearer to each other as fontkit says', () => {
  test.each(files)('$name', ({ file }) => {
    const bytes = readFileSync(file)
    const kerning = readKerning(bytes)
    const font = fontkit.create(bytes)
    if (kerning === null || 'fonts' in font) throw new Error(`${file} is left to fontkit.`)
    const dice = createDice(11)
    const letters = LETTERS.filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    const pick = (): string => letters[dice(letters.length)] ?? 'a'
    let kerned = 0
    for (let turn = 0; turn < 400; turn++) {
      const pair = pick() + pick()
      const { glyphs, positions } = font.layout(pair)
      const [left, right] = glyphs
      if (!left || !right || glyphs.length !== 2) continue // A ligature.
      const nearer = kerning(left.id, right.id)
      expect(left.advanceWidth + nearer, pair).toBe(positions[0]?.xAdvance)
      if (nearer !== 0) kerned++
    }
    expect(kerned).toBeGreaterThan(10)
  })
})

test('a font without kerning is left to fontkit', () => {
  const bytes = new Uint8Array(readFileSync(regular))
  const view = new DataView(bytes.buffer)
  const records = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16)
  const found = records.find((record) => String.fromCharCode(...bytes.subarray(record, record + 4)) === 'GPOS') ?? 0
  bytes[found] = 'X'.charCodeAt(0)
  expect(found).toBeGreaterThan(0)
  expect(readKerning(bytes)).toBeNull()
})
