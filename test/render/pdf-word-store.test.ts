import { expect, test } from 'vitest'
import { NO_LETTERS, WordStore, withLetter } from '../../scripts/render/pdf/lines/word-store.ts'
import { createDice } from '../builders.ts'

const lettersAt = (text: string, from: number, to: number) => ({
  text,
  from,
  to,
  digest: digestOf(text.slice(from, to)),
})

const digestOf = (word: string): number => {
  let digest = NO_LETTERS
  for (let index = 0; index < word.length; index++) digest = withLetter(digest, word.charCodeAt(index))
  return digest
}

test('a word is found by its letters inside any text, as a map would find it', () => {
  const dice = createDice(7)
  const store = new WordStore<number>()
  const known = new Map<string, number>()
  for (let turn = 0; turn < 5000; turn++) {
    const word = Array.from({ length: 1 + dice(6) }, () => 'abcdeéжв'.charAt(dice(8))).join('')
    const text = `xx${word}yy`
    const found = store.find(lettersAt(text, 2, 2 + word.length))
    expect(found).toBe(known.get(word))
    if (found !== undefined) continue
    store.add(word, digestOf(word), turn)
    known.set(word, turn)
  }
  expect(known.size).toBeGreaterThan(1000)
})

test('words with one digest are told apart by their letters', () => {
  const store = new WordStore<string>()
  store.add('one', 5, 'first')
  store.add('two', 5, 'second')
  expect(store.find({ text: 'one two', from: 0, to: 3, digest: 5 })).toBe('first')
  expect(store.find({ text: 'one two', from: 4, to: 7, digest: 5 })).toBe('second')
  expect(store.find({ text: 'ten', from: 0, to: 3, digest: 5 })).toBeUndefined()
})
