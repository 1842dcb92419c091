/**
 * Booklet: the pages of the volume on sheets to print on both sides, fold and staple. Drawn again from the laid-out
 * pages and tagged like the PDF; links stay away, because it is made for paper.
 */
import type { Report } from '../../../report.ts'
import { inTurns } from '../../../steps.ts'
import { bindingOf } from '../../binding.ts'
import type { Format } from '../../format.ts'
import { drawInSteps } from '../draw.ts'
import { impose } from './impose.ts'
import { paperName } from './paper-name.ts'

/** About what a stapler holds: twenty sheets of office paper. */
const MOST_PAGES = 80

export const booklet: Format = {
  name: 'booklet',
  needsPages: true,
  async render({ galley, laidOut, theme, report }) {
    if (laidOut === null) throw new Error('A booklet is drawn from pages; the volume was not laid out.')
    if (theme.booklet.signature === 0 && laidOut.pages.length > MOST_PAGES) sayThick(laidOut.pages.length, report)
    const imposed = impose(laidOut, { ...theme.booklet, binding: bindingOf(galley) })
    const finish = { press: { bleed: 0, cropMarks: 'off' }, inks: theme.inks, sides: imposed.sides } as const
    const { width, height } = theme.page
    const sheets = imposed.sheets === 1 ? '1 sheet' : `${imposed.sheets} sheets`
    return {
      bytes: await inTurns(drawInSteps(imposed, galley, finish)),
      pages: imposed.sides.length,
      remark: `${sheets}, ${paperName(2 * width, height)} folded to ${paperName(width, height)}: print on both sides, turn on the short edge`,
    }
  },
}

function sayThick(pages: number, report: Report): void {
  report.say({
    code: 'booklet-thick',
    place: null,
    message: `The booklet has ${pages} pages, ${Math.ceil(pages / 4)} sheets in one fold: no stapler holds them.`,
    hint: 'Write “booklet: { signature: 16 }” into theme.yaml, to fold and sew sixteen pages at a time.',
  })
}
