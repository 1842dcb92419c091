/**
 * Turns the flow of a sheet into its strip of rows: blocks become lines, items get their labels into a column, tables
 * become rows of cells. Spaces between blocks are settled here: of two neighbouring spaces the larger counts.
 */
import type { Block, Flow, Item, List, Sheet } from '../../../template/galley.ts'
import type { Style } from '../../../theme/theme.ts'
import { ITEMS, type ItemStyle } from '../../../theme/vocabulary.ts'
import { directionOfBlock, directionOfItem } from '../../direction/turned-runs.ts'
import { endsWithHyphen, linesIn, notesOn, type Paragraph, startOf } from '../lines/paragraph.ts'
import type { Owner } from '../pages.ts'
import { addLine, addNoteMark, addRow, type GrowingRows } from './growing-rows.ts'
import { leaveAnchors, type Measure, type Strip } from './growing-strip.ts'
import { type Column, type LabelColumn, labelColumn, mirrorColumn } from './labels.ts'
import { baselineIn, TEAR_FREE, TEAR_HYPHEN, TEAR_INSIDE, TEAR_NEVER } from './rows.ts'
import { setTable } from './table.ts'
import type { Typesetter } from './typesetter.ts'

/** Adds the rows of a sheet below those that are there. */
export function addStrip(sheet: Sheet, typesetter: Typesetter, rows: GrowingRows): void {
  const first = rows.heights.length
  const strip: Strip = { sheet, typesetter, rows, after: 0, labels: [], anchors: [] }
  addFlow(strip, sheet.flow, { left: typesetter.left, width: typesetter.measure, inItem: false })
  // Anchors of blocks without words at the end of a sheet belong to its last row.
  if (rows.heights.length > first) leaveAnchors(strip, typesetter.left)
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
  const paragraph = typesetter.setBlock(block, { sheet: strip.sheet, x, width, beyond: style.right })
  if (block.id !== null) strip.anchors.push(block.id)
  const words = linesIn(paragraph)
  // A label without words stands on a line of its own.
  const count = words === 0 && strip.labels.length > 0 ? 1 : words
  const place = { block, owner: { type: 'block', block, table: null }, style, paragraph, x, width, count } as const
  const leading = leadsIn(block, next)
  for (let number = 0; number < count; number++) addTextRow(strip, place, { number, leading })
  if (count > 0) strip.after = style.after
}

type BlockPlace = {
  readonly block: Block
  readonly owner: Owner
  readonly style: Style
  readonly paragraph: Paragraph
  readonly x: number
  readonly width: number
  readonly count: number // Of the rows.
}
/** `leading`: whether the block leads into a list. */
type LinePlace = { readonly number: number; readonly leading: boolean }

/** White between a rule of a style and the words. */
const RULE_GAP = 4

function addTextRow(strip: Strip, place: BlockPlace, { number, leading }: LinePlace): void {
  const { block, owner, style, paragraph, x, width, count } = place
  const { rows } = strip
  const first = number === 0
  const above = first && style.ruleAbove > 0 ? style.ruleAbove + RULE_GAP : 0
  const below = number === count - 1 && style.ruleBelow > 0 ? style.ruleBelow + RULE_GAP : 0
  const height = above + style.leading + below
  const before = first ? Math.max(strip.after, style.before) : 0
  const row = addRow(rows, { height, before, tear: tearAfter(place, number, leading) })
  leaveAnchors(strip, addLabels(strip, above) ?? x)
  const hasWords = number < linesIn(paragraph) && startOf(paragraph, number) !== null
  if (hasWords) addLine(rows, { owner, baseline: above + baselineIn(style), paragraph, number })
  if (above + below > 0) {
    rows.rules.set(row, [
      ...(above > 0 ? [{ x, y: 0, width, thickness: style.ruleAbove }] : []),
      ...(below > 0 ? [{ x, y: height - style.ruleBelow, width, thickness: style.ruleBelow }] : []),
    ])
  }
  for (const { note } of notesOn(paragraph, number)) addNoteMark(rows, note)
  if (block.style === 'imprint' && strip.sheet.style === 'title-page') rows.atFoot.add(row)
}

/** The labels that wait hang beside the row that was begun last; gives where the first begins, null without one. */
function addLabels(strip: Strip, above: number): number | null {
  const [first] = strip.labels
  if (first === undefined) return null
  for (const label of strip.labels) addLine(strip.rows, { ...label, baseline: label.baseline + above })
  strip.labels = []
  return startOf(first.paragraph, first.number)
}

/** A page may end inside a block where at least two lines stay on either side. */
function tearAfter({ paragraph, style, count }: BlockPlace, number: number, leading: boolean): number {
  const last = count - 1
  if (number === last) return leading || style.keep === 'with-next' ? TEAR_NEVER : TEAR_FREE
  if (style.together === 'whole' || number === 0 || number === last - 1) return TEAR_NEVER
  return endsWithHyphen(paragraph, number) ? TEAR_HYPHEN : TEAR_INSIDE
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
    const paragraph = hanging.label.at(hanging.x)
    strip.labels.push({ owner: { type: 'label', item }, baseline: baselineIn(style), paragraph, number: 0 })
  }
  addFlow(strip, item.flow, { left: column.left, width: column.width, inItem: true })
  if (strip.labels.length > 0) addBlock(strip, emptyBlock(item), { measure: { ...column, inItem: true }, next: null })
  strip.after = Math.max(strip.after, style.after)
}

/** An item without words still prints its label. */
function emptyBlock(item: Item): Block {
  return { type: 'block', style: item.style, id: null, origin: 'adopted', language: null, runs: [] }
}
