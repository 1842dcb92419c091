/**
 * Labels: the file has exactly those of the galley, in the same order, each as a label before its own words.
 */
import type { Expected } from './expected.ts'
import type { Fault, Reading } from './reading.ts'
import { pageAt } from './surroundings.ts'

export function compareLabels(expected: Expected, reading: Reading, by: 'text' | 'place'): readonly Fault[] {
  const count = Math.max(expected.labels.length, reading.labels.length)
  for (let index = 0; index < count; index++) {
    const wanted = expected.labels[index]
    const found = reading.labels[index]
    if (wanted?.text === found?.text && (by === 'text' || wanted?.at === found?.at)) continue
    const message = sentence(wanted, found)
    return [{ code: 'verify-label', message, ...(found ? pageAt(reading, found.at) : {}) }]
  }
  return []
}

function sentence(
  wanted: Expected['labels'][number] | undefined,
  found: Reading['labels'][number] | undefined,
): string {
  if (!wanted) return `The label “${found?.text}” is in the file but not in the text.`
  if (!found) return `The label “${wanted.text}” of ${wanted.id} is not marked as a label in the file.`
  if (wanted.text === found.text) return `The label “${wanted.text}” of ${wanted.id} stands before other words.`
  return `Where the label “${wanted.text}” of ${wanted.id} is expected, the file has the label “${found.text}”.`
}
