/**
 * Lists of numbers that share one noun: "Declarations 474, 482 and 489", "resolutions 46/182 of 19 December 1991 and
 * 76/124". Each family brings its own pattern for one item; commas, conjunctions and dates between are read here.
 */
import type { Range } from './citation.ts'

/** What stands between two items: ", ", " and ", ", and ", " to ", "-". */
const SEPARATOR = / ?, ?(?:(?:and|or|et|та) )?| (?:and|or|et|ou|та|і|to|à|до|as well as|&) | ?[-–] ?/uy

/** A date between two items: " of 19 December 1991". */
const DATE_BETWEEN = / (?:of|du|від) \d{1,2} \p{L}{3,12} \d{4}/uy

export type ListItem = Range & { readonly match: RegExpExecArray }

/** The items from `at` on. `item` is sticky (flag `y`). A separator without an item behind it is left alone. */
export function readList(words: string, at: number, item: RegExp): readonly ListItem[] {
  const items: ListItem[] = []
  let next = at
  for (;;) {
    const match = execAt(item, words, next)
    if (match === null) return items
    const end = next + match[0].length
    items.push({ start: next, end, match })
    const dated = end + (execAt(DATE_BETWEEN, words, end)?.[0].length ?? 0)
    const separator = execAt(SEPARATOR, words, dated)
    if (separator === null) return items
    next = dated + separator[0].length
  }
}

export function execAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(words)
}
