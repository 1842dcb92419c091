/**
 * The column in which the labels of a list hang. It is as wide as the widest label of the list, so that all words of
 * the list begin on one line:
 *
 *       9. Noting …
 *      10. URGES …
 */
import { Refusal } from '../../../report.ts'
import type { Item, List, Sheet } from '../../../template/galley.ts'
import type { Style } from '../../../theme/theme.ts'
import type { Measure } from './growing-strip.ts'
import type { Label } from './label-store.ts'
import type { Typesetter } from './typesetter.ts'

export type LabelColumn = {
  readonly left: number // Where the words begin.
  readonly width: number // Room for the words.
  readonly labels: ReadonlyMap<Item, Column>
}
/** `x`: of the label, in an item that runs from left to right; `width`: of the label. */
export type Column = { readonly x: number; readonly width: number; readonly label: Label }

export type LabelJob = {
  readonly typesetter: Typesetter
  readonly sheet: Sheet
  readonly style: Style
  readonly measure: Measure
}

/** Room that words keep however deep lists are nested, in times of the size: deeper lists indent no further. */
const LEAST_WORDS = 12

export function labelColumn(list: List, { typesetter, sheet, style, measure }: LabelJob): LabelColumn {
  const set = list.items
    .filter((item) => item.label.trim() !== '')
    .map((item) => ({ item, label: typesetter.setLabel(item, sheet) }))
  const widest = set.reduce((width, { label }) => Math.max(width, label.width), style.labelWidth)
  const column = set.length > 0 ? widest : 0
  const gap = set.length > 0 ? style.labelGap : 0
  const right = measure.left + measure.width
  const least = Math.min(style.size * LEAST_WORDS, measure.width)
  const left = Math.min(measure.left + style.left + column + gap, right - least)
  if (left - gap - column < typesetter.left - 0.01) throw tooNarrow(list, typesetter.measure)
  return {
    left,
    width: right - left,
    labels: new Map(
      set.map(({ item, label }) => {
        const { width } = label
        return [item, { x: left - gap - (style.labelAlign === 'right' ? width : column), width, label }]
      }),
    ),
  }
}

/** The same column at the right of the measure, for an item that runs from right to left. */
export function mirrorColumn(column: LabelColumn, { left, width }: Measure): LabelColumn {
  const labels = [...column.labels].map(([item, label]): [Item, Column] => [
    item,
    { ...label, x: left + left + width - label.x - label.width },
  ])
  return { left, width: column.width, labels: new Map(labels) }
}

function tooNarrow(list: List, measure: number): Refusal {
  const longest = list.items.reduce((label, item) => (item.label.length > label.length ? item.label : label), '')
  return new Refusal({
    code: 'layout-too-narrow',
    place: null,
    message: `The label “${longest}” leaves no room for its words in a measure of ${Math.round(measure)} pt.`,
    hint: 'Make the margins smaller or the page larger in theme.yaml.',
  })
}
