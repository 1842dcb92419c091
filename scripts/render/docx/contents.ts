/**
 * The contents as a field that is already filled in. Word keeps the printed volume's entries and page numbers until
 * somebody presses F9; then it gathers the entries again. Gathered from the titles by their outline levels, "Declaration
 * 489 – STANDING WITH UKRAINE" would lose its number, and the group lines would be gone; so each entry stands, with
 * the group line before it, as a `TC` field at the text that it names, which prints nothing there. What F9 makes of
 * them are the same words with the pages of Word.
 */
import type { Block, Galley, Run } from '../../template/galley.ts'
import type { Bookmarks } from './bookmarks.ts'
import { closeField, openField, silentField } from './fields.ts'
import { BREAK_LINE, type Piece } from './paragraphs.ts'
import { properties } from './words.ts'

/** Names of Word's own begin with `_` too and never with a small word of ours; an anchor's name begins with a letter. */
export const TEXTS_BOOKMARK = '_texts'

/** Group lines are entries of the first level, without a page number; the entries themselves stand below them. */
const LEVELS = { 'contents-group': '\\l 1 \\n', 'contents-entry': '\\l 2' } as const

/**
 * The field begins in the first entry (or group line) and ends in the last. The section of the sheet must not stand in
 * that paragraph: LibreOffice reads its foot as a part of the contents then, and prints none.
 */
export function withContentsField(pieces: readonly Piece[]): readonly Piece[] {
  const entries = pieces.flatMap((piece, index) => (piece.type === 'paragraph' && isEntry(piece) ? [index] : []))
  const [first, last] = [entries.at(0), entries.at(-1)]
  const written = pieces.map((piece, index) => {
    if (piece.type === 'table') return piece
    const opening = index === first ? openField(`TOC \\f C \\l "1-2" \\h \\z \\b ${TEXTS_BOOKMARK}`) : ''
    const closing = index === last ? closeField() : ''
    return { ...piece, content: opening + piece.content + closing }
  })
  return last === pieces.length - 1 ? [...written, BREAK_LINE] : written
}

/** Puts the entries of the contents beside the bookmarks of what they name. */
export function markEntries(galley: Galley, bookmarks: Bookmarks): Bookmarks {
  const marks = entryMarks(galley)
  return {
    ...bookmarks,
    around(anchor, xml) {
      const mark = marks.get(anchor)
      if (mark === undefined) return bookmarks.around(anchor, xml)
      marks.delete(anchor)
      return bookmarks.around(anchor, mark + xml)
    },
  }
}

/** Sheet → the fields of its entry and of the group lines before it. */
function entryMarks(galley: Galley): Map<string, string> {
  const sheets = galley.parts.flatMap((part) => part.sheets)
  const ids = new Set(sheets.map((sheet) => sheet.id))
  const marks = new Map<string, string>()
  let groups = ''
  for (const piece of sheets.filter((sheet) => sheet.style === 'contents').flatMap((sheet) => sheet.flow)) {
    if (piece.type !== 'block' || !isEntry(piece)) continue
    if (piece.style === 'contents-group') groups += entryField(piece, LEVELS['contents-group'])
    const anchor = piece.style === 'contents-entry' ? anchorOf(piece) : null
    if (anchor === null || !ids.has(anchor)) continue
    marks.set(anchor, `${marks.get(anchor) ?? ''}${groups}${entryField(piece, LEVELS['contents-entry'])}`)
    groups = ''
  }
  return marks
}

const isEntry = ({ style }: { readonly style: string | null }): boolean =>
  style === 'contents-entry' || style === 'contents-group'

function anchorOf({ runs }: Block): string | null {
  for (const run of runs) if (run.type === 'words' && run.link?.to?.type === 'anchor') return run.link.to.anchor
  return null
}

/** ` TC "Declaration 489 – STANDING WITH UKRAINE" \f C \l 2 `: what stands before the leader. */
function entryField({ runs }: Block, level: string): string {
  const end = runs.findIndex((run) => run.type === 'leader')
  const words = (end < 0 ? runs : runs.slice(0, end)).map(commandRun).filter((run) => run.text !== '')
  return silentField([plain(' TC "'), ...words, plain(`" \\f C ${level} `)])
}

const plain = (text: string): { text: string; look: string } => ({ text, look: '' })

/** Emphasis goes along into the contents; in a command, quotation marks of every kind end what is quoted. */
function commandRun(run: Run): { text: string; look: string } {
  if (run.type === 'break') return plain(' ')
  if (run.type !== 'words') return plain('')
  const italic = run.marks.includes('emphasis') ? '<w:i/><w:iCs/>' : ''
  return { text: run.text.replace(QUOTES, '\\$&'), look: properties(null, italic, null) }
}

/** `"` `“` `”` `„` and the sign that takes away their meaning. */
const QUOTES = /["“”„\\]/g
