/**
 * Words as they are searched: without case, accents and soft hyphens, with one apostrophe, one dash and one space.
 *
 *     fold('Зобов’язання')  = fold('ЗОБОВ'ЯЗАННЯ')
 *     fold('Łódź, co‑operation') = 'lodz, co-operation'
 */

/** What is written in several ways and read as one sign. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''],
  [/[\u2018\u2019\u02bc\u02b9\u2032\u0060\u00b4]/g, "'"],
  [/[\u201c-\u201f\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\s/g, ' '],
  [/ς/g, 'σ'],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  // Letters with a stroke are no letter and accent; who has them not on the keyboard leaves the stroke out.
  [/ł/g, 'l'],
  [/ø/g, 'o'],
  [/[đð]/g, 'd'],
  [/ħ/g, 'h'],
  [/ı/g, 'i'],
]

export function fold(words: string): string {
  let folded = words.toLowerCase().normalize('NFD')
  for (const [signs, sign] of SAME) folded = folded.replace(signs, sign)
  return folded
}

/** The folded words, and for each of their signs the place in `words` that it came from; one more for the end. */
export function foldWithPlaces(words: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of words) {
    const sign = fold(letter)
    for (let index = 0; index < sign.length; index++) places.push(at)
    folded += sign
    at += letter.length
  }
  places.push(at)
  return { folded, places }
}
