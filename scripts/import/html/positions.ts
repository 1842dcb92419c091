/**
 * Words that stand above or below the line. A source has no markup for them. Figures have signs of their own, so that
 * "ENLARGEMENT" and its note 1 do not become "ENLARGEMENT1", nor CO₂ "CO2"; other words come down to the line, which the
 * editor should know: xⁿ is not xn.
 */
export type Position = 'raised' | 'lowered'

const FIGURES: Readonly<Record<Position, string>> = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' }

/** Longer numbers are words that somebody wanted small. */
const FIGURE = /^\s*\d{1,3}\s*$/

/** "21st", "2e", "XXIème": nobody misreads them on the line. */
const ORDINAL_ENDING = /^\s*(?:st|nd|rd|th|e|er|re|ère|[eè]me)\s*$/i
const NUMBER_END = /[\dIVXLCDM]$/
/** "Charter(a)", "Charter[2]": brackets say that it is a mark. */
const MARK_IN_BRACKETS = /^\s*(?:\([^()]{1,3}\)|\[[^[\]]{1,3}\])\s*$/
const LETTER = /[\p{L}\p{N}]/u

export const positionOf = (tagName: string): Position | null =>
  tagName === 'sup' ? 'raised' : tagName === 'sub' ? 'lowered' : null

export type Placed = { readonly shown: string; readonly position: 'kept' | 'lost' }

/** `before`: the letters that the words are glued to, of “21st” the 21. */
export function place(text: string, position: Position, before: string): Placed {
  if (FIGURE.test(text)) {
    const shown = text.replace(/\d/g, (figure) => FIGURES[position].charAt(Number(figure)))
    return { shown, position: 'kept' }
  }
  const isOrdinal = ORDINAL_ENDING.test(text) && NUMBER_END.test(before)
  const isPlain = !LETTER.test(text) || isOrdinal || MARK_IN_BRACKETS.test(text)
  return { shown: text, position: isPlain ? 'kept' : 'lost' }
}
