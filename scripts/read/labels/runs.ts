/**
 * Decodes the labels of all runs of a text and says what is odd in them: gaps, repeats, a run that changes its way of
 * counting, a list that came in pieces.
 */

import type { ClauseNode, Node } from '../body/nest.ts'
import type { Piece, PieceLabel } from '../body/pieces.ts'
import type { Profile } from '../dialects/profile.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { readings } from './alphabets.ts'
import { isNextLabel } from './levels.ts'
import { decodeSeries } from './series.ts'

/** The decoded label of each piece that has one. */
export type Ordinals = ReadonlyMap<Piece, number | null>

export function sayBreaks(reading: Reading, nodes: readonly Node[], series: Profile['series']): Ordinals {
  const ordinals = new Map<Piece, number | null>()
  for (const run of runsOf(nodes, series)) {
    const labelled = run.filter(({ label }) => label?.core)
    const decoded = decodeSeries(labelled.map(({ label }) => label?.core ?? ''))
    for (const [index, piece] of labelled.entries()) ordinals.set(piece, decoded.ordinals[index] ?? null)
    for (const { index, code, message } of decoded.breaks) {
      remark(reading, {
        code,
        at: labelled[index]?.label?.span?.start ?? 0,
        message,
        hint: 'The labels stay as printed.',
      })
    }
    sayReprinted(reading, labelled)
    sayRejoined(reading, run)
  }
  return ordinals
}

/** The first label of a series, as no other can be: an `i.` may come after `h.`. */
const FIRST = /^(?:1|a|а|PP1|OP1)$/i

/**
 * The runs of siblings. At the outermost level a series goes on through sections, unless one begins anew; in traditions
 * whose operative part counts from 1 again it begins anew there too.
 */
function runsOf(nodes: readonly Node[], series: Profile['series']): readonly (readonly Piece[])[] {
  const runs: (readonly Piece[])[] = []
  let current: Piece[] = []
  const nested: ClauseNode[] = []
  let isNewSection = false
  const visit = (node: Node): void => {
    if (node.type === 'section') {
      isNewSection = true
      for (const inner of node.nodes) visit(inner)
      return
    }
    if (node.type === 'table') return
    nested.push(node)
    const { label } = node.piece
    if (!label) return
    const last = current[current.length - 1]?.label
    const restarts = series === 'restarts' && FIRST.test(label.core)
    const beginsAnew = restarts || (isNewSection && readings(label.core).includes(1))
    if (last && (!isOneRun(last, label) || beginsAnew)) {
      runs.push(current)
      current = []
    }
    isNewSection = false
    current.push(node.piece)
  }
  for (const node of nodes) visit(node)
  const within = nested.flatMap(({ nodes: inner }) => (inner.length > 0 ? runsOf(inner, 'through') : []))
  return [...runs, current, ...within].filter((run) => run.length > 0)
}

function isOneRun(before: PieceLabel, label: PieceLabel): boolean {
  return before.form === label.form || isNextLabel(before, label)
}

/** `b)` after `a.`: one run, but somebody should look whether a page of another list stands between. */
function sayReprinted(reading: Reading, labelled: readonly Piece[]): void {
  for (const [index, { label }] of labelled.entries()) {
    const before = labelled[index - 1]?.label
    if (!before || !label || before.form === label.form) continue
    const message = `“${label.printed}” stands after “${before.printed}”: the run changes how its labels are printed.`
    remark(reading, {
      code: 'label-sequence',
      at: label.span?.start ?? 0,
      message,
      hint: 'The labels stay as printed.',
    })
  }
}

/** A list is in pieces where a note stood in it, where an indent changes, or where a blank line is the exception. */
function sayRejoined(reading: Reading, run: readonly Piece[]): void {
  const later = run.slice(1)
  const blanks = later.filter(({ gap }) => gap === 'blank').length
  const isBlankOdd = blanks * 2 < later.length
  for (const [index, piece] of later.entries()) {
    const before = run[index]
    const isIndentOdd = before !== undefined && before.indent !== piece.indent
    if (piece.gap !== 'interrupted' && !isIndentOdd && !(piece.gap === 'blank' && isBlankOdd)) continue
    const at = piece.label?.span?.start ?? piece.start
    const message = `The list goes on at ${quoted(piece.label?.printed || 'the next bullet')} as one with what stands before.`
    remark(reading, { code: 'list-rejoined', at, message })
  }
}
