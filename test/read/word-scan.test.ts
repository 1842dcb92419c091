/** The scan that cuts no words out sees the same words as the pattern that does. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from '../../scripts/read/facts/language.ts'
import { findDoubled } from '../../scripts/read/inline/doubled.ts'
import { lettersLike, scanWords } from '../../scripts/read/inline/scan-words.ts'

const LETTERS = lettersLike(/[\p{L}’]/u)

function scanned(text: string): readonly string[] {
  const words: string[] = []
  scanWords(text, LETTERS, (_, from, to) => {
    words.push(text.slice(from, to))
    return 'go on'
  })
  return words
}

test('the words of any text are those of the pattern', () => {
  const letters = fc.constantFrom('a', 'é', 'Ї', '’', ' ', '-', '1', '\u00a0', '—', '\n')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (signs) => {
      const text = signs.join('')
      expect(scanned(text)).toEqual(text.match(/[\p{L}’]+/gu) ?? [])
    }),
  )
})

test('a scan stops where it is told to', () => {
  const seen: number[] = []
  scanWords('one two three', LETTERS, (_, from) => {
    seen.push(from)
    return seen.length === 2 ? 'stop' : 'go on'
  })
  expect(seen).toEqual([0, 4])
})

test.each([
  ['the world. the world.', ['the world']],
  ['a b c d, a b c d', ['a b c d']],
  ['a b c d; a b c d', []],
  ['one two three four five one two three four five', []],
  ['one two three four one two three four', ['one two three four']],
  ['they had had it', []],
  ['they said said it', ['said']],
  ['said 🇺🇦 it it', ['it']],
  ['12 12', []],
])('in %j the doubled words are %j', (text, doubled) => {
  expect(findDoubled(text).map(({ from, to }) => text.slice(from, to))).toEqual(doubled)
})

test.each([
  ['The defence of the centre is in the hands of those who organise it and of the theatre.', 'en-GB'],
  ['The defense of the center is in the hands of those who organize it and of the theater.', 'en-US'],
  ['The rise and the size of the exercise are for the members to advise on.', 'en-GB'],
  ['Les membres de la commission et les délégués sont dans la salle.', 'fr'],
  ['Die Mitglieder der Versammlung sind in dem Saal und nicht auf der Straße.', 'de'],
  ['Ми віримо в перемогу і в те, що мир на цій землі буде справедливим, а не вимушеним.', 'uk'],
  ['Lorem ipsum dolor sit amet', 'und'],
])('%j is in %s', (words, language) => {
  expect(detectLanguage(words)).toBe(language)
})
