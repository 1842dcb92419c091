/**
 * Lays a galley out in pages: paragraphs become lines, sheets become strips of rows, strips are torn into pages.
 *
 *     galley ─ lines/ ─▶ lines ─ strip/ ─▶ rows ─ fill/ ─▶ pages
 *
 * Page references need to know the pages and change them by their length. So the volume is laid out with guesses first,
 * then with the labels of the round before until none changes; only paragraphs with page references are set again.
 */
import { Refusal, type Report } from '../../report.ts'
import { atOnce, type Steps } from '../../steps.ts'
import type { Galley } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { bindingOf } from '../binding.ts'
import type { Faces } from './faces.ts'
import type { Press } from './fill/furniture.ts'
import { guessPages, type PageGuess } from './fill/guess-pages.ts'
import { labelPage } from './fill/label-page.ts'
import { createPageMaker } from './fill/make-page.ts'
import { numberPages } from './fill/number-pages.ts'
import type { LaidOut, Page } from './pages.ts'
import { type SetSheet, setAgain, setSheet } from './set-sheet.ts'
import { type Stack, stackSheets } from './strip/stack.ts'
import { type Asking, createTypesetters, type Typesetters } from './strip/typesetter.ts'

export type Setting = { readonly theme: Theme; readonly faces: Faces }

const MOST_ROUNDS = 4

export function layout(galley: Galley, setting: Setting, report: Report): LaidOut {
  return atOnce(layoutInSteps(galley, setting, report))
}

/** The same sheet by sheet. */
export function* layoutInSteps(galley: Galley, { theme, faces }: Setting, report: Report): Steps<LaidOut> {
  refuseNarrow(theme)
  const stacks = stackSheets(galley.parts, theme.page)
  const guess = guessPages(stacks)
  let labelOf = guess.labelOf
  const typesetters = createTypesetters(theme, faces, (anchor) => labelOf(anchor))
  let sheets = yield* setFirst(stacks, typesetters, guess)
  let labels = labelPages(sheets, theme)
  let rounds = 1
  for (let moved = movedSheets(sheets, labels); moved.size > 0; moved = movedSheets(sheets, labels)) {
    if (rounds === MOST_ROUNDS) {
      report.say(unsettled(moved))
      break
    }
    const known = labels
    labelOf = (anchor) => known.get(anchor) ?? UNKNOWN
    const settled: SetSheet[] = []
    for (const set of sheets) {
      settled.push(moved.has(set) ? setAgain(set, typesetters) : set)
      yield
    }
    sheets = settled
    labels = labelPages(sheets, theme)
    rounds++
  }
  sayUnknown(sheets, labels, report)
  return {
    pages: makePages(sheets, { theme, faces, binding: bindingOf(galley), set: new Map() }),
    pageLabels: labels,
    rounds,
  }
}

/** What stands for the page of an anchor that the volume does not hold. */
const UNKNOWN = '?'

/** The front comes last: it asks for the pages of all others, and has folios of its own. */
function* setFirst(stacks: readonly Stack[], typesetters: Typesetters, guess: PageGuess): Steps<SetSheet[]> {
  const isFront = ({ part }: Stack): boolean => part.role === 'front'
  const set = new Map<Stack, SetSheet>()
  for (const stack of [...stacks.filter((one) => !isFront(one)), ...stacks.filter(isFront)]) {
    const made = setSheet(stack, typesetters)
    guess.took(made)
    set.set(stack, made)
    yield
  }
  return stacks.map((stack) => set.get(stack) as SetSheet)
}

function labelPages(sheets: readonly SetSheet[], theme: Theme): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { set, filled, folio } of numberPages(sheets, theme.page)) labelPage(set, { filled, folio }, labels)
  return labels
}

/** Sheets that print a label which is not right. */
function movedSheets(sheets: readonly SetSheet[], labels: ReadonlyMap<string, string>): ReadonlySet<SetSheet> {
  const isWrong = ({ printed }: Asking): boolean =>
    printed.some(({ anchor, label }) => label !== (labels.get(anchor) ?? UNKNOWN))
  return new Set(sheets.filter(({ asking }) => asking.some(isWrong)))
}

function makePages(sheets: readonly SetSheet[], press: Press): Page[] {
  const makePage = createPageMaker(press)
  return numberPages(sheets, press.theme.page).map(({ set, sheet, filled, folio }) =>
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
  for (const { sheet, asking } of sheets) {
    for (const anchor of new Set(asking.flatMap(({ printed }) => printed.map((one) => one.anchor)))) {
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
