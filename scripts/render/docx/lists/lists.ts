/**
 * Which list of Word each labelled unit belongs to, so that screen readers announce clauses and items as the list that
 * they are.
 *
 * `literal` (the usual way): the label is letters, and the list of its text prints no number of its own. `native`: the
 * list prints the label itself, but only where Word's counter gives exactly the adopted one. Where it does not ("2
 * bis."), the label stands as letters again and is told to the editor. A gap (2., then 4.) begins a new count.
 */
import type { Flow, Galley, Item, List, Sheet } from '../../../template/galley.ts'
import { countOf, printed, type Shape, shapeOf } from './counter-shape.ts'

/** Where a unit stands: `w:numId`, `w:ilvl`, and whether the list prints its label. */
export type Listed = { readonly list: number; readonly level: number; readonly label: 'letters' | 'counted' }

/** One list of Word. `definition`: which set of levels it follows; `starts`: where it begins, by level. */
export type WordList = {
  readonly id: number
  readonly definition: number
  readonly starts: ReadonlyMap<number, number>
}

/** The levels of one text; a level that counts nothing is undefined. */
export type Definition = { readonly id: number; readonly sheet: Sheet; readonly shapes: readonly (Shape | undefined)[] }

export type Lists = {
  of(item: Item): Listed | null
  readonly lists: readonly WordList[]
  readonly definitions: readonly Definition[] // The one without numbers, 0, is not among them.
  readonly letters: readonly { readonly sheet: Sheet; readonly labels: readonly string[] }[] // What `native` could not count.
}

export type Numbering = 'literal' | 'native'

/** Word has nine levels. Deeper units are paragraphs without a list. */
export const LEVELS = 9
/** The set of levels that print nothing. */
export const SILENT = 0

export function planLists(galley: Galley, numbering: Numbering): Lists {
  const plan: Plan = { listed: new Map(), lists: [], definitions: [], letters: [] }
  for (const sheet of galley.parts.flatMap((part) => part.sheets)) {
    if (numbering === 'native') countSheet(sheet, plan)
    const labels = addSilent(sheet, plan)
    if (numbering === 'native' && labels.length > 0) plan.letters.push({ sheet, labels })
  }
  const { listed, ...rest } = plan
  return { ...rest, of: (item) => listed.get(item) ?? null }
}

type Plan = {
  readonly listed: Map<Item, Listed>
  readonly lists: WordList[]
  readonly definitions: Definition[]
  readonly letters: { sheet: Sheet; labels: readonly string[] }[]
}

function addList(plan: Plan, definition: number, starts: ReadonlyMap<number, number> = new Map()): WordList {
  const list = { id: plan.lists.length + 1, definition, starts }
  plan.lists.push(list)
  return list
}

/** Puts what is not counted into a list that prints nothing, one for the sheet; gives the labels. */
function addSilent(sheet: Sheet, plan: Plan): readonly string[] {
  const labels: string[] = []
  const levels: Listed[] = []
  const visit = (flow: readonly Flow[], level: number): void => {
    if (level >= LEVELS) return
    for (const piece of flow) {
      if (piece.type !== 'list') continue
      for (const item of piece.items) {
        if (item.label !== '' && !plan.listed.has(item)) {
          const list = levels[0]?.list ?? addList(plan, SILENT).id
          levels[level] ??= { list, level, label: 'letters' }
          levels[0] ??= { list, level: 0, label: 'letters' }
          plan.listed.set(item, levels[level])
          labels.push(item.label)
        }
        visit(item.flow, level + 1)
      }
    }
  }
  visit(sheet.flow, 0)
  return labels
}

/** What is known of a sheet while its units are counted as Word will count them. */
type Count = {
  readonly shapes: (Shape | undefined)[]
  readonly counts: (number | null)[]
  list: WordList | null
  readonly begun: Set<number> // Levels that the list has counted on: its own starts hold for the first time only.
}

function countSheet(sheet: Sheet, plan: Plan): void {
  const count: Count = { shapes: [], counts: [], list: null, begun: new Set() }
  const definition = plan.definitions.length + 1
  const visit = (flow: readonly Flow[], level: number): void => {
    if (level >= LEVELS) return
    for (const list of flow) {
      if (list.type !== 'list') continue
      learnShape(list, level, count)
      for (const item of list.items) {
        if (item.label !== '') countItem(item, level, { count, plan, definition })
        visit(item.flow, level + 1)
      }
    }
  }
  visit(sheet.flow, 0)
  if (count.list !== null) plan.definitions.push({ id: definition, sheet, shapes: count.shapes })
}

/** A level has one shape in a text: that of its first list which has one. */
function learnShape(list: List, level: number, count: Count): void {
  count.shapes[level] ??= shapeOf(list.items, level, { shapes: count.shapes, counts: count.counts }) ?? undefined
}

type Counting = { readonly count: Count; readonly plan: Plan; readonly definition: number }

function countItem(item: Item, level: number, { count, plan, definition }: Counting): void {
  const shape = count.shapes[level]
  const standing = { level, above: { shapes: count.shapes, counts: count.counts } }
  const wanted = shape && countOf(shape, item.label, standing)
  // Below a level that has not been counted, word processors differ in what they count.
  if (!shape || wanted == null || (level > 0 && count.counts[level - 1] == null)) return
  count.list ??= addList(plan, definition)
  const next = nextCount(level, shape, count)
  // A number that the counter would not give begins a new count, in a list of its own.
  if (shape.format !== 'bullet' && printed(shape, next, standing) !== item.label) {
    count.list = addList(plan, definition, startsAt(level, wanted, count))
    count.begun.clear()
  }
  count.begun.add(level)
  count.counts[level] = wanted
  count.counts.fill(null, level + 1)
  plan.listed.set(item, { list: count.list.id, level, label: 'counted' })
}

/** What Word's counter gives at a level: the list's own start when it is met first there, else one more, else the level's start. */
function nextCount(level: number, shape: Shape, { counts, list, begun }: Count): number {
  const own = begun.has(level) ? undefined : list?.starts.get(level)
  const last = counts[level]
  return own ?? (last == null ? shape.start : last + 1)
}

/** The new list begins at the wanted number, and the levels above it where the old one had come to. */
function startsAt(level: number, wanted: number, { counts }: Count): ReadonlyMap<number, number> {
  const above = counts
    .slice(0, level)
    .flatMap((count, at): [number, number][] => (count == null ? [] : [[at, count + 1]]))
  return new Map([...above, [level, wanted]])
}
