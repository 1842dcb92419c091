/**
 * PDF: a galley, laid out in pages, becomes one file that is PDF/UA-1 and PDF/A-2a at once.
 */
import type { Format } from '../format.ts'
import { draw } from './draw.ts'

export const pdf: Format = {
  name: 'pdf',
  needsPages: true,
  async render({ galley, laidOut, theme }) {
    if (laidOut === null) throw new Error('A PDF is drawn from pages; the volume was not laid out.')
    return { bytes: draw(laidOut, galley, theme), pages: laidOut.pages.length }
  },
}
