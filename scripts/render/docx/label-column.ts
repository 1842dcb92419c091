/**
 * Where labels and words of nested items stand. Each depth has its own label column, as wide as the widest label of
 * that depth in the whole text, so that all lists of a text line up. Lengths are points from the left margin.
 *
 *     |  28. |words of the clause          depth 0
 *     |      |  j. |words of the item      depth 1
 */
import type { Flow, List } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { ITEMS, type ItemStyle } from '../../theme/vocabulary.ts'

/** `start` is the left edge of the label column, `edge` its right edge, `words` where the words begin. */
export type Column = { readonly start: number; readonly edge: number; readonly words: number }

/**
 * A label's width without its font: Word copies name fonts that we do not have. Half an em a character is right for
 * figures and a little much for letters, brackets and stops.
 */
const EM_OF_A_CHARACTER = 0.5

/** The column of a list that stands `outer` points from the margin. */
export function columnAt(outer: number, style: ItemStyle, widest: number, theme: Theme): Column {
  const { left, labelWidth, labelGap } = theme.styles[style]
  const start = outer + left
  const edge = start + Math.max(labelWidth, widest)
  return { start, edge, words: edge + labelGap }
}

/** What the style itself says: the column of its usual depth, with labels that fit the theme's width. */
export function usualColumn(style: ItemStyle, theme: Theme): Column {
  const depth = ITEMS.indexOf(style)
  const outer = ITEMS.slice(0, depth).reduce((words, above) => columnAt(words, above, 0, theme).words, 0)
  return columnAt(outer, style, 0, theme)
}

/** The widest label of each depth of a text, in points. */
export function widestLabels(flow: readonly Flow[], theme: Theme): readonly number[] {
  const widest: number[] = []
  const visit = (lists: readonly Flow[], depth: number): void => {
    for (const list of lists) {
      if (list.type !== 'list') continue
      for (const item of list.items) {
        widest[depth] = Math.max(widest[depth] ?? 0, labelWidth(item.label, list, theme))
        visit(item.flow, depth + 1)
      }
    }
  }
  visit(flow, 0)
  return widest
}

function labelWidth(label: string, list: List, theme: Theme): number {
  return lengthOf(label) * EM_OF_A_CHARACTER * theme.styles[list.style].size
}

/** Characters, of which nearly all are one code unit. */
function lengthOf(label: string): number {
  return SURROGATE.test(label) ? [...label].length : label.length
}

const SURROGATE = /[\ud800-\udfff]/
