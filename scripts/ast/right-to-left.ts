/**
 * Words that are written from right to left. Setting them needs more than a font: the words of a line change places,
 * and labels, brackets and numbers with them. Until that is done, no room may print them as if it were.
 */

/** One character whose direction is right-to-left by default: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin. */
const LETTER =
  '[\\u0590-\\u08ff\\ufb1d-\\ufd3d\\ufd40-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'

/** A run of such letters: "السلام" in "the word السلام in this text". */
const WORD = new RegExp(`${LETTER}+`, 'u')

/** The first word from right to left in `text`, and where it begins; null when there is none. */
export function findRightToLeft(text: string): { readonly word: string; readonly at: number } | null {
  const found = WORD.exec(text)
  return found ? { word: found[0], at: found.index } : null
}
