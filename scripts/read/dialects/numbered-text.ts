/**
 * Declarations, resolutions, recommendations and opinions: a symbol, a title, enacting words, then clauses with labels
 * or lead words.
 *
 *     DECLARATION 489*
 *     STANDING WITH UKRAINE UNTIL VICTORY
 *     The Assembly,
 *     1. **Reiterating** …;
 */

import type { Kind } from '../../ast/ast.ts'
import { headingOf } from '../body/headings.ts'
import { findLeads } from '../body/leads.ts'
import { isOpening } from '../head/opening.ts'
import { kindInTitle, readNumberAlone, readSignedNumber, readSymbol, readTitleSymbol } from '../head/symbol.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import type { Dialect, Page, Reason, Shape } from './dialect.ts'

const LONGEST_HEAD = 16 // Rows with words. No head is longer; what looks like an opening further down is prose.
const ENOUGH_LEADS = 2

export const numberedText: Dialect = {
  name: 'numbered-text',
  recognise(page) {
    const { shape, openings } = survey(page)
    const reasons: (Reason | false)[] = [
      shape.symbol.length > 0 && { weight: 4, because: 'a line names the kind of the text' },
      shape.opening !== null && { weight: 4, because: 'enacting words open the text' },
      shape.number !== null && { weight: 2, because: 'the head has a number' },
      openings >= ENOUGH_LEADS && { weight: 3, because: 'clauses begin with the verbs of resolutions' },
      page.statements.kind !== null &&
        page.statements.kind in ADOPTED && { weight: 4, because: 'the editor names the kind' },
    ]
    return reasons.filter((reason) => reason !== false)
  },
  shape: (page) => survey(page).shape,
}

const ADOPTED = { declaration: true, resolution: true, recommendation: true, opinion: true }

type Survey = { readonly shape: Shape; readonly openings: number }
type Head = { readonly indices: readonly number[]; readonly opening: number | null; readonly bodyFrom: number }

function survey({ rows }: Page): Survey {
  const head = findHead(rows)
  const wordsAt = (index: number | undefined): string => (index === undefined ? '' : (rows[index]?.words ?? ''))
  const { symbol, number, kind } = findSymbol(head.indices, wordsAt)
  const title = head.indices.filter((index) => !symbol.includes(index))
  const titleWords = title.map(wordsAt)
  const inTitle = symbol.length === 0 && title.length === 1 ? readTitleSymbol(titleWords[0] ?? '') : null
  const titleNumber = inTitle?.number ? { ...inTitle.number, row: title[0] ?? 0 } : null
  const shape: Shape = {
    kind: kind ?? inTitle?.kind ?? kindInTitle(titleWords.join(' ')) ?? 'text',
    symbol,
    title,
    opening: head.opening,
    bodyFrom: head.bodyFrom,
    number: number ?? titleNumber,
    roles: 'by lead words',
    statusWhen: () => 'adopted',
  }
  return { shape, openings: countLeads(rows.slice(head.bodyFrom)) }
}

type SymbolFound = Pick<Shape, 'number'> & { readonly symbol: readonly number[]; readonly kind: Kind | null }

/**
 * The rows above the title: the symbol, a number that stands apart from it, and what stands above both (the name of the
 * body). Where the title comes first, the symbol is its row alone.
 */
function findSymbol(indices: readonly number[], wordsAt: (index: number | undefined) => string): SymbolFound {
  const at = indices.findIndex((index) => readSymbol(wordsAt(index)) !== null)
  const found = readSymbol(wordsAt(indices[at]))
  if (!found) return { symbol: [], number: null, kind: null }
  const isNumbered = found.number !== null
  const isNext = !isNumbered && readNumberAlone(wordsAt(indices[at + 1])) !== null
  const signed = isNumbered
    ? -1
    : indices.findIndex((index, place) => place > at && readSignedNumber(wordsAt(index)) !== null)
  const numberAt = isNumbered ? at : isNext ? at + 1 : signed
  const end = Math.max(at, numberAt)
  const start = end + 1 < indices.length ? 0 : at
  const row = indices[numberAt]
  const number = found.number ?? readNumberAlone(wordsAt(row))
  return {
    symbol: indices.slice(start, end + 1),
    number: number && row !== undefined ? { ...number, row } : null,
    kind: found.kind,
  }
}

/** The head ends with the enacting words, or where the first clause, heading or sentence begins. */
function findHead(rows: readonly Row[]): Head {
  const words = rows.flatMap((row, index) => (row.use === 'words' ? [index] : [])).slice(0, LONGEST_HEAD)
  const opening = words.find((index) => isOpening(rows[index]?.words ?? ''))
  if (opening !== undefined)
    return { indices: words.filter((index) => index < opening), opening, bodyFrom: opening + 1 }
  const body = words.find((index) => beginsBody(rows, index, words[0] === index))
  const bodyFrom = body ?? (words[words.length - 1] ?? -1) + 1
  return { indices: words.filter((index) => index < bodyFrom), opening: null, bodyFrom }
}

const LONGEST_TITLE_LINE = 160

function beginsBody(rows: readonly Row[], index: number, isFirst: boolean): boolean {
  const words = rows[index]?.words ?? ''
  const isHeading = headingOf(rows, index) !== null && !isFirst && readLabel(words)?.class === 'upper'
  const isNamed = /^(?:#{1,6} )?(?:preamble|préambule|преамбула)$/i.test(words)
  const goesOn = /[:,]$/.test(words) && isTitleLine(rows[index + 1])
  const isSentence =
    words.length > LONGEST_TITLE_LINE || (/[.;:,]$/.test(words) && readSymbol(words) === null && !goesOn)
  return isHeading || isNamed || isSentence || isLabelled(words)
}

/** "Consequences of the aggression against Ukraine:" goes on in the next line when that ends like no sentence. */
function isTitleLine(row: Row | undefined): boolean {
  return row?.use === 'words' && !/[.;:,]$/.test(row.words) && !isLabelled(row.words)
}

function isLabelled(words: string): boolean {
  const label = readLabel(words)
  return label !== null && label.class !== 'upper'
}

/** How many of the first rows begin with the verb of a resolution. */
function countLeads(rows: readonly Row[]): number {
  const first = rows.filter((row) => row.use === 'words').slice(0, 40)
  return first.filter(({ words }) => {
    const from = readLabel(words)?.contentAt ?? 0
    const text = words.slice(from, from + 80).replace(/^[*_]+/, '')
    return findLeads([{ type: 'words', text, span: { start: 0, end: 0 } }]).role !== null
  }).length
}
