/**
 * Words that come again and again, found by their bytes: a file has millions of operators and keys and some hundred
 * different ones, and to cut each out of the file before it is looked up would cost more than to read it.
 */
import type { Cursor } from './tokens.ts'

export type Vocabulary<Token> = {
  /** What was kept for the word at the cursor, which then stands behind it; null, and it stays, when there is nothing. */
  find(cursor: Cursor): Token | null
  keep(word: string, token: Token): Token
}

/** Slots of the table; longer words, and those whose slot is taken, are read anew each time. */
const SLOTS = 4096
const LONGEST = 32

/** `isPart`: whether a byte belongs to a word. */
export function createVocabulary<Token>(isPart: (byte: number) => boolean): Vocabulary<Token> {
  const kept: ({ readonly word: string; readonly token: Token } | undefined)[] = Array.from({ length: SLOTS })
  return {
    find(cursor) {
      const { bytes, at } = cursor
      let end = at
      let hash = 0
      for (; end < bytes.length && isPart(bytes[end] as number); end++) hash = mixed(hash, bytes[end] as number)
      const there = kept[hash]
      if (there === undefined || there.word.length !== end - at) return null
      for (let index = at; index < end; index++) if (there.word.charCodeAt(index - at) !== bytes[index]) return null
      cursor.at = end
      return there.token
    },
    keep(word, token) {
      let hash = 0
      for (let index = 0; index < word.length; index++) hash = mixed(hash, word.charCodeAt(index))
      if (word.length <= LONGEST) kept[hash] ??= { word, token }
      return token
    },
  }
}

const mixed = (hash: number, byte: number): number => (hash * 31 + byte) % SLOTS
