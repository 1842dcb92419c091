import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownLetters } from '../../scripts/template/tags.ts'

test('words keep every letter when they get letters of their own, halves of pairs too', () => {
  for (const words of [
    '',
    'short',
    'the long words of a line',
    'à l’ombre des falaises',
    '𝔘nited 🇺🇦 nations',
    'half \ud83c of a pair',
  ]) {
    expect(ownLetters(`${words} ${words}`.slice(words.length + 1))).toBe(words)
  }
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 13 }), (words) => ownLetters(words) === words))
})
