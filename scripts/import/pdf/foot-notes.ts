/**
 * Notes at the foot of a page: the lowest lines, set smaller than the text, the first of which begins with a mark. They
 * are taken out of the page and put behind the text, so that what a page break cut stands together again.
 */
import type { Line } from './lines.ts'

export type Footed = { readonly text: readonly Line[]; readonly notes: readonly Line[] }

/** `* Adopted by …`, `† Turkey …`, `1 In this text …` */
const BEGINS_NOTE = /^\s*(?:[*†‡§]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}(?=[\s\p{L}]))\s*\p{L}/u
/** Notes are at most this large, measured by the text. */
const SMALLER = 0.93

export function partFootNotes(lines: readonly Line[], usualSize: number): Footed {
  const downward = [...lines].sort((a, b) => b.y - a.y)
  let from = downward.length
  while (from > 0 && (downward[from - 1]?.size ?? usualSize) <= SMALLER * usualSize) from--
  const first = downward.findIndex((line, index) => index >= from && beginsNote(line))
  const isFoot = first >= 0 && first < downward.length && from > 0
  const notes = isFoot ? downward.slice(first) : []
  const taken = new Set(notes)
  return { text: lines.filter((line) => !taken.has(line)), notes }
}

export function beginsNote({ pieces }: Line): boolean {
  return BEGINS_NOTE.test(pieces.map(({ text }) => text).join(''))
}

/** The size of most letters. */
export function usualSizeOf(pages: readonly (readonly Line[])[]): number {
  const letters = new Map<number, number>()
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2
    const count = line.pieces.reduce((sum, { text }) => sum + text.length, 0)
    letters.set(size, (letters.get(size) ?? 0) + count)
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as [number, number])[0]
}
