/**
 * Which numbers beside the lines of a draft count its lines. Rows come in, each with the number that stands at its edge
 * and the words beside it; the places of the line numbers go out.
 *
 *       The Assembly,                       1  The Assembly,
 *       1. Recalling that the law           2  1. Recalling that the law
 *       of the sea is for all;              3  of the sea is for all;
 *       2. Noting that the law              4
 *     5 of the land is for all;             5  2. Noting that the law
 *
 * They rise by one step, row by row, and begin anew on a page. Labels do so, too. What tells them apart is where they
 * stand: a label begins a sentence, a line number stands in the middle of one as often as not.
 */
import { isOpening } from '../head/opening.ts'

export type NumberedRow = {
  readonly number: number | null // What stands at the edge of the row, if it may be a line number.
  readonly words: string // Without the number.
}

/** `edge`: whether the numbers stand before the words of their rows or behind. */
export function findLineNumbers(rows: readonly NumberedRow[], edge: Edge): ReadonlySet<number> {
  for (const step of STEPS) {
    const columns = runsOf(rows, step).filter((run) => isColumn(run, rows, { step, edge }))
    if (columns.length > 0) return new Set(columns.flatMap(({ members }) => members))
  }
  return new Set()
}

export type Edge = 'start' | 'end'

/** Every line, every fifth, every tenth: the ways of drafts, the usual ones first. */
const STEPS = [1, 5, 10, 2, 3, 4] as const
type Step = (typeof STEPS)[number]

type Run = { readonly members: number[]; strays: number; last: number }

/** Numbers that rise by the step, about as many rows apart. */
function runsOf(rows: readonly NumberedRow[], step: Step): readonly Run[] {
  const runs: Run[] = []
  let run: Run | null = null
  for (const [at, { number, words }] of rows.entries()) {
    if (number === null) continue
    const apart: number = at - (run?.members.at(-1) ?? Number.NEGATIVE_INFINITY)
    if (run !== null && isNext(run, number, { step, apart })) {
      run.members.push(at)
      run.last = number
    } else if (run !== null && apart < step) {
      run.strays += words === '' ? 0 : 1 // "12 members" at the start of a line; a number alone is the folio of a page.
    } else if (number % step === 0) {
      run = { members: [at], strays: 0, last: number }
      runs.push(run)
    }
  }
  return runs
}

type Distance = { readonly step: Step; readonly apart: number }

/** Blank lines may be counted and running heads not, so rows are not exactly a step apart. A page may count anew. */
function isNext({ last }: Run, number: number, { step, apart }: Distance): boolean {
  if (number === last + step) return apart >= Math.floor(step / 2) && apart <= step + LOOSE_ROWS
  return number === step && last > step && apart <= step + last + LOOSE_ROWS
}

/** A running head, a folio, and the number itself where a converter put it on a line of its own. */
const LOOSE_ROWS = 3

/** Two numbers may rise by five by chance. */
export const FEWEST = 3
const FEWEST_OF_ALL = 8 // Where every line has its number.

type Counting = { readonly step: Step; readonly edge: Edge }

/**
 * Nothing else counts by fives or tens, row by row; there one sentence that a number cuts is enough, and of four numbers
 * none. Lists count by ones, too: of the years 2001, 2002 … each may stand in the middle of a sentence, and of clauses
 * none. “The Assembly,” bears no label, and a number beside it counts lines.
 */
function isColumn({ members, strays }: Run, rows: readonly NumberedRow[], { step, edge }: Counting): boolean {
  if (members.length < FEWEST || strays > members.length * (step >= 5 ? 1 : 0.25)) return false
  const cuts = members.filter((at) => cutsSentence(rows, at, edge)).length
  if (step >= 5) return cuts > 0 || members.length > FEWEST
  const isCutOften = cuts >= Math.max(2, members.length / 4)
  if (step > 1) return isCutOften
  if (!coversAll(members, rows)) return false
  return (isCutOften && members.length - cuts >= FEWEST) || members.some((at) => isOpening(rows[at]?.words ?? ''))
}

/** Where every line is counted, every line is, from 1 on: within the column nine of ten rows, and most of the file. */
function coversAll(members: readonly number[], rows: readonly NumberedRow[]): boolean {
  const [first = 0, last = 0] = [members[0], members.at(-1)]
  const spanned = last - first + 1
  if (rows[first]?.number !== 1 || members.length < FEWEST_OF_ALL) return false
  return members.length >= 0.9 * spanned && members.length >= 0.6 * rows.length
}

/** Shorter lines end where they end, not where the paper does. */
const SHORTEST_LINE = 25
const FINISHED = /[.;:!?…][”"»’)\]*_]{0,4}$/
/** Letters without case begin and go on alike. */
const GOES_ON = /^[*_“"«(]{0,3}[\p{Ll}\p{Lo}]/u

/** Does a sentence go on over the number? On a line of its own it stands between the row before and the row after. */
function cutsSentence(rows: readonly NumberedRow[], at: number, edge: Edge): boolean {
  const wordsAt = (index: number): string => rows[index]?.words ?? ''
  const own = wordsAt(at)
  const before = edge === 'end' && own !== '' ? own : wordsAt(at - 1)
  const after = edge === 'start' && own !== '' ? own : wordsAt(at + 1)
  return before.length >= SHORTEST_LINE && !FINISHED.test(before) && GOES_ON.test(after)
}
