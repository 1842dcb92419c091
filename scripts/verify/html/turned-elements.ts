/**
 * Elements that are written from right to left must hold words that are: in any other, full stops, brackets and numbers
 * change sides, and a clause (a) 1. is shown as 1. (a).
 */
import type { Fault } from '../reading.ts'
import type { Attributes } from './tags.ts'

/** Hebrew, Arabic and their kin. */
const BACKWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const LETTER = /\p{L}/u

export type TurnedElements = {
  open(attributes: Attributes): void
  text(text: string): void
  close(): Fault | null
}

/** Is told every element that is not empty by its nature, and what stands in it. */
export function createTurnedElements(): TurnedElements {
  const waiting: number[] = [] // Depths of turned elements in which no such letter was met yet.
  let words = ''
  let depth = 0
  return {
    open(attributes) {
      depth++
      if (attributes.get('dir')?.toLowerCase() !== 'rtl') return
      if (waiting.length === 0) words = ''
      waiting.push(depth)
    },
    text(text) {
      if (waiting.length === 0) return
      if (BACKWARD.test(text))
        waiting.length = 0 // All that are open hold it.
      else if (!LETTER.test(words)) words = text // What was met before had no letter.
    },
    close() {
      const isWaiting = waiting.at(-1) === depth
      depth--
      if (!isWaiting) return null
      waiting.pop()
      const quoted = words.trim().slice(0, LONGEST_QUOTATION)
      if (!LETTER.test(words)) return null // Numbers alone may belong to words beside them.
      return { code: 'verify-text', message: `“${quoted}” is turned round: it has no letter from right to left.` }
    },
  }
}

const LONGEST_QUOTATION = 60
