import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createPacking, type PackedPart, packPart, zip } from '../../scripts/render/docx/zip.ts'
import { openArchive } from '../../scripts/verify/docx/archive.ts'

/** Letters of one, two, three and four bytes, so that lengths in characters and in bytes differ. */
const LETTERS = 'Ab “ї” 𝔸 '

function packedInSteps(steps: readonly string[]): PackedPart {
  const packing = createPacking()
  for (const step of steps) packing.add(step)
  return packing.end()
}

function archiveOf(parts: readonly (readonly [string, PackedPart])[], date = '2026-07-14'): Uint8Array {
  return zip(new Map(parts), date)
}

describe('the container of a Word file', () => {
  it('gives back what went in, in pieces or at once', () => {
    const steps = Array.from({ length: 3000 }, (_, index) => `${index} ${LETTERS.repeat(40)}`)
    const bytes = archiveOf([
      ['word/document.xml', packedInSteps(steps)],
      ['word/ї.xml', packPart(LETTERS)],
      ['word/empty.xml', packPart('')],
      ['word/long.xml', packPart(steps.join(''))],
    ])
    const whole = steps.join('')
    expect(packedInSteps(steps).pieces.length).toBeGreaterThan(3)
    const files = unzipSync(bytes)
    expect(Object.entries(files).map(([path, content]) => [path, strFromU8(content)])).toEqual([
      ['word/document.xml', whole],
      ['word/ї.xml', LETTERS],
      ['word/empty.xml', ''],
      ['word/long.xml', whole],
    ])
    // The reader of `verify/` also compares lengths and checksums.
    const archive = openArchive(bytes)
    expect(archive.names.map((name) => new TextDecoder().decode(archive.read(name) ?? new Uint8Array()))).toEqual([
      whole,
      LETTERS,
      '',
      whole,
    ])
  })

  it('dates all parts alike, within the years that the format knows', () => {
    const dates = ['2026-07-14', '1949-04-04', '2150-01-01'].map((date) => {
      const bytes = Buffer.from(archiveOf([['a', packPart('a')]], date))
      const number = bytes.readUInt16LE(12)
      return [(number >> 9) + 1980, (number >> 5) & 15, number & 31]
    })
    expect(dates).toEqual([
      [2026, 7, 14],
      [1980, 1, 1],
      [2099, 12, 31],
    ])
  })
})
