/**
 * `TC` fields: words that are not printed where they stand and come into the contents when somebody updates them. They
 * must be the lines of the contents as they are printed, all of them and nothing else.
 */
import type { Block, Galley } from '../../template/galley.ts'
import type { Fault } from '../reading.ts'
import { lettersOf } from '../strand.ts'

/** ` TC "Declaration 489 – \“Peace\”" \f C \l 2 ` */
const ENTRY = /^\s*TC\s+"((?:[^"“”„\\]|\\.)*)"/

/** The words of an entry; null for another command, '' when Word would not understand it. */
export function entryOf(instruction: string): string | null {
  if (!/^\s*TC\b/i.test(instruction)) return null
  return ENTRY.exec(instruction)?.[1]?.replace(/\\(.)/g, '$1') ?? ''
}

export function checkEntries(entries: readonly string[], galley: Galley): readonly Fault[] {
  const [found, printed] = [entries.map(lettersOf), linesOfContents(galley).map(lettersOf)]
  const [asked, known] = [new Set(found), new Set(printed)]
  const added = entries.filter((_, index) => !known.has(found[index] ?? ''))
  const missing = [...known].filter((line) => !asked.has(line))
  return [
    ...added.map((words): Fault => ({ code: 'verify-added', message: `Updated contents would have “${words}”.` })),
    ...missing.map((line): Fault => ({ code: 'verify-missing', message: `Updated contents would lose “${line}”.` })),
  ]
}

/** The entries that name a sheet of the file, and the lines above them. */
function linesOfContents(galley: Galley): readonly string[] {
  const sheets = galley.parts.flatMap((part) => part.sheets)
  const ids = new Set(sheets.map((sheet) => sheet.id))
  const lines: string[] = []
  let groups: string[] = []
  for (const piece of sheets.filter((sheet) => sheet.style === 'contents').flatMap((sheet) => sheet.flow)) {
    if (piece.type !== 'block') continue
    if (piece.style === 'contents-group') groups.push(wordsOf(piece))
    if (piece.style !== 'contents-entry' || !ids.has(anchorOf(piece))) continue
    lines.push(...groups, wordsOf(piece))
    groups = []
  }
  return lines
}

function wordsOf({ runs }: Block): string {
  const end = runs.findIndex(({ type }) => type === 'leader')
  const shown = end < 0 ? runs : runs.slice(0, end)
  return shown.map((run) => (run.type === 'words' ? run.text : ' ')).join('')
}

function anchorOf({ runs }: Block): string {
  const to = runs.flatMap((run) => (run.type === 'words' && run.link?.to ? [run.link.to] : []))[0]
  return to?.type === 'anchor' ? to.anchor : ''
}
