/**
 * Proves that the templates print the adopted words: every text of the compendium once, complete, in order, and with
 * its own labels; and no adopted words anywhere else. A template may arrange and add, but a house that drops a clause
 * or prints it twice must not publish.
 *
 * White space is left out of the comparison: where a title breaks into lines is a matter of looks.
 */
import type { Block, Clause, Inline, NoteMark, OfficialText } from '../ast/ast.ts'
import type { Compendium } from '../compose/compendium.ts'
import type { FindingCode } from '../finding-codes.ts'
import { Refusal } from '../report.ts'
import type { Flow, Part, Run } from './galley.ts'

export function proveSameWords(compendium: Compendium, parts: readonly Part[]): void {
  const entries = [...compendium.groups.flatMap((group) => group.entries), ...compendium.background]
  const printed = new Map<string, string>()
  for (const sheet of parts.flatMap((part) => part.sheets)) {
    printed.set(sheet.id, lettersOf(wordsOfFlow(sheet.flow)))
  }
  for (const { text, name } of entries) {
    compare(name, { adopted: lettersOf(wordsOfText(text)), printed: printed.get(text.id) ?? '' })
    printed.delete(text.id)
  }
  for (const [sheet, letters] of printed) compare(`The sheet “${sheet}”`, { adopted: '', printed: letters })
}

type Letters = { readonly adopted: string; readonly printed: string }

/** How much is quoted on both sides of the first difference. */
const QUOTED = 40

/** Goes through both side by side, from letter to letter. */
function compare(name: string, { adopted, printed }: Letters): void {
  let here = nextLetter(adopted, 0)
  let there = nextLetter(printed, 0)
  while (here < adopted.length && adopted.charCodeAt(here) === printed.charCodeAt(there)) {
    here = nextLetter(adopted, here + 1)
    there = nextLetter(printed, there + 1)
  }
  if (here >= adopted.length && there >= printed.length) return
  throw new Refusal({
    code: codeFor(adopted, printed),
    place: null,
    message: `${name}: the templates print ${quote(printed, there)} where the text has ${quote(adopted, here)}.`,
    hint: 'Templates must print every text once, with its own labels; compare yours with the built-in ones.',
  })
}

function nextLetter(letters: string, from: number): number {
  let at = from
  while (at < letters.length && isWhiteSpace(letters.charCodeAt(at))) at++
  return at
}

/** Spaces and line ends, and the no-break space that may take their place. */
const isWhiteSpace = (code: number): boolean => code <= 0x20 || code === 0xa0

function quote(letters: string, at: number): string {
  const around = letters.slice(Math.max(0, at - QUOTED), at + QUOTED).trim()
  return around === '' ? 'nothing' : `“${around}”`
}

function codeFor(adopted: string, printed: string): FindingCode {
  const more = lengthOf(printed) - lengthOf(adopted)
  if (more === 0) return 'verify-text'
  return more > 0 ? 'verify-added' : 'verify-missing'
}

const WHITE_SPACE = /[\0-\x20\xa0]/g
const lengthOf = (letters: string): number => letters.replace(WHITE_SPACE, '').length

const lettersOf = (words: Iterable<string>): string => [...words].join('')

function* wordsOfFlow(flow: readonly Flow[]): Generator<string> {
  for (const piece of flow) {
    switch (piece.type) {
      case 'block':
        yield* wordsOfRuns(piece.runs)
        break
      case 'list':
        for (const item of piece.items) {
          yield item.label
          yield* wordsOfFlow(item.flow)
        }
        break
      case 'table':
        for (const row of [...piece.head, ...piece.rows]) for (const cell of row.cells) yield* wordsOfFlow(cell.flow)
    }
  }
}

function* wordsOfRuns(runs: readonly Run[]): Generator<string> {
  for (const run of runs) {
    if (run.type === 'words' && run.origin === 'adopted') yield run.text
    if (run.type === 'note' && run.origin === 'adopted') {
      yield run.mark
      yield* wordsOfRuns(run.runs)
    }
  }
}

/** The words of the text itself, a note where its mark stands; notes without a mark stand at the end. */
function* wordsOfText(text: OfficialText): Generator<string> {
  const left = new Map(text.notes.map((note) => [note.id, note]))
  const take = (mark: NoteMark): readonly Inline[] => {
    const note = left.get(mark.note)
    left.delete(mark.note)
    return note?.content ?? []
  }
  const lines = [...(text.symbol ? [text.symbol] : []), ...text.title].sort((a, b) => a.span.start - b.span.start)
  for (const line of text.opening ? [...lines, text.opening] : lines) yield* wordsOfInlines(line.content, take)
  for (const block of text.body) yield* wordsOfBlock(block, take)
  for (const note of left.values()) {
    yield note.mark
    yield* wordsOfInlines(note.content, () => [])
  }
}

type Take = (mark: NoteMark) => readonly Inline[]

function* wordsOfInlines(content: readonly Inline[], take: Take): Generator<string> {
  for (const inline of content) {
    if (inline.type === 'words') yield inline.text
    else if (inline.type === 'note-mark') {
      yield inline.mark
      yield* wordsOfInlines(take(inline), () => [])
    } else if ('content' in inline) yield* wordsOfInlines(inline.content, take)
  }
}

function* wordsOfBlock(block: Block, take: Take): Generator<string> {
  switch (block.type) {
    case 'clause':
      yield* wordsOfClause(block, take)
      return
    case 'section':
      yield block.label ?? ''
      yield* wordsOfInlines(block.heading, take)
      for (const inner of block.body) yield* wordsOfBlock(inner, take)
      return
    case 'table':
      for (const row of block.rows) for (const cell of row.cells) yield* wordsOfInlines(cell.content, take)
  }
}

function* wordsOfClause(clause: Clause, take: Take): Generator<string> {
  yield clause.label ?? ''
  yield* wordsOfInlines(clause.content, take)
  for (const nested of clause.clauses) yield* wordsOfClause(nested, take)
  for (const line of clause.wrapUp) yield* wordsOfInlines(line.content, take)
}
