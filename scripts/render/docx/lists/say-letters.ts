/**
 * Tells the editor which labels Word could not count, one finding for a text. A text on its own is a part of its
 * volume, so only the volume tells.
 */
import type { RenderJob } from '../../format.ts'
import type { Lists } from './lists.ts'

/** So many labels are quoted; the others are counted. */
const QUOTED = 5

export function sayLetters(lists: Lists, { compendium, report }: RenderJob): void {
  if (lists.letters.length === 0 || compendium.shape === 'single') return
  for (const { sheet, labels } of lists.letters) {
    const source = compendium.library.byId.get(sheet.id)?.source.file
    report.say({
      code: 'word-label-by-hand',
      place: source === undefined ? null : { file: source, line: 1, column: 1 },
      message: `In the Word copy of “${sheet.bookmark}”, ${quote(labels)} ${labels.length === 1 ? 'stands' : 'stand'} as letters, since Word’s counter would print another label.`,
      hint: 'Nothing need be done: the labels are those that were adopted. They do not move when the copy is edited.',
    })
  }
}

/** '“2 bis.”', '“4.”, “5.” and 3 more' */
function quote(labels: readonly string[]): string {
  const quoted = labels.slice(0, QUOTED).map((label) => `“${label}”`)
  const more = labels.length - quoted.length
  return more > 0 ? `${quoted.join(', ')} and ${more} more` : quoted.join(', ')
}
