/**
 * The index of the search, made in the reader's browser from the page itself. It is made while nothing else is to be
 * done, so that a volume of 500 texts stays quick to open and to scroll; who opens the search does not wait for that.
 */

import type { Passage } from './find.ts'
import { fold } from './fold.ts'

export type PlacedPassage = Passage & { readonly element: Element }

/** What is searched: all words of the texts and annexes. What we add to each text would only be found twice. */
const SEARCHED = 'main :is(article, section) :is(h1, h2, h3, h4, p):not(.cited-by)'

/** Milliseconds. Typing and scrolling never wait longer than that when the browser cannot say how long it is idle. */
const SLICE = 8
const HURRIED_SLICE = 30

export type Collection = {
  /** Somebody waits for the passages: they are made one slice after the other. */
  hurry(): void
}

export function collectPassages(done: (passages: readonly PlacedPassage[]) => void): Collection {
  const passages: PlacedPassage[] = []
  let elements: ArrayLike<Element> | null = null
  let next = 0
  let isHurried = false
  const work = (idle: number): void => {
    elements ??= document.querySelectorAll(SEARCHED)
    for (const end = performance.now() + idle; next < elements.length && performance.now() < end; next++) {
      const element = elements[next]
      const folded = element === undefined ? '' : fold(wordsOf(element))
      if (element !== undefined && folded !== '') passages.push({ folded, element })
    }
    if (next === elements.length) done(passages)
    else plan()
  }
  const plan = (): void => {
    if (isHurried) setTimeout(work, 0, HURRIED_SLICE)
    else whenIdle(work)
  }
  plan()
  return {
    hurry: () => {
      isHurried = true
    },
  }
}

/** The words of a passage as printed, in one line. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(SPACES, ' ').trim()
}

/** A line of the source, or two spaces in a row; nearly all passages have neither. */
const SPACES = /\s{2,}|[\n\t\r]/g

/** Some browsers have no idle callback. */
function whenIdle(work: (idle: number) => void): void {
  if (!('requestIdleCallback' in window)) setTimeout(work, 1, SLICE)
  else window.requestIdleCallback((deadline) => work(Math.max(SLICE, deadline.timeRemaining())), { timeout: 200 })
}
