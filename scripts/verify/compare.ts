/**
 * Lays what was read beside what was expected and says every difference: first the letters, then what stands among
 * them. When letters differ, the offsets of both sides no longer agree, so that words, labels, notes and links are
 * then compared by what they say and not by where they stand.
 */
import { compareGaps } from './compare-gaps.ts'
import { compareLabels } from './compare-labels.ts'
import { compareLetters } from './compare-letters.ts'
import { compareAnchors, compareLinks } from './compare-links.ts'
import { compareNotes } from './compare-notes.ts'
import { comparePages } from './compare-pages.ts'
import type { Expected } from './expected.ts'
import type { FinishedFile } from './finished-file.ts'
import type { Fault, Reading } from './reading.ts'

export function compare(file: FinishedFile, expected: Expected, reading: Reading): readonly Fault[] {
  const letters = compareLetters(expected, reading)
  if (letters.length > 0) {
    const labels = letters.some((fault) => fault.code === 'verify-label')
      ? []
      : compareLabels(expected, reading, 'text')
    const notes = compareNotes(expected, reading, 'text')
    return [...letters, ...labels, ...notes]
  }
  return [
    ...compareGaps(expected, reading),
    ...compareLabels(expected, reading, 'place'),
    ...compareNotes(expected, reading, 'place'),
    ...compareLinks(file, expected, reading),
    ...compareAnchors(file, expected, reading),
    ...comparePages(file, expected, reading),
  ]
}
