/**
 * Which letters have a successor further down. "A. whereas" followed by "B. whereas" is a label; "V. Zelenskyy said" and
 * "м. Київ" hold a name.
 */

import type { Row } from '../lines/rows.ts'
import { readings } from './alphabets.ts'
import { type LabelShape, readLabel } from './labels.ts'

const LETTERS: ReadonlySet<string> = new Set(['upper', 'lower', 'cyrillic'])

export function findSuccessors(rows: readonly Row[]): (shape: LabelShape, row: Row) => boolean {
  const lastPlace = new Map<string, number>() // 'upper .' and value 2 → where the last `B.` or `II.` stands.
  for (const row of rows) {
    const shape = row.use === 'words' ? readLabel(row.words) : null
    if (!shape || !LETTERS.has(shape.class)) continue
    for (const value of readings(shape.core)) lastPlace.set(`${shape.form} ${value}`, row.from)
  }
  return (shape, row) =>
    !LETTERS.has(shape.class) ||
    readings(shape.core).some((value) => (lastPlace.get(`${shape.form} ${value + 1}`) ?? -1) > row.from)
}
