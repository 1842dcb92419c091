/**
 * The structure tree of one sheet: what a screen reader walks through. It is made from the galley before anything of
 * the sheet is drawn, so that its order is the galley's whatever the order of drawing; the words come in as the pages
 * are drawn.
 *
 *     Sect ─ P, H1 … H3, L ─ LI ─ (Lbl, LBody ─ P, L), TOC ─ TOCI, Table ─ (THead, TBody) ─ TR ─ (TH, TD) ─ P
 */
import type { Block, Flow, Item, List, NoteRun, Row, Sheet, Table } from '../../../template/galley.ts'
import { BLOCKS, type Role } from '../../../theme/vocabulary.ts'
import { listNumbering } from './list-numbering.ts'
import type { Element, ElementOptions, Structure } from './structure.ts'
import { dictionary, literal } from './syntax.ts'

export type SheetTree = {
  readonly section: Element
  readonly blocks: ReadonlyMap<Block, Element>
  readonly labels: ReadonlyMap<Item, Element>
  /** Notes of headings stand behind their heading; a note anywhere else is added at its mark. */
  readonly notes: Map<NoteRun, NoteElements>
}

/** A note in the tree: its mark at the foot of the page, and its words. */
export type NoteElements = { readonly note: Element; readonly label: Element; readonly words: Element }

export function roleOf(block: Block): Role {
  return block.style in BLOCKS ? BLOCKS[block.style as keyof typeof BLOCKS].role : 'paragraph'
}

export function growTree(structure: Structure, sheet: Sheet): SheetTree {
  const growing: Growing = {
    structure,
    blocks: new Map(),
    labels: new Map(),
    notes: new Map(),
    levels: [],
    section: structure.element('Sect', { lang: languageTag(sheet.language), title: sheet.bookmark }),
  }
  addFlow(growing, growing.section, sheet.flow)
  return growing
}

/** A language as PDF/UA wants it; anything else is "not determined", which is what a reader would make of it. */
export function languageTag(language: string): string {
  return LANGUAGE.test(language) ? language : 'und'
}

/** 'en-GB', 'uk' */
const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/

type Growing = {
  readonly structure: Structure
  readonly section: Element
  readonly blocks: Map<Block, Element>
  readonly labels: Map<Item, Element>
  readonly notes: Map<NoteRun, NoteElements>
  readonly levels: number[] // Levels of the headings that are open, as the styles state them.
}

function add(growing: Growing, parent: Element, type: string, options: ElementOptions = {}): Element {
  const element = growing.structure.element(type, options)
  growing.structure.add(parent, element)
  return element
}

function addFlow(growing: Growing, parent: Element, flow: readonly Flow[]): void {
  let contents: Element | null = null
  for (const piece of flow) {
    const isEntry = piece.type === 'block' && piece.style === 'contents-entry'
    contents = isEntry ? (contents ?? add(growing, parent, 'TOC')) : null
    switch (piece.type) {
      case 'block':
        addBlock(growing, contents ?? parent, piece)
        break
      case 'list':
        addList(growing, parent, piece)
        break
      case 'table':
        addTable(growing, parent, piece)
    }
  }
}

function addBlock(growing: Growing, parent: Element, block: Block): void {
  const type = elementType(growing, block)
  const options = block.language === null ? {} : { lang: languageTag(block.language) }
  growing.blocks.set(block, add(growing, parent, type, options))
  if (!type.startsWith('H')) return
  for (const run of block.runs) {
    if (run.type === 'note') growing.notes.set(run, addNote(growing.structure, parent, run))
  }
}

function elementType(growing: Growing, block: Block): string {
  if (block.style === 'contents-entry') return 'TOCI'
  const role = roleOf(block)
  switch (role) {
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
      return `H${headingLevel(growing.levels, Number(role.slice(-1)))}`
    case 'paragraph':
    case 'contents-entry': // The name of a group of entries.
    case 'note':
    case 'cell':
      return 'P'
  }
}

/** Each sheet begins with H1 and skips no level, also when its styles do: 2, 2, 3 → 1, 1, 2. */
function headingLevel(open: number[], stated: number): number {
  while ((open.at(-1) ?? 0) >= stated) open.pop()
  open.push(stated)
  return open.length
}

function addList(growing: Growing, parent: Element, list: List): void {
  const element = add(growing, parent, 'L')
  element.entries += `\n/A ${dictionary({ O: '/List', ListNumbering: `/${listNumbering(list.items)}` })}`
  for (const item of list.items) {
    const entry = add(growing, element, 'LI')
    if (item.label !== '') growing.labels.set(item, add(growing, entry, 'Lbl'))
    addFlow(growing, add(growing, entry, 'LBody'), item.flow)
  }
}

/** A note's elements are empty until the foot of its page is drawn. The unique id is a rule of PDF/UA (7.9). */
export function addNote(structure: Structure, parent: Element, run: NoteRun): NoteElements {
  const note = structure.element('Note')
  note.entries += `\n/ID ${literal(run.id)}`
  structure.add(parent, note)
  const label = structure.element('Lbl')
  const words = structure.element('P')
  structure.add(note, label)
  structure.add(note, words)
  return { note, label, words }
}

function addTable(growing: Growing, parent: Element, table: Table): void {
  const element = add(growing, parent, 'Table')
  if (table.head.length > 0) addRows(growing, add(growing, element, 'THead'), table, 'TH')
  addRows(growing, add(growing, element, 'TBody'), table, 'TD')
}

/** Rows that are too short are filled up: a grid with holes cannot be read cell by cell. */
function addRows(growing: Growing, parent: Element, table: Table, type: 'TH' | 'TD'): void {
  for (const row of type === 'TH' ? table.head : table.rows) {
    const element = add(growing, parent, 'TR')
    for (let column = 0; column < Math.max(columnsOf(table), row.cells.length); column++) {
      const cell = add(growing, element, type, type === 'TH' ? { scope: 'Column' } : {})
      addFlow(growing, cell, row.cells[column]?.flow ?? [])
    }
  }
}

function columnsOf(table: Table): number {
  const widest = (rows: readonly Row[]): number => rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return Math.max(widest(table.head), widest(table.rows))
}
