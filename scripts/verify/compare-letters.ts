/**
 * Letters of the text, exactly and in order. A difference inside a label is a wrong label, one inside a mark a wrong
 * note; the others are words that are missing, added or changed.
 */
import type { FindingCode } from '../finding-codes.ts'
import { type Difference, differ } from './differ.ts'
import type { Expected } from './expected.ts'
import type { Fault, Reading } from './reading.ts'
import { spellOut } from './strand.ts'
import { nearby, pageAt, quote } from './surroundings.ts'

export function compareLetters(expected: Expected, reading: Reading): readonly Fault[] {
  return differ(expected.main.letters, reading.main.letters).map((found) => {
    const difference = wholeLetters(found, expected.main.letters, reading.main.letters)
    const code = codeOf(difference, expected)
    const { a, c, d } = difference
    const where = nearby(expected, a)
    return {
      code,
      message: `${sentence(code, difference, expected, reading)}${where}.`,
      ...pageAt(reading, Math.min(c, Math.max(c, d - 1))),
    }
  })
}

/** A lost accent is shown with its letter: Ó for O, not a mark that stands alone. */
function wholeLetters({ a, b, c, d }: Difference, expected: string, actual: string): Difference {
  const accent = /^\p{M}/u
  let back = 0
  while (
    back < Math.min(a, c) &&
    (accent.test(expected.slice(a - back, a - back + 2)) || accent.test(actual.slice(c - back, c - back + 2)))
  )
    back++
  return { a: a - back, b, c: c - back, d }
}

function sentence(code: FindingCode, { a, b, c, d }: Difference, expected: Expected, reading: Reading): string {
  if (a === b) return `Words were added: ${quote(reading.main, c, d)}`
  if (c === d) return `${code === 'verify-label' ? 'A label is' : 'Words are'} missing: ${quote(expected.main, a, b)}`
  const found = `reads ${quote(reading.main, c, d)}`
  if (code === 'verify-label') return `The label ${labelsIn(expected, a, b)} ${found}`
  return `The text says ${quote(expected.main, a, b)}, the file ${found}`
}

function codeOf({ a, b, c, d }: Difference, expected: Expected): FindingCode {
  if (b > a && expected.labels.some((label) => label.at <= a && b <= label.at + label.text.length))
    return 'verify-label'
  if (b > a && expected.notes.some((note) => note.at - note.mark.length <= a && b <= note.at)) return 'verify-footnote'
  if (c === d) return 'verify-missing'
  return a === b ? 'verify-added' : 'verify-text'
}

const labelsIn = (expected: Expected, a: number, b: number): string =>
  expected.labels
    .filter((label) => label.at < b && a < label.at + label.text.length)
    .map((label) => `“${spellOut({ letters: label.text, gaps: [] }, 0, label.text.length)}”`)
    .join(', ')
