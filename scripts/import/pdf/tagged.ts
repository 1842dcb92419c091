/**
 * A tagged PDF: the structure tree says what is a heading, a label, a list, a note, and in which order all is read. A
 * tree is given page by page, so what a page break cut is put together here.
 */
import type { Pdf, Piece, StructureContent, StructureNode } from './open-pdf.ts'
import { LINE_END, type NoteCall, type Tagged, type TaggedNote, type TaggedTable, type Unit } from './units.ts'

/** Whether two units that a page break parts are one paragraph. */
export type Joins = (before: Unit, after: Unit) => boolean

type Walk = {
  readonly units: (Unit | TaggedTable)[]
  readonly notes: TaggedNote[]
  readonly pieces: ReadonlyMap<string, readonly Piece[]>
  readonly page: number
  readonly joins: Joins
  figures: number
  isFirst: boolean // Nothing of this page has been taken yet.
  label: Piece[] | null
  loose: Unit | null // Words of a list item that stand in no paragraph: those of one item belong together.
}

type Within = { readonly depth: number; readonly into: (Piece | NoteCall)[] | null; readonly nesting: number }

const DEEPEST = 200

export function readTagged(pdf: Pdf, joins: Joins): Tagged {
  const units: (Unit | TaggedTable)[] = []
  const notes: TaggedNote[] = []
  let figures = 0
  for (const [page, { pieces, tree }] of pdf.pages.entries()) {
    const walk: Walk = {
      units,
      notes,
      pieces: bySequence(pieces),
      page,
      joins,
      figures: 0,
      isFirst: true,
      label: null,
      loose: null,
    }
    if (tree) visit(tree, { depth: -1, into: null, nesting: 0 }, walk)
    figures += walk.figures
  }
  return { units, notes, figures }
}

function bySequence(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const sequences = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (piece.sequence === null) continue
    const held = sequences.get(piece.sequence)
    if (held) held.push(piece)
    else sequences.set(piece.sequence, [piece])
  }
  return sequences
}

function visit(node: StructureNode | StructureContent, within: Within, walk: Walk): void {
  if (!('role' in node)) {
    if (node.type === 'content') takeContent(walk.pieces.get(node.id) ?? [], within, walk)
    return
  }
  if (within.nesting > DEEPEST) return
  const inner = { ...within, nesting: within.nesting + 1 }
  const { role } = node
  if (within.into === null && !INLINE.has(role)) walk.loose = null
  if (/^H[1-6]?$/.test(role)) takeUnit(node, { ...inner, heading: Number(role.charAt(1) || '1') }, walk)
  else if (PARAGRAPHS.has(role))
    within.into ? visitAll(node, inner, walk) : takeUnit(node, { ...inner, heading: null }, walk)
  else if (role === 'L') visitAll(node, { ...inner, into: null, depth: within.depth + 1 }, walk)
  else if (role === 'Lbl') walk.label = labelBelow(node, walk)
  else if (role === 'Note' || role === 'FENote') takeNote(node, within, walk)
  else if (role === 'Table') takeTable(node, walk)
  else if (role === 'Figure') walk.figures++
  else visitAll(node, inner, walk)
}

/** What stands inside a paragraph. */
const INLINE = new Set([
  'Span',
  'NonStruct',
  'Link',
  'Reference',
  'Quote',
  'Em',
  'Strong',
  'Annot',
  'Lbl',
  'Note',
  'FENote',
])

const PARAGRAPHS = new Set(['P', 'Title', 'Caption', 'BlockQuote', 'Code', 'TOCI'])

function visitAll(node: StructureNode, within: Within, walk: Walk): void {
  for (const child of node.children) visit(child, within, walk)
}

function takeContent(pieces: readonly Piece[], within: Within, walk: Walk): void {
  if (within.into) within.into.push(...pieces)
  else if (walk.loose && walk.label === null) walk.loose.content.push(...pieces)
  else if (pieces.some(({ text }) => text.trim() !== '')) {
    const unit = newUnit({ ...within, heading: null }, walk)
    unit.content.push(...pieces)
    walk.loose = place(unit, walk)
  }
}

type UnitWithin = Within & { readonly heading: number | null }

function newUnit({ depth, heading }: UnitWithin, walk: Walk): Unit {
  const label = walk.label === null ? null : wordsOf(walk.label)
  walk.label = null
  return {
    type: 'unit',
    heading,
    label,
    depth: Math.max(0, depth),
    isInList: depth >= 0,
    page: walk.page,
    content: [],
  }
}

function takeUnit(node: StructureNode, within: UnitWithin, walk: Walk): void {
  const unit = newUnit(within, walk)
  visitAll(node, { ...within, into: unit.content }, walk)
  if (unit.content.length > 0) place(unit, walk)
}

/** Adds the unit, or its pieces to the one before it when a page break cut them apart; gives the one that was added to. */
function place(unit: Unit, walk: Walk): Unit {
  const before = walk.units.findLast((other): other is Unit => other.type === 'unit')
  const mayGoOn = walk.isFirst && walk.page > 0 && unit.label === null && before !== undefined
  walk.isFirst = false
  if (mayGoOn && before && walk.units.at(-1) === before && walk.joins(before, unit)) {
    before.content.push(LINE_END, ...unit.content)
    return before
  }
  walk.units.push(unit)
  return unit
}

/** The mark that calls a note stands just before it, in the paragraph or in the heading that was closed before. */
function takeNote(node: StructureNode, within: Within, walk: Walk): void {
  const outer = walk.label
  walk.label = null
  const words: (Piece | NoteCall)[] = []
  visitAll(node, { ...within, into: words }, walk)
  const label = walk.label
  walk.label = outer
  const pieces = words.filter((piece): piece is Piece => 'text' in piece)
  const last = walk.notes.at(-1)
  if (label === null && last) {
    takeUnmarked(pieces, last, walk)
    return
  }
  const id = `note-${walk.notes.length + 1}`
  walk.notes.push({ id, label: label ?? [], words: pieces, page: walk.page })
  const before = walk.units.findLast((unit): unit is Unit => unit.type === 'unit')
  callNote(within.into ?? before?.content ?? null, wordsOf(label ?? []), id)
}

/** On a later page it is the rest of the note before; on the same it has lost its mark, and is a paragraph. */
function takeUnmarked(pieces: readonly Piece[], last: TaggedNote, walk: Walk): void {
  if (last.page < walk.page) {
    last.words.push(LINE_END, ...pieces)
    walk.notes[walk.notes.length - 1] = { ...last, page: walk.page }
  } else {
    const unit = newUnit({ depth: -1, into: null, nesting: 0, heading: null }, walk)
    walk.units.push({ ...unit, content: [...pieces] })
  }
}

function callNote(content: (Piece | NoteCall)[] | null, mark: string, note: string): void {
  if (!content) return
  const at = content.findLastIndex((piece) => 'text' in piece && piece.text.trim() === mark)
  const found = content[at]
  if (found === undefined || !('text' in found) || mark === '') content.push({ note })
  else content.splice(at, 1, { note }, ...(found.end === 'space' ? [{ ...found, text: ' ' }] : []))
}

function takeTable(table: StructureNode, walk: Walk): void {
  const rows: Piece[][][] = []
  const find = (node: StructureNode, nesting: number): void => {
    if (nesting > DEEPEST) return
    for (const child of node.children) {
      if (!('role' in child)) continue
      if (child.role === 'TR')
        rows.push(child.children.filter((cell) => 'role' in cell).map((cell) => piecesBelow(cell, walk)))
      else find(child, nesting + 1)
    }
  }
  find(table, 0)
  walk.isFirst = false
  walk.units.push({ type: 'table', rows })
}

/** A label without letters stands on another page: what comes is the rest of its paragraph. */
function labelBelow(node: StructureNode, walk: Walk): Piece[] | null {
  const pieces = piecesBelow(node, walk)
  return pieces.length > 0 ? pieces : null
}

function piecesBelow(node: StructureNode, walk: Walk): Piece[] {
  const into: (Piece | NoteCall)[] = []
  visitAll(node, { depth: -1, into, nesting: 0 }, walk)
  return into.filter((piece): piece is Piece => 'text' in piece)
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim()
}
