/** How labels are found in what the library makes of a Word file. */
import type { Manner } from '../html/desk.ts'
import { attribute, hasClass, type PageElement } from '../html/tree.ts'
import { lettersOf, type ManuscriptRun } from '../manuscript.ts'

/** Labels that were counted stand in a `span` of their depth. */
export const WORD_MANNER: Manner = {
  links: 'kept',
  lists: 'counted',
  judge: (element) => (depthIn(element, 'label') === null ? 'words' : 'label'),
  depthOfLabel: (element) => depthIn(element, 'label') ?? 0,
}

/**
 * `[tab] label [tab] words`, as our Word files are built; the style says the depth. Where Word counts in them, the label
 * was written out as in any other file.
 */
const LABELLED = /^\t?([^\t]{0,40})\t/

export const OWN_WORD: Manner = {
  links: 'left out',
  lists: 'labelled',
  judge: (element) => (hasClass(element, 'ours') ? 'nothing' : WORD_MANNER.judge(element)),
  depthOfLabel: (element) => depthIn(element, 'label') ?? 0,
  cutLabel(element, runs) {
    const depth = depthIn(element, 'depth')
    const cut = depth === null ? null : LABELLED.exec(lettersOf(runs))
    return depth === null || !cut ? null : { label: cut[1] ?? '', depth, runs: from(runs, cut[0].length) }
  },
}

function depthIn(element: PageElement, name: string): number | null {
  const found = new RegExp(`^${name}-(\\d)$`).exec(attribute(element, 'class') ?? '')
  return found ? Number(found[1]) : null
}

/** The runs behind the first letters. */
function from(runs: readonly ManuscriptRun[], letters: number): readonly ManuscriptRun[] {
  let left = letters
  return runs.flatMap((run) => {
    if (run.type !== 'words' || left === 0) return [run]
    const cut = Math.min(left, run.text.length)
    left -= cut
    return [{ ...run, text: run.text.slice(cut) }]
  })
}
