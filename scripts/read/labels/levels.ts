/**
 * Decides, line after line, whether what looks like a label is one, and how deep it stands. It keeps the levels that are
 * open: `28.` → `j.` → `(ii)`.
 *
 * The labels themselves rule: a label that continues an open level belongs to it, whatever blank lines, indents or notes
 * stand between. Only where the labels are silent do colons and indents speak. That is how a list that a page break cut
 * into pieces comes out as one.
 */
import { isInserted, readings, valuesOf } from './alphabets.ts'
import type { LabelShape } from './labels.ts'

export type Around = {
  readonly before: string // The words of the line before in the same block of text; '' when there are none.
  readonly isDirectlyAfter: boolean // No blank line between.
  readonly indent: number
  readonly hasSuccessor: boolean // Its successor stands further down: a `B.` for this `A.`.
}

export type Levels = {
  /** The depth of a label from 0, or null when the line is prose after all. */
  place(shape: LabelShape, around: Around): number | null
  /** A new paragraph of the text itself: nested levels end, the series goes on. */
  endNested(): void
  /** All levels end; whatever follows is a list of its own. */
  end(): void
  /** Does the label come right after that of an open level, however it is printed? */
  wouldGoOn(shape: LabelShape): boolean
  readonly depth: number // Of the innermost open item, -1 when none is open.
}

type Level = { readonly form: string; readonly core: string; readonly indent: number }

const LARGEST_JUMP = 20 // A run may have lost a page; more is a number in prose.
const LARGEST_NUMBER = 999 // Four figures at the start of a line are a year.
const DEEPEST = 12

export function createLevels(): Levels {
  let open: Level[] = []
  const nested = new Map<string, string>() // The form of a level → the form of the items that stood under it.
  const enter = (depth: number, shape: LabelShape, indent: number): number => {
    const parent = open[depth - 1]
    if (parent) nested.set(parent.form, shape.form)
    open = [...open.slice(0, depth), { form: shape.form, core: shape.core, indent }]
    return depth
  }
  return {
    place(shape, around) {
      const depth = nestsAsBefore(open, nested, shape) ?? depthFor(open, shape, around)
      return depth === null ? null : enter(Math.min(depth, DEEPEST), shape, around.indent)
    },
    end() {
      open = []
    },
    endNested() {
      open = open.slice(0, 1)
    },
    wouldGoOn(shape) {
      return open.some((level) => isNextLabel(level, shape))
    },
    get depth() {
      return open.length - 1
    },
  }
}

/** `1.` under `II.` without a colon, where a `1.` stood under `I.`: "II. … calls on the Government," / "1. to count …". */
function nestsAsBefore(open: readonly Level[], nested: ReadonlyMap<string, string>, shape: LabelShape): number | null {
  const last = open[open.length - 1]
  const isAgain = last !== undefined && shape.class === 'number' && nested.get(last.form) === shape.form
  return isAgain && last.form !== shape.form && isFirst(shape.core) ? open.length : null
}

/** "Resolution 12 and its para." / "4. as amended": the number belongs to the short form before it. */
const SHORT_FORM = /(?:^|[ (\u00a0])(?:paras?|nos?|arts?|pp?|docs?|cf|vol|ch|пп?|ст|абз)\.$/iu

function depthFor(open: readonly Level[], shape: LabelShape, around: Around): number | null {
  if (around.isDirectlyAfter && SHORT_FORM.test(around.before)) return null
  if (shape.class === 'bullet') return bulletDepth(open, shape, around)
  const nesting = nestsAfterColon(open, shape, around)
  if (nesting !== null) return nesting
  const continued = open.findLastIndex((level) => isSameForm(level, shape) && follows(level.core, shape.core))
  if (continued >= 0) return continued
  const reprinted = depthOfReprinted(open, shape, around)
  if (reprinted !== null) return reprinted
  if (!isBelievable(open, shape, around)) return null
  if (shape.class === 'decimal') return decimalDepth(open, shape)
  if (countsAnew(open, shape, around)) return open.length
  const same = open.findLastIndex((level) => isSameForm(level, shape))
  if (same >= 0) return isNear(open[same]?.core ?? '', shape) ? same : null
  const isKnownRun = isFirst(shape.core) || shape.isBulleted || around.hasSuccessor
  return isKnownRun ? newDepth(open, shape, around) : null
}

/** `a.` after `28. URGES …:` opens a list; so does `1.` after `a. …:`, though `1.` has been seen further out. */
function nestsAfterColon(open: readonly Level[], shape: LabelShape, around: Around): number | null {
  const last = open[open.length - 1]
  if (!last || !isFirst(shape.core) || !endsWithColon(around.before)) return null
  const isDeeper = !isSameForm(last, shape) || around.indent > last.indent || shape.core !== last.core
  const continues = isSameForm(last, shape) && follows(last.core, shape.core)
  return isDeeper && !continues ? open.length : null
}

/** "b. to agree, before the summit," / "i. who sails;" / "ii. who pays;": a list in Roman numerals, without its colon. */
function countsAnew(open: readonly Level[], shape: LabelShape, around: Around): boolean {
  const last = open[open.length - 1]
  if (!last || shape.core.toLowerCase() !== 'i' || !isSameForm(last, shape) || !around.hasSuccessor) return false
  return !ENDED.test(around.before) && !/^(?:i|[ivx]{2,})$/i.test(last.core)
}

/** An item that is over; a list may stand under one that ends in a comma, or in nothing. */
const ENDED = /[.;][*_”"»)]{0,3}$/u

/** What ends an item for sure; a comma may stand in "under articles 5 (b)," / "(c) and (d)". */
const ITEM_END = /(?:[.;]|[;,] (?:and|or|et|ou|und|та|і|й))[*_”"»)]{0,3}$/u

/** `b)` and `(c)` after `a.`: the same run, printed by another hand. An `i)` that an `ii)` follows is a list of its own. */
function depthOfReprinted(open: readonly Level[], shape: LabelShape, around: Around): number | null {
  if (isFirst(shape.core) && (shape.class === 'number' || around.hasSuccessor)) return null
  const isAfterItem = ITEM_END.test(around.before) || (!around.isDirectlyAfter && around.before.endsWith(','))
  const depth = isAfterItem ? open.findLastIndex((level) => isNextLabel(level, shape)) : -1
  return depth < 0 ? null : depth
}

/** Is the second label the next of a run, whatever brackets and full stops stand around both? */
export function isNextLabel(before: Printed, after: Printed): boolean {
  const kind = before.form.split(' ')[0] ?? ''
  return REPRINTED.has(kind) && after.form.startsWith(`${kind} `) && follows(before.core, after.core)
}

type Printed = { readonly form: string; readonly core: string }
/** The classes of labels whose brackets vary; a decimal or `PP1` says itself where it belongs. */
const REPRINTED: ReadonlySet<string> = new Set<LabelShape['class']>(['number', 'lower', 'upper', 'cyrillic'])

function isSameForm(level: Level, shape: LabelShape): boolean {
  return level.form === shape.form
}

/** Is there one way of counting in which `core` comes right after `before`? `c` follows `b`, and not the Roman `ii`. */
export function follows(before: string, core: string): boolean {
  const prefix = (label: string): string => label.slice(0, label.lastIndexOf('.') + 1)
  if (prefix(before) !== prefix(core)) return false
  const earlier = valuesOf(before)
  return valuesOf(core).some((value, alphabet) => {
    const last = earlier[alphabet]
    return value !== null && (last === value - 1 || (isInserted(core) && last === value))
  })
}

function isFirst(core: string): boolean {
  return readings(core).includes(1)
}

/** Does the line before end a clause? Otherwise a label in mid-paragraph is a wrapped line: "after" / "2001. 12 Allies". */
const CLAUSE_END = /(?:[.;:,!?”"»)\]]|[;,] (?:and|or|et|ou|und|та|і|й))[*_]{0,3}$/u

function isBelievable(open: readonly Level[], shape: LabelShape, around: Around): boolean {
  if (shape.isBulleted || shape.isBold) return true
  if (shape.core.includes('-')) return false // `2-1.` stands behind `2.` or is a range.
  if (around.isDirectlyAfter && around.before !== '' && !CLAUSE_END.test(around.before)) {
    return beginsIndented(open, shape, around)
  }
  if (shape.class === 'upper') return isFirst(shape.core) && around.hasSuccessor
  if (shape.class === 'lower' && shape.core.length === 2) return isFirst(shape.core) || readings(shape.core).length > 1
  if (shape.class === 'number') return Number.parseInt(shape.core, 10) <= LARGEST_NUMBER
  return true
}

/** "2. Stressing that" and below it, set in, "a) one thing;" and "b) another.": a list without its colon. */
function beginsIndented(open: readonly Level[], shape: LabelShape, around: Around): boolean {
  const last = open[open.length - 1]
  const isLetter = shape.class === 'lower' || shape.class === 'cyrillic'
  return isLetter && isFirst(shape.core) && around.hasSuccessor && around.indent >= (last?.indent ?? 0) + 2
}

function isNear(before: string, shape: LabelShape): boolean {
  if (shape.class !== 'number' || shape.isBulleted) return true
  return Number.parseInt(shape.core, 10) - Number.parseInt(before, 10) <= LARGEST_JUMP
}

/** `6.1.` stands under `6.`; `2.5 million` under nothing. */
function decimalDepth(open: readonly Level[], shape: LabelShape): number | null {
  const parts = shape.core.split('.')
  const parent = parts.slice(0, -1).join('.')
  const under = open.findLastIndex((level) => level.core === parent)
  if (under >= 0) return under + 1
  const beside = open.findLastIndex((level) => level.form === shape.form)
  if (beside >= 0) return beside
  return shape.printed.endsWith('.') || isFirst(shape.core) ? Math.min(open.length, parts.length - 1) : null
}

/** Letters nest under numbers; numbers and capitals begin a series of the text itself unless a colon calls for them. */
function newDepth(open: readonly Level[], shape: LabelShape, around: Around): number {
  const last = open[open.length - 1]
  if (!last) return 0
  const isSmall = shape.class === 'lower' || shape.class === 'cyrillic'
  if (endsWithColon(around.before) || around.indent >= last.indent + 2) return open.length
  if (!isSmall) return 0
  return open.length
}

function bulletDepth(open: readonly Level[], shape: LabelShape, around: Around): number {
  const last = open[open.length - 1]
  if (last && last.form === shape.form && around.indent >= last.indent + 2) return open.length
  const beside = open.findLastIndex((level) => level.form === shape.form && level.indent <= around.indent + 1)
  if (beside >= 0) return beside
  // `•` and right below it `o` or `▪`, or set in behind a blank line: the signs of an inner list.
  const isSetIn = around.isDirectlyAfter || around.indent >= (last?.indent ?? 0) + 2
  const isInner = last?.form.startsWith('bullet') && isSetIn
  return last && (isInner || endsWithColon(around.before)) ? open.length : 0
}

/** "to:" and, in the manner of national chambers, "That the Senate—". */
function endsWithColon(words: string): boolean {
  return /[:—][*_]{0,3}$/.test(words)
}
