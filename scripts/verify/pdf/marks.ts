/**
 * Marked content (ISO 32000-1, 14.6): which words of a page belong to which piece of the structure, and which are
 * artifacts. Words outside any mark are kept apart: nobody who listens to the file hears them.
 */
import type { Printed } from './printed.ts'

/** Words of one marked piece of a page. */
export type Mark = {
  text: string
  top: number // Baseline of its highest words; -Infinity when it has none.
  readonly order: number // Its turn on the page.
  baseline: number // Of the last words.
  left: number // Where its words begin and end across the page.
  right: number
}

export type PrintedMarks = {
  readonly pieces: ReadonlyMap<number, Mark> // By marked-content identifier.
  readonly artifacts: readonly Mark[]
  readonly unmarked: Mark
}

export type Marks = PrintedMarks & {
  begin(kind: MarkKind): void
  end(): MarkKind | null
  add(printed: Printed): void
  current(): Mark // To which words are added now.
}

export type MarkKind =
  | { readonly type: 'piece'; readonly id: number }
  | { readonly type: 'artifact' }
  | { readonly type: 'plain'; readonly actual: string | null; readonly from: number } // A span without identifier.

export function createMarks(): Marks {
  const pieces = new Map<number, Mark>()
  const artifacts: Mark[] = []
  const unmarked = newMark(0)
  const open: { kind: MarkKind; mark: Mark | null }[] = []
  let order = 0
  let current = unmarked
  let words: string[] = [] // Of the current mark since `settle`; joined at once, since a mark is read word by word.
  const settle = () => {
    if (words.length > 0) current.text += words.join('')
    words = []
    current =
      open.find(({ kind }) => kind.type === 'artifact')?.mark ??
      open.findLast(({ mark }) => mark !== null)?.mark ??
      unmarked
  }
  return {
    pieces,
    artifacts,
    unmarked,
    begin(kind) {
      settle()
      if (kind.type === 'plain') open.push({ kind: { ...kind, from: current.text.length }, mark: null })
      else if (kind.type === 'artifact') {
        artifacts.push(newMark(++order))
        open.push({ kind, mark: artifacts.at(-1) ?? null })
      } else {
        const mark = pieces.get(kind.id) ?? newMark(++order)
        pieces.set(kind.id, mark)
        open.push({ kind, mark })
      }
      settle()
    },
    end() {
      const ended = open.pop()
      settle()
      return ended?.kind ?? null
    },
    current: () => current,
    add({ text, x, y: baseline, endX }) {
      const mark = current
      // Outside the structure only the place tells one line from the next.
      if (mark === unmarked) mark.text += startsLine(mark, baseline) ? `\n${text}` : text
      else words.push(text)
      mark.baseline = baseline
      mark.top = Math.max(mark.top, baseline)
      if (text.trim() === '') return
      mark.left = Math.min(mark.left, x)
      mark.right = Math.max(mark.right, endX)
    },
  }
}

const startsLine = (mark: Mark, baseline: number): boolean => mark.text !== '' && Math.abs(mark.baseline - baseline) > 1

const newMark = (order: number): Mark => ({
  text: '',
  top: Number.NEGATIVE_INFINITY,
  order,
  baseline: 0,
  left: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
})
