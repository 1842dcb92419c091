/** The repairs of the lines of one text, in order. What stands around the text was cleared before (furniture.ts). */
import type { Row } from '../lines/rows.ts'
import type { Reading } from '../reading.ts'
import { joinAlone } from './alone.ts'
import { believeEscapedLabels } from './escaped-labels.ts'
import { dropLineEndHyphens } from './line-end-hyphens.ts'

type Pass = (reading: Reading, rows: readonly Row[]) => readonly Row[]

const PASSES: readonly Pass[] = [believeEscapedLabels, joinAlone, dropLineEndHyphens]

export function mendLines(reading: Reading, rows: readonly Row[]): readonly Row[] {
  return PASSES.reduce((mended, pass) => pass(reading, mended), rows)
}
