/**
 * Finds titles of texts of the library in prose: "the declaration Standing with Ukraine until Victory". Sources print
 * titles in capitals and prose does not, so case does not count.
 */

import { plainWords } from '../ast/walk.ts'
import { matchesOf } from '../matches-of.ts'
import type { Range } from './citations/citation.ts'
import { levelSigns } from './level-signs.ts'
import type { Shelf, Shelved } from './shelf.ts'

/** The texts whose title begins at an offset; several when two texts share it. The longest title is found. */
export type TitleFound = Range & { readonly texts: readonly string[] }
export type TitleFinder = {
  at(words: string, at: number): TitleFound | null
  /** Those that begin with a capital, in order and without overlaps. */
  in(words: string): readonly TitleFound[]
}

type Title = { readonly letters: string; readonly texts: string[] }

/** Shorter titles ("NATO Enlargement") are common words: nothing but the number tells that the text is meant. */
const FEWEST_WORDS = 3
const FEWEST_LETTERS = 16

/** A title is looked up by its first three words, so that thousands cost what one does. */
const BEGINNING = /^\S{1,40} \S{1,40} \S{1,40}/u
const LONGEST_BEGINNING = 122

export function createTitleFinder(shelf: Shelf): TitleFinder {
  const byBeginning = new Map<string, Title[]>()
  for (const held of shelf.byId.values()) addTitle(held, byBeginning)
  for (const titles of byBeginning.values()) titles.sort((a, b) => b.letters.length - a.letters.length)
  const firstWords = new Set([...byBeginning.keys()].map((beginning) => FIRST_WORD.exec(beginning)?.[0] ?? ''))
  return {
    at: (words, at) => titleAt(words, at, byBeginning),
    in: (words) => titlesIn(words, byBeginning, firstWords),
  }
}

type Titles = ReadonlyMap<string, readonly Title[]>

function titleAt(words: string, at: number, byBeginning: Titles): TitleFound | null {
  const beginning = BEGINNING.exec(words.slice(at, at + LONGEST_BEGINNING).toLowerCase())?.[0]
  for (const { letters, texts } of byBeginning.get(withoutEnd(beginning ?? '')) ?? []) {
    const end = at + letters.length
    if (words.slice(at, end).toLowerCase() === letters && !GOES_ON.test(words.charAt(end))) {
      return { start: at, end, texts }
    }
  }
  return null
}

const FIRST_WORD = /^[\p{L}\p{N}]+/u

/** A word that begins with a capital: few words do, so that most of a passage is passed over. */
const CAPITAL_WORD = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}]{0,39}/gu

function titlesIn(words: string, byBeginning: Titles, firstWords: ReadonlySet<string>): readonly TitleFound[] {
  const found: TitleFound[] = []
  if (firstWords.size === 0) return found
  let after = 0
  for (const { 0: word, index } of matchesOf(words, CAPITAL_WORD)) {
    if (index < after || !firstWords.has(word.toLowerCase())) continue
    const title = titleAt(words, index, byBeginning)
    if (title === null) continue
    found.push(title)
    after = title.end
  }
  return found
}

const GOES_ON = /[\p{L}\p{N}]/u

function addTitle({ text }: Shelved, byBeginning: Map<string, Title[]>): void {
  const printed = text.metadata.title?.value ?? text.title.map(({ content }) => plainWords(content)).join(' ')
  const letters = levelSigns(printed)
    .replace(/ {2,}/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/[.,;:*†‡§\d]+$/u, '')
  addLetters(letters, text.id, byBeginning)
  addLetters(letters.replace(BEFORE_SUBJECT, ''), text.id, byBeginning)
}

/** "on keeping harbours open" and "resolution on keeping harbours open" are also cited without their beginning. */
const BEFORE_SUBJECT = /^(?:(?:declaration|resolution|recommendation|opinion|statement) )?(?:on|sur|про) (?:the )?/u

function addLetters(letters: string, id: string, byBeginning: Map<string, Title[]>): void {
  const beginning = BEGINNING.exec(letters)?.[0]
  if (beginning === undefined || letters.length < FEWEST_LETTERS || letters.split(' ').length < FEWEST_WORDS) return
  const key = withoutEnd(beginning)
  const titles = byBeginning.get(key) ?? []
  const same = titles.find((title) => title.letters === letters)
  if (same === undefined) byBeginning.set(key, [...titles, { letters, texts: [id] }])
  else if (!same.texts.includes(id)) same.texts.push(id)
}

/** The third word of a title of three words may be followed by a sign in prose. */
const withoutEnd = (beginning: string): string => beginning.replace(/[^\p{L}\p{N}]+$/u, '')
