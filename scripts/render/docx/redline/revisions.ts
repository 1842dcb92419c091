/**
 * Tracked changes of Word (ECMA-376 Part 1, 17.13.5): who changed what and when. The author is the newer text and the
 * date is that of its adoption, so that the same texts give the same bytes; no date is made up.
 */
import type { Side } from '../../../compare/redline.ts'
import { escapeXml } from '../xml.ts'

/** What became of a stretch. `moved-from` and `moved-to` are the two places of words that stayed the same. */
export type Fate = 'kept' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to'

export type Revisions = {
  /** Runs with what became of them. */
  wrap(fate: Fate, runs: string): string
  /** An empty element: the mark of a paragraph or row that came or went. */
  mark(fate: Exclude<Fate, 'kept'>): string
  /** The two ends of a move; both places of one move bear the same number. */
  range(fate: 'moved-from' | 'moved-to', move: number): { readonly start: string; readonly end: string }
  /** How a paragraph (`pPr`) or run (`rPr`) looked before. */
  looked(element: 'pPr' | 'rPr', properties: string): string
}

const ELEMENTS = { deleted: 'del', inserted: 'ins', 'moved-from': 'moveFrom', 'moved-to': 'moveTo' } as const

export function createRevisions(after: Side): Revisions {
  const date = after.date === null ? '' : ` w:date="${after.date}T00:00:00Z"`
  const by = ` w:author="${escapeXml(after.name)}"${date}`
  let last = 0
  const next = (): string => ` w:id="${FIRST_ID + last++}"${by}`
  return {
    wrap(fate, runs) {
      if (fate === 'kept' || runs === '') return runs
      const element = ELEMENTS[fate]
      return `<w:${element}${next()}>${fate === 'deleted' ? asDeleted(runs) : runs}</w:${element}>`
    },
    mark: (fate) => `<w:${ELEMENTS[fate]}${next()}/>`,
    range(fate, move) {
      const element = ELEMENTS[fate]
      const id = FIRST_ID + last++
      return {
        start: `<w:${element}RangeStart w:id="${id}" w:name="move${move}"${by}/>`,
        end: `<w:${element}RangeEnd w:id="${id}"/>`,
      }
    },
    looked: (element, properties) =>
      `<w:${element}Change${next()}><w:${element}>${properties}</w:${element}></w:${element}Change>`,
  }
}

/** Bookmarks count from 0 in the same series of ids; no text has so many clauses. */
const FIRST_ID = 1_000_000

/** Deleted letters have an element of their own. Words of a text cannot hold the tag: their `<` is escaped. */
function asDeleted(runs: string): string {
  return runs
    .replaceAll('<w:t xml:space="preserve">', '<w:delText xml:space="preserve">')
    .replaceAll('</w:t>', '</w:delText>')
}
