/**
 * The index of the search, made in the reader's browser from the page itself. It is made in slices while nothing else
 * is to be done, so that a volume of 500 texts stays quick to open and to scroll.
 */

import type { Passage } from './find.ts'
import { fold } from './fold.ts'

export type PlacedPassage = Passage & { readonly element: Element }

/** What is searched: all words of the texts and annexes. What we add to each text would only be found twice. */
const SEARCHED = 'main :is(article, section) :is(h1, h2, h3, h4, p):not(.cited-by)'

const SLICE = 8 // Milliseconds: a frame has 16.

export function collectPassages(done: (passages: readonly PlacedPassage[]) => void): void {
  const elements = document.querySelectorAll(SEARCHED)
  const passages: PlacedPassage[] = []
  let next = 0
  const work = (): void => {
    for (const end = performance.now() + SLICE; next < elements.length && performance.now() < end; next++) {
      const element = elements[next]
      if (element === undefined) continue
      const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
      if (words !== '') passages.push({ words, folded: fold(words), element })
    }
    if (next < elements.length) whenIdle(work)
    else done(passages)
  }
  whenIdle(work)
}

/** Some browsers have no idle callback. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 200 })
  else setTimeout(work, 1)
}
