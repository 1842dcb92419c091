/**
 * How deep a page nests, before it is parsed. Browsers stop at some hundred levels; a parser that does as the standard
 * says looks through all open elements at each new one, and takes minutes for a page that nests a hundred thousand.
 */

/** `<div class="x">`, `</div>`. Elements that end without a closing tag (`<p>`, `<li>`, `<br>`) do not count. */
const TAG =
  /<(\/?)(div|span|section|article|main|table|ul|ol|dl|font|b|i|em|strong|blockquote|center|a|sup|sub)(?=[\s>/])/gi
const DEEPEST = 2000

export function nestsTooDeep(page: string): boolean {
  let depth = 0
  for (const [, slash] of page.matchAll(TAG)) {
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}
