/**
 * Decides which notes Word counts and which carry their mark as letters.
 *
 * A note that is counted is right in Word and in LibreOffice, and an editor who adds one gets the next mark. But a
 * counter is allowed only where it prints exactly the adopted marks, and LibreOffice knows one way of counting for a
 * whole file. So one series is chosen for the file:
 *
 *     one sheet has notes, marked 1, 2, 3            decimal, going on from page to page
 *     every text has its adoption note, marked *     * † ‡, anew on every page
 *
 * Where marks begin anew on every page, a sheet is counted only if all its notes hang on its head, for the head stands
 * on one page. All other marks are set by hand, which Word shows exactly; LibreOffice 7 prints such a mark twice at the
 * foot of the page.
 */
import type { Flow, Galley, NoteRun, Sheet } from '../../template/galley.ts'

export type NotePlan = {
  readonly counted: ReadonlySet<NoteRun>
  readonly counting: string // The children of `w:footnotePr`, for sections and settings.
}

type Series = { readonly format: string; mark(number: number): string }

/** The ways of counting that assemblies use, the usual one first: it also numbers the notes that an editor adds. */
const SERIES: readonly Series[] = [
  { format: 'chicago', mark: (number) => repeated('*†‡§', number) },
  { format: 'decimal', mark: String },
  { format: 'lowerLetter', mark: (number) => repeated('abcdefghijklmnopqrstuvwxyz', number) },
  { format: 'upperLetter', mark: (number) => repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', number) },
]

/** Word writes the sign once more in each round: *, †, ‡, §, **, ††; a … z, aa, bb. */
function repeated(signs: string, number: number): string {
  return (signs[(number - 1) % signs.length] ?? '').repeat(Math.ceil(number / signs.length))
}

export function planNotes(galley: Galley): NotePlan {
  const sheets = galley.parts
    .flatMap((part) => part.sheets)
    .map((sheet): Noted => ({ sheet, notes: notesOf(sheet.flow) }))
    .filter(({ notes }) => notes.length > 0)
  const [only, ...others] = sheets
  const series = SERIES.find(({ mark }) => only && others.length === 0 && isSeries(only.notes, mark))
  if (only && series && !onHead(only)) return plan(series, 'continuous', [only])
  const [best] = SERIES.map((of) => ({
    of,
    fit: sheets.filter((noted) => isSeries(noted.notes, of.mark) && onHead(noted)),
  })).toSorted((a, b) => b.fit.length - a.fit.length)
  return plan(best?.of ?? (SERIES[0] as Series), 'eachPage', best?.fit ?? [])
}

type Noted = { readonly sheet: Sheet; readonly notes: readonly NoteRun[] }

function plan({ format }: Series, restart: 'continuous' | 'eachPage', sheets: readonly Noted[]): NotePlan {
  return {
    counted: new Set(sheets.flatMap(({ notes }) => notes)),
    counting: `<w:numFmt w:val="${format}"/><w:numRestart w:val="${restart}"/>`,
  }
}

function isSeries(notes: readonly NoteRun[], mark: (number: number) => string): boolean {
  return notes.every((note, index) => note.mark === mark(index + 1))
}

/** Whether all notes hang on what stands before the first clause. One note alone is the first of its page anywhere. */
function onHead({ sheet, notes }: Noted): boolean {
  if (notes.length === 1) return true
  const end = sheet.flow.findIndex((piece) => piece.type !== 'block' || !HEAD.has(piece.style))
  return notesOf(end < 0 ? sheet.flow : sheet.flow.slice(0, end)).length === notes.length
}

/** Blocks that are kept with what follows, and so stand on the first page of their sheet. */
const HEAD: ReadonlySet<string> = new Set(['symbol', 'title', 'given-title', 'annex-title', 'editorial', 'opening'])

function notesOf(flow: readonly Flow[]): readonly NoteRun[] {
  return flow.flatMap(notesIn)
}

function notesIn(piece: Flow): readonly NoteRun[] {
  switch (piece.type) {
    case 'block':
      return piece.runs.filter((run) => run.type === 'note')
    case 'list':
      return piece.items.flatMap((item) => notesOf(item.flow))
    case 'table':
      return [...piece.head, ...piece.rows].flatMap((row) => row.cells.flatMap((cell) => notesOf(cell.flow)))
  }
}
