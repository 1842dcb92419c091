/**
 * Words that stand twice in a row: "the world. the world." One to four words are compared; what language itself doubles
 * is left alone.
 */
import { matchesOf } from '../../matches-of.ts'
import { lettersLike, scanWords } from './scan-words.ts'

/** The second time that the words stand there, as a range of the text. */
export type Doubled = { readonly from: number; readonly to: number }

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu
const LONGEST_DOUBLED = 4
/** Words that language itself doubles: "had had", "that that", "nous nous". */
const RIGHTLY_DOUBLE = new Set(['had', 'that', 'nous', 'vous', 'die', 'der', 'das'])

export function findDoubled(text: string): readonly Doubled[] {
  if (!mayRepeat(text)) return []
  const words = matchesOf(text, WORD).map(({ 0: word, index }): Word => ({ text: word, index }))
  const found: Doubled[] = []
  for (let at = 0; at < words.length; at++) {
    const length = doubledLength(text, words, at)
    const second = words[at + length]
    if (length === 0 || !second) continue
    const last = words[at + 2 * length - 1] ?? second
    found.push({ from: second.index, to: last.index + last.text.length })
    at += 2 * length - 1
  }
  return found
}

type Word = { readonly text: string; readonly index: number }

/**
 * Most paragraphs are done with here. The sums of the last words are kept; where none of them comes again in time, no
 * words do. It may say yes for nothing, never no.
 */
function mayRepeat(text: string): boolean {
  if (HALF_LETTER.test(text)) return true
  const last = new Int32Array(LONGEST_DOUBLED)
  const same = new Int32Array(LONGEST_DOUBLED + 1) // For each distance, how many words in a row stood there before.
  let count = 0
  let repeats = false
  scanWords(text, LETTERS, (sum) => {
    for (let distance = 1; distance <= LONGEST_DOUBLED && distance <= count; distance++) {
      const isSame = last[(count - distance) % LONGEST_DOUBLED] === sum
      same[distance] = isSame ? (same[distance] ?? 0) + 1 : 0
      if (same[distance] === distance) repeats = true
    }
    last[count % LONGEST_DOUBLED] = sum
    count++
    return repeats ? 'stop' : 'go on'
  })
  return repeats
}

const LETTERS = lettersLike(/[\p{L}\p{M}\p{N}’'-]/u)
/** The scan does not see whole letters there. */
const HALF_LETTER = /[\ud800-\udfff]/

function doubledLength(text: string, words: readonly Word[], at: number): number {
  const first = words[at]?.text
  for (let length = LONGEST_DOUBLED; length > 0; length--) {
    if (words[at + length]?.text === first && isDoubled(text, { words, at, length })) return length
  }
  return 0
}

type Window = { readonly words: readonly Word[]; readonly at: number; readonly length: number }

function isDoubled(text: string, { words, at, length }: Window): boolean {
  const first = words[at]?.text ?? ''
  for (let index = at; index < at + length; index++) {
    if (words[index] === undefined || words[index]?.text !== words[index + length]?.text) return false
  }
  const [before, after] = [words[at + length - 1], words[at + length]]
  const between = before && after ? text.slice(before.index + before.text.length, after.index) : ''
  const isFigure = /^\d/.test(first)
  if (length === 1 && (RIGHTLY_DOUBLE.has(first.toLowerCase()) || first.length < 2 || isFigure || between !== ' '))
    return false
  return /^[.,]?[ \u00a0]$/.test(between)
}
