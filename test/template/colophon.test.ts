import { describe, expect, it } from 'vitest'
import { fill } from '../../scripts/template/fill.ts'
import { typefacesOf } from '../../scripts/template/typefaces.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { officialText } from '../ast-builders.ts'
import { BUILT_IN, builtIn, entry, printed, sheetOf, volume } from './volumes.ts'

const theme = await loadTheme([BUILT_IN])
const texts = [7, 8].map((number) => entry(officialText({ id: `declaration-${number}`, number: String(number) })))
const digest = '0123456789abcdef'.repeat(4)
const rowOf = (number: number) => ({
  text: `declaration-${number}`,
  name: `Declaration ${number}`,
  file: `sources/declaration-${number}.md`,
  digest,
})

function colophonOf(count: number, maker: Parameters<typeof fill>[2]): readonly string[] {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index + 7))
  const back = [{ type: 'colophon', rows, together: digest.replaceAll('0', 'f') }] as const
  return printed(sheetOf(fill(volume(texts, { back }), builtIn, maker), 'colophon'))
}

describe('the colophon', () => {
  it('names what made the volume, its typefaces and the digest of each source', () => {
    expect(colophonOf(2, { version: '1.2.3', theme })).toEqual([
      'annex-title: Colophon',
      'annex-text: Made with engross 1.2.3 from 2 texts.',
      `annex-text: Printed copies are set in ${typefacesOf(theme)}.`,
      'table-head: Text',
      'table-head: Its source, and the SHA-256 digest of that file',
      'table-text: Declaration 7',
      'table-text: sources/declaration-7.md',
      'table-text: 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
      'table-text: Declaration 8',
      'table-text: sources/declaration-8.md',
      'table-text: 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
    ])
  })

  it('gives one digest for more sources than a page shows, and says nothing that nobody knows', () => {
    expect(colophonOf(21, { version: null, theme: null })).toEqual([
      'annex-title: Colophon',
      'annex-text: Made with engross from 21 texts.',
      'annex-text: SHA-256 of the list of the digests of all sources: f1234567 89abcdef f1234567 89abcdef f1234567 89abcdef f1234567 89abcdef',
    ])
  })
})

it('typefaces of one licence stand together, and only those that are worn', () => {
  expect(typefacesOf(theme)).toMatch(/^EB Garamond \(SIL Open Font License 1\.1\); other characters in Noto Serif, /)
  const { serif, sans } = theme.fonts
  const plain = { ...theme, fallbacks: [], head: { ...theme.head, font: 'sans' } } as const
  expect(typefacesOf(plain)).toBe('EB Garamond and Noto Sans (SIL Open Font License 1.1)')
  const own = { ...plain, fonts: { serif: { ...serif, licence: '' }, sans } }
  expect(typefacesOf(own)).toBe('EB Garamond, Noto Sans (SIL Open Font License 1.1)')
})
