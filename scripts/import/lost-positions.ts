/** What is said of words that stand above or below the line in the file, and on it in the source: once for a file. */
import { quoted } from '../read/reading.ts'
import type { ImportRemark } from './manuscript.ts'

const MOST_QUOTED = 5

/** `words`: each as the source has it, with what it is glued to: 'xn'. */
export function sayLostPositions(words: readonly string[]): readonly ImportRemark[] {
  if (words.length === 0) return []
  const all = [...new Set(words)]
  const more = all.length > MOST_QUOTED ? ` and ${all.length - MOST_QUOTED} more` : ''
  return [
    {
      code: 'import-lost',
      message: `Words that stand above or below the line in the file stand on it in the source: ${all.slice(0, MOST_QUOTED).map(quoted).join(', ')}${more}.`,
      hint: 'Look for them in the source; signs such as ⁿ, º and ₓ keep their place.',
    },
  ]
}
