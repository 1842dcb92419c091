/**
 * Which rows are a table, and where its cells stand. A table has a line of dashes under its head, as in Markdown:
 *
 *     | State | Ships |
 *     |-------|------:|
 *     | Porto | 12    |
 *
 * Without that line, a bar is a letter.
 */
import type { Row } from '../lines/rows.ts'

/** `|---|:--:|`, `--- | ---` */
const RULER = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){0,60}\|?$/

/** The row after the last of a table that begins here; null when none does. */
export function findTableEnd(rows: readonly Row[], index: number): number | null {
  const [head, ruler] = [rows[index], rows[index + 1]]
  if (!head?.words.includes('|') || ruler?.use !== 'words' || !isRuler(ruler.words)) return null
  let end = index + 2
  while (rows[end]?.use === 'words' && rows[end]?.words.includes('|')) end++
  return end
}

export function isRuler(words: string): boolean {
  return words.includes('|') && RULER.test(words)
}

/** Where something stands in the words of a row. */
export type Range = { readonly from: number; readonly to: number }

/** The cells of a line and the bars between; a bar behind a backslash is a letter. */
export function cutCells(words: string): { readonly cells: readonly Range[]; readonly bars: readonly number[] } {
  const bars: number[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '\\') at++
    else if (words[at] === '|') bars.push(at)
  }
  const edges = [
    bars[0] === 0 ? [] : [-1],
    bars,
    bars[bars.length - 1] === words.length - 1 ? [] : [words.length],
  ].flat()
  const cells = edges.slice(0, -1).map((edge, index) => trimmed(words, { from: edge + 1, to: edges[index + 1] ?? 0 }))
  return { cells, bars }
}

function trimmed(words: string, { from, to }: Range): Range {
  let [start, end] = [from, to]
  while (start < end && /[ \t\u00a0]/.test(words.charAt(start))) start++
  while (end > start && /[ \t\u00a0]/.test(words.charAt(end - 1))) end--
  return { from: start, to: end }
}
