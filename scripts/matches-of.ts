/**
 * All matches of a pattern with the flag `g`, like `matchAll`, which makes a new pattern for every call. Where most texts
 * hold no match at all, that costs more than the search.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  while (match !== null) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex++
    match = pattern.exec(text)
  }
  return matches
}

const NONE: readonly RegExpExecArray[] = []
