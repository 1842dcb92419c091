/**
 * National notes whose mark was lost.
 *
 *     11. **Welcoming** …;
 *     * Adopted by the Assembly …
 *     Ruritania recognises the Republic under its old name.
 *     12. **Highlighting** …;
 */
import { findLeads } from '../body/leads.ts'
import { readLabel } from '../labels/labels.ts'
import { neighbour, type Row } from '../lines/rows.ts'

const LONGEST_NATIONAL = 400
/** What a note of one delegation says: a state, and a verb of declaring. */
const DECLARES =
  /^(?:The )?\p{Lu}[\p{L}’' -]{2,60}? (?:recognises|recognizes|does not recognise|reserves|declares|maintains|reconnaît|визнає)(?!\p{L})/u

/** The row that stands like a note right behind the adoption note, inside a run that goes on; null when none does. */
export function findUnmarked(rows: readonly Row[], before: Row | null, after: number): number | null {
  const index = nextWords(rows, after)
  const row = rows[index]
  const next = index < 0 ? null : neighbour(rows, index, 1)
  if (!row || !before || !next || row.words.length > LONGEST_NATIONAL || !DECLARES.test(row.words)) return null
  const isInRun = readLabel(before.words) !== null && readLabel(next.words) !== null && readLabel(row.words) === null
  return isInRun && row.words.endsWith('.') && findLeads([wordsOf(row)]).role === null ? index : null
}

/** From there on, not from the start: a text of nothing but adoption notes would cost the square of their number. */
function nextWords(rows: readonly Row[], from: number): number {
  for (let at = from; at < rows.length; at++) if (rows[at]?.use === 'words') return at
  return -1
}

function wordsOf({ words }: Row): { type: 'words'; text: string; span: { start: number; end: number } } {
  return { type: 'words', text: words.slice(0, 80), span: { start: 0, end: 0 } }
}
