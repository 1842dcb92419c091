/** The rows of the head → its lines: symbol, title, opening; and the facts that they hold. */
import type { Fact, Line, Span } from '../../ast/ast.ts'
import { plainWords } from '../../ast/walk.ts'
import type { Profile } from '../dialects/profile.ts'
import type { Recognised } from '../dialects/recognise.ts'
import type { FoundInRow } from '../dialects/shape.ts'
import { findDate } from '../facts/calendar.ts'
import { readInline } from '../inline/inline.ts'
import type { InlineGround } from '../inline/inline-event.ts'
import { strandOf } from '../inline/strand.ts'
import { inspectWording } from '../inline/wording.ts'
import type { Row } from '../lines/rows.ts'
import { isPresentedBy, readSignedNumber } from './symbol.ts'

export type Head = {
  readonly symbol: Line | null
  readonly title: readonly Line[]
  readonly opening: Line | null
  readonly number: Fact | null
  readonly titleFact: Fact | null
  readonly code: Fact | null
}

/** `# DECLARATION 489`: the sign says what the place says already. */
const HEADING_SIGN = /^#{1,6}(?=[ \t]+\S)/

export function readHead(rows: readonly Row[], { shape, profile }: Recognised, ground: InlineGround): Head {
  const symbol = lineOf(shape.symbol, rows, ground)
  const title = titleLines(shape.title, rows).flatMap((indices) => lineOf(indices, rows, ground) ?? [])
  const opening = shape.opening === null ? null : lineOf([shape.opening], rows, ground)
  const number = factIn(rows, shape.number ?? (profile.number === 'at the end' ? numberAtEnd(rows) : null))
  return {
    symbol,
    title,
    opening,
    number,
    titleFact: titleOf(title, number?.value ?? '', profile),
    code: factIn(rows, shape.code),
  }
}

/** A line each; a word that a line end divided brings both of its lines together. */
function titleLines(indices: readonly number[], rows: readonly Row[]): readonly (readonly number[])[] {
  const lines: number[][] = []
  for (const index of indices) {
    const last = lines[lines.length - 1]
    if (last && rows[index]?.joins) last.push(index)
    else lines.push([index])
  }
  return lines
}

function lineOf(indices: readonly number[], rows: readonly Row[], ground: InlineGround): Line | null {
  const spans = indices.flatMap((index): readonly Span[] => {
    const row = rows[index]
    if (!row) return []
    const signs = HEADING_SIGN.exec(row.words)?.[0].length ?? 0
    ground.reading.aside.put('markup', { start: row.from, end: row.from + signs })
    const blanks = signs === 0 ? 0 : (/^[ \t]+/.exec(row.words.slice(signs))?.[0].length ?? 0)
    return [{ start: row.from + signs + blanks, end: row.to }]
  })
  const [first, last] = [spans[0], spans[spans.length - 1]]
  if (!first || !last) return null
  const strand = strandOf(ground.reading.source.text, spans)
  inspectWording(ground.reading, strand)
  return { type: 'line', content: readInline(strand, ground), span: { start: first.start, end: last.end } }
}

function factIn(rows: readonly Row[], found: FoundInRow | null): Fact | null {
  const row = found ? rows[found.row] : undefined
  if (!found || !row) return null
  return { value: found.value, from: 'derived', span: { start: row.from + found.from, end: row.from + found.to } }
}

/** `№ 1806-XI` among the last lines, under the signature. */
function numberAtEnd(rows: readonly Row[]): FoundInRow | null {
  let seen = 0
  for (let at = rows.length - 1; at >= 0 && seen < LONGEST_END; at--) {
    const row = rows[at]
    if (row?.use !== 'words') continue
    seen++
    const number = readSignedNumber(row.words)
    if (number) return { ...number, row: at }
  }
  return null
}

const LONGEST_END = 6 // Rows with words: signature, place, date, number.

/** "DECLARATION 333" / "on" / "NATO ENLARGEMENT" */
const CONNECTS = /^(?:on|sur|über|про)$/iu

/** "12 September 2024", "on 17 December 2024", "Kyiv, 24 February 2025": printed with the title. */
function isDateLine(words: string): boolean {
  const date = words.length > 60 ? null : findDate(words)
  return (
    date !== null &&
    /^[.)*_]{0,3}$/.test(words.slice(date.to)) &&
    /^[(]?(?:on |le |am |[\p{L} -]{2,30}, )?$/u.test(words.slice(0, date.from))
  )
}

/** The lines of the title as one, without marks and without the number before it ("76/124. Strengthening …"); the connecting line "presented by …" is not part of it. */
function titleOf(title: readonly Line[], number: string, { subtitles }: Profile): Fact | null {
  const isSubtitle = (words: string): boolean =>
    isPresentedBy(words) || CONNECTS.test(words) || isDateLine(words) || subtitles.some((form) => form.test(words))
  const numbered = title.findIndex((line) => number !== '' && plainWords(line.content).startsWith(`${number}. `))
  const own = title.slice(Math.max(0, numbered)).filter((line) => !isSubtitle(plainWords(line.content)))
  const lines = own.length === 0 && subtitles.length === 0 ? title : own
  const [first, last] = [lines[0], lines[lines.length - 1]]
  const value = lines
    .map((line) => plainWords(line.content).trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}-) (?=\p{L})/gu, '')
  if (!first || !last || value === '') return null
  const bare = number !== '' && value.startsWith(`${number}. `) ? value.slice(number.length + 2) : value
  return { value: bare, from: 'derived', span: { start: first.span.start, end: last.span.end } }
}
