/**
 * Builders for tests: short ways to write an official text. `spread` sets the spans of leaves one after the other, so
 * that a test can say where a reference must point.
 */
import type {
  Block,
  Clause,
  Emphasis,
  Fact,
  Inline,
  Kind,
  Line,
  Link,
  Metadata,
  Note,
  NoteMark,
  OfficialText,
  Span,
  Strong,
  Words,
} from '../scripts/ast/ast.ts'
import type { ReadText } from '../scripts/read/read-text.ts'

const NOWHERE: Span = { start: 0, end: 0 }

export const words = (text: string, start = 0): Words => ({
  type: 'words',
  text,
  span: { start, end: start + text.length },
})
export const strong = (...content: readonly Inline[]): Strong => ({ type: 'strong', content, span: around(content) })
export const emphasis = (...content: readonly Inline[]): Emphasis => ({
  type: 'emphasis',
  content,
  span: around(content),
})
export const link = (address: string, ...content: readonly Inline[]): Link => ({
  type: 'link',
  address,
  content,
  span: around(content),
})
export const noteMark = (note: string, mark = '*'): NoteMark => ({ type: 'note-mark', note, mark, span: NOWHERE })

export const line = (...content: readonly Inline[]): Line => ({ type: 'line', content, span: around(content) })

export const note = (id: string, mark: string, text: string): Note => ({
  type: 'note',
  id,
  mark,
  content: [words(text)],
  span: NOWHERE,
})

/** A clause; a label in words gives its id: `clause('28.', 'URGES:', clause('a.', 'to act;'))` has '28' and '28.a'. */
export function clause(
  label: string | null,
  content: string | readonly Inline[],
  ...clauses: readonly Clause[]
): Clause {
  const own = label === null ? 'p1' : label.replace(/[.()]/g, '')
  const inlines = typeof content === 'string' ? [words(content)] : content
  return {
    type: 'clause',
    id: own,
    role: label === null ? 'paragraph' : 'operative',
    label,
    labelSpan: label === null ? null : NOWHERE,
    ordinal: null,
    leads: [],
    content: inlines,
    clauses: clauses.map((inner) => nestedIn(own, inner)),
    wrapUp: [],
    span: around(inlines),
  }
}

function nestedIn(outer: string, inner: Clause): Clause {
  return { ...inner, id: `${outer}.${inner.id}`, clauses: inner.clauses.map((deeper) => nestedIn(outer, deeper)) }
}

export const fact = (value: string, from: Fact['from'] = 'supplied'): Fact => ({ value, from, span: NOWHERE })

const NOTHING_KNOWN: Metadata = {
  number: null,
  title: null,
  body: null,
  date: null,
  sitting: null,
  place: null,
  country: null,
  session: null,
  code: null,
  url: null,
}

export type TextToBuild = {
  readonly id?: string
  readonly kind?: Kind
  readonly language?: string
  readonly number?: string
  readonly body?: string | null // Null for a text whose body nobody states.
  readonly date?: string
  readonly blocks?: readonly Block[]
  readonly notes?: readonly Note[]
  readonly symbol?: Line
  readonly title?: readonly Line[]
}

/** A text of the NATO Parliamentary Assembly, unless it is told otherwise. */
export function officialText(told: TextToBuild = {}): OfficialText {
  const { kind = 'declaration', number, body = 'NATO Parliamentary Assembly', date } = told
  const text: OfficialText = {
    engross: 1,
    type: 'text',
    id: told.id ?? (number === undefined ? kind : `${kind}-${number}`),
    kind,
    status: 'adopted',
    language: told.language ?? 'en-GB',
    metadata: {
      ...NOTHING_KNOWN,
      number: number === undefined ? null : fact(number),
      body: body === null ? null : fact(body),
      date: date === undefined ? null : fact(date),
    },
    symbol: told.symbol ?? null,
    title: told.title ?? [],
    opening: null,
    body: told.blocks ?? [],
    notes: told.notes ?? [],
    adoption: null,
    residue: [],
    source: {
      file: `sources/${told.id ?? kind}.md`,
      digest: '0'.repeat(64),
      encoding: 'utf-8',
      dialect: 'numbered-text',
    },
  }
  return text
}

/** As the reader gives it: every offset stands on line 1. */
export function readText(told: TextToBuild = {}): ReadText {
  const text = officialText(told)
  return { text, placeAt: (offset) => ({ file: text.source.file, line: 1, column: offset + 1 }) }
}

/** The same inlines with the spans of their leaves set one after the other. */
export function spread(content: readonly Inline[], from = 0): readonly Inline[] {
  let at = from
  const place = (inline: Inline): Inline => {
    if ('content' in inline) {
      const start = at
      const inner = inline.content.map(place)
      return { ...inline, content: inner, span: { start, end: at } }
    }
    const start = at
    at += inline.type === 'words' ? inline.text.length : 1
    return { ...inline, span: { start, end: at } }
  }
  return content.map(place)
}

function around(content: readonly Inline[]): Span {
  const first = content[0]?.span
  const last = content[content.length - 1]?.span
  return first && last ? { start: first.start, end: last.end } : NOWHERE
}
