/**
 * Which way words are written. Hebrew and Arabic letters run from right to left, and the words of a line, its brackets
 * and its numbers change places with them; `render/direction/` says how.
 */

export type Direction = 'left-to-right' | 'right-to-left'

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, with their marks, digits and signs. */
const SCRIPTS =
  '\\u0590-\\u08ff\\ufb1d-\\ufd3d\\ufd40-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'

const CHARACTER = new RegExp(`[${SCRIPTS}]`, 'u')

/** Whether any character belongs to a script that is written from right to left: "the word السلام in this text". */
export function hasRightToLeft(text: string): boolean {
  return CHARACTER.test(text)
}

/** The first letter that is no digit, sign or mark. */
const FIRST_LETTER = /\p{L}/u

/** The way in which the first letter is written; null for a text without letters: "– 12 –". */
export function directionOf(text: string): Direction | null {
  const [letter] = FIRST_LETTER.exec(text) ?? []
  if (letter === undefined) return null
  return CHARACTER.test(letter) ? 'right-to-left' : 'left-to-right'
}

/** The direction in which a language is written: 'he', 'ar-EG', 'az-Arab'. A script that is named decides: 'ar-Latn'. */
export function directionOfLanguage(tag: string): Direction {
  const known = directions.get(tag) ?? findDirection(tag)
  directions.set(tag, known)
  return known
}

/** Every paragraph asks, and a volume has few languages. */
const directions = new Map<string, Direction>()

function findDirection(tag: string): Direction {
  const [language = '', ...parts] = tag.toLowerCase().split('-')
  const script = parts.find((part) => part.length === 4 && !/^\d/.test(part))
  const backward = script === undefined ? LANGUAGES.has(language) : SCRIPT_NAMES.has(script)
  return backward ? 'right-to-left' : 'left-to-right'
}

/** Languages that are written from right to left unless their tag names another script (CLDR, likely subtags). */
const LANGUAGES = new Set(
  'ar arc arz azb bal ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps rhg sd skr syr ug ur yi'.split(' '),
)
const SCRIPT_NAMES = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '))

export function opposite(direction: Direction): Direction {
  return direction === 'left-to-right' ? 'right-to-left' : 'left-to-right'
}
