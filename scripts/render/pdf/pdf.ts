/**
 * PDF: a galley, laid out in pages, becomes one file that is PDF/UA-1 and PDF/A-2a at once; PDF/A-3a when the texts are
 * attached as data.
 */

import { inTurns } from '../../steps.ts'
import type { Format } from '../format.ts'
import { json } from '../json/json.ts'
import { drawInSteps } from './draw.ts'

export const pdf: Format = {
  name: 'pdf',
  needsPages: true,
  async render(job) {
    const { galley, laidOut, compendium, theme } = job
    if (laidOut === null) throw new Error('A PDF is drawn from pages; the volume was not laid out.')
    const attached = compendium.attach === 'ast' ? { attachment: (await json.render(job)).bytes } : {}
    const bytes = await inTurns(drawInSteps(laidOut, galley, { ...theme, ...attached }))
    return { bytes, pages: laidOut.pages.length }
  },
}
