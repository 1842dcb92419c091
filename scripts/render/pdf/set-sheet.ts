/**
 * Sets one sheet, with those that follow on below it: its rows, and which of them stand on which page. It prints pages
 * of other sheets, which are not known for sure while it is first set, so it can be set again.
 */
import type { Run } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { type Filled, fillPages } from './fill/fill-pages.ts'
import { keepsFirstSpace, NOTE_GAP } from './fill/place-rows.ts'
import { EMPTY, fillsAlike, type Paragraph } from './lines/paragraph.ts'
import type { Owner } from './pages.ts'
import { makeNotes, type NoteStrip } from './strip/notes.ts'
import type { Rows } from './strip/rows.ts'
import { makeStack, type Stack } from './strip/stack.ts'
import type { Asking, Typesetters } from './strip/typesetter.ts'

export type SetSheet = Stack & {
  readonly rows: Rows
  readonly notes: NoteStrip
  readonly pages: readonly Filled[]
  readonly asking: readonly Asking[] // Paragraphs that print a page.
}

/** Paragraphs that need not be set again. */
type Known = ReadonlyMap<readonly Run[], Paragraph>
const NOTHING_KNOWN: Known = new Map()

export function setSheet(stack: Stack, typesetters: Typesetters, known: Known = NOTHING_KNOWN): SetSheet {
  const { part, sheet, followers } = stack
  const asking: Asking[] = []
  const typesetter = typesetters.remembering({ known, asking })
  const rows = makeStack(stack, typesetter)
  const notes = makeNotes(rows, sheet, typesetter)
  const pages = pagesOf({ sheet, rows, notes }, typesetter.theme)
  return { part, sheet, followers, rows, notes, pages, asking }
}

function pagesOf({ sheet, rows, notes }: Pick<SetSheet, 'sheet' | 'rows' | 'notes'>, { page }: Theme): Filled[] {
  const room = page.height - page.top - page.bottom
  const filled = fillPages({ rows, notes, room, noteGap: NOTE_GAP, keepsFirstSpace: keepsFirstSpace(sheet) })
  // A sheet without words is still a page: a cover that a house leaves blank.
  return filled.length > 0 ? [...filled] : [{ from: 0, to: 0, noteFrom: 0, noteTo: 0 }]
}

/** Sets the paragraphs that print a page number; mostly they fill their lines as before, and the pages stay. */
export function setAgain(set: SetSheet, typesetters: Typesetters): SetSheet {
  const asking = set.asking.map(typesetters.again)
  if (!asking.every(({ paragraph }, index) => fillsAlike(set.asking[index]?.paragraph ?? EMPTY, paragraph))) {
    return setSheet(set, typesetters, paragraphsOf(set))
  }
  const next = new Map(set.asking.map(({ paragraph }, index) => [paragraph, asking[index]?.paragraph ?? paragraph]))
  const notes = { ...set.notes, rows: withParagraphs(set.notes.rows, next) }
  return { ...set, rows: withParagraphs(set.rows, next), notes, asking }
}

function withParagraphs(rows: Rows, next: ReadonlyMap<Paragraph, Paragraph>): Rows {
  const paragraphs = rows.lines.paragraphs.map((paragraph) => next.get(paragraph) ?? paragraph)
  return { ...rows, lines: { ...rows.lines, paragraphs } }
}

function paragraphsOf({ rows, notes }: SetSheet): Known {
  const known = new Map<readonly Run[], Paragraph>()
  for (const { lines } of [rows, notes.rows]) {
    for (const [line, paragraph] of lines.paragraphs.entries()) {
      const runs = runsOf(lines.owners[line])
      if (runs) known.set(runs, paragraph)
    }
  }
  return known
}

function runsOf(owner: Owner | undefined): readonly Run[] | null {
  if (owner?.type === 'block') return owner.block.runs
  return owner?.type === 'note' ? owner.note.runs : null
}
