/**
 * Words that lost the space between them where a style changed or a line ended: "28February2022", "Resolution 381on",
 * "Recallingthat". Each form is narrow, so that "mid-2024", "G7" and "COVID19" are left alone.
 */
import { PREAMBULAR } from '../body/lead-words.ts'
import { MONTH_NAMES } from '../facts/date-words.ts'

export type Glued = { readonly from: number; readonly to: number }

/** `28February2022`, `28 February2022`, `28February 2022` */
const DATES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:${MONTH_NAMES})[ \\u00a0]?\\d{4}|\\d{1,2}[ \\u00a0](?:${MONTH_NAMES})\\d{4})(?!\\d)`,
  'giu',
)
/** `Resolution 381on` */
const NUMBERS =
  /(?<!\p{L})(?:declarations?|resolutions?|recommendations?|opinions?)[ \u00a0]\d{1,4}(?:on|of|and|adopted|in)(?!\p{L})/giu
/** What all of these have, looked for first: a figure with a letter beside it, or what may be one. */
const FIGURE_AND_LETTER = /\d(?:[A-Za-z\u00aa-\uffff]|(?<=[A-Za-z\u00aa-\uffff]\d))/
/** `Recallingthat`, `Welcomingthe` at the beginning of a clause. */
const FIRST_WORD = /^[*_]{0,3}(\p{L}{8,30})/u
const SMALL_WORDS = ['that', 'the', 'its', 'their', 'with', 'all', 'of', 'on', 'to']

export function findGlued(text: string): readonly Glued[] {
  const found = FIGURE_AND_LETTER.test(text) ? gluedFigures(text) : []
  const first = FIRST_WORD.exec(text)
  if (!first || !isGluedVerb((first[1] ?? '').toLowerCase())) return found
  const to = first[0].length
  return [{ from: to - (first[1] ?? '').length, to }, ...found]
}

function gluedFigures(text: string): readonly Glued[] {
  return [...text.matchAll(DATES), ...text.matchAll(NUMBERS)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }))
}

function isGluedVerb(word: string): boolean {
  return SMALL_WORDS.some((small) => word.endsWith(small) && PREAMBULAR.has(word.slice(0, -small.length)))
}
