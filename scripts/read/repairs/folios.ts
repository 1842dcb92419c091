/**
 * Page numbers that extraction left in the lines. At a page break, or beside a running head, any form of them is known;
 * inside a list they are known by the list: its labels go on behind them.
 *
 *     2. Noting the work;
 *     — 13 —
 *     3. Urges members:
 */

import { type LabelShape, readLabel } from '../labels/labels.ts'
import { follows, isNextLabel } from '../labels/levels.ts'
import { neighbour, type Row } from '../lines/rows.ts'

/** `12`, `- 12 -`, `— 12 —`, `Page 3 of 7`, `3/7` */
const FOLIO =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|\d{1,4}(?: ?\/ ?\d{1,4})?|(?:page|seite|стор\.) ?\d{1,4}(?: (?:of|sur|von|з) \d{1,4})?)$/i
/** A form that is nothing else; `12` alone may be the end of a wrapped line. */
const SURE = /^\D/

const ITEM_END = /[.;:,][*_”"»)]{0,3}$|[;,] \p{L}{2,3}$/u

export function isFolio({ words }: Row): boolean {
  return FOLIO.test(words)
}

/** Does a folio stand between two items of a run, or, in a form that is nothing else, in the middle of a sentence? */
export function isFolioInRun(rows: readonly Row[], index: number): boolean {
  const row = rows[index]
  const before = neighbour(rows, index, -1)
  const after = neighbour(rows, index, 1)
  if (!row || !before || !after || !isFolio(row)) return false
  const isSure = SURE.test(row.words)
  if (isSure && /[\p{L}\p{N},]$/u.test(before.words) && /^\p{Ll}/u.test(after.words)) return true
  const label = readLabel(after.words)
  if (label === null || isFolio(after)) return false
  // "• Ukraine" / "12" / "• Poland" may be a count of votes.
  if (!isSure && (label.class === 'bullet' || !ITEM_END.test(before.words))) return false
  return goesOn(rows, index, label)
}

/** Does the run of labels go on behind a line that is none of it? */
export function standsInRun(rows: readonly Row[], index: number): boolean {
  const label = readLabel(neighbour(rows, index, 1)?.words ?? '')
  return label !== null && goesOn(rows, index, label)
}

const FARTHEST = 60 // Rows; no clause is longer, and the search stays cheap where every line is a number.

function goesOn(rows: readonly Row[], index: number, label: LabelShape): boolean {
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const row = rows[at]
    const earlier = row?.use === 'words' && !isFolio(row) ? readLabel(row.words) : null
    if (!earlier) continue
    const isSameForm = earlier.form === label.form
    if (label.class === 'bullet' ? isSameForm : isNextLabel(earlier, label)) return true
    if (label.class === 'decimal' && isSameForm && follows(earlier.core, label.core)) return true
  }
  return opensList(rows, index, label)
}

/** `28. URGES members:` / `— 13 —` / `a. to go` */
function opensList(rows: readonly Row[], index: number, { core, class: kind }: LabelShape): boolean {
  const isFirst = kind === 'bullet' || /^(?:1|a|i|а)$/i.test(core)
  return isFirst && /:[*_]{0,3}$/.test(neighbour(rows, index, -1)?.words ?? '')
}
