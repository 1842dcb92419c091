/**
 * Paragraphs counted in words: the way to cite a preamble, which has no labels, and sometimes what follows it.
 *
 *     the third preambular paragraph of resolution ES-11/1 · its second operative paragraph
 *     the second and third operative paragraphs · the fourth paragraph of the preamble
 *
 * Without "preambular", "operative" or "of the preamble" nobody knows where to count from: "the third paragraph" may be
 * one of a letter.
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Part } from './citation.ts'

export const ordinalParagraph: CitationFamily = {
  name: 'paragraph',
  hints: ['preamb', 'operative'],
  find: ({ words }) => matchesOf(words, COUNTED).flatMap(readCounted),
}

const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const TENS: readonly (readonly [string, string])[] = [
  ['twentieth', 'twenty'],
  ['thirtieth', 'thirty'],
  ['fortieth', 'forty'],
]

/** 'first' → 1, 'twelfth' → 12, 'twenty-first' → 21, up to 49. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, index) => [word, index + 1] as const),
  ...TENS.flatMap(([whole, ten], index) => [
    [whole, (index + 2) * 10] as const,
    ...UNITS.map((unit, more) => [`${ten}-${unit}`, (index + 2) * 10 + more + 1] as const),
  ]),
])

const ORDINAL = `(?:${[...ORDINALS.keys()].join('|')}|\\d{1,2}(?:st|nd|rd|th))`
const PART = '(?:(preambular|preambulatory|operative) (?:paragraphs?|clauses?)|paragraphs? of the (preamble))'

/** "third preambular paragraph", "second and third operative paragraphs", "1st operative paragraph". */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${ORDINAL}(?:(?:, | and |, and | or )${ORDINAL}){0,4}) ${PART}(?![\\p{L}\\p{N}-])`,
  'giu',
)
const EACH = new RegExp(ORDINAL, 'giu')

function readCounted(found: RegExpExecArray): Match[] {
  const { 0: all, 1: ordinals = '', 2: named = 'preamble', index: start } = found
  const role = /^op/iu.test(named) ? 'operative' : 'preambular'
  const each = matchesOf(ordinals, EACH)
  const parts = each.map((one, index): Part => {
    const from = start + one.index
    const end = index === each.length - 1 ? start + all.length : from + one[0].length
    const path = [String(numberOf(one[0]))]
    return {
      start: from,
      end,
      number: null,
      cites: { type: 'pinpoint', unit: 'paragraph', role, spoken: 'in-words', path },
    }
  })
  return [{ start, end: start + all.length, parts }]
}

const numberOf = (word: string): number => ORDINALS.get(word.toLowerCase()) ?? Number.parseInt(word, 10)
