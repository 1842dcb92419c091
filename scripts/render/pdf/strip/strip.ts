/**
 * Turns the flow of a sheet into its strip of rows: blocks become lines, items get their labels into a column, tables
 * become rows of cells. Spaces between blocks are settled here: of two neighbouring spaces the larger counts.
 */
import type { Block, Flow, Item, List, Sheet } from '../../../template/galley.ts'
import type { Style } from '../../../theme/theme.ts'
import { ITEMS, type ItemStyle } from '../../../theme/vocabulary.ts'
import { directionOfBlock, directionOfItem } from '../../direction/turned-runs.ts'
import { startOf } from '../lines/line-words.ts'
import type { SetLine } from '../lines/set-line.ts'
import type { Owner } from '../pages.ts'
import { leaveAnchors, type Measure, type Strip, takeAnchors } from './growing-strip.ts'
import { type Column, type LabelColumn, labelColumn, mirrorColumn } from './labels.ts'
import { baselineIn, NONE, type Row, type RowLine, TEAR_FREE, TEAR_HYPHEN, TEAR_INSIDE, TEAR_NEVER } from './row.ts'
import { setTable } from './table.ts'
import type { Typesetter } from './typesetter.ts'

export function makeStrip(sheet: Sheet, typesetter: Typesetter): readonly Row[] {
  const strip: Strip = { sheet, typesetter, rows: [], after: 0, labels: [], anchors: [] }
  addFlow(strip, sheet.flow, { left: typesetter.left, width: typesetter.measure, inItem: false })
  leaveAnchors(strip)
  return strip.rows
}

function addFlow(strip: Strip, flow: readonly Flow[], measure: Measure): void {
  for (const [index, piece] of flow.entries()) {
    switch (piece.type) {
      case 'block':
        addBlock(strip, piece, { measure, next: flow[index + 1] ?? null })
        break
      case 'list':
        addList(strip, piece, measure)
        break
      case 'table':
        strip.after = setTable(piece, strip, measure)
        break
    }
  }
}

type Around = { readonly measure: Measure; readonly next: Flow | null }

function addBlock(strip: Strip, block: Block, { measure, next }: Around): void {
  const { typesetter } = strip
  const style = typesetter.theme.styles[block.style]
  // An item's own words stand in the column that its label left to them.
  const left = measure.inItem && isItemStyle(block.style) ? 0 : style.left
  const width = measure.width - left - style.right
  const x = measure.left + (directionOfBlock(block, strip.sheet.language) === 'left-to-right' ? left : style.right)
  const lines = typesetter.setBlock(block, {
    sheet: strip.sheet,
    x,
    width,
    beyond: style.right,
  })
  if (block.id !== null) strip.anchors.push(block.id)
  const rows = lines.length > 0 ? lines : strip.labels.length > 0 ? [EMPTY_LINE] : []
  const owner: Owner = { type: 'block', block, table: null }
  const tears = tearsIn(rows, style, leadsIn(block, next))
  for (const [index, line] of rows.entries()) {
    addLine(strip, {
      block,
      owner,
      style,
      line,
      x,
      width,
      tear: tears[index] as number,
      index,
      count: rows.length,
    })
  }
  if (rows.length > 0) strip.after = style.after
}

const EMPTY_LINE: SetLine = { words: { type: 'placed', words: [] }, width: 0, notes: [], hyphenated: false }

type LinePlace = {
  readonly block: Block
  readonly owner: Owner
  readonly style: Style
  readonly line: SetLine
  readonly x: number
  readonly width: number
  readonly tear: number
  readonly index: number
  readonly count: number
}

/** White between a rule of a style and the words. */
const RULE_GAP = 4

function addLine(strip: Strip, { block, owner, style, line, x, width, tear, index, count }: LinePlace): void {
  const first = index === 0
  const above = first && style.ruleAbove > 0 ? style.ruleAbove + RULE_GAP : 0
  const below = index === count - 1 && style.ruleBelow > 0 ? style.ruleBelow + RULE_GAP : 0
  const height = above + style.leading + below
  const baseline = above + baselineIn(style)
  const labels = takeLabels(strip, above)
  const start = startOf(line.words)
  const words: readonly RowLine[] = start === null ? NONE : [{ owner, baseline, words: line.words, cell: 0 }]
  strip.rows.push({
    height,
    before: first ? Math.max(strip.after, style.before) : 0,
    lines: labels.length > 0 ? [...labels, ...words] : words,
    rules:
      above + below === 0
        ? NONE
        : [
            ...(above > 0 ? [{ x, y: 0, width, thickness: style.ruleAbove }] : []),
            ...(below > 0 ? [{ x, y: height - style.ruleBelow, width, thickness: style.ruleBelow }] : []),
          ],
    anchors: takeAnchors(strip, (labels[0] && startOf(labels[0].words)) ?? x),
    notes: line.notes,
    tear,
    repeat: NONE,
    group: null,
    atFoot: block.style === 'imprint' && strip.sheet.style === 'title-page',
  })
}

function takeLabels(strip: Strip, above: number): readonly RowLine[] {
  if (strip.labels.length === 0) return NONE
  const labels = strip.labels.map((label) => ({ ...label, baseline: label.baseline + above }))
  strip.labels = []
  return labels
}

/** A page may end inside a block where at least two lines stay on either side. */
function tearsIn(lines: readonly SetLine[], style: Style, leading: boolean): readonly number[] {
  const last = lines.length - 1
  return lines.map((line, index) => {
    if (index === last) return leading || style.keep === 'with-next' ? TEAR_NEVER : TEAR_FREE
    if (style.together === 'whole' || index === 0 || index === last - 1) return TEAR_NEVER
    return line.hyphenated ? TEAR_HYPHEN : TEAR_INSIDE
  })
}

/** A lead-in, "URGES governments:", stays with the first item of its list. */
function leadsIn(block: Block, next: Flow | null): boolean {
  if (next?.type !== 'list') return false
  for (let index = block.runs.length - 1; index >= 0; index--) {
    const run = block.runs[index]
    if (run?.type !== 'words' || run.text.trim() === '') continue
    return run.text.trimEnd().endsWith(':')
  }
  return false
}

function isItemStyle(style: string): style is ItemStyle {
  return (ITEMS as readonly string[]).includes(style)
}

function addList(strip: Strip, list: List, measure: Measure): void {
  const style = strip.typesetter.theme.styles[list.style]
  const column = labelColumn(list, { typesetter: strip.typesetter, sheet: strip.sheet, style, measure })
  const mirrored = (): LabelColumn => mirrorColumn(column, measure)
  for (const item of list.items) {
    addItem(strip, item, directionOfItem(item, strip.sheet.language) === 'left-to-right' ? column : mirrored())
  }
  strip.after = Math.max(strip.after, style.after)
}

function addItem(strip: Strip, item: Item, column: LabelColumn): void {
  strip.anchors.push(item.id)
  const hanging: Column | null = column.labels.get(item) ?? null
  const style = strip.typesetter.theme.styles[item.style]
  if (hanging) {
    strip.labels.push({
      owner: { type: 'label', item },
      baseline: baselineIn(style),
      words: hanging.label.at(hanging.x),
      cell: 0,
    })
  }
  addFlow(strip, item.flow, { left: column.left, width: column.width, inItem: true })
  if (strip.labels.length > 0) addBlock(strip, emptyBlock(item), { measure: { ...column, inItem: true }, next: null })
  strip.after = Math.max(strip.after, style.after)
}

/** An item without words still prints its label. */
function emptyBlock(item: Item): Block {
  return { type: 'block', style: item.style, id: null, origin: 'adopted', language: null, runs: [] }
}
