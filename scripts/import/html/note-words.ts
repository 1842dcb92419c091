/** The words of the notes of a page, without the mark in front and the link that leads back. */
import type { ManuscriptNote, ManuscriptRun } from '../manuscript.ts'
import { tidy } from '../manuscript.ts'
import type { Manner } from './desk.ts'
import { gatherRuns } from './gather.ts'
import { NO_NOTES, type PageNotes } from './notes.ts'
import { attribute, textOf } from './tree.ts'

export function noteWords(notes: PageNotes, manner: Manner): readonly ManuscriptNote[] {
  const inNotes: Manner = {
    links: manner.links,
    lists: manner.lists,
    ...(manner.hearLost ? { hearLost: manner.hearLost } : {}),
    judge(element) {
      const isBack = element.tagName === 'a' && (attribute(element, 'href') ?? '').startsWith('#')
      if (isBack && BACK.test(textOf(element))) return 'nothing'
      return manner.judge(element)
    },
  }
  return notes.found.map(({ id, mark, body }) => ({
    id,
    mark,
    runs: withoutMark(gatherRuns(body, inNotes, NO_NOTES), mark),
  }))
}

/** `↑`, `↩`, `back`, or the mark itself as a link to where it stands. */
const BACK = /^(?:(?:[↑↩⬆^←]\ufe0e?){1,4}|back|retour|\W?(?:\d{1,3}|[*†‡§]{1,4})\W?|)$/i

function withoutMark(runs: readonly ManuscriptRun[], mark: string): readonly ManuscriptRun[] {
  const [first, ...rest] = runs
  if (first?.type !== 'words') return runs
  const raised = /^\d+$/.test(mark) ? mark.replace(/\d/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure))) : mark
  for (const printed of [`[${mark}]`, `(${mark})`, mark, raised]) {
    const after = first.text.slice(printed.length)
    if (first.text.startsWith(printed) && !/^[\p{L}\p{N}]/u.test(after)) {
      return tidy([{ ...first, text: after.replace(/^[.):]?\s*/, '') }, ...rest])
    }
  }
  return runs
}
