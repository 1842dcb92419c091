/**
 * Lays a galley out in pages: paragraphs become lines, sheets become strips of rows, strips are torn into pages.
 *
 *     galley ─ lines/ ─▶ lines ─ strip/ ─▶ rows ─ fill/ ─▶ pages
 *
 * Page references need to know the pages and change them by their length. So the volume is laid out with the labels of
 * the round before until none changes; only paragraphs with page references are set again.
 */
import { Refusal, type Report } from '../../report.ts'
import type { Galley, Sheet } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { bindingOf } from '../binding.ts'
import { beginOnRecto } from '../rectos.ts'
import { atOnce, type Steps } from '../turns.ts'
import type { Faces } from './faces.ts'
import { withBlankPages } from './fill/blank-pages.ts'
import { type Filled, fillPages } from './fill/fill-pages.ts'
import type { Press } from './fill/furniture.ts'
import { createPageMaker, keepsFirstSpace, NOTE_GAP } from './fill/make-page.ts'
import { createCounter, type Folio } from './fill/numbering.ts'
import { pageReferences } from './fill/page-references.ts'
import { printedLabel } from './lines/dress.ts'
import type { LaidOut, Page } from './pages.ts'
import { makeNotes, type NoteStrip } from './strip/notes.ts'
import type { Row } from './strip/row.ts'
import { makeStack, type Stack, stackSheets } from './strip/stack.ts'
import { createTypesetters, type Typesetters } from './strip/typesetter.ts'

export type Setting = { readonly theme: Theme; readonly faces: Faces }

const MOST_ROUNDS = 4

export function layout(galley: Galley, setting: Setting, report: Report): LaidOut {
  return atOnce(layoutInSteps(galley, setting, report))
}

/** The same sheet by sheet. */
export function* layoutInSteps(galley: Galley, { theme, faces }: Setting, report: Report): Steps<LaidOut> {
  refuseNarrow(theme)
  const printed = new Map<string, string>() // The labels that page references print in this round.
  const typesetters = createTypesetters(theme, faces, printed)
  let sheets: SetSheet[] = []
  for (const one of stackSheets(galley.parts, theme.page)) {
    sheets.push(setSheet(one, typesetters))
    yield
  }
  let labels = labelPages(sheets, theme)
  let rounds = 1
  for (let moved = movedSheets(sheets, printed, labels); moved.size > 0; moved = movedSheets(sheets, printed, labels)) {
    if (rounds === MOST_ROUNDS) {
      report.say(unsettled(moved))
      break
    }
    printed.clear()
    for (const [anchor, label] of labels) printed.set(anchor, label)
    const settled: SetSheet[] = []
    for (const set of sheets) {
      settled.push(moved.has(set) ? setSheet(set, typesetters) : set)
      yield
    }
    sheets = settled
    labels = labelPages(sheets, theme)
    rounds++
  }
  sayUnknown(sheets, labels, report)
  return { pages: makePages(sheets, { theme, faces, binding: bindingOf(galley) }), pageLabels: labels, rounds }
}

/** A sheet, with those that follow on below it, as far as it is set: its rows, and which of them stand on which page. */
type SetSheet = Stack & {
  readonly rows: readonly Row[]
  readonly notes: NoteStrip
  readonly pages: readonly Filled[]
  readonly references: ReadonlySet<string> // Anchors whose pages it prints.
}

function setSheet({ part, sheet, followers }: Stack, { once, again }: Typesetters): SetSheet {
  const references = new Set([sheet, ...followers].flatMap((one) => [...pageReferences(one)]))
  const typesetter = references.size === 0 ? once : again
  const { height, top, bottom } = typesetter.theme.page
  const rows = makeStack({ part, sheet, followers }, typesetter)
  const notes = makeNotes(rows, sheet, typesetter)
  const room = height - top - bottom
  const filled = fillPages({ rows, notes, room, noteGap: NOTE_GAP, keepsFirstSpace: keepsFirstSpace(sheet) })
  // A sheet without words is still a page: a cover that a house leaves blank.
  const pages = filled.length > 0 ? filled : [{ from: 0, to: 0, noteFrom: 0, noteTo: 0 }]
  return { part, sheet, followers, rows, notes, pages, references }
}

function labelPages(sheets: readonly SetSheet[], theme: Theme): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { set, filled, folio } of numberPages(sheets, theme)) {
    if (filled === set.pages[0]) labels.set(set.sheet.id, folio.label)
    for (const row of set.rows.slice(filled.from, filled.to)) labelRow(row, folio, labels)
    for (const row of set.notes.rows.slice(filled.noteFrom, filled.noteTo)) labelRow(row, folio, labels)
  }
  return labels
}

function labelRow(row: Row, { label }: Folio, labels: Map<string, string>): void {
  for (const { id } of row.anchors) labels.set(id, label)
}

/** `sheet`: the one that the top of the page belongs to. */
type Numbered = {
  readonly set: SetSheet
  readonly sheet: Sheet
  readonly filled: Filled
  readonly folio: Folio
}

function numberPages(sheets: readonly SetSheet[], { page }: Theme): Numbered[] {
  const count = createCounter()
  const rectos = beginOnRecto([...new Set(sheets.map(({ part }) => part))], page)
  const bound = withBlankPages(sheets, rectos)
  return bound.flatMap((set) => {
    const tops = sheetsAtTop(set)
    return set.pages.map((filled, index) => ({
      set,
      sheet: tops[index] as Sheet,
      filled,
      folio: count(set.part.role),
    }))
  })
}

function sheetsAtTop({ sheet, followers, rows, pages }: SetSheet): readonly Sheet[] {
  if (followers.length === 0) return pages.map(() => sheet)
  let top = sheet
  let row = 0
  return pages.map(({ from, blank }) => {
    while (!blank && row <= from) top = rows[row++]?.opens ?? top
    return top
  })
}

/** Sheets that print a label which is no longer right. */
function movedSheets(
  sheets: readonly SetSheet[],
  printed: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): ReadonlySet<SetSheet> {
  const isStale = (anchor: string): boolean => printedLabel(anchor, labels) !== printedLabel(anchor, printed)
  return new Set(sheets.filter((set) => [...set.references].some(isStale)))
}

function makePages(sheets: readonly SetSheet[], press: Press): Page[] {
  const makePage = createPageMaker(press)
  return numberPages(sheets, press.theme).map(({ set, sheet, filled, folio }) =>
    makePage({ sheet, rows: set.rows, notes: set.notes.rows, filled, folio }),
  )
}

function unsettled(moved: ReadonlySet<SetSheet>): Parameters<Report['say']>[0] {
  const own = [...moved].flatMap(({ sheet, followers }) => [sheet, ...followers])
  const names = own.map(({ bookmark }) => `“${bookmark}”`).join(', ')
  return {
    code: 'layout-unsettled',
    place: null,
    message: `The page references in ${names} still moved after ${MOST_ROUNDS} rounds; some may name a neighbouring page.`,
  }
}

function sayUnknown(sheets: readonly SetSheet[], labels: ReadonlyMap<string, string>, report: Report): void {
  for (const { sheet, references } of sheets) {
    for (const anchor of references) {
      if (labels.has(anchor)) continue
      report.say({
        code: 'layout-page-unknown',
        place: null,
        message: `“${sheet.bookmark}” asks for the page of “${anchor}”, which is not in the volume.`,
        hint: 'Ask for the page of a text, clause or note that the template prints.',
      })
    }
  }
}

/** A measure that holds fewer letters than this is no measure. */
const LEAST_MEASURE = 72

function refuseNarrow({ page }: Theme): void {
  const measure = page.width - page.inner - page.outer
  if (measure >= LEAST_MEASURE && page.height - page.top - page.bottom >= LEAST_MEASURE) return
  throw new Refusal({
    code: 'layout-too-narrow',
    place: null,
    message: `The margins leave a type area of ${Math.round(measure)} × ${Math.round(page.height - page.top - page.bottom)} pt.`,
    hint: 'Make the margins smaller or the page larger in theme.yaml.',
  })
}
