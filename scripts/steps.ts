/**
 * Long work in steps: a generator yields wherever it may be left alone for a moment, and ends with its result. Signals
 * are heard between turns of Node's loop only, so who reads hundreds of texts takes a turn after each step.
 */
export type Steps<T> = Generator<undefined, T>

/** Goes through the steps without a pause. */
export function toEnd<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
