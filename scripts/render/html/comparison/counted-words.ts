/**
 * The numbers of a comparison in words, for the head of a page and the last line of a command.
 *
 *     4 passages changed, 1 inserted, 2 moved; 12 words came, 9 went; 31 passages as they were
 */
import type { Count } from '../../../compare/count.ts'

export function countedWords(count: Count): string {
  const { same, changed, renumbered, inserted, deleted, moved, wordsInserted, wordsDeleted } = count
  if (changed + renumbered + inserted + deleted + moved === 0) return 'Nothing differs.'
  const stated: readonly (readonly [number, string])[] = [
    [changed, 'changed'],
    [inserted, 'inserted'],
    [deleted, 'deleted'],
    [moved, 'moved'],
    [renumbered, 'renumbered'],
  ]
  const parts = stated
    .filter(([number]) => number > 0)
    .map(([number, word], index) => (index === 0 ? `${passages(number)} ${word}` : `${number} ${word}`))
  const words = `${wordsInserted} ${wordsInserted === 1 ? 'word' : 'words'} came, ${wordsDeleted} went`
  return `${parts.join(', ')}; ${words}; ${passages(same)} as ${same === 1 ? 'it was' : 'they were'}`
}

const passages = (number: number): string => `${number} ${number === 1 ? 'passage' : 'passages'}`
