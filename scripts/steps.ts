/**
 * Long work in steps: a generator yields wherever it may be left alone for a moment. Node hears signals between turns
 * of its loop only, so that hundreds of texts or a thousand pages would keep Ctrl-C waiting until they are done.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that yields between its steps and ends with its result; a promise that it yields is what the next step needs. */
export type Steps<T> = Generator<Promise<void> | undefined, T>

/** Goes through the steps and takes a turn after each. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  while (!step.done) {
    step = await (step.value ?? nextTurn()).then(
      () => steps.next(),
      (error) => steps.throw(error), // The work may have something to put away.
    )
  }
  return step.value
}

/** Goes through the steps without a pause; work that waits for another thread cannot be done so. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (step.value !== undefined) throw new Error('Work that waits for another thread was to be done at once.')
  }
}
