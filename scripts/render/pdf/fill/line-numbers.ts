/**
 * The numbers of a draft's lines: every fifth line of a page of a text has its number in the outer margin, so that
 * people in a meeting can speak of "page 3, line 15". Notes are not counted. Furniture, no words of the text.
 */
import type { Sheet } from '../../../template/galley.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { Faces } from '../faces.ts'
import { moveWords } from '../lines/paragraph.ts'
import type { PlacedFurniture, PlacedLine } from '../pages.ts'
import { setFurniture } from './furniture.ts'

export type CountedPage = {
  readonly sheet: Sheet
  readonly lines: readonly PlacedLine[]
  readonly outer: 'left' | 'right' // Where the outer margin is.
  readonly left: number // Left edge of the type area.
  readonly measure: number
}

/** White between the type area and the numbers. */
const GAP = 12
const SIZE = 8.5

export function numberLines(page: CountedPage, theme: Theme, faces: Faces): readonly PlacedFurniture[] {
  const every = theme.draft.lineNumbers
  if (every === 0 || page.sheet.style !== 'text') return []
  const style = { ...theme.folio, size: SIZE, colour: 'muted' } as const
  return countedBaselines(page.lines).flatMap((baseline, index) => {
    if ((index + 1) % every !== 0) return []
    const line = setFurniture(String(index + 1), style, { theme, faces, sheet: page.sheet })
    const x = page.outer === 'right' ? page.left + page.measure + GAP : page.left - GAP - line.width
    return [{ kind: 'line-number', baseline, words: moveWords(line.words, x) }]
  })
}

/** A label and its words, and the cells of one row of a table, are one line. */
const SAME_LINE = 2

function countedBaselines(lines: readonly PlacedLine[]): readonly number[] {
  const counted = lines.filter(({ owner }) => owner.type === 'block' || owner.type === 'label')
  const baselines = counted.map(({ baseline }) => baseline).sort((a, b) => a - b)
  return baselines.filter((baseline, index) => index === 0 || baseline - (baselines[index - 1] ?? 0) > SAME_LINE)
}
