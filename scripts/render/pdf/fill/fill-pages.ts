/**
 * Chooses after which rows a sheet is torn into pages, all tears together: no more pages than needed, nothing stranded
 * at a page's end, pages well filled, notes on the page of their mark.
 *
 * Every way to begin a page is a state: the next row and the next note row. From each state the page may end after any
 * row that still fits; the cheapest chain of pages wins. A page holds some fifty rows, so the work grows with the
 * number of rows and not with its square.
 */

import type { NoteStrip } from '../strip/notes.ts'
import { countRows, type Rows, TEAR_NEVER } from '../strip/rows.ts'

/** The rows and note rows of one page: from, and up to but without. */
export type Filled = {
  readonly from: number
  readonly to: number
  readonly noteFrom: number
  readonly noteTo: number
  readonly blank?: true // A page that is left blank on purpose.
}

export type FillJob = {
  readonly rows: Rows
  readonly notes: NoteStrip
  readonly room: number // Height of the type area.
  readonly noteGap: number // White and rule between text and notes.
  readonly keepsFirstSpace: boolean // Whether the space above the very first row stays, as on covers.
}

const PAGE = 1e6
/** White at a page's foot: one line of forty-three costs as much as half a tear inside a paragraph. */
const WHITE = 60_000
/** A last page with fewer lines than this looks forgotten. */
const FEW_ROWS = 3
const FEW = 20_000
const SCANT_ROWS = 5
const SCANT = 2_000
const NOTE_DIVIDED = 4_000
const NOTES_ALONE = 1e8
const OVERFULL = 1e12
/** Ends that leave more white than this are not tried once a good one is known. */
const MOST_WHITE = 0.4
/** Lines of a divided note that stand with its mark. */
const LEAST_NOTE_ROWS = 2

type State = {
  readonly row: number
  readonly note: number
  cost: number
  before: State | null
}

export function fillPages(job: FillJob): readonly Filled[] {
  const { rows, notes } = job
  const sums = measureRows(job)
  const states: States = Array.from({ length: countRows(rows) + 1 }, () => null)
  states[0] = new Map([[0, { row: 0, note: 0, cost: 0, before: null }]])
  const leaving: Leaving = { job, sums, states }
  for (const waiting of states) {
    // States of notes that are left over add states to their own row while it is walked.
    for (const state of waiting?.values() ?? NO_STATES) {
      if (!isEnd(state, job)) leave(state, leaving)
    }
  }
  const end = states[countRows(rows)]?.get(countRows(notes.rows))
  return end ? walkBack(end) : []
}

/** Row → note row → the state that begins a page there; null for the many rows that begin none. */
type States = (Map<number, State> | null)[]
const NO_STATES: readonly State[] = []

function isEnd({ row, note }: State, { rows, notes }: FillJob): boolean {
  return row === countRows(rows) && note === countRows(notes.rows)
}

/** Running sums of heights; a page's height is a difference of two. */
type Sums = { readonly rows: Float64Array; readonly notes: Float64Array; readonly repeats: Float64Array }

function measureRows({ rows, notes }: FillJob): Sums {
  const repeats = new Float64Array(countRows(rows))
  for (const [row, heads] of rows.repeats) {
    for (const head of heads) repeats[row] = (repeats[row] as number) + (rows.heights[head] as number)
  }
  return { rows: runningSum(rows), notes: runningSum(notes.rows), repeats }
}

function runningSum({ befores, heights }: Rows): Float64Array {
  const sums = new Float64Array(heights.length + 1)
  for (let row = 0; row < heights.length; row++) {
    sums[row + 1] = (sums[row] as number) + (befores[row] as number) + (heights[row] as number)
  }
  return sums
}

type Leaving = { readonly job: FillJob; readonly sums: Sums; readonly states: States }

/** An end of a page. It is used again for the next end that is tried: a volume tries millions. */
type End = { to: number; noteTo: number; white: number; cost: number }

/** Tries every end of the page that begins in this state, from the fullest page to emptier ones. */
function leave(state: State, leaving: Leaving): void {
  const { job } = leaving
  const count = countRows(job.rows)
  const leftOver = (state.row === 0 ? 0 : (job.notes.ends[state.row - 1] as number)) > state.note
  if (leftOver) leaveWithNotesOnly(state, leaving)
  if (state.row === count) return
  let to = state.row
  while (to < count && bodyHeight(state, to + 1, leaving) <= job.room) to++
  const end: End = { to, noteTo: 0, white: 0, cost: 0 }
  let good = false
  for (; end.to > state.row; end.to--) {
    end.noteTo = notesThatFit(state, end.to, leaving)
    if (end.noteTo === DO_NOT_FIT) continue
    const used = bodyHeight(state, end.to, leaving) + notesHeight(state.note, end.noteTo, leaving)
    end.white = (job.room - used) / job.room
    if (good && end.white > MOST_WHITE) break
    end.cost = state.cost + pageCost(state, end, job)
    reach(state, end, leaving)
    good ||= (job.rows.tears[end.to - 1] as number) < TEAR_NEVER || end.to === count
  }
  if (!good) leaveOverfull(state, leaving)
}

function bodyHeight({ row }: State, to: number, { job, sums }: Leaving): number {
  const dropped = row === 0 && job.keepsFirstSpace ? 0 : (job.rows.befores[row] ?? 0)
  return (sums.rows[to] as number) - (sums.rows[row] as number) - dropped + (sums.repeats[row] ?? 0)
}

function notesHeight(from: number, to: number, { job, sums }: Leaving): number {
  if (to <= from) return 0
  return (sums.notes[to] as number) - (sums.notes[from] as number) - (job.notes.rows.befores[from] ?? 0) + job.noteGap
}

const DO_NOT_FIT = -1

/** Up to which note row the notes of a page are set: all of them, or as many as fit if the last is only divided. */
function notesThatFit(state: State, to: number, leaving: Leaving): number {
  const { job } = leaving
  const room = job.room - bodyHeight(state, to, leaving)
  const end = job.notes.ends[to - 1] as number
  if (notesHeight(state.note, end, leaving) <= room) return Math.max(end, state.note)
  let fits = state.note
  while (fits < end && notesHeight(state.note, fits + 1, leaving) <= room) fits++
  const last = job.notes.firsts[end - 1] ?? 0
  return fits - Math.max(last, state.note) >= LEAST_NOTE_ROWS ? fits : DO_NOT_FIT
}

function pageCost(state: State, { to, noteTo, white }: End, { rows, notes }: FillJob): number {
  const divided = noteTo < (notes.ends[to - 1] as number) ? NOTE_DIVIDED : 0
  if (to < countRows(rows)) return PAGE + WHITE * white * white + (rows.tears[to - 1] as number) + divided
  const held = to - state.row
  const few = state.row === 0 ? 0 : held < FEW_ROWS ? FEW : held < SCANT_ROWS ? SCANT : 0
  return PAGE + few + divided
}

function reach(before: State, { to, noteTo, cost }: Omit<End, 'white'>, { states }: Leaving): void {
  states[to] ??= new Map()
  const there = states[to].get(noteTo)
  if (!there) states[to].set(noteTo, { row: to, note: noteTo, cost, before })
  else if (cost < there.cost) {
    there.cost = cost
    there.before = before
  }
}

/** The rest of a divided note fills a page, or the page on which nothing but notes is left. */
function leaveWithNotesOnly(state: State, leaving: Leaving): void {
  const { job } = leaving
  const end = job.notes.ends[state.row - 1] as number
  let to = state.note + 1
  while (to < end && notesHeight(state.note, to + 1, leaving) <= job.room) to++
  reach(state, { to: state.row, noteTo: to, cost: state.cost + PAGE + NOTES_ALONE }, leaving)
}

/** Nothing fits well: one row, and of its notes what there is room for. */
function leaveOverfull(state: State, leaving: Leaving): void {
  const { job } = leaving
  const end = job.notes.ends[state.row] as number
  const room = job.room - bodyHeight(state, state.row + 1, leaving)
  let to = state.note
  while (to < end && notesHeight(state.note, to + 1, leaving) <= room) to++
  reach(state, { to: state.row + 1, noteTo: to, cost: state.cost + PAGE + OVERFULL }, leaving)
}

function walkBack(end: State): readonly Filled[] {
  const pages: Filled[] = []
  for (let state: State = end; state.before; state = state.before) {
    pages.push({ from: state.before.row, to: state.row, noteFrom: state.before.note, noteTo: state.note })
  }
  return pages.reverse()
}
