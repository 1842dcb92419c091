/**
 * `word/document.xml`: all sheets one after the other, each with its section. It is written as a string and not as
 * objects of the library, because 500 texts are 26 000 paragraphs: this way they take a sixth of the time and a
 * quarter of the memory.
 */
import type { Galley, Part } from '../../template/galley.ts'
import { TEXTS_BOOKMARK, withContentsField } from './contents.ts'
import { closeParagraph, type Piece, sheetPieces } from './paragraphs.ts'
import type { Sections } from './sections.ts'
import type { Story } from './story.ts'
import { NAMESPACES, XML_DECLARATION } from './xml.ts'

export function bodyXml(galley: Galley, sections: Sections, story: Story): string {
  const front = galley.parts.filter((part) => part.role === 'front')
  const others = galley.parts.filter((part) => part.role !== 'front')
  const sheets = [...written(front, sections, story), ...withTextsBookmark(written(others, sections, story), story)]
  const xml = sheets.map((sheet, index) => sheetXml(sheet, index === sheets.length - 1 ? 'last' : 'inner'))
  return `${XML_DECLARATION}<w:document ${NAMESPACES}><w:body>${xml.join('')}</w:body></w:document>`
}

type WrittenSheet = { readonly pieces: readonly Piece[]; readonly section: string }

function written(parts: readonly Part[], sections: Sections, story: Story): readonly WrittenSheet[] {
  return parts
    .flatMap((part) => part.sheets)
    .map((sheet) => {
      const pieces = sheetPieces(sheet, story)
      return {
        pieces: sheet.style === 'contents' ? withContentsField(pieces) : pieces,
        section: sections.of(sheet),
      }
    })
}

/** Word keeps the section of a sheet in its last paragraph, and that of the last sheet at the end of the body. */
function sheetXml({ pieces, section }: WrittenSheet, place: 'inner' | 'last'): string {
  const xml = pieces.map((piece, index) => {
    if (piece.type === 'table') return piece.xml
    const carries = place === 'inner' && index === pieces.length - 1
    return closeParagraph(carries ? { ...piece, properties: piece.properties + section } : piece)
  })
  return xml.join('') + (place === 'last' ? section : '')
}

/** The stretch from which an updated contents field gathers its entries: everything after the front matter. */
function withTextsBookmark(sheets: readonly WrittenSheet[], story: Story): readonly WrittenSheet[] {
  if (sheets.length === 0) return sheets
  const { start, end } = story.bookmarks.ends(TEXTS_BOOKMARK)
  const open = (piece: Piece): Piece =>
    piece.type === 'table' ? { ...piece, xml: start + piece.xml } : { ...piece, content: start + piece.content }
  const close = (piece: Piece): Piece =>
    piece.type === 'table' ? { ...piece, xml: piece.xml + end } : { ...piece, content: piece.content + end }
  const change = (index: number, pieceAt: number, by: (piece: Piece) => Piece) => (sheet: WrittenSheet, at: number) =>
    at === index ? { ...sheet, pieces: sheet.pieces.map((piece, i) => (i === pieceAt ? by(piece) : piece)) } : sheet
  const last = sheets.length - 1
  return sheets.map(change(0, 0, open)).map(change(last, (sheets[last]?.pieces.length ?? 0) - 1, close))
}
