/**
 * Finds the head of a text without enacting words: a title of one to three first lines that are short, stand alone and
 * are no sentence.
 */

import { sameWords } from '../facts/same-words.ts'
import { kindInTitle, readSymbol } from '../head/symbol.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import type { Page, Shape } from './shape.ts'

type TitleFound = Pick<Shape, 'title' | 'bodyFrom'>

export function findTitleHead(page: Page): Shape {
  const { title, bodyFrom } = findTitle(page)
  const words = title.map((index) => page.rows[index]?.words ?? '').join(' ')
  const kind = readSymbol(words)?.kind ?? kindInTitle(words)
  return { kind, symbol: [], title, opening: null, bodyFrom, number: null, code: null }
}

const MOST_LINES = 3
const LONGEST = 140
const SENTENCE = /[.;:,!?…][*_”"»)]{0,4}$/

function findTitle({ rows, statements }: Page): TitleFound {
  const first = rows.findIndex((row) => row.use === 'words')
  const none = { title: [], bodyFrom: Math.max(0, first) }
  let end = first
  while (first >= 0 && rows[end]?.use === 'words') end++
  const title = rows.slice(first, end)
  const isShort = first >= 0 && title.length <= MOST_LINES && title.every(isTitleLine)
  const isFollowed = rows.slice(end).some(({ use }) => use === 'words')
  const stated = statements.facts.title?.value
  const isTheStated = stated === undefined || sameWords(stated, title.map(({ words }) => words).join(' '))
  if (!isShort || !isFollowed || !isTheStated) return none
  return { title: title.map((_, index) => first + index), bodyFrom: end }
}

function isTitleLine({ words }: Row): boolean {
  return words.length <= LONGEST && !SENTENCE.test(words) && readLabel(words) === null
}
