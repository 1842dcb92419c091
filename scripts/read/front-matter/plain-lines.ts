/**
 * Front matter as most editors write it, lines of a key and plain words, read without the parser of YAML, which would
 * cost more than all the rest of a short text:
 *
 *     title: Standing with Ukraine
 *     date: 2023-02-25
 *
 * Only what can mean nothing else in YAML is read here. Whatever has another sign – a quotation mark, a colon in the
 * words, an indent, a key that stands twice – is left to the parser, and so is every complaint.
 */
import { type Entry, FORBIDDEN } from './front-matter-yaml.ts'

/** `title: Standing with Ukraine`. Nothing among these letters begins or ends anything in YAML. */
const LINE = /^([a-z][a-z-]{0,30}): ([\p{L}\p{N}](?:[\p{L}\p{N}.,()/’ -]{0,500}[\p{L}\p{N}.,()’])?)$/u

/** The entries of a block that begins at an offset of the source; null when one of its lines is more than plain. */
export function readPlainLines(block: string, start: number): readonly Entry[] | null {
  const entries: Entry[] = []
  const keys = new Set<string>()
  let at = start
  for (const line of block.replace(/\n$/, '').split('\n')) {
    const [, key, value] = LINE.exec(line) ?? []
    if (key === undefined || value === undefined || keys.has(key) || FORBIDDEN.has(key)) return null
    keys.add(key)
    entries.push({
      key,
      keySpan: { start: at, end: at + key.length },
      value,
      valueSpan: { start: at + line.length - value.length, end: at + line.length },
    })
    at += line.length + 1
  }
  return entries
}
