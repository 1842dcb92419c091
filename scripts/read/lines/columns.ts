/**
 * Two columns that were copied side by side: half of each line belongs to another sentence, and no rule can tell which
 * words follow which. Nothing is moved; the editor is told before anything else is believed.
 *
 *     The Assembly,             L’Assemblée,
 *     1. Noting that two        1. Notant que deux
 */
import { quoted, type Reading, remark } from '../reading.ts'
import type { Row } from './rows.ts'

/** Words, three blanks or more, and words again. */
const GAP = /\S {3,}(?=\S)/g
const FEWEST = 4 // Lines whose second half begins at one place; a signature or a date stands alone.

export function sayColumns(reading: Reading, rows: readonly Row[]): void {
  const lines = rows.filter(({ use }) => use === 'words')
  const beginnings = new Map<number, Row[]>()
  for (const row of lines) {
    for (const place of placesIn(row)) {
      const held = beginnings.get(place)
      if (held) held.push(row)
      else beginnings.set(place, [row])
    }
  }
  const most = [...beginnings.values()].reduce<readonly Row[]>((a, b) => (b.length > a.length ? b : a), [])
  const [first] = most
  if (!first || most.length < FEWEST || most.length * 2 < lines.length) return
  const message = `${most.length} lines, from ${quoted(first.words)} on, look like two columns side by side.`
  const hint = 'Copy the columns one after the other: the words of both are mixed here.'
  remark(reading, { code: 'text-columns', at: first.from, message, hint })
}

/** Where words begin anew in the line, from its left edge. */
function placesIn({ words, indent }: Row): readonly number[] {
  if (words.includes('|') || !words.includes('   ')) return []
  return [...words.matchAll(GAP)].map((match) => indent + match.index + match[0].length).filter((place) => place > 11)
}
