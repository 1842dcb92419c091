/**
 * Words that stand twice in a row: "the world. the world." One to four words are compared; what language itself doubles
 * is left alone.
 */
import { matchesOf } from '../../matches-of.ts'

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
 * The one hot loop: every letter of every text comes by. It cuts no words out, but adds up a number for each and keeps
 * the last few; where none of them comes again in time, no words do. It may say yes for nothing, never no.
 */
function mayRepeat(text: string): boolean {
  const last = new Int32Array(LONGEST_DOUBLED)
  const same = new Int32Array(LONGEST_DOUBLED + 1) // For each distance, how many words in a row stood there before.
  let count = 0
  let sum = 0
  let isInWord = false
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const kind = code < 0x80 ? ASCII_KIND[code] : kindOf(code)
    if (kind === UNSURE) return true
    if (kind === IN_WORD) {
      sum = (Math.imul(sum, 31) + code) | 0
      isInWord = true
      continue
    }
    if (!isInWord) continue
    for (let distance = 1; distance <= LONGEST_DOUBLED && distance <= count; distance++) {
      const isSame = last[(count - distance) % LONGEST_DOUBLED] === sum
      same[distance] = isSame ? (same[distance] ?? 0) + 1 : 0
      if (same[distance] === distance) return true
    }
    last[count % LONGEST_DOUBLED] = sum
    count++
    sum = 0
    isInWord = false
  }
  return false
}

const BETWEEN = 0
const IN_WORD = 1
const UNSURE = 2 // Half of a letter: the pattern must look at the whole of it.

const SIGN_OF_WORD = /[\p{L}\p{M}\p{N}’'-]/u
const ASCII_KIND = Uint8Array.from({ length: 0x80 }, (_, code) =>
  SIGN_OF_WORD.test(String.fromCharCode(code)) ? IN_WORD : BETWEEN,
)

function kindOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return UNSURE
  return SIGN_OF_WORD.test(String.fromCharCode(code)) ? IN_WORD : BETWEEN
}

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
