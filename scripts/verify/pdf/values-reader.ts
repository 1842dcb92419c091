/**
 * Tokens → values: arrays, dictionaries and references (ISO 32000-1, 7.3). Nesting is counted, so that a hostile file
 * cannot exhaust the stack.
 */
import { DEEPEST } from '../limits.ts'
import { Unreadable } from '../reading.ts'
import { entriesOf } from './entries.ts'
import { type Cursor, nextToken, type Token } from './tokens.ts'
import type { PdfDict, PdfValue } from './values.ts'

export function readValue(cursor: Cursor, depth = 0): PdfValue {
  return fromToken(nextToken(cursor), cursor, depth)
}

function fromToken(token: Token, cursor: Cursor, depth: number): PdfValue {
  if (depth > DEEPEST) throw new Unreadable('Values are nested too deeply.')
  if (typeof token === 'number') return Number.isInteger(token) && token >= 0 ? maybeReference(token, cursor) : token
  switch (token.type) {
    case 'name':
    case 'string':
      return token
    case 'operator':
      return keyword(token.word)
    case 'bracket':
      if (token.sign === '[') return array(cursor, depth)
      if (token.sign === '<<') return dictionary(cursor, depth)
      throw new Unreadable(`“${token.sign}” closes what was not opened.`)
    case 'end':
      throw new Unreadable('The file ends inside a value.')
  }
}

function keyword(word: string): PdfValue {
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  throw new Unreadable(`“${word.slice(0, 40)}” is not a value.`)
}

/** `12 0 R` is a reference; `12` is a number. */
function maybeReference(number: number, cursor: Cursor): PdfValue {
  const before = cursor.at
  const next = cursor.bytes[cursor.at + 1] ?? 0
  if (next >= 0x30 && next <= 0x39) {
    const generation = nextToken(cursor)
    if (typeof generation === 'number') {
      const word = nextToken(cursor)
      if (typeof word === 'object' && word.type === 'operator' && word.word === 'R') return { type: 'ref', number }
    }
  }
  cursor.at = before
  return number
}

function array(cursor: Cursor, depth: number): readonly PdfValue[] {
  const values: PdfValue[] = []
  while (true) {
    const token = nextToken(cursor)
    if (typeof token === 'object' && token.type === 'bracket' && token.sign === ']') return values
    values.push(fromToken(token, cursor, depth + 1))
  }
}

export function dictionary(cursor: Cursor, depth: number): PdfDict {
  const keys: string[] = []
  const values: PdfValue[] = []
  while (true) {
    const key = nextToken(cursor)
    if (typeof key === 'object' && key.type === 'bracket' && key.sign === '>>')
      return { type: 'dict', entries: entriesOf(keys, values) }
    if (typeof key !== 'object' || key.type !== 'name') throw new Unreadable('A dictionary has a key that is no name.')
    keys.push(key.name)
    values.push(readValue(cursor, depth + 1))
  }
}
