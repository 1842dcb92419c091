/** Finds the title of a text without enacting words: a first line that is short, stands alone and is no sentence. */
import { readLabel } from '../labels.ts'
import { sameWords } from '../same-words.ts'
import type { Page } from './dialect.ts'

export type TitleFound = { readonly title: readonly number[]; readonly bodyFrom: number }

const LONGEST = 140
const SENTENCE = /[.;:,!?…][*_”"»)]{0,4}$/

export function findTitle({ rows, statements }: Page): TitleFound {
  const first = rows.findIndex((row) => row.use === 'words')
  const row = rows[first]
  const none = { title: [], bodyFrom: Math.max(0, first) }
  if (!row || row.words.length > LONGEST || SENTENCE.test(row.words) || readLabel(row.words)) return none
  const standsAlone = rows[first + 1]?.use !== 'words'
  const isFollowed = rows.slice(first + 1).some(({ use }) => use === 'words')
  const stated = statements.facts.title?.value
  const isTheStated = stated === undefined || sameWords(stated, row.words)
  return standsAlone && isFollowed && isTheStated ? { title: [first], bodyFrom: first + 1 } : none
}
