/**
 * Walks through a text in the order of print, and rebuilds it. No walk changes a tree; mapping gives a new one.
 */
import type { Block, Clause, Inline, Line, OfficialText } from './ast.ts'

/** One list of inlines of a text, and where it stands. */
export type Passage = {
  readonly place: PassagePlace
  readonly clause: Clause | null // The innermost clause, for 'clause' and 'wrap-up'.
  readonly content: readonly Inline[]
}
export type PassagePlace = 'symbol' | 'title' | 'opening' | 'clause' | 'wrap-up' | 'heading' | 'cell' | 'note'

/** Every clause of the text, nested ones after the clause that holds them. */
export function* clausesOf(text: Pick<OfficialText, 'body'>): Generator<Clause> {
  yield* clausesAmong(text.body)
}

function* clausesAmong(blocks: readonly Block[]): Generator<Clause> {
  for (const block of blocks) {
    if (block.type === 'clause') {
      yield block
      yield* clausesAmong(block.clauses)
    } else if (block.type === 'section') yield* clausesAmong(block.body)
  }
}

/** Every passage of the text, in the order of print: head, body, notes. */
export function passagesOf(text: OfficialText): readonly Passage[] {
  const passages: Passage[] = []
  const add = (place: PassagePlace, { content }: Pick<Line, 'content'>, clause: Clause | null = null): void => {
    passages.push({ place, clause, content })
  }
  if (text.symbol) add('symbol', text.symbol)
  for (const line of text.title) add('title', line)
  if (text.opening) add('opening', text.opening)
  for (const block of text.body) addBlock(block, add)
  for (const note of text.notes) add('note', note)
  return passages
}

type AddPassage = (place: PassagePlace, line: Pick<Line, 'content'>, clause?: Clause) => void

function addBlock(block: Block, add: AddPassage): void {
  switch (block.type) {
    case 'clause':
      add('clause', block, block)
      for (const inner of block.clauses) addBlock(inner, add)
      for (const line of block.wrapUp) add('wrap-up', line, block)
      return
    case 'section':
      add('heading', { content: block.heading })
      for (const inner of block.body) addBlock(inner, add)
      return
    case 'table':
      for (const { cells } of block.rows) for (const cell of cells) add('cell', cell)
  }
}

/** The words of a list of inlines as a reader hears them: marks of notes are silent, a line break is a space. */
export function plainWords(content: readonly Inline[]): string {
  let words = ''
  for (const inline of content) words += 'content' in inline ? plainWords(inline.content) : wordsOfLeaf(inline)
  return words
}

/** What has no inlines inside, in order. */
export type Leaf = Exclude<Inline, { readonly content: readonly Inline[] }>

export function leavesOf(content: readonly Inline[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  addLeaves(content, leaves)
  return leaves
}

function addLeaves(content: readonly Inline[], leaves: Leaf[]): void {
  for (const inline of content) {
    if ('content' in inline) addLeaves(inline.content, leaves)
    else leaves.push(inline)
  }
}

export function wordsOfLeaf(leaf: Leaf): string {
  switch (leaf.type) {
    case 'words':
      return leaf.text
    case 'line-break':
      return ' '
    case 'note-mark':
      return ''
  }
}

/** Every inline of the list, a container before what it holds. */
export function* inlinesOf(content: readonly Inline[]): Generator<Inline> {
  for (const inline of content) {
    yield inline
    if ('content' in inline) yield* inlinesOf(inline.content)
  }
}

/** The list with every inline replaced by what `change` makes of it, innermost first; several or none may come back. */
export function mapInlines(
  content: readonly Inline[],
  change: (inline: Inline) => readonly Inline[],
): readonly Inline[] {
  return content.flatMap((inline) =>
    change('content' in inline ? { ...inline, content: mapInlines(inline.content, change) } : inline),
  )
}

/** The text with the content of every passage replaced by what `change` gives back. */
export function mapPassages(text: OfficialText, change: (passage: Passage) => readonly Inline[]): OfficialText {
  const inLine = (place: PassagePlace, line: Line, clause: Clause | null = null): Line => ({
    ...line,
    content: change({ place, clause, content: line.content }),
  })
  const symbol = text.symbol && inLine('symbol', text.symbol)
  const title = text.title.map((line) => inLine('title', line))
  const opening = text.opening && inLine('opening', text.opening)
  const body = text.body.map((block) => mapBlock(block, change))
  const notes = text.notes.map((note) => ({
    ...note,
    content: change({ place: 'note', clause: null, content: note.content }),
  }))
  return { ...text, symbol, title, opening, body, notes }
}

function mapBlock(block: Block, change: (passage: Passage) => readonly Inline[]): Block {
  switch (block.type) {
    case 'clause':
      return mapClause(block, change)
    case 'section': {
      const heading = change({ place: 'heading', clause: null, content: block.heading })
      return { ...block, heading, body: block.body.map((inner) => mapBlock(inner, change)) }
    }
    case 'table': {
      const rows = block.rows.map((row) => ({
        cells: row.cells.map((cell) => ({
          ...cell,
          content: change({ place: 'cell', clause: null, content: cell.content }),
        })),
      }))
      return { ...block, rows }
    }
  }
}

function mapClause(clause: Clause, change: (passage: Passage) => readonly Inline[]): Clause {
  const content = change({ place: 'clause', clause, content: clause.content })
  const clauses = clause.clauses.map((inner) => mapClause(inner, change))
  const wrapUp = clause.wrapUp.map((line) => ({
    ...line,
    content: change({ place: 'wrap-up', clause, content: line.content }),
  }))
  return { ...clause, content, clauses, wrapUp }
}
