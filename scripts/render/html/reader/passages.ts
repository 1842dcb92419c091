/**
 * The passages of the page as they are searched, taken from the page itself.
 */

import type { Passage } from './find.ts'
import { fold } from './fold.ts'
import { inSlices, type Work } from './slices.ts'

export type PlacedPassage = Passage & { readonly element: Element }

/** What is searched: all words of the texts and annexes. What we add to each text would only be found twice. */
const SEARCHED = 'main > :is(.text, .annex) :is(h1, h2, h3, h4, p):not(.cited-by)'

export function collectPassages(done: (passages: readonly PlacedPassage[]) => void): Work {
  const passages: PlacedPassage[] = []
  let elements: ArrayLike<Element> | null = null
  let next = 0
  return inSlices(() => {
    elements ??= document.querySelectorAll(SEARCHED)
    const element = elements[next++]
    if (element === undefined) {
      done(passages)
      return 'done'
    }
    const folded = fold(wordsOf(element))
    if (folded !== '') passages.push({ folded, element })
    return 'more'
  })
}

/** The words of a passage as printed, in one line, without the label that stands before them. */
export function wordsOf(element: Element): string {
  const first = element.firstElementChild
  const label = first?.classList.contains('label') ? (first.textContent ?? '') : ''
  return (element.textContent ?? '').slice(label.length).replace(SPACES, ' ').trim()
}

/** A line of the source, or two spaces in a row; nearly all passages have neither. */
const SPACES = /\s{2,}|[\n\t\r]/g
