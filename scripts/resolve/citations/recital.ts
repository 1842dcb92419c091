/**
 * The recitals of a text that letters them in capitals, as the European Parliament does: "recital A", "recitals B and C".
 * Recitals with numbers belong to acts of the Union, which number them, and are not read.
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Part } from './citation.ts'
import { joinRanges, readList } from './number-list.ts'

export const recital: CitationFamily = {
  name: 'paragraph',
  hints: ['recital', 'considérant'],
  find: ({ words }) => matchesOf(words, NOUN).flatMap((found) => readRecitals(words, found)),
}

const NOUN = /(?<![\p{L}\p{N}-])(?:recitals?|considérants?) (?=[A-Z]{1,2}(?![\p{L}\p{N}]))/giu
/** "A", "AB" */
const ITEM = /[A-Z]{1,2}(?![\p{L}\p{N}])/uy

function readRecitals(words: string, found: RegExpExecArray): Match[] {
  const items = readList(words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const parts = joinRanges(items).flatMap(([first, other], index): readonly Part[] => {
    if (first === undefined) return []
    const start = index === 0 ? found.index : first.start
    const upTo = other === undefined ? {} : { upTo: [other.match[0]] }
    const cites = { type: 'pinpoint', unit: 'paragraph', path: [first.match[0]], ...upTo } as const
    const ends = other && { start: other.start, end: other.end, number: rangeOf(other), firstEnds: first.end }
    return [{ start, end: (other ?? first).end, number: rangeOf(first), ...(ends && { last: ends }), cites }]
  })
  return [{ start: found.index, end: last.end, parts }]
}

const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end })
