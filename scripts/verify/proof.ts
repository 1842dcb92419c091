/**
 * What the verifier certifies: how many letters and words of the adopted texts stand in the file, and the digest of
 * these letters. The digest is the same for PDF, Word and HTML, because it leaves out the apparatus, which differs.
 */
import { createHash } from 'node:crypto'
import type { Expected } from './expected.ts'
import type { Reading } from './reading.ts'
import { countWords } from './strand.ts'

export type Proof = {
  readonly letters: number // Code points of the adopted texts, labels and notes included.
  readonly words: number
  readonly digest: string // SHA-256 of the letters in NFC, hexadecimal.
  readonly differences: number // 0 when the file says exactly what it must say.
}

/** `differences`: how many were said. When there are any, everything that was read is counted instead. */
export function prove(expected: Expected, reading: Reading, differences: number): Proof {
  const whole = [{ start: 0, end: reading.main.letters.length }]
  const stretches = differences === 0 ? expected.adopted : whole
  const notes = reading.notes.filter((_, index) => differences > 0 || expected.notes[index]?.origin === 'adopted')
  const pieces = stretches.map(({ start, end }) => reading.main.letters.slice(start, end))
  const letters = [...pieces, ...notes.map((note) => note.strand.letters)].join('').normalize('NFC')
  const digest = createHash('sha256').update(letters, 'utf8').digest('hex')
  return {
    letters: countLetters(letters),
    words: differences === 0 ? expected.words : wordsOf(reading),
    digest,
    differences,
  }
}

const wordsOf = ({ main, notes }: Reading): number =>
  notes.reduce((sum, note) => sum + countWords(note.strand), countWords(main))

/** Code points, without taking the string apart. */
function countLetters(letters: string): number {
  let pairs = 0
  for (let at = 0; at < letters.length; at++) if ((letters.charCodeAt(at) & 0xfc00) === 0xdc00) pairs++
  return letters.length - pairs
}
