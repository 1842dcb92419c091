/** Finds the title of a text without enacting words: one to three first lines
 * that are short, stand alone and are no sentence. */

import { sameWords } from '../facts/same-words.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import type { Page } from './dialect.ts'

export type TitleFound = { readonly title: readonly number[]; readonly bodyFrom: number }

const MOST_LINES = 3
const LONGEST = 140
const SENTENCE = /[.;:,!?…][*_”"»)]{0,4}$/

export function findTitle({ rows, statements }: Page): TitleFound {
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
