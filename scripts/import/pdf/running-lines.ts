/**
 * Running heads and folios of a PDF without structure: the same words at the same height of two pages or more, at the
 * upper or lower edge; words that differ in a figure, as folios do, of three pages, since "Article 1" and "Article 2"
 * are none. Only here is the height of a line known; the reader would have to guess, and a title that is repeated as a
 * running head would go with it.
 */
import type { Line } from './lines.ts'

export type Parted = { readonly kept: readonly (readonly Line[])[]; readonly running: readonly string[] }

/** How many lines of a page may be its head or foot. */
const EDGE = 2
/** Points by which two heights may differ. */
const ALIKE = 2

export function partRunningLines(pages: readonly (readonly Line[])[]): Parted {
  const seen = new Map<string, Seen[]>()
  for (const line of pages.flatMap(edgesOf)) {
    const { words, masked } = keysOf(line)
    const held = seen.get(masked)
    if (held) held.push({ words, y: line.y })
    else seen.set(masked, [{ words, y: line.y }])
  }
  const running: string[] = []
  const kept = pages.map((lines) => {
    const edges = new Set(edgesOf(lines))
    return lines.filter((line) => {
      const isRunning = edges.has(line) && recurs(line, seen)
      if (isRunning) running.push(keysOf(line).words)
      return !isRunning
    })
  })
  return { kept, running }
}

type Seen = { readonly words: string; readonly y: number }

function recurs(line: Line, seen: ReadonlyMap<string, readonly Seen[]>): boolean {
  const { words, masked } = keysOf(line)
  const alike = (seen.get(masked) ?? []).filter(({ y }) => Math.abs(y - line.y) <= ALIKE)
  const isFolio = !/\p{L}{3}/u.test(words)
  return alike.length > 2 || (isFolio && alike.length > 1) || alike.filter((other) => other.words === words).length > 1
}

/** The uppermost and the lowest lines, in whichever order they were drawn. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  return [...new Set([...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)])]
}

/** `masked`: figures as one sign, so that "109 SESP 15 E 7" and "… 8" are alike. */
function keysOf({ pieces }: Line): { readonly words: string; readonly masked: string } {
  const words = pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return { words, masked: words.replace(/\d+/g, '#') }
}
