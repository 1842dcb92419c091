/** Blanks, hyphens and apostrophes of all kinds become the plain one. Each is one letter before and after. */
export function levelSigns(letters: string): string {
  if (!UNEVEN.test(letters)) return letters
  return letters
    .replace(/[^\S ]/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2019\u02bc]/gu, "'")
}

/** Most passages have no such sign, and one look is cheaper than three. */
const UNEVEN = /[^\S ]|[\u2010\u2011\u2019\u02bc]/u
