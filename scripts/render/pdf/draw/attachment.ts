/**
 * The texts as data inside the PDF: the same JSON that the format `json` writes, so that one archived file holds what
 * was printed and what it was made from. The file is then PDF/A-3a: part 2 takes no attachment that is not PDF/A itself.
 */
import type { Galley } from '../../../template/galley.ts'
import type { PdfDocument } from './internals.ts'
import { dateOf } from './properties.ts'

export function attach(document: PdfDocument, bytes: Uint8Array, galley: Galley): void {
  const date = dateOf(galley)
  document.file(bytes, {
    name: `${galley.id}.json`,
    type: 'application/json',
    relationship: 'Source',
    description: `The text of “${galley.title}” as data.`,
    creationDate: date,
    modifiedDate: date,
  })
}
