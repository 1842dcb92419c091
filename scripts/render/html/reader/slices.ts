/**
 * Long work in slices, while nothing else is to be done: a page of 500 texts stays quick to open and to scroll. Who waits
 * for the work hurries it.
 */
export type Work = {
  /** Somebody waits: one slice follows the other. */
  hurry(): void
}

/** Milliseconds. Typing and scrolling never wait longer than that when the browser cannot say how long it is idle. */
const SLICE = 8
const HURRIED_SLICE = 30

/** Takes step after step until one says that it was the last. */
export function inSlices(step: () => 'more' | 'done'): Work {
  let isHurried = false
  const work = (milliseconds: number): void => {
    for (const end = performance.now() + milliseconds; performance.now() < end; ) {
      if (step() === 'done') return
    }
    plan()
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

/** Some browsers have no idle callback. */
function whenIdle(work: (milliseconds: number) => void): void {
  if (!('requestIdleCallback' in window)) setTimeout(work, 1, SLICE)
  else window.requestIdleCallback((deadline) => work(Math.max(SLICE, deadline.timeRemaining())), { timeout: 200 })
}
