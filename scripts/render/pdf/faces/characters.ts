/**
 * What kinds of characters mean to a printer: spaces that break and spaces that do not, signs that are not printed,
 * marks that sit on the letter before them.
 */

/** Not printed: joiners, the word joiner, the byte order mark inside a text, variation selectors. */
const IGNORABLE = /^(?:\u200c|\u200d|\u2060|\ufeff|\u034f|[\ufe00-\ufe0f])$/u

export function isIgnorable(character: string): boolean {
  return character > '\u02ff' && IGNORABLE.test(character)
}

const MARK = /^\p{M}$/u

export function isMark(character: string): boolean {
  return character > '\u02ff' && MARK.test(character)
}

/** Widths of fixed spaces in thousandths of an em, for fonts that lack them (most lack U+202F). */
const SPACE_WIDTHS: Readonly<Record<string, number>> = {
  '\u2000': 500,
  '\u2001': 1000,
  '\u2002': 500,
  '\u2003': 1000,
  '\u2004': 333,
  '\u2005': 250,
  '\u2006': 167,
  '\u2007': 500,
  '\u2008': 200,
  '\u2009': 170,
  '\u200a': 100,
  '\u202f': 170,
  '\u205f': 222,
  '\u3000': 1000,
}

/** The width of a fixed space, null for every other character. */
export function spaceWidth(character: string): number | null {
  return SPACE_WIDTHS[character] ?? null
}
