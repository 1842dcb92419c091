/**
 * A ToUnicode map: which letters a character code of a font stands for (ISO 32000-1, 9.10.3).
 *
 *     1 begincodespacerange <0000> <ffff> endcodespacerange
 *     1 beginbfrange <0000> <0002> [<0000> <0054> <00660069>] endbfrange     →   1 is "T", 2 is "fi"
 */
import { Unreadable } from '../reading.ts'
import { type Cursor, nextToken, startOf, type Token } from './tokens.ts'
import { utf16 } from './values.ts'

export type CharacterMap = {
  readonly codeLength: number // Bytes a code.
  readonly letters: ReadonlyMap<number, string>
}

/** A font of ours has at most so many codes. */
const MOST_CODES = 65_536

export function readCharacterMap(bytes: Uint8Array): CharacterMap {
  const cursor = startOf(bytes)
  const letters = new Map<number, string>()
  let codeLength = 2
  for (let token = nextToken(cursor); !isEnd(token); token = nextToken(cursor)) {
    if (isWord(token, 'begincodespacerange')) codeLength = stringOf(nextToken(cursor)).length || 2
    else if (isWord(token, 'beginbfchar')) readCharacters(cursor, letters)
    else if (isWord(token, 'beginbfrange')) readRanges(cursor, letters)
  }
  return { codeLength, letters }
}

function readCharacters(cursor: Cursor, letters: Map<number, string>): void {
  for (let token = nextToken(cursor); isString(token); token = nextToken(cursor)) {
    letters.set(codeOf(token.bytes), utf16(stringOf(nextToken(cursor)), 0))
  }
}

function readRanges(cursor: Cursor, letters: Map<number, string>): void {
  for (let token = nextToken(cursor); isString(token); token = nextToken(cursor)) {
    const low = codeOf(token.bytes)
    const high = codeOf(stringOf(nextToken(cursor)))
    if (high - low > MOST_CODES || letters.size > MOST_CODES) throw new Unreadable('A ToUnicode map is too large.')
    const target = nextToken(cursor)
    if (isString(target)) {
      const first = utf16(target.bytes, 0)
      for (let code = low; code <= high; code++) letters.set(code, moved(first, code - low))
    } else {
      let code = low
      for (let entry = nextToken(cursor); isString(entry); entry = nextToken(cursor))
        letters.set(code++, utf16(entry.bytes, 0))
    }
  }
}

/** The last letter of a range's target counts on: <0041> moved by 2 is "C". */
function moved(text: string, by: number): string {
  if (by === 0 || text === '') return text
  const last = text.codePointAt(text.length - 2) ?? 0
  const start = last > 0xffff ? text.length - 2 : text.length - 1
  const code = (text.codePointAt(start) ?? 0) + by
  return code > 0x10ffff ? text : text.slice(0, start) + String.fromCodePoint(code)
}

function codeOf(bytes: string): number {
  let code = 0
  for (let index = 0; index < bytes.length; index++) code = code * 256 + bytes.charCodeAt(index)
  return code
}

const isEnd = (token: Token): boolean => typeof token === 'object' && token.type === 'end'
const isWord = (token: Token, word: string): boolean =>
  typeof token === 'object' && token.type === 'operator' && token.word === word
const isString = (token: Token): token is { type: 'string'; bytes: string } =>
  typeof token === 'object' && token.type === 'string'
const stringOf = (token: Token): string => (isString(token) ? token.bytes : '')
