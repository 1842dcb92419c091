/**
 * Long work in steps: a generator yields wherever it may be left alone for a moment. Node hears signals between turns
 * of its loop only, so that a volume of a thousand pages would keep Ctrl-C waiting until it is done.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that yields between its steps and ends with its result. */
export type Steps<T> = Generator<undefined, T>

/** Goes through the steps and takes a turn after each. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await nextTurn()
  }
}

/** Goes through the steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
