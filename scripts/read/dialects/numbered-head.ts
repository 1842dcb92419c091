/**
 * Declarations, resolutions, recommendations and opinions: a symbol, a title, enacting words, then clauses with labels
 * or lead words.
 *
 *     DECLARATION 489*
 *     STANDING WITH UKRAINE UNTIL VICTORY
 *     The Assembly,
 *     1. **Reiterating** …;
 */

import { headingOf } from '../body/headings.ts'
import { isOpening } from '../head/opening.ts'
import {
  isPresentedBy,
  kindInTitle,
  readNumberAlone,
  readNumberedTitle,
  readOwnSymbol,
  readSignedNumber,
  readSymbol,
  readTitleSymbol,
  type SymbolLine,
} from '../head/symbol.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import type { Profile } from './profile.ts'
import type { FoundInRow, Page, Shape } from './shape.ts'

const LONGEST_HEAD = 16 // Rows with words. No head is longer; what looks like an opening further down is prose.

type Head = { readonly indices: readonly number[]; readonly opening: number | null; readonly bodyFrom: number }

/** Finds the head under a tradition's own enacting words and symbols. */
export function findNumberedHead({ rows }: Page, profile: Profile): Shape {
  const head = findHead(rows, profile)
  const wordsAt = (index: number | undefined): string => (index === undefined ? '' : (rows[index]?.words ?? ''))
  const codeAt = head.indices.find((index) => readOwnSymbol(wordsAt(index), profile.symbols)?.gives === 'code')
  const others = head.indices.filter((index) => index !== codeAt)
  const { symbol, number, kind } = findSymbol(others, wordsAt, profile)
  const title = others.filter((index) => !symbol.includes(index))
  const titleWords = title.map(wordsAt)
  const inTitle = symbol.length === 0 ? symbolInTitle(titleWords) : null
  const titleNumber = inTitle?.number ? { ...inTitle.number, row: title[inTitle.line] ?? 0 } : null
  return {
    kind: kind ?? inTitle?.kind ?? kindInTitle(titleWords.join(' ')),
    symbol: codeAt === undefined ? symbol : withCode(symbol, codeAt),
    title,
    opening: head.opening,
    bodyFrom: head.bodyFrom,
    number: number ?? titleNumber,
    code: codeAt === undefined ? null : placeOfOwn(wordsAt(codeAt), codeAt, profile),
  }
}

function symbolInTitle(lines: readonly string[]): (SymbolLine & { readonly line: number }) | null {
  const numbered = lines.map(readNumberedTitle)
  const line = numbered.findIndex((found) => found !== null)
  const found = numbered[line] ?? (lines.length === 1 ? readTitleSymbol(lines[0] ?? '') : null)
  return found && { ...found, line: Math.max(0, line) }
}

/** A code stands above the symbol, or is the symbol. Elsewhere it would change the order of the lines. */
function withCode(symbol: readonly number[], code: number): readonly number[] {
  return [...symbol, code].sort((a, b) => a - b)
}

type SymbolFound = Pick<Shape, 'number' | 'symbol' | 'kind'>
type WordsAt = (index: number | undefined) => string

/**
 * The rows above the title: the symbol, a number that stands apart from it, and what stands above both (the name of the
 * body). Where the title comes first, the symbol is its row alone.
 */
function findSymbol(indices: readonly number[], wordsAt: WordsAt, profile: Profile): SymbolFound {
  const symbolAt = (index: number | undefined): SymbolLine | null =>
    readOwnSymbol(wordsAt(index), profile.symbols) ?? readSymbol(wordsAt(index))
  const at = indices.findIndex((index) => symbolAt(index) !== null)
  const found = symbolAt(indices[at])
  if (!found) return { symbol: [], number: null, kind: null }
  const isNumbered = found.number !== null
  const isNext = !isNumbered && readNumberAlone(wordsAt(indices[at + 1])) !== null
  const signed = isNumbered
    ? -1
    : indices.findIndex((index, place) => place > at && readSignedNumber(wordsAt(index)) !== null)
  const numberAt = isNumbered ? at : isNext ? at + 1 : signed
  const end = Math.max(at, numberAt)
  const hasTitleBelow = indices.slice(end + 1).some((index) => !isPresentedBy(wordsAt(index)))
  const start = hasTitleBelow ? 0 : at
  const row = indices[numberAt]
  const number = found.number ?? readNumberAlone(wordsAt(row))
  return {
    symbol: indices.slice(start, hasTitleBelow || start === 0 ? end + 1 : undefined),
    number: number && row !== undefined ? { ...number, row } : null,
    kind: found.kind,
  }
}

/** The head ends with the enacting words, or where the first clause, heading or sentence begins. */
function findHead(rows: readonly Row[], { openings }: Profile): Head {
  const words = firstWords(rows, LONGEST_HEAD)
  const opening = words.find((index) => isOpening(rows[index]?.words ?? '', openings))
  const clause = words.find((index, place) => place > 0 && isNumberedClause(rows[index]?.words ?? ''))
  const isAfterClause = opening !== undefined && clause !== undefined && clause < opening
  if (isAfterClause) return { indices: words.filter((index) => index < clause), opening: null, bodyFrom: clause }
  if (opening !== undefined)
    return { indices: words.filter((index) => index < opening), opening, bodyFrom: opening + 1 }
  const body = words.find((index) => beginsBody(rows, index, words[0] === index))
  const bodyFrom = body ?? (words[words.length - 1] ?? -1) + 1
  return { indices: words.filter((index) => index < bodyFrom), opening: null, bodyFrom }
}

/** "1. Recalling …," above the enacting words: the preamble stands before them, and they are a line of the body. */
function isNumberedClause(words: string): boolean {
  return readLabel(words)?.class === 'number' && /[,;]$/.test(words)
}

const LONGEST_TITLE_LINE = 160

function beginsBody(rows: readonly Row[], index: number, isFirst: boolean): boolean {
  const words = rows[index]?.words ?? ''
  const isHeading = !isFirst && SECTION.test(headingOf(rows, index)?.core ?? '')
  const isNamed = /^(?:#{1,6} )?(?:preamble|préambule|преамбула)$/i.test(words)
  const goesOn = /[:,]$/.test(words) && isTitleLine(rows[index + 1])
  const isSentence =
    words.length > LONGEST_TITLE_LINE || (/[.;:,]$/.test(words) && readSymbol(words) === null && !goesOn)
  return isHeading || isNamed || isSentence || isLabelled(words)
}

/** "I. FERRIES", "## A. Ports", and "I" above its words: the first section. A heading without a label may be the title. */
const SECTION = /^[A-Z]{1,8}$/

/** "Consequences of the aggression against Ukraine:" goes on in the next line when that ends like no sentence. */
function isTitleLine(row: Row | undefined): boolean {
  return row?.use === 'words' && !/[.;:,]$/.test(row.words) && !isLabelled(row.words)
}

function isLabelled(words: string): boolean {
  const label = readLabel(words)
  return label !== null && label.class !== 'upper'
}

/** The places of the first rows with words. */
export function firstWords(rows: readonly Row[], most: number): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < rows.length && found.length < most; at++) if (rows[at]?.use === 'words') found.push(at)
  return found
}

function placeOfOwn(words: string, row: number, profile: Profile): FoundInRow | null {
  const found = readOwnSymbol(words, profile.symbols)
  return found?.number ? { ...found.number, row } : null
}
