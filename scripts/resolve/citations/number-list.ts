/**
 * Lists of numbers that share one noun: "Declarations 474, 482 and 489", "resolutions 46/182 of 19 December 1991 and
 * 76/124", "paragraphs 3 to 5". Each family brings its own pattern for one item; commas, conjunctions and dates between
 * are read here.
 */
import type { Range } from './citation.ts'

/** What stands between two items of a list: ", ", " and ", ", and ". */
const SEPARATOR = / ?, ?(?:(?:and|or|et|ou|та|і) )?| (?:and|or|et|ou|та|і|й|as well as|&) /uy

/** Between the two ends of a range: " to ", "-". */
const RANGE_SEPARATOR = / (?:to|through|until|à|до|по) | ?[-–] ?/uy

/** A date between two items: " of 19 December 1991". */
const DATE_BETWEEN = / (?:of|du|від) \d{1,2} \p{L}{3,12} \d{4}/uy

/** `after`: how the item is joined to the one before it. */
export type ListItem = Range & { readonly match: RegExpExecArray; readonly after: 'nothing' | 'list' | 'range' }

/** The items from `at` on. `item` is sticky (flag `y`). A separator without an item behind it is left alone. */
export function readList(words: string, at: number, item: RegExp): readonly ListItem[] {
  const items: ListItem[] = []
  let [next, after]: [number, ListItem['after']] = [at, 'nothing']
  for (;;) {
    const match = execAt(item, words, next)
    if (match === null) return items
    const end = next + match[0].length
    items.push({ start: next, end, match, after })
    const dated = end + (execAt(DATE_BETWEEN, words, end)?.[0].length ?? 0)
    const range = execAt(RANGE_SEPARATOR, words, dated)
    const separator = range ?? execAt(SEPARATOR, words, dated)
    if (separator === null) return items
    next = dated + separator[0].length
    after = range === null ? 'list' : 'range'
  }
}

/** Items in runs: the two ends of a range together, others alone. "3 to 5, 7" → [[3, 5], [7]] */
export function joinRanges(items: readonly ListItem[]): readonly (readonly ListItem[])[] {
  const runs: ListItem[][] = []
  for (const item of items) {
    const last = runs[runs.length - 1]
    if (item.after === 'range' && last?.length === 1) last.push(item)
    else runs.push([item])
  }
  return runs
}

export function execAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(words)
}
