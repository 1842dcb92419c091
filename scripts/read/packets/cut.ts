/**
 * A packet cut into its texts: the rows of each, what was set aside within them, and the part of the file that they
 * cover. The parts lie side by side and together are the whole file, so that the proof of each is the proof of all.
 */
import type { Span } from '../../ast/ast.ts'
import type { Statements } from '../front-matter/statements.ts'
import { readLabel } from '../labels/labels.ts'
import { type Row, setAside } from '../lines/rows.ts'
import { quoted, type Reading, readingOfPart, remark } from '../reading.ts'
import { findHeads } from './find-heads.ts'

export type Part = {
  readonly reading: Reading
  readonly rows: readonly Row[]
  readonly statements: Statements
  readonly span: Span | null // Null when the file is one text.
}

export function cutPacket(reading: Reading, rows: readonly Row[], statements: Statements): readonly Part[] {
  const heads = findHeads(reading, rows)
  const [first = 0] = heads
  if (heads.length < 2) return [{ reading, rows, statements, span: null }]
  const before = rows.slice(0, first)
  const hasText = before.some(isOfText)
  const left = hasText ? rows : [...before.map((row) => coverOf(reading, row)), ...rows.slice(first)]
  const starts = hasText ? [0, ...heads] : [0, ...heads.slice(1)]
  const shared = sharedStatements(reading, statements)
  return starts.map((start, index) => {
    const end = starts[index + 1]
    const own = left.slice(start, end)
    sayPart(reading, own, { index, count: starts.length })
    const span = {
      start: index === 0 ? 0 : (left[start]?.start ?? 0),
      end: end === undefined ? reading.source.text.length : (left[end]?.start ?? 0),
    }
    return { reading: readingOfPart(reading, span), rows: own, statements: shared, span }
  })
}

const LONGEST_COVER_LINE = 200

/** Clauses and long sentences before the first head are a text of their own; short lines are a cover. */
function isOfText({ use, words }: Row): boolean {
  const label = use === 'words' ? readLabel(words) : null
  return use === 'words' && (words.length > LONGEST_COVER_LINE || (label !== null && label.class !== 'upper'))
}

function coverOf(reading: Reading, row: Row): Row {
  return row.use === 'words' ? setAside(reading, row, 'cover') : row
}

/** What names one text cannot be said of all. */
function sharedStatements(reading: Reading, statements: Statements): Statements {
  const { number, title, code, ...facts } = statements.facts
  const own = [number, title, code].find((fact) => fact !== undefined)
  if (own !== undefined || statements.slug !== null) {
    const message = 'The file holds several texts: number, title, code and slug in its front matter were not used.'
    const hint = 'Split the file to state them for each text.'
    remark(reading, { code: 'front-matter-contradiction', at: own?.span.start ?? 0, message, hint })
  }
  return { ...statements, facts, slug: null }
}

function sayPart(
  reading: Reading,
  rows: readonly Row[],
  { index, count }: { readonly index: number; readonly count: number },
): void {
  const first = rows.find(({ use }) => use === 'words')
  const message = `Text ${index + 1} of ${count} in this file begins at ${quoted(first?.words ?? '')}.`
  const hint = 'To read the file as one text, write `repairs-off: packets` in the front matter.'
  remark(reading, { code: 'packet-split', at: first?.from ?? 0, message, hint })
}
