/**
 * A YAML file comes in; out go its plain values (strings, lists and maps, nothing else) and a way to say where each
 * one stands. What YAML can do beyond data – tags, aliases, merges, several documents – is refused with its place, as
 * are keys that programs reserve. Every problem of the file is said in one run.
 */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import type { Place } from './ast/ast.ts'
import type { SourceFile } from './disk.ts'
import type { Report } from './report.ts'
import { keyFinder, nodeAt, placesIn, startOf } from './yaml-places.ts'

export type YamlFile = {
  readonly value: unknown
  /** Where the value at a path stands, or the nearest value around it: `['texts', 0]`. */
  placeOf(path: readonly PropertyKey[]): Place
  /** Where a key stands: `['texts', 0, 'title']`. */
  placeOfKey(path: readonly PropertyKey[]): Place
}

/** A manifest of ten thousand texts has half of this. */
const LARGEST_FILE = 1024 * 1024
const DEEPEST_NESTING = 8
/** One slip often makes many errors; the first lines say enough. */
const MOST_SYNTAX_ERRORS = 8
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Null when the file cannot be used; the report says why. */
export function readYaml(file: SourceFile, report: Report): YamlFile | null {
  const text = decode(file, report)
  if (text === null) return null
  const place = placesIn(file.path, text)
  const document = parseDocument(text, { schema: 'failsafe', merge: false, uniqueKeys: false, prettyErrors: false })
  const faults = [...syntaxFaults(document), ...nodeFaults(document.contents, place)]
  for (const { code, at, message, hint } of faults) report.say({ code, place: place(at), message, hint })
  if (faults.length > 0) return null
  const keyAt = keyFinder(document)
  return {
    value: document.toJS({ maxAliasCount: 0 }) ?? {},
    placeOf: (path) => place(startOf(nodeAt(document, path))),
    placeOfKey: (path) => place(startOf(keyAt(path))),
  }
}

type Fault = {
  readonly code: 'config-syntax' | 'config-forbidden-key' | 'config-value'
  readonly at: number
  readonly message: string
  readonly hint: string
}

function decode(file: SourceFile, report: Report): string | null {
  const place = { file: file.path, line: 1, column: 1 }
  if (file.bytes.length > LARGEST_FILE) {
    report.say({
      code: 'limit-file-size',
      place,
      message: `The file has ${file.bytes.length} bytes; the limit is ${LARGEST_FILE}.`,
      hint: 'Split it into several manifests.',
    })
    return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch {
    const text = new TextDecoder().decode(file.bytes)
    report.say({
      code: 'encoding-invalid',
      place: placesIn(file.path, text)(text.indexOf('\ufffd')),
      message: 'The file is not valid UTF-8.',
      hint: 'Save it as UTF-8.',
    })
    return null
  }
}

/** Tags that nobody knows are warnings for the parser; for us they are faults, for a tag can name a type. */
function syntaxFaults(document: Document): Fault[] {
  return [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS).map((error) => ({
    code: 'config-syntax',
    at: error.pos[0],
    message: error.code === 'TAG_RESOLVE_FAILED' ? 'A tag stands before a value.' : `${sentence(error.message)}`,
    hint: error.code === 'TAG_RESOLVE_FAILED' ? 'Remove the tag; every value is read as words.' : 'Mend the YAML.',
  }))
}

const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)

function nodeFaults(node: unknown, place: (offset: number) => Place, depth = 0): Fault[] {
  if (!isNode(node)) return []
  const at = startOf(node)
  if (isAlias(node))
    return [{ code: 'config-syntax', at, message: 'An alias stands here.', hint: 'Write the value out.' }]
  if (node.tag?.startsWith('!')) {
    return [{ code: 'config-syntax', at, message: 'A tag stands before a value.', hint: 'Remove the tag.' }]
  }
  if (depth > DEEPEST_NESTING) {
    return [{ code: 'config-value', at, message: 'Values nest too deeply.', hint: 'Flatten the lists.' }]
  }
  if (isSeq(node)) return node.items.flatMap((item) => nodeFaults(item, place, depth + 1))
  if (!isMap(node)) return []
  const seen = new Map<string, number>()
  return node.items.flatMap((pair) => [...keyFaults(pair, seen, place), ...nodeFaults(pair.value, place, depth + 1)])
}

function keyFaults(pair: Pair, seen: Map<string, number>, place: (offset: number) => Place): Fault[] {
  const at = isNode(pair.key) ? startOf(pair.key) : 0
  if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
    return [{ code: 'config-syntax', at, message: 'A key is not a word.', hint: 'Write “key: value”.' }]
  }
  const key = pair.key.value
  if (FORBIDDEN_KEYS.has(key)) {
    return [{ code: 'config-forbidden-key', at, message: `“${key}” cannot be a key.`, hint: 'Remove it.' }]
  }
  if (key === '<<') return [{ code: 'config-syntax', at, message: 'A merge stands here.', hint: 'Write the keys out.' }]
  const first = seen.get(key)
  seen.set(key, first ?? at)
  if (first === undefined) return []
  const line = place(first).line
  return [{ code: 'config-syntax', at, message: `“${key}” stands twice; first in line ${line}.`, hint: 'Keep one.' }]
}
