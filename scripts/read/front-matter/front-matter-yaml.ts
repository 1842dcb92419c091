/**
 * One block of YAML → its keys and values as strings, each with its span in the source. The failsafe schema knows only
 * strings, lists and maps: `010` stays "010", and a date stays the date that was typed.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from 'yaml'
import type { Span } from '../../ast/ast.ts'
import type { FindingCode } from '../../finding-codes.ts'
import { quoted, type Reading, remark } from '../reading.ts'

export type Entry = {
  readonly key: string
  readonly keySpan: Span
  readonly value: string | readonly string[] | null // Null: neither words nor a list of words.
  readonly valueSpan: Span
  readonly records?: readonly EntryRecord[] // Of a list of maps.
}

/** One map of a list: `- words: the Charter`. */
export type EntryRecord = { readonly span: Span; readonly entries: readonly Entry[] }

/** gray-matter hands over the block with the line end of the fence in front, so lines count as in the file. */
export function parseEntries(reading: Reading, yaml: string): readonly Entry[] {
  const lines = new LineCounter()
  const offsetOf = (at: number): number => {
    const { line, col } = lines.linePos(at)
    return Math.min((reading.source.lineStarts[line - 1] ?? 0) + Math.max(col, 1) - 1, reading.source.text.length)
  }
  const document = parseSafely(yaml, lines)
  if (document === null) {
    const message = 'The front matter is nested too deeply.'
    remark(reading, { code: 'front-matter-syntax', at: offsetOf(0), message })
    return []
  }
  const trouble = troubleOf(document, yaml)
  for (const { code, at, message } of trouble) remark(reading, { code, at: offsetOf(at), message })
  if (trouble.length > 0) return []
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === '')) return []
  if (!isMap(contents)) {
    const at = offsetOf(contents.range?.[0] ?? 0)
    remark(reading, {
      code: 'front-matter-syntax',
      at,
      message: 'The front matter is not a list of “key: value” lines.',
    })
    return []
  }
  return contents.items.flatMap((pair) => entryOf({ reading, offsetOf }, pair))
}

/** The parser of YAML recurses; what is too deep for the stack is too deep for front matter. */
function parseSafely(yaml: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    const options = { schema: 'failsafe', uniqueKeys: true, merge: false, lineCounter, prettyErrors: false } as const
    return parseDocument(yaml, options)
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

type Trouble = { readonly code: FindingCode; readonly at: number; readonly message: string }

/** Everything that forbids to use the block: errors, and warnings too, since unknown tags are only warnings. */
function troubleOf(document: Document.Parsed, yaml: string): readonly Trouble[] {
  const trouble: Trouble[] = []
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const isTwice = code === 'DUPLICATE_KEY'
    const words = message.split('\n')[0] ?? message
    if (isTwice) trouble.push({ code: 'front-matter-duplicate-key', at: pos[0], message: 'A key stands twice.' })
    else
      trouble.push({ code: 'front-matter-syntax', at: pos[0], message: `The front matter is not valid YAML: ${words}` })
  }
  const firstSign = findAnchor(document, yaml)
  if (firstSign !== null) {
    const message = 'Anchors, aliases and tags are not allowed in front matter.'
    trouble.push({ code: 'front-matter-alias', at: firstSign, message })
  }
  return trouble
}

/** The place of the first anchor, alias or tag; null when there is none. */
function findAnchor(document: Document.Parsed, yaml: string): number | null {
  let found: number | null = null
  const note = (at: number): symbol => {
    found = at
    return visit.BREAK
  }
  visit(document, {
    Alias: (_, node) => note(node.range?.[0] ?? 0),
    Collection: (_, node) => (node.anchor || node.tag ? note(signBefore(yaml, node.range?.[0] ?? 0)) : undefined),
    Scalar: (_, node) => (node.anchor || node.tag ? note(signBefore(yaml, node.range?.[0] ?? 0)) : undefined),
  })
  return found
}

/** The range of a node begins after its anchor and tag: look back for the sign on the same line. */
function signBefore(yaml: string, at: number): number {
  for (let back = at - 1; back >= 0 && yaml[back] !== '\n'; back--) {
    if ((yaml[back] === '&' || yaml[back] === '!') && /[\s:,[{-]/.test(yaml[back - 1] ?? ' ')) return back
  }
  return at
}

/** Keys with which a program reaches its own innards. They are never data. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Ground = { readonly reading: Reading; readonly offsetOf: (at: number) => number }

function entryOf({ reading, offsetOf }: Ground, pair: Pair): readonly Entry[] {
  const { key, value } = pair
  if (!isScalar(key)) return []
  const name = String(key.value)
  const keySpan = spanOf(key.range, offsetOf)
  if (FORBIDDEN.has(name)) {
    const message = `The key ${quoted(name)} is a name that programs reserve.`
    remark(reading, { code: 'front-matter-forbidden-key', at: keySpan.start, message, hint: 'Delete the line.' })
    return []
  }
  const node = isScalar(value) || isSeq(value) || isMap(value) ? value : null
  const valueSpan = node?.range ? spanOf(node.range, offsetOf) : { start: keySpan.end, end: keySpan.end }
  const records = recordsOf({ reading, offsetOf }, value)
  return [{ key: name, keySpan, value: wordsOf(value), valueSpan, ...(records && { records }) }]
}

/** Null when the value is no list, or holds anything but maps. */
function recordsOf(ground: Ground, value: unknown): readonly EntryRecord[] | null {
  if (!isSeq(value) || value.items.length === 0) return null
  const maps = value.items.filter((item) => isMap(item))
  if (maps.length < value.items.length) return null
  return maps.map((map) => ({
    span: spanOf(map.range, ground.offsetOf),
    entries: map.items.flatMap((inner) => entryOf(ground, inner)),
  }))
}

function spanOf(range: readonly number[] | null | undefined, offsetOf: (at: number) => number): Span {
  return { start: offsetOf(range?.[0] ?? 0), end: offsetOf(range?.[1] ?? 0) }
}

function wordsOf(node: unknown): Entry['value'] {
  if (isAlias(node)) return null
  if (isScalar(node)) return typeof node.value === 'string' && node.value !== '' ? node.value : null
  if (!isSeq(node)) return null
  const items = node.items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : null))
  return items.every((item) => item !== null) ? items : null
}
