/**
 * Tracked paragraphs → the paragraphs that are left when all changes are accepted (`newer`) or rejected (`older`).
 */
import type { Standing } from './standing.ts'
import type { TrackedParagraph, TrackedRun } from './tracked-paragraph.ts'

export type View = 'older' | 'newer'

/** `all`: its runs with those that the view does not show. */
export type ViewedParagraph = TrackedParagraph & { readonly all: readonly TrackedRun[] }

export const standsIn = (standing: Standing, view: View): boolean => standing === 'both' || standing === view

/**
 * A paragraph whose end is not there runs on into the next, which keeps its own style; one that is empty then has
 * vanished. The end of a cell's last paragraph always stands.
 */
export function viewOf(paragraphs: readonly TrackedParagraph[], view: View): readonly ViewedParagraph[] {
  const seen: ViewedParagraph[] = []
  let carried: Carried = NOTHING
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.row && !standsIn(paragraph.row.standing, view)) return
    const runs = [...carried.runs, ...paragraph.runs.filter((run) => standsIn(run.standing, view))]
    const bookmarks = [...carried.bookmarks, ...paragraph.bookmarks]
    const all = [...carried.all, ...paragraph.runs]
    const next = paragraphs[index + 1]
    const goesOn = next !== undefined && sameCell(paragraph, next) && paragraph.note === next.note
    // Before a table there is nothing to run on into, yet a paragraph that is gone as a whole leaves no line.
    const vanishes = next !== undefined && paragraph.row === null && runs.length === 0
    if (!standsIn(paragraph.mark, view) && (goesOn || vanishes))
      carried = runs.length === 0 ? NOTHING : { runs, bookmarks, all }
    else {
      carried = NOTHING
      seen.push({ ...paragraph, runs, bookmarks, all })
    }
  })
  return seen
}

type Carried = {
  readonly runs: readonly TrackedRun[]
  readonly bookmarks: readonly string[]
  readonly all: readonly TrackedRun[]
}

/** What has vanished takes its bookmarks along: the next paragraph is not it. */
const NOTHING: Carried = { runs: [], bookmarks: [], all: [] }

const sameCell = (a: TrackedParagraph, b: TrackedParagraph): boolean =>
  a.row?.number === b.row?.number && a.row?.column === b.row?.column
