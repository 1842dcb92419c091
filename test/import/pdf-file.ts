/** Small PDF files of others, drawn word by word, and pieces as they are read from such files. */
import PDFDocument from 'pdfkit'
import type { Piece } from '../../scripts/import/pdf/open-pdf.ts'

export type Drawing = InstanceType<typeof PDFDocument>

export function pdf(draw: (document: Drawing) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, ...options })
  const parts: Buffer[] = []
  return new Promise((done) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => done(Uint8Array.from(Buffer.concat(parts))))
    draw(document)
    document.end()
  })
}

export const write = (
  document: Drawing,
  words: string,
  at: readonly [number, number],
  font = 'Helvetica',
  size = 11,
): void => {
  document.font(font).fontSize(size).text(words, at[0], at[1], { lineBreak: false })
}

export const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  x: 0,
  y: 700,
  width: text.length * 5,
  size: 10,
  strong: false,
  emphasis: false,
  endsLine: true,
  end: 'unknown',
  sequence: null,
  isArtifact: false,
  ...more,
})
