import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, find, hitsIn, termsOf } from '../../scripts/render/html/reader/find.ts'
import { fold, foldWithPlaces } from '../../scripts/render/html/reader/fold.ts'

describe('folding', () => {
  it.each([
    ["зобов'язання", 'Зобов’язання', 'ЗОБОВʼЯЗАННЯ', 'зобов`язання'],
    ['lodz', 'Łódź', 'ŁO\u0301DZ\u0301'],
    ['co-operation', 'Co‑operation', 'co\u00ad‐operation'],
    ['strasse', 'Straße', 'STRASSE'],
    ['σοφος', 'ΣΟΦΌΣ', 'σοφός'],
  ])('makes %s of all its spellings', (_, ...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })

  it.each([
    ['it’s `so`', "it's 'so'"],
    ['a – b — c', 'a - b - c'],
    ['«One»\u00a0“two”', '"one" "two"'],
    ['zero\u200bwidth\ufeff so\u00adft', 'zerowidth soft'],
    ['Æther ﬁnds ØRE', 'aether ﬁnds ore'],
  ])('makes one sign of what is read as one: %s', (words, folded) => {
    expect(fold(words)).toBe(folded)
  })

  it('says of every folded sign where it stood, for any words (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const { folded, places } = foldWithPlaces(words)
        expect(folded).toBe([...words].map(fold).join(''))
        expect(places).toHaveLength(folded.length + 1)
        expect(places.at(-1)).toBe(words.length)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
      }),
    )
  })
})

describe('finding', () => {
  const passage = (words: string) => ({ words, folded: fold(words) })

  it('asks for every word, a phrase as a whole, and nothing for an empty query', () => {
    expect(termsOf('  Łódź "Two  ports" "open end')).toEqual(['lodz', 'two  ports', 'open end'])
    const passages = ['The port of Łódź', 'Łódź has no port', 'A port'].map(passage)
    expect(find(passages, termsOf('port lodz'))).toEqual(passages.slice(0, 2))
    expect(find(passages, termsOf('"no port"'))).toEqual([passages[1]])
    expect(find(passages, termsOf(' '))).toEqual([])
  })

  it('marks whole letters, and hits that overlap once', () => {
    expect(hitsIn('Straße', ['s'])).toEqual([
      { start: 0, end: 1 },
      { start: 4, end: 5 },
    ])
    expect(hitsIn('banana', ['ana', 'nan'])).toEqual([{ start: 1, end: 4 }])
  })

  it('shows the hit with what stands around it, and loses nothing of a short passage (property)', () => {
    const long = `${'before '.repeat(40)}the needle ${'after '.repeat(60)}`
    const pieces = excerpt(long, ['needle'])
    expect(pieces.filter(({ isHit }) => isHit).map(({ words }) => words)).toEqual(['needle'])
    const shown = pieces.map(({ words }) => words).join('')
    expect(shown).toMatch(/^… .*the needle after .* …$/)
    expect(shown.length).toBeLessThan(320)
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (words, terms) => {
        expect(
          excerpt(
            words,
            terms.map(fold).filter((term) => term !== ''),
          )
            .map((piece) => piece.words)
            .join(''),
        ).toBe(words)
      }),
    )
  })
})
