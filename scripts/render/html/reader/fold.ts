/**
 * Words as they are searched: without case, accents and soft hyphens, with one apostrophe, one dash and one space.
 *
 *     fold('Зобов’язання')  = fold('ЗОБОВ'ЯЗАННЯ')
 *     fold('Łódź, co‑operation') = 'lodz, co-operation'
 */

/** What is written in several ways and read as one sign; looked for in one go, for a volume has millions of letters. */
const VARIANT =
  /[\p{M}\s\u00ad\u200b-\u200d\u2060\ufeff\u2018\u2019\u02bc\u02b9\u2032\u0060\u00b4\u201c-\u201f\u00ab\u00bb\u2010-\u2015\u2212ςßæœłøđðħı]/gu

/** Words without any of these: most passages of an English volume once they are in lower case. */
const PLAIN = /^[ !-_{-~a-z]*$/

/**
 * What the variants become; others (accents, soft hyphens, joiners) go. Letters with a stroke are no letter and accent:
 * who has them not on the keyboard leaves the stroke out.
 */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...signs("'", '\u2018\u2019\u02bc\u02b9\u2032\u0060\u00b4'),
  ...signs('"', '\u201c\u201d\u201e\u201f\u00ab\u00bb'),
  ...signs('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'),
  ...signs('d', 'đð'),
  ...Object.entries({ ς: 'σ', ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', ø: 'o', ħ: 'h', ı: 'i', '\ufeff': '' }),
])

function signs(plain: string, variants: string): readonly (readonly [string, string])[] {
  return [...variants].map((variant) => [variant, plain])
}

export function fold(words: string): string {
  const lower = words.toLowerCase()
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(VARIANT, plain)
}

function plain(sign: string): string {
  return SIGNS.get(sign) ?? (SPACE.test(sign) ? ' ' : '')
}

const SPACE = /\s/

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
