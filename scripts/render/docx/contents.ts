/**
 * The contents as a field that is already filled in. Word keeps the printed volume's entries and page numbers until
 * somebody presses F9; then it gathers the titles again by their outline levels, from the texts and annexes only
 * (`\b`), so that the cover and the contents themselves do not come in.
 */
import { closeField, openField } from './fields.ts'
import { BREAK_LINE, type Piece } from './paragraphs.ts'

/** Names of Word's own begin with `_` too and never with a small word of ours; an anchor's name begins with a letter. */
export const TEXTS_BOOKMARK = '_texts'

/**
 * The field begins in the first entry (or group line) and ends in the last. The section of the sheet must not stand in
 * that paragraph: LibreOffice reads its foot as a part of the contents then, and prints none.
 */
export function withContentsField(pieces: readonly Piece[]): readonly Piece[] {
  const entries = pieces.flatMap((piece, index) => (isEntry(piece) ? [index] : []))
  const [first, last] = [entries.at(0), entries.at(-1)]
  const written = pieces.map((piece, index) => {
    if (piece.type === 'table') return piece
    const opening = index === first ? openField(`TOC \\o "1-1" \\h \\z \\u \\b ${TEXTS_BOOKMARK}`) : ''
    const closing = index === last ? closeField() : ''
    return { ...piece, content: opening + piece.content + closing }
  })
  return last === pieces.length - 1 ? [...written, BREAK_LINE] : written
}

function isEntry(piece: Piece): boolean {
  return piece.type === 'paragraph' && (piece.style === 'contents-entry' || piece.style === 'contents-group')
}
