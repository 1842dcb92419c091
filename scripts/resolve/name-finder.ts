/**
 * Finds names of a list in prose: bodies ("UN General Assembly"), instruments ("United Nations (UN) Charter"). Looks
 * only where a word begins with the first word of a name, so hundreds of names cost little more than one; of several
 * that fit, the longest is found.
 */
import { matchesOf } from '../matches-of.ts'
import type { Range } from './citations/citation.ts'

export type NameFound = Range & { readonly name: string }

export type NameFinder = (words: string) => readonly NameFound[]

const FIRST_WORD = /^[\p{L}\p{N}]+/u

/** Any of the first words, the longer first. Whether it is a whole word is looked at only where one was found. */
function anyOf(firstWords: Iterable<string>): RegExp {
  const words = [...firstWords].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(words.join('|'), 'g')
}

export function createNameFinder(names: Iterable<string>): NameFinder {
  const byFirstWord = new Map<string, string[]>()
  for (const name of [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const first = FIRST_WORD.exec(name)?.[0]
    if (first === undefined) continue
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
  }
  if (byFirstWord.size === 0) return () => []
  const beginnings = anyOf(byFirstWord.keys())
  return (words) => find(words, beginnings, byFirstWord)
}

function find(
  words: string,
  beginnings: RegExp,
  byFirstWord: ReadonlyMap<string, readonly string[]>,
): readonly NameFound[] {
  const found: NameFound[] = []
  let after = 0
  for (const { 0: first, index: start } of matchesOf(words, beginnings)) {
    if (start < after || !isWhole(words, start, start + first.length)) continue
    for (const name of byFirstWord.get(first) ?? []) {
      const end = endOfName(words, start, name)
      if (end === null) continue
      found.push({ start, end, name })
      after = end
      break
    }
  }
  return found
}

/** A short form in brackets, which a text may put inside a name where it is first used: " (UN)". */
const SHORT_FORM = / \([A-Z][A-Za-z-]{1,9}\)(?= )/y

/** "NATO" of "NATO-Ukraine" and of "NATO's", not of "non-NATO". */
function isWhole(words: string, start: number, end: number): boolean {
  return !GOES_BEFORE.test(words.slice(Math.max(0, start - 2), start)) && !GOES_BEHIND.test(words.slice(end, end + 2))
}

const GOES_BEFORE = /[\p{L}\p{N}-]$/u
const GOES_BEHIND = /^[\p{L}\p{N}]/u
const GOES_ON = /[\p{L}\p{N}-]/u

function endOfName(words: string, start: number, name: string): number | null {
  let at = start
  for (const [index, word] of name.split(' ').entries()) {
    if (index > 0) {
      SHORT_FORM.lastIndex = at
      at += SHORT_FORM.exec(words)?.[0].length ?? 0
      if (words[at] !== ' ') return null
      at++
    }
    if (!words.startsWith(word, at)) return null
    at += word.length
  }
  return at < words.length && GOES_ON.test(words.charAt(at)) ? null : at
}
