/**
 * One text of the volume as the templates see it. The words keep the order of the source; what is ours is there only
 * when the apparatus is shown.
 */
import type { Block, Clause, Inline, Note, NoteMark, OfficialText, Section, Table } from '../ast/ast.ts'
import { inlinesOf, passagesOf } from '../ast/walk.ts'
import type { CitedBy, Compendium, Entry } from '../compose/compendium.ts'
import { type Say, sayIn } from '../compose/own-words.ts'
import { anchorOf } from './anchors.ts'
import { isNumberUnprinted, numberInSymbol } from './own-number.ts'
import type { Phrase, Setting, Standing } from './phrase.ts'
import type { Standings } from './standing.ts'
import type { ClauseView, PieceView, PlaceView, TableView, TextView, TopView } from './view.ts'

export function textView(entry: Entry, compendium: Compendium, standings: Standings): TextView {
  const { text, name, title } = entry
  const say = sayIn(compendium.spoken ?? 'en')
  const setting = settingOf(text, standings, say)
  const phrase = (content: readonly Inline[]): Phrase => ({ kind: 'phrase', content, setting })
  const shown = compendium.apparatus === 'shown'
  const writing: Writing = { text: text.id, phrase, citedBy: citedHere(entry, compendium, standings) }
  const short = shortName(entry)
  const givenTitle = shown ? givenTitleOf(entry) : null
  return {
    anchor: anchorOf(text.id),
    language: text.language,
    name,
    title,
    bookmark: title === null || title === name ? name : `${name} – ${title}`,
    headLeft: shown && compendium.title !== short ? compendium.title : '',
    headRight: shown ? short : '',
    givenTitle,
    top: givenTitle === null ? topOf(symbolAsTitle(text), phrase) : topOf(text, phrase),
    opening: text.opening ? phrase(text.opening.content) : null,
    suppliedNumber: shown ? suppliedNumber(text) : null,
    unverified: shown && text.status === 'unverified' ? { missing: missingFacts(text, say) } : null,
    isBackground: shown && text.status === 'background',
    pieces: text.body.flatMap((block) => piecesOf(block, writing)),
    looseNotes: looseNotes(text, setting).map(({ mark, content }) => ({ mark, words: phrase(content) })),
    citedBy: shown ? entry.citedBy.map((cited) => placeView(cited, text.id, standings)) : [],
  }
}

/** A title that the editor gave, or at least the name of a text that has no head at all. */
function givenTitleOf({ text, name, title }: Entry): string | null {
  if (text.title.length > 0) return null
  return title ?? (text.symbol === null ? name : null)
}

/** Where nobody gave a title, the symbol is what heads the text: "Resolution 2999 (2031)". */
function symbolAsTitle(text: OfficialText): Pick<OfficialText, 'symbol' | 'title'> {
  const { symbol, title } = text
  return symbol !== null && title.length === 0 ? { symbol: null, title: [symbol] } : { symbol, title }
}

/** "Declaration 489"; a text without a number goes by its title, which is shorter than "Declaration (number not …)". */
function shortName({ text, name, title }: Entry): string {
  return text.metadata.number === null ? (title ?? name) : name
}

function settingOf(text: OfficialText, standings: Standings, say: Say): Setting {
  const notes = new Map(text.notes.map((note) => [note.id, note]))
  const carried = new Map<NoteMark, Note>()
  for (const mark of marksIn(text)) {
    const note = notes.get(mark.note)
    if (note === undefined) continue
    notes.delete(mark.note)
    carried.set(mark, note)
  }
  return {
    text: text.id,
    carried,
    ownNumber: numberInSymbol(text),
    say,
    standing: (reference): Standing => standings.ofReference(reference, text.id),
  }
}

function looseNotes(text: OfficialText, { carried }: Setting): readonly Note[] {
  const bound = new Set(carried.values())
  return text.notes.filter((note) => !bound.has(note))
}

/** Newer packets print the title above the symbol; whichever comes first in the source comes first here. */
function topOf(
  { symbol, title }: Pick<OfficialText, 'symbol' | 'title'>,
  phrase: (content: readonly Inline[]) => Phrase,
): readonly TopView[] {
  const symbolView: TopView[] = symbol ? [{ symbol: phrase(symbol.content), title: [] }] : []
  const [first] = title
  if (first === undefined) return symbolView
  const titleView: TopView = { symbol: null, title: title.map((line) => phrase(line.content)) }
  return symbol && first.span.start < symbol.span.start ? [titleView, ...symbolView] : [...symbolView, titleView]
}

function suppliedNumber(text: OfficialText): TextView['suppliedNumber'] {
  const { number } = text.metadata
  return number && isNumberUnprinted(text) ? { number: number.value, source: number.source ?? null } : null
}

function missingFacts({ metadata: { body, date } }: OfficialText, say: Say): string | null {
  if (body && date) return null
  if (body) return say('the date is not stated')
  return say(date ? 'the issuing body is not stated' : 'the issuing body and the date are not stated')
}

/** What all pieces of one text are written with. */
type Writing = {
  readonly text: string
  phrase(content: readonly Inline[]): Phrase
  citedBy(clause: string): readonly PlaceView[]
}

const NO_PLACES: readonly PlaceView[] = []

function citedHere(entry: Entry, { apparatus }: Compendium, standings: Standings): Writing['citedBy'] {
  const cited = entry.clausesCitedBy
  if (cited === undefined || cited.size === 0 || apparatus === 'hidden') return () => NO_PLACES
  return (clause) => (cited.get(clause) ?? []).map((place) => placeView(place, entry.text.id, standings))
}

const NO_PIECE = { clause: null, paragraph: null, heading: null, subheading: null, table: null } as const

function piecesOf(block: Block, writing: Writing): readonly PieceView[] {
  switch (block.type) {
    case 'clause': {
      const clause = clauseView(block, writing)
      return [block.label === null ? { ...NO_PIECE, paragraph: clause } : { ...NO_PIECE, clause }]
    }
    case 'section':
      return sectionPieces(block, writing)
    case 'table':
      return [{ ...NO_PIECE, table: tableView(block, writing) }]
  }
}

function sectionPieces(section: Section, writing: Writing): readonly PieceView[] {
  const { text, phrase } = writing
  const heading = { anchor: anchorOf(text, section.id), label: section.label, words: phrase(section.heading) }
  const inside = section.body.flatMap((block) => piecesOf(block, writing))
  return [section.depth === 1 ? { ...NO_PIECE, heading } : { ...NO_PIECE, subheading: heading }, ...inside]
}

function clauseView(clause: Clause, writing: Writing): ClauseView {
  const { text, phrase } = writing
  return {
    anchor: anchorOf(text, clause.id),
    label: clause.label ?? '',
    words: phrase(clause.content),
    clauses: clause.clauses.map((nested) => clauseView(nested, writing)),
    wrapUp: clause.wrapUp.map((line) => phrase(line.content)),
    citedBy: writing.citedBy(clause.id),
  }
}

function tableView(table: Table, { text, phrase }: Writing): TableView {
  const rows = table.rows.map((row) => ({ cells: row.cells.map((cell) => phrase(cell.content)) }))
  return {
    anchor: anchorOf(text, table.id),
    columns: columnShares(table),
    head: rows.slice(0, table.headRows),
    rows: rows.slice(table.headRows),
  }
}

/** A column gets room by the square root of its longest cell, so that one long cell does not starve the others. */
function columnShares({ rows }: Table): string {
  const longest: number[] = []
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      longest[index] = Math.max(longest[index] ?? 1, cell.span.end - cell.span.start)
    }
  }
  return longest.map((length) => Math.max(2, Math.min(9, Math.round(Math.sqrt(length))))).join(' ')
}

/** A place of a citation as words that lead there. */
export function placeView({ text, clause, name }: CitedBy, from: string | null, standings: Standings): PlaceView {
  const { state, to, file, address, description, page } = standings.ofPlace(text, clause, from)
  return { name, state, to, file, address, description, isPaged: page !== '' }
}

function marksIn(text: OfficialText): readonly NoteMark[] {
  const passages = passagesOf(text).filter(({ place }) => place !== 'note')
  return passages.flatMap(({ content }) => [...inlinesOf(content)].filter((inline) => inline.type === 'note-mark'))
}
