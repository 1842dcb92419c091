/**
 * What a level of a Word list must look like to print the labels of a list: the series it counts in and the signs
 * around the number.
 *
 *     a. b. c.          { format: 'lowerLetter', text: '%2.' }   on the second level
 *     18.1. 18.2.       { format: 'decimal', text: '%1.%2.' }    below 18.
 *     – – –             { format: 'bullet', text: '–' }
 */
import type { Item } from '../../../template/galley.ts'
import { COUNTER_FORMATS, type CounterFormat, decode, type LabelParts, labelParts, spell } from './word-counter.ts'

export type Shape = {
  readonly format: CounterFormat | 'bullet'
  readonly text: string // `w:lvlText`: %1 is the count of the first level.
  readonly start: number
}

/** Counts and shapes of the levels above, outermost first. */
export type Above = { readonly shapes: readonly (Shape | undefined)[]; readonly counts: readonly (number | null)[] }

/** The shape that prints most of the labels of a list from its first on; null when none prints the first. */
export function shapeOf(items: readonly Item[], level: number, above: Above): Shape | null {
  const labels = items.map((item) => item.label).filter((label) => label !== '')
  const shapes = candidates(labels[0] ?? '', level, above)
  const scored = shapes.map((shape) => ({ shape, score: score(shape, labels, { level, above }) }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.shape ?? null
}

/** The label that a shape prints for a count. */
export function printed(shape: Shape, count: number, { level, above }: Standing): string {
  if (shape.format === 'bullet') return shape.text
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    if (at === level) return spell(count, shape.format as CounterFormat)
    const format = above.shapes[at]?.format ?? 'decimal'
    return format === 'bullet' ? '' : spell(above.counts[at] ?? 1, format)
  })
}

/** The count at which a shape prints a label, or null when it never does. */
export function countOf(shape: Shape, label: string, standing: Standing): number | null {
  if (shape.format === 'bullet') return shape.text === label ? 1 : null
  const format = shape.format
  const own = ownPart(label, standing)
  const count = own && decode(own.core, format)
  return count !== null && printed(shape, count, standing) === label ? count : null
}

export type Standing = { readonly level: number; readonly above: Above }

/** The label without the numbers of the levels above, when it begins with them: '18.1.' → '1.' below '18.'. */
function ownPart(label: string, { level, above }: Standing): LabelParts | null {
  const prefix = prefixOf(level, above)
  const rest = prefix && label.startsWith(prefix.printed) ? label.slice(prefix.printed.length) : ''
  return labelParts(rest === '' ? label : rest)
}

/** '18.' for the level below '18.'; its text is '%1.'. */
function prefixOf(level: number, above: Above): { readonly printed: string; readonly text: string } | null {
  const shape = above.shapes[level - 1]
  const count = above.counts[level - 1]
  if (!shape || shape.format === 'bullet' || count == null) return null
  const upper = { level: level - 1, above }
  return { printed: `${printed(shape, count, upper).replace(/\.$/, '')}.`, text: `${shape.text.replace(/\.$/, '')}.` }
}

function candidates(label: string, level: number, above: Above): readonly Shape[] {
  const prefix = prefixOf(level, above)
  const joined = prefix !== null && label.startsWith(prefix.printed) && label.length > prefix.printed.length
  const parts = ownPart(label, { level, above })
  if (parts === null) return []
  if (parts.core === '') return [{ format: 'bullet', text: label, start: 1 }]
  const text = `${joined ? prefix.text : ''}${parts.before}%${level + 1}${parts.after}`
  return COUNTER_FORMATS.flatMap((format) => {
    const start = decode(parts.core, format)
    return start === null ? [] : [{ format, text, start }]
  })
}

/** How many labels follow one another. "i." is one in roman numerals rather than the ninth letter. */
function score(shape: Shape, labels: readonly string[], standing: Standing): number {
  let count = shape.start
  const met = labels.filter((label) => {
    const fits = printed(shape, count, standing) === label
    if (fits) count++
    return fits
  })
  return met.length + (shape.start === 1 ? 0.5 : 0)
}
