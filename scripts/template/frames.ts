/**
 * Elements between their opening and their closing tag, and the galley node that each becomes when it is closed.
 */
import { BLOCKS, type BlockStyle, type ItemStyle, type SheetStyle } from '../theme/vocabulary.ts'
import type { Block, Cell, Flow, Origin, Part, Row, Run, Sheet, Table } from './galley.ts'
import type { ElementRule } from './grammar.ts'
import type { Runs } from './runs.ts'
import type { Tag } from './tags.ts'

export type Frame = {
  readonly rule: ElementRule | null // Null for the top of the document.
  readonly tag: Tag | null
  readonly language: string
  readonly parts: Part[]
  readonly sheets: Sheet[]
  readonly flow: Flow[]
  readonly rows: { readonly kind: 'head' | 'body'; readonly row: Row }[]
  readonly cells: Cell[]
  citedBy: readonly Run[] // Who cites an item, in words.
  runs: Runs | null // Gathers words as long as they may stand in the element.
}

export function topFrame(language: string): Frame {
  return {
    rule: null,
    tag: null,
    language,
    parts: [],
    sheets: [],
    flow: [],
    rows: [],
    cells: [],
    citedBy: [],
    runs: null,
  }
}

/** `runs` serves one element at a time: the words of an item are complete when a block in it begins. */
export function createFrame(rule: ElementRule, tag: Tag, { outside, runs }: { outside: Frame; runs: Runs }): Frame {
  const { kind, name } = rule
  const language = (kind === 'sheet' && tag.attributes.get('lang')) || outside.language
  if (kind === 'block') runs.begin(BLOCKS[name as BlockStyle].origin)
  if (kind === 'item') runs.begin('adopted')
  if (kind === 'back-reference') runs.begin('ours')
  return { ...topFrame(language), rule, tag, runs: WITH_WORDS.has(kind) ? runs : null }
}

const WITH_WORDS: ReadonlySet<string> = new Set(['block', 'item', 'back-reference'] satisfies ElementRule['kind'][])

/** The words of an item come first: with its first block, or its end, they are complete. */
export function endWords(frame: Frame): void {
  if (frame.rule?.kind !== 'item' || frame.runs === null) return
  const style = frame.rule.name as ItemStyle
  frame.flow.push({ type: 'block', style, id: null, origin: 'adopted', language: null, runs: frame.runs.finish() })
  frame.runs = null
}

export function buildNode(frame: Frame, parent: Frame): void {
  endWords(frame)
  switch (frame.rule?.kind) {
    case 'part':
      parent.parts.push({ role: attribute(frame, 'role') as Part['role'], sheets: frame.sheets })
      return
    case 'volume':
      parent.parts.push(...frame.parts)
      return
    case 'sheet':
      parent.sheets.push(sheet(frame))
      return
    case 'block':
      parent.flow.push(block(frame, frame.runs?.finish() ?? []))
      return
    case 'item':
      addItem(frame, parent.flow)
      return
    case 'table':
      parent.flow.push(table(frame))
      return
    case 'row':
      parent.rows.push({ kind: attribute(frame, 'head') === 'yes' ? 'head' : 'body', row: { cells: frame.cells } })
      return
    case 'back-reference':
      noteBackReference(frame.runs?.finish() ?? [], parent)
      return
    case 'cell':
      parent.cells.push({ flow: frame.flow.filter((flow) => flow.type === 'block') })
  }
}

/** It belongs to the item that it stands in, or to the paragraph before it. */
function noteBackReference(citedBy: readonly Run[], parent: Frame): void {
  const last = parent.flow.at(-1)
  if (parent.rule?.kind === 'item') parent.citedBy = citedBy
  else if (last?.type === 'block') parent.flow[parent.flow.length - 1] = { ...last, citedBy }
}

function attribute({ tag }: Frame, name: string): string {
  return tag?.attributes.get(name) ?? ''
}

function sheet(frame: Frame): Sheet {
  const left = attribute(frame, 'head-left')
  const right = attribute(frame, 'head-right')
  return {
    style: frame.rule?.name as SheetStyle,
    id: attribute(frame, 'id'),
    language: frame.language,
    bookmark: attribute(frame, 'bookmark'),
    head: left === '' && right === '' ? null : { left, right },
    flow: frame.flow,
  }
}

function block(frame: Frame, runs: readonly Run[]): Block {
  const style = frame.rule?.name as BlockStyle
  const language = attribute(frame, 'lang')
  return {
    type: 'block',
    style,
    id: attribute(frame, 'id') || null,
    origin: BLOCKS[style].origin,
    language: language === '' || language === frame.language ? null : language,
    runs,
  }
}

/** Items of one style that follow one another are one list. */
function addItem(frame: Frame, flow: Flow[]): void {
  const style = frame.rule?.name as ItemStyle
  const words = { style, id: attribute(frame, 'id'), label: attribute(frame, 'label'), flow: frame.flow }
  const item = frame.citedBy.length === 0 ? words : { ...words, citedBy: frame.citedBy }
  const last = flow.at(-1)
  if (last?.type === 'list' && last.style === style) (last.items as (typeof item)[]).push(item)
  else flow.push({ type: 'list', style, items: [item] })
}

function table(frame: Frame): Table {
  const rows = (kind: 'head' | 'body'): Row[] => frame.rows.filter((row) => row.kind === kind).map(({ row }) => row)
  const blocks = frame.rows.flatMap(({ row }) => row.cells.flatMap((cell) => cell.flow))
  const origin: Origin = blocks.some((cell) => cell.origin === 'adopted') ? 'adopted' : 'ours'
  return {
    type: 'table',
    id: attribute(frame, 'id') || null,
    origin,
    columns: attribute(frame, 'columns').split(' ').map(Number),
    head: rows('head'),
    rows: rows('body'),
  }
}
