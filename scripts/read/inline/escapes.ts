/** Finds the backslashes that take the meaning from the sign behind them: `489\*`, `2001\. 12 Allies`. */

/** Signs that have a meaning here. All others keep their backslash: `50\%`, `\begin`. */
const ESCAPABLE = new Set('\\*_[]()#+-.!>|')

const NONE: ReadonlySet<number> = new Set()

export function findEscapes(text: string): ReadonlySet<number> {
  if (!text.includes('\\')) return NONE
  const found = new Set<number>()
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
    const isEscape = ESCAPABLE.has(text.charAt(at + 1))
    if (isEscape) found.add(at)
    at += isEscape ? 2 : 1
  }
  return found
}
