/**
 * Goes through the galley once, before anything is written, and lists what a reference can point at: the anchors with
 * their bookmarks' names, and the printed number of each text. Only what stands in this list may be named by a field;
 * a field without its bookmark prints "Error! Reference source not found."
 */
import type { Block, Flow, Galley, Run, Sheet } from '../../template/galley.ts'
import { bookmarkName, withDigest } from './bookmark-names.ts'

export type Targets = {
  /** Anchor → name of its bookmark, for all anchors of the galley. */
  readonly names: ReadonlyMap<string, string>
  /** Anchor → the text (sheet) it stands in. */
  readonly sheetOf: ReadonlyMap<string, string>
  /** Sheet → the run that prints its number: the `489` of "DECLARATION 489". */
  readonly numbers: ReadonlyMap<string, Run>
}

export function listTargets(galley: Galley): Targets {
  const names = new Map<string, string>()
  const sheetOf = new Map<string, string>()
  const numbers = new Map<string, Run>()
  const taken = new Set<string>()
  for (const sheet of galley.parts.flatMap((part) => part.sheets)) {
    const visit = (anchor: string): void => {
      if (names.has(anchor)) return
      names.set(anchor, freeName(anchor, taken))
      sheetOf.set(anchor, sheet.id)
    }
    visit(sheet.id)
    visitAnchors(sheet.flow, visit)
    const number = numberOf(sheet)
    if (number) numbers.set(sheet.id, number)
  }
  return { names, sheetOf, numbers }
}

/** Word does not tell `text_I` from `text_i`, so the second of two such names gets a digest. */
function freeName(anchor: string, taken: Set<string>): string {
  const usual = bookmarkName(anchor)
  const name = taken.has(usual.toLowerCase()) ? withDigest(usual, anchor) : usual
  taken.add(name.toLowerCase())
  return name
}

/** Calls `visit` for every anchor of a flow, in order. (Generators take three times as long.) */
function visitAnchors(flow: readonly Flow[], visit: (anchor: string) => void): void {
  for (const piece of flow) {
    switch (piece.type) {
      case 'block':
        visitBlock(piece, visit)
        break
      case 'list':
        for (const item of piece.items) {
          visit(item.id)
          visitAnchors(item.flow, visit)
        }
        break
      case 'table':
        if (piece.id !== null) visit(piece.id)
        for (const row of [...piece.head, ...piece.rows]) for (const cell of row.cells) visitAnchors(cell.flow, visit)
        break
    }
  }
}

function visitBlock(block: Block, visit: (anchor: string) => void): void {
  if (block.id !== null) visit(block.id)
  for (const run of block.runs) if (run.type === 'note') visit(run.id)
}

/** The first run of the head that is marked as number and is no reference to another text. */
function numberOf(sheet: Sheet): Run | null {
  for (const piece of sheet.flow) {
    if (piece.type !== 'block') return null
    const number = piece.runs.find((run) => run.type === 'words' && run.link === null && run.marks.includes('number'))
    if (number) return number
  }
  return null
}
