/**
 * Goes through the galley once, before anything is written, and lists what a reference can point at: the anchors with
 * their bookmarks' names, and the printed number of each text. Only what stands in this list may be named by a field;
 * a field without its bookmark prints "Error! Reference source not found."
 */
import type { Block, Flow, Galley, Item, Run, Sheet } from '../../template/galley.ts'
import { numberOfLabel } from '../../template/own-number.ts'
import { bookmarkName, withDigest } from './bookmark-names.ts'

export type Targets = {
  /** Anchor → name of its bookmark, for all anchors of the galley. */
  readonly names: ReadonlyMap<string, string>
  /** Anchor → the text (sheet) it stands in. */
  readonly sheetOf: ReadonlyMap<string, string>
  /** Sheet → the run that prints its number: the `489` of "DECLARATION 489". */
  readonly numbers: ReadonlyMap<string, Run>
  /** The items that are cited by their number, and the number in the printed label: the `j` of "j.". */
  readonly labels: ReadonlyMap<string, PrintedLabel>
}

export type PrintedLabel = { readonly item: Item; readonly number: string }

export function listTargets(galley: Galley): Targets {
  const names = new Map<string, string>()
  const sheetOf = new Map<string, string>()
  const numbers = new Map<string, Run>()
  const items = new Map<string, Item>()
  const cited = new Set<string>()
  const taken = new Set<string>()
  for (const sheet of galley.parts.flatMap((part) => part.sheets)) {
    const visit = (anchor: string, item?: Item): void => {
      if (names.has(anchor)) return
      if (item !== undefined) items.set(anchor, item)
      names.set(anchor, freeName(anchor, taken))
      sheetOf.set(anchor, sheet.id)
    }
    visit(sheet.id)
    visitAnchors(sheet.flow, { anchor: visit, run: (run) => noteCited(run, cited) })
    const number = numberOf(sheet)
    if (number) numbers.set(sheet.id, number)
  }
  return { names, sheetOf, numbers, labels: labelsOf(cited, items) }
}

function labelsOf(cited: ReadonlySet<string>, items: ReadonlyMap<string, Item>): ReadonlyMap<string, PrintedLabel> {
  const labels = new Map<string, PrintedLabel>()
  for (const anchor of cited) {
    const item = items.get(anchor)
    if (item) labels.set(anchor, { item, number: numberOfLabel(item.label) })
  }
  return labels
}

/** Remembers what is cited by its number: only there a bookmark is needed. */
function noteCited(run: Run, cited: Set<string>): void {
  if (run.type !== 'words' || run.link?.to?.type !== 'anchor' || !run.marks.includes('number')) return
  cited.add(run.link.to.anchor)
}

type Visit = { readonly anchor: (anchor: string, item?: Item) => void; readonly run: (run: Run) => void }

/** Word does not tell `text_I` from `text_i`, so the second of two such names gets a digest. */
function freeName(anchor: string, taken: Set<string>): string {
  const usual = bookmarkName(anchor)
  const name = taken.has(usual.toLowerCase()) ? withDigest(usual, anchor) : usual
  taken.add(name.toLowerCase())
  return name
}

/** Calls `visit` for every anchor and run of a flow, in order. (Generators take three times as long.) */
function visitAnchors(flow: readonly Flow[], visit: Visit): void {
  for (const piece of flow) {
    switch (piece.type) {
      case 'block':
        visitBlock(piece, visit)
        break
      case 'list':
        for (const item of piece.items) {
          visit.anchor(item.id, item)
          visitAnchors(item.flow, visit)
        }
        break
      case 'table':
        if (piece.id !== null) visit.anchor(piece.id)
        for (const row of [...piece.head, ...piece.rows]) for (const cell of row.cells) visitAnchors(cell.flow, visit)
        break
    }
  }
}

function visitBlock(block: Block, visit: Visit): void {
  if (block.id !== null) visit.anchor(block.id)
  visitRuns(block.runs, visit)
}

function visitRuns(runs: readonly Run[], visit: Visit): void {
  for (const run of runs) {
    visit.run(run)
    if (run.type !== 'note') continue
    visit.anchor(run.id)
    visitRuns(run.runs, visit)
  }
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
