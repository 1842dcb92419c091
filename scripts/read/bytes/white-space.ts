/**
 * What counts as white space. One rule for the whole room, and narrower than JavaScript's: zero-width characters are
 * letters here (they are reported, not trimmed away), and so are control characters.
 */

/** A blank inside a line: space, tab, no-break and typographic spaces. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** LF, CR and the two separators of Unicode. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029
}

export function isWhite(code: number): boolean {
  return isBlank(code) || isLineEnd(code)
}

export function isAllWhite(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isWhite(text.charCodeAt(at))) return false
  return true
}

/** The letters alone, to compare a text with its source whatever the line ends. */
export function withoutWhite(text: string): string {
  let letters = ''
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isWhite(text.charCodeAt(at))) continue
    letters += text.slice(from, at)
    from = at + 1
  }
  return letters
}
