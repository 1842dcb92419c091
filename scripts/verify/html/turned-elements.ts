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
  const open: Turned[] = [] // Those that say their direction, from the outermost.
  let depth = 0
  return {
    open(attributes) {
      depth++
      const direction = attributes.get('dir')?.toLowerCase()
      if (direction !== undefined) open.push({ depth, words: direction === 'rtl' ? '' : null })
    },
    text(text) {
      if (BACKWARD.test(text)) for (const element of open) element.words = null
      const last = open.at(-1)
      if (last && last.words !== null && !LETTER.test(last.words)) last.words = text // What was met before had no letter.
    },
    close() {
      const last = open.at(-1)
      if (last?.depth !== depth--) return null
      open.pop()
      if (last.words === null || !LETTER.test(last.words)) return null // Numbers alone may belong to words beside them.
      const quoted = last.words.trim().slice(0, LONGEST_QUOTATION)
      return { code: 'verify-text', message: `“${quoted}” is turned round: it has no letter from right to left.` }
    },
  }
}

/** `words`: what stands in it without further turns, while no letter from right to left was met in it; else null. */
type Turned = { readonly depth: number; words: string | null }

const LONGEST_QUOTATION = 60
