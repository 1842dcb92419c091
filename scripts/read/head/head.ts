/** The rows of the head → its lines: symbol, title, opening; and the facts that they hold. */
import type { Fact, Line, Span } from '../../ast/ast.ts'
import { plainWords } from '../../ast/walk.ts'
import type { Shape } from '../dialects/dialect.ts'
import { readInline } from '../inline/inline.ts'
import type { InlineGround } from '../inline/inline-event.ts'
import { strandOf } from '../inline/strand.ts'
import { inspectWording } from '../inline/wording.ts'
import type { Row } from '../lines/rows.ts'

export type Head = {
  readonly symbol: Line | null
  readonly title: readonly Line[]
  readonly opening: Line | null
  readonly number: Fact | null
  readonly titleFact: Fact | null
}

/** `# DECLARATION 489`: the sign says what the place says already. */
const HEADING_SIGN = /^#{1,6}(?=[ \t]+\S)/

export function readHead(rows: readonly Row[], shape: Shape, ground: InlineGround): Head {
  const symbol = lineOf(shape.symbol, rows, ground)
  const title = shape.title.flatMap((index) => lineOf([index], rows, ground) ?? [])
  const opening = shape.opening === null ? null : lineOf([shape.opening], rows, ground)
  return { symbol, title, opening, number: numberOf(rows, shape), titleFact: titleOf(title, shape.number?.value ?? '') }
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

function numberOf(rows: readonly Row[], { number }: Shape): Fact | null {
  const row = number ? rows[number.row] : undefined
  if (!number || !row) return null
  return { value: number.value, from: 'derived', span: { start: row.from + number.from, end: row.from + number.to } }
}

/** The lines of the title as one, without marks and without the number before it ("76/124. Strengthening …"); the connecting line "presented by …" is not part of it. */
function titleOf(title: readonly Line[], number: string): Fact | null {
  const lines = title.filter((line) => !/^(?:presented by|présentée? par)(?!\p{L})/iu.test(plainWords(line.content)))
  const [first, last] = [lines[0], lines[lines.length - 1]]
  const value = lines
    .map((line) => plainWords(line.content).trim())
    .join(' ')
    .replace(/\s+/g, ' ')
  if (!first || !last || value === '') return null
  const bare = number !== '' && value.startsWith(`${number}. `) ? value.slice(number.length + 2) : value
  return { value: bare, from: 'derived', span: { start: first.span.start, end: last.span.end } }
}
