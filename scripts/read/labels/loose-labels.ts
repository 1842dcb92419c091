/**
 * Labels that are printed otherwise than labels are: `5,` where a reader of pictures took a full stop for a comma, and
 * `5 –`, as some chambers print them all. By themselves they are prose ("12 – 14 May", "5, the last"); they are believed
 * where they come next in a run, or begin one that goes on.
 */
import type { Row } from '../lines/rows.ts'
import type { LabelShape } from './labels.ts'

/** `5, Stressing`, `b, to rest`, `5 – Calls`, `5 - asks`, and behind a Markdown bullet, ` - b, to rest` */
const LOOSE = /^([-*+][ \t]{1,3})?(?:(\d{1,3})(,|[ \u00a0][–—-])|([a-z])(,))[ \u00a0]{1,3}(?=[*_]{0,3}\p{L})/u

export function readLooseLabel(words: string): LabelShape | null {
  const match = LOOSE.exec(words)
  if (!match) return null
  const [all, bullet = '', number, signs, letter] = match
  const core = number ?? letter ?? ''
  const sign = (signs ?? ',').trim()
  const kind = number === undefined ? 'lower' : 'number'
  return {
    printed: all.slice(bullet.length).trimEnd(),
    core,
    class: kind,
    form: `${kind} ${sign}`,
    isBulleted: bullet !== '',
    isBold: false,
    labelAt: bullet.length,
    markup: bullet === '' ? [] : [[0, 1]],
    opensBold: false,
    contentAt: all.length,
  }
}

const FARTHEST = 60 // Rows; no clause is longer.

/** `1 –`, and further down `2 –`, before any other `1 –`: a run of its own. */
export function beginsRun(shape: LabelShape, rows: readonly Row[], index: number): boolean {
  if (shape.core !== '1' || shape.printed.endsWith(',')) return false
  for (let at = index + 1; at < Math.min(rows.length, index + FARTHEST); at++) {
    const row = rows[at]
    const next = row?.use === 'words' ? readLooseLabel(row.words) : null
    if (next?.form === shape.form && next.core === '2') return true
    if (next?.core === '1') return false
  }
  return false
}
