/**
 * Walks over a page and gathers paragraphs, lists and tables in the order of reading. What to leave out and where labels
 * come from differs between our own pages, Word files and the web; that is the manner, which the caller brings along.
 */
import { lettersOf, type ManuscriptBlock, type ManuscriptRun, tidy } from '../manuscript.ts'
import { createDesk, type Desk, type Manner } from './desk.ts'
import { isListed, type ListCounter, labelOfItem, startList } from './list-labels.ts'
import type { PageNotes } from './notes.ts'
import { type Position, place, positionOf } from './positions.ts'
import { cellsOf, isDataTable } from './tables.ts'
import { attribute, childrenOf, isElement, type PageElement, type PageNode, SILENT, textOf } from './tree.ts'

export type Gathered = { readonly blocks: readonly ManuscriptBlock[]; readonly counted: number }

type Frame = {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly position: Position | null
  readonly address: string | null
  readonly isPre: boolean
  readonly list: ListCounter | null
  readonly nesting: number
}

const OUTERMOST: Frame = {
  strong: false,
  emphasis: false,
  position: null,
  address: null,
  isPre: false,
  list: null,
  nesting: 0,
}

/** No honest page nests deeper; below, only letters are taken. */
const DEEPEST = 250

export function gather(root: PageNode, manner: Manner, notes: PageNotes): Gathered {
  const desk = createDesk(manner, notes)
  for (const child of childrenOf(root)) walk(child, OUTERMOST, desk)
  desk.flush()
  return { blocks: desk.blocks, counted: desk.counted }
}

/** The words of one element as a single paragraph: the content of a note or of a cell. */
export function gatherRuns(root: PageNode, manner: Manner, notes: PageNotes): readonly ManuscriptRun[] {
  const { blocks } = gather(root, manner, notes)
  return tidy(
    blocks.flatMap((block, index) => (block.type === 'table' ? [] : [...(index > 0 ? [SPACE] : []), ...block.runs])),
  )
}

const SPACE: ManuscriptRun = { type: 'words', text: ' ', strong: false, emphasis: false, address: null }

function walk(node: PageNode, frame: Frame, desk: Desk): void {
  if (node.nodeName === '#text' && 'value' in node) addWords(node.value, frame, desk)
  if (!isElement(node) || SILENT.has(node.tagName) || desk.notes.bodies.has(node)) return
  const note = desk.notes.calls.get(node)
  if (note !== undefined) desk.runs.push({ type: 'mark', note })
  else if (frame.nesting > DEEPEST) addWords(` ${textOf(node)} `, frame, desk)
  else walkElement(node, frame, desk)
}

function walkElement(element: PageElement, frame: Frame, desk: Desk): void {
  const judgement = desk.manner.judge(element)
  if (judgement === 'nothing') return
  if (judgement === 'label') takeLabel(element, frame, desk)
  else if (element.tagName === 'br') desk.runs.push({ type: 'break' })
  else if (element.tagName === 'table' && isDataTable(element)) addTable(element, desk)
  else walkChildren(element, frame, desk)
}

function walkChildren(element: PageElement, frame: Frame, desk: Desk): void {
  const isBlock = BLOCKS.has(element.tagName)
  if (isBlock) openBlock(element, frame, desk)
  const within = inside(element, frame, desk.manner)
  for (const child of element.childNodes) walk(child, within, desk)
  if (!isBlock) return
  desk.flush()
  desk.opened = null
}

/** A label that stands as text. The page of a volume has labels outside of lists too: those of notes. */
function takeLabel(element: PageElement, frame: Frame, desk: Desk): void {
  const depth = desk.manner.depthOfLabel?.(element) ?? frame.list?.depth ?? 0
  desk.label = { label: textOf(element), depth, mayBeHidden: false }
}

function openBlock(element: PageElement, frame: Frame, desk: Desk): void {
  desk.flush()
  desk.opened = { element, heading: /^h[1-6]$/.test(element.tagName) ? Number(element.tagName.charAt(1)) : null }
  if (element.tagName !== 'li' || !frame.list) return
  const { label, isCounted } =
    desk.manner.lists === 'counted' ? labelOfItem(element, frame.list) : { label: '', isCounted: false }
  desk.label = { label, depth: frame.list.depth, mayBeHidden: true }
  if (isCounted) desk.counted++
}

function inside(element: PageElement, frame: Frame, { links }: Manner): Frame {
  const { tagName } = element
  const isLink = links === 'kept' && tagName === 'a' && /^(?:https?:|mailto:)/i.test(attribute(element, 'href') ?? '')
  return {
    strong: frame.strong || tagName === 'strong' || tagName === 'b',
    emphasis: frame.emphasis || tagName === 'em' || tagName === 'i',
    position: positionOf(tagName) ?? frame.position,
    address: isLink ? attribute(element, 'href') : frame.address,
    isPre: frame.isPre || tagName === 'pre',
    list: isListed(tagName) ? startList(element, frame.list) : frame.list,
    nesting: frame.nesting + 1,
  }
}

function addWords(text: string, frame: Frame, desk: Desk): void {
  const { strong, emphasis, address } = frame
  const shown = frame.position === null ? text : placed(text, frame.position, desk)
  const lines = frame.isPre ? shown.split(/\r?\n/) : [shown]
  for (const [index, line] of lines.entries()) {
    if (index > 0) desk.runs.push({ type: 'break' })
    if (line !== '') desk.runs.push({ type: 'words', text: line, strong, emphasis, address })
  }
}

function placed(text: string, wanted: Position, { runs, manner }: Desk): string {
  const before = lettersOf(runs.slice(-2)).split(/\s/).at(-1) ?? ''
  const { shown, position } = place(text, wanted, before)
  if (position === 'lost') manner.hearLost?.(`${before}${shown.trim()}`)
  return shown
}

function addTable(table: PageElement, desk: Desk): void {
  desk.flush()
  desk.blocks.push({
    type: 'table',
    rows: cellsOf(table).map((cells) => cells.map((cell) => gatherRuns(cell, desk.manner, desk.notes))),
  })
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
