/**
 * What is remembered while a page is walked over: the blocks so far, the words of the block that is open, and the label
 * that waits for its words.
 */
import { readLabel } from '../../read/labels/labels.ts'
import {
  lettersOf,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type ManuscriptRun,
  paragraph,
  tidy,
} from '../manuscript.ts'
import type { PageNotes } from './notes.ts'
import type { PageElement } from './tree.ts'

export type Manner = {
  /** Whether the words of an element belong to the text. */
  judge(element: PageElement): Judgement
  /** Takes the label from the words of a paragraph, when the file says that there is one. */
  cutLabel?(element: PageElement, runs: readonly ManuscriptRun[]): CutLabel | null
  /** The depth of an element that is a label, where lists do not say it. */
  depthOfLabel?(element: PageElement): number
  /** Hears of words that stand above or below the line in the file and cannot do so in a source. */
  hearLost?(words: string): void
  /** In our own files links are references, which are made anew from the words. */
  readonly links: 'kept' | 'left out'
  /** `counted`: lists count by themselves. `labelled`: every item that has a label brings it as words. */
  readonly lists: 'counted' | 'labelled'
}
export type Judgement = 'words' | 'label' | 'nothing'
export type CutLabel = Pick<ManuscriptParagraph, 'label' | 'depth' | 'runs'>

type Opened = { readonly element: PageElement; readonly heading: number | null }
export type Desk = {
  readonly manner: Manner
  readonly notes: PageNotes
  readonly blocks: ManuscriptBlock[]
  counted: number
  runs: ManuscriptRun[]
  opened: Opened | null
  label: { readonly label: string; readonly depth: number; readonly mayBeHidden: boolean } | null
  flush(): void
}

export function createDesk(manner: Manner, notes: PageNotes): Desk {
  const desk: Desk = {
    manner,
    notes,
    blocks: [],
    counted: 0,
    runs: [],
    opened: null,
    label: null,
    flush() {
      const cut = desk.opened && manner.cutLabel ? manner.cutLabel(desk.opened.element, desk.runs) : null
      const runs = tidy(cut?.runs ?? desk.runs)
      desk.runs = []
      if (runs.length === 0) return
      const { label, depth } = cut ?? labelFor(desk, runs)
      desk.blocks.push(
        paragraph(runs, { label, depth, heading: label === null ? (desk.opened?.heading ?? null) : null }),
      )
      desk.label = null
    },
  }
  return desk
}

/** The label of the item; none where its words bring their own, since such a list hides what it counts. */
function labelFor({ label }: Desk, runs: readonly ManuscriptRun[]): Pick<ManuscriptParagraph, 'label' | 'depth'> {
  if (label === null) return { label: null, depth: 0 }
  const own = label.mayBeHidden ? readLabel(lettersOf(runs)) : null
  return own !== null && own.class !== 'bullet' ? { label: null, depth: 0 } : label
}
